package dev.govcloud.core.calendar;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the holiday-cn format strictly: a file that is not wholly right is refused whole. */
public final class CalendarFile {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The years bundled with the operator, the one place that names them. */
  private static final List<Integer> BUNDLED = List.of(2024, 2025, 2026);

  private CalendarFile() {}

  /** The shape of a file. */
  static final class Content {
    public String $schema;
    public String $id;
    public Integer year;
    public List<String> papers;
    public List<Entry> days;
  }

  /** The shape of a day in it. */
  static final class Entry {
    public String name;
    public String date;
    public Boolean isOffDay;
  }

  /** Reads one year; fails with {@link CalendarFormatException} naming line and cure. */
  public static CalendarYear parse(String source, String json) {
    Content content = read(source, json);
    if (content == null || content.year == null || content.papers == null || content.days == null) {
      throw new CalendarFormatException(
          source, 1, "year, papers or days is missing", "give all three");
    }
    Notice notice = new Notice(content.year);
    for (Entry entry : content.days) {
      Entry day = entry == null ? new Entry() : entry;
      notice
          .add(day.name, day.date, day.isOffDay)
          .ifPresent(
              p -> {
                throw problem(source, json, day.date, p);
              });
    }
    notice
        .lacks()
        .ifPresent(
            p -> {
              throw new CalendarFormatException(source, 1, p.what(), p.cure());
            });
    return notice.year(content.papers);
  }

  /** Read once, when it is asked for first. */
  private static final class Bundled {
    static final List<CalendarYear> YEARS = BUNDLED.stream().map(CalendarFile::resource).toList();
  }

  /** The years that come with the operator. */
  public static List<CalendarYear> bundled() {
    return Bundled.YEARS;
  }

  private static Content read(String source, String json) {
    try {
      return MAPPER.readValue(json, Content.class);
    } catch (UnrecognizedPropertyException e) {
      throw new CalendarFormatException(
          source,
          line(e.getLocation()),
          "field " + e.getPropertyName() + " is unknown",
          "remove it or mend its spelling");
    } catch (JsonProcessingException e) {
      throw new CalendarFormatException(
          source, line(e.getLocation()), e.getOriginalMessage(), "mend the JSON");
    }
  }

  private static CalendarFormatException problem(
      String source, String json, String date, Notice.Problem problem) {
    String what = date == null ? "a day" : date;
    int at = date == null ? 0 : json.lastIndexOf(date);
    int line = (int) json.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count() + 1;
    return new CalendarFormatException(source, line, what + " " + problem.what(), problem.cure());
  }

  private static int line(JsonLocation location) {
    return location == null ? 1 : location.getLineNr();
  }

  private static CalendarYear resource(int year) {
    String path = "/calendar/" + year + ".json";
    try (InputStream in = CalendarFile.class.getResourceAsStream(path)) {
      return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
