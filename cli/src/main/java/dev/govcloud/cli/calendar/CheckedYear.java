package dev.govcloud.cli.calendar;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Calendars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notice and whether it can be counted with.
 *
 * @param source where it stands
 * @param year what can be counted with; empty where nothing can
 * @param refusals what the server or the operator would say against it; empty when all is well
 */
public record CheckedYear(String source, Optional<CalendarYear> year, List<String> refusals) {
  private static final String BUNDLED = "bundled";

  /** Those that come with the operator. */
  public static List<CheckedYear> bundled() {
    return CalendarFile.bundled().stream()
        .map(y -> new CheckedYear(BUNDLED, Optional.of(y), List.of()))
        .toList();
  }

  /** Whether it comes with the operator. */
  public boolean isBundled() {
    return source.equals(BUNDLED);
  }

  /** A manifest, by the rules of the schema and of the operator. */
  public static CheckedYear of(String source, WorkCalendar calendar) {
    String place = source + " " + calendar.getMetadata().getName();
    List<String> refusals = new ArrayList<>();
    String wanted = "y" + calendar.getSpec().year;
    if (!wanted.equals(calendar.getMetadata().getName())) {
      refusals.add("metadata.name is not " + wanted + ": there is one calendar a year; rename it");
    }
    Optional<CalendarYear> year = Optional.empty();
    try {
      year = Optional.of(Calendars.year(calendar));
    } catch (CalendarFormatException e) {
      refusals.add(e.getMessage());
      year = Calendars.lastGood(calendar);
    }
    return new CheckedYear(place, year, List.copyOf(refusals));
  }

  /** A file of the data set, which has no number of a notice yet. */
  public static CheckedYear ofHolidayCn(Path file, String text) {
    try {
      CalendarYear year = CalendarFile.parse(file.toString(), text);
      WorkCalendar calendar = Imported.calendar(Imported.spec(year, "0000"));
      CheckedYear checked = of(file.toString(), calendar);
      return new CheckedYear(file.toString(), checked.year(), checked.refusals());
    } catch (CalendarFormatException e) {
      return new CheckedYear(file.toString(), Optional.empty(), List.of(e.getMessage()));
    }
  }
}
