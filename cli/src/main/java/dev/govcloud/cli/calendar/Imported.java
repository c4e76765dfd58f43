package dev.govcloud.cli.calendar;

import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.cli.Fault;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Calendars;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** A notice as a manifest. */
public final class Imported {
  private Imported() {}

  /** The days of a year, taken from a notice of that number. */
  public static WorkCalendarSpec spec(CalendarYear year, String notice) {
    WorkCalendarSpec spec = new WorkCalendarSpec();
    spec.year = year.year();
    spec.notice = notice;
    spec.papers.addAll(year.papers());
    for (CalendarYear.Day day : year.days()) {
      WorkCalendarSpec.Day own = new WorkCalendarSpec.Day();
      own.name = day.name();
      own.date = day.date().toString();
      own.isOffDay = day.isOffDay();
      spec.days.add(own);
    }
    return spec;
  }

  /** Fails with the sentence that the operator would say, so that nothing is applied in vain. */
  public static void check(WorkCalendarSpec spec) throws Fault {
    try {
      Calendars.year(calendar(spec));
    } catch (CalendarFormatException e) {
      throw new Fault(e.getMessage());
    }
  }

  /** The object with its name. */
  static WorkCalendar calendar(WorkCalendarSpec spec) {
    WorkCalendar calendar = new WorkCalendar();
    calendar.setMetadata(new ObjectMetaBuilder().withName(name(spec)).build());
    calendar.setSpec(spec);
    return calendar;
  }

  /** What is applied. */
  public static Map<String, Object> manifest(WorkCalendarSpec spec) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("apiVersion", ApiVersion.GROUP + "/" + ApiVersion.VERSION);
    manifest.put("kind", "WorkCalendar");
    manifest.put("metadata", Map.of("name", name(spec)));
    manifest.put("spec", spec);
    return manifest;
  }

  private static String name(WorkCalendarSpec spec) {
    return "y" + spec.year;
  }
}
