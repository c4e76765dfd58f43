package dev.govcloud.cli.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Calendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Notices in files: the holiday-cn format, or WorkCalendar manifests. */
public final class CalendarFiles {
  private final Words words;

  /** With the words for what is wrong with a file. */
  public CalendarFiles(Words words) {
    this.words = words;
  }

  /** Every year of the files; fails with a sentence where one cannot be counted with. */
  public List<CalendarYear> years(List<Path> files) throws Fault, IOException {
    List<CalendarYear> years = new ArrayList<>();
    for (Path file : files) {
      String text = text(file);
      try {
        if (holidayCn(text)) {
          years.add(CalendarFile.parse(file.toString(), text));
        } else {
          for (WorkCalendar calendar : manifests(file, text)) {
            years.add(Calendars.year(calendar));
          }
        }
      } catch (CalendarFormatException e) {
        throw new Fault(e.getMessage());
      }
    }
    return years;
  }

  /** What a file holds. */
  public String text(Path file) throws Fault, IOException {
    if (Files.isDirectory(file)) {
      throw new Fault(words.say("calendar.is-directory", file));
    }
    return Files.readString(file);
  }

  /** Whether it is in the format of holiday-cn, rather than a manifest. */
  public static boolean holidayCn(String text) {
    return text.stripLeading().startsWith("{") && !text.contains("\"apiVersion\"");
  }

  /** The WorkCalendars of a file of manifests; other kinds are passed over. */
  public List<WorkCalendar> manifests(Path file, String text) throws Fault {
    List<WorkCalendar> calendars = new ArrayList<>();
    try {
      for (JsonNode document : Trees.documents(text)) {
        List<JsonNode> objects = new ArrayList<>();
        if (document.path("kind").asText().endsWith("List")) {
          document.path("items").forEach(objects::add);
        } else {
          objects.add(document);
        }
        for (JsonNode object : objects) {
          if (object.path("kind").asText().equals("WorkCalendar")) {
            calendars.add(calendar(object));
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault(words.say("calendar.no-yaml", file, firstLine(e)));
    }
    if (calendars.isEmpty()) {
      throw new Fault(words.say("calendar.no-calendar", file));
    }
    return calendars;
  }

  private static WorkCalendar calendar(JsonNode object) {
    WorkCalendar calendar = new ObjectMapper().convertValue(object, WorkCalendar.class);
    if (calendar.getMetadata() == null
        || calendar.getMetadata().getName() == null
        || calendar.getSpec() == null) {
      throw new IllegalArgumentException("metadata.name or spec is missing");
    }
    return calendar;
  }

  private static String firstLine(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
  }
}
