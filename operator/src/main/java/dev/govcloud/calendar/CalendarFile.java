package dev.govcloud.calendar;

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
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    if (content.days.isEmpty()) {
      throw new CalendarFormatException(
          source, 1, "days is empty", "load a year only when its notice is published");
    }
    Set<LocalDate> seen = new HashSet<>();
    List<CalendarYear.Day> days = new ArrayList<>();
    for (Entry entry : content.days) {
      CalendarYear.Day day = day(source, json, content.year, entry);
      if (!seen.add(day.date())) {
        throw problem(source, json, entry, "is given twice", "keep one entry a day");
      }
      days.add(day);
    }
    return new CalendarYear(content.year, content.papers, days);
  }

  /** The years that come with the operator. */
  public static List<CalendarYear> bundled() {
    return BUNDLED.stream().map(CalendarFile::resource).toList();
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

  private static CalendarYear.Day day(String source, String json, int year, Entry entry) {
    if (entry == null || entry.name == null || entry.date == null || entry.isOffDay == null) {
      throw problem(source, json, entry, "lacks name, date or isOffDay", "give all three");
    }
    LocalDate date;
    try {
      date = LocalDate.parse(entry.date);
    } catch (DateTimeException e) {
      throw problem(source, json, entry, "is no date", "write it as 2026-02-14");
    }
    if (Math.abs(date.getYear() - year) > 1) {
      throw problem(source, json, entry, "is not near the year " + year, "mend the date");
    }
    boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    if (!entry.isOffDay && !weekend) {
      throw problem(
          source, json, entry, "is no rest day, so it cannot be worked in exchange", "mend it");
    }
    return new CalendarYear.Day(entry.name, date, entry.isOffDay);
  }

  private static CalendarFormatException problem(
      String source, String json, Entry entry, String problem, String cure) {
    String what = entry == null || entry.date == null ? "a day" : entry.date;
    int at = entry == null || entry.date == null ? 0 : json.lastIndexOf(entry.date);
    int line = (int) json.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count() + 1;
    return new CalendarFormatException(source, line, what + " " + problem, cure);
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
