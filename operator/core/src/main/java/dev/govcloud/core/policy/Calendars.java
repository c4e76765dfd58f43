package dev.govcloud.core.policy;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads calendar objects into the years that the pure core counts with. */
public final class Calendars {
  /** How many days of a year that is bundled a later notice may correct. */
  private static final int MOST_CORRECTED = 10;

  private static final List<CalendarYear> BUNDLED = CalendarFile.bundled();

  private Calendars() {}

  /**
   * What can be counted with.
   *
   * @param years of every calendar, or of its last good spec
   * @param problems why a calendar is not in force as it was applied
   */
  public record Years(List<CalendarYear> years, List<String> problems) {}

  /** A year's notice as an object; fails with {@link CalendarFormatException} naming the day. */
  public static CalendarYear year(WorkCalendar calendar) {
    return year(calendar.getMetadata().getName(), calendar.getSpec());
  }

  /** The last good spec of a calendar, if it still can be counted with. */
  public static Optional<CalendarYear> lastGood(WorkCalendar calendar) {
    if (calendar.getStatus() == null || calendar.getStatus().inForce == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(year(calendar.getMetadata().getName(), calendar.getStatus().inForce));
    } catch (CalendarFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Every year that can be counted with; never fails. Of a calendar that cannot be read the last
   * good spec stays in force, else what is bundled.
   */
  public static Years years(Collection<WorkCalendar> calendars) {
    List<CalendarYear> years = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    calendars.stream()
        .sorted(Comparator.comparing(c -> c.getMetadata().getName()))
        .forEach(
            c -> {
              try {
                years.add(year(c));
              } catch (CalendarFormatException e) {
                problems.add("WorkCalendar " + e.getMessage());
                lastGood(c).ifPresent(years::add);
              }
            });
    return new Years(List.copyOf(years), List.copyOf(problems));
  }

  private static CalendarYear year(String name, WorkCalendarSpec spec) {
    try {
      return read(name, spec);
    } catch (CalendarFormatException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CalendarFormatException(
          name, "cannot be read (" + e + ")", "apply the notice whole, as it was published");
    }
  }

  private static CalendarYear read(String name, WorkCalendarSpec spec) {
    Bounds.defects(spec).stream()
        .filter(d -> d.field().equals("year"))
        .forEach(d -> refuse(name, new Notice.Problem(d.sentence(), "remove this calendar")));
    if (spec.notice == null || spec.notice.isBlank()) {
      refuse(
          name + " spec.notice",
          new Notice.Problem(
              "is missing", "give the number of the notice that the days come from"));
    }
    Notice notice = new Notice(spec.year);
    for (int i = 0; i < spec.days.size(); i++) {
      WorkCalendarSpec.Day day =
          spec.days.get(i) == null ? new WorkCalendarSpec.Day() : spec.days.get(i);
      String place = name + " spec.days[" + i + "] " + day.date;
      notice.add(day.name, day.date, day.isOffDay).ifPresent(p -> refuse(place, p));
    }
    notice.lacks().ifPresent(p -> refuse(name + " spec", p));
    CalendarYear read = notice.year(spec.papers);
    bounded(name, read);
    return read;
  }

  /** The days in which a year that is bundled was corrected; empty where nothing differs. */
  public static List<LocalDate> corrected(CalendarYear year) {
    return BUNDLED.stream()
        .filter(b -> b.year() == year.year())
        .flatMap(b -> year.differingFrom(b).stream())
        .toList();
  }

  /** The official list of a year is corrected by single days, not replaced by another one. */
  private static void bounded(String name, CalendarYear year) {
    List<LocalDate> corrected = corrected(year);
    if (corrected.size() > MOST_CORRECTED) {
      refuse(
          name + " spec.days",
          new Notice.Problem(
              "differ from the official list of "
                  + year.year()
                  + " in "
                  + corrected.size()
                  + " days, the first "
                  + corrected.get(0),
              "apply that list with the days that the notice corrects, at most " + MOST_CORRECTED));
    }
  }

  private static void refuse(String place, Notice.Problem problem) {
    throw new CalendarFormatException(place, problem.what(), problem.cure());
  }
}
