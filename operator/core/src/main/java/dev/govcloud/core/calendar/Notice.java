package dev.govcloud.core.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A holiday notice while it is read, day by day; each day is checked, wherever it came from. */
public final class Notice {
  private final int year;
  private final Set<LocalDate> seen = new HashSet<>();
  private final List<CalendarYear.Day> days = new ArrayList<>();

  /** What is wrong with a day, and what helps. */
  public record Problem(String what, String cure) {}

  /** The notice of a year. */
  public Notice(int year) {
    this.year = year;
  }

  /** Takes one day; gives what is wrong with it, and then it is not taken. */
  public Optional<Problem> add(String name, String date, Boolean isOffDay) {
    if (name == null || date == null || isOffDay == null) {
      return problem("lacks name, date or isOffDay", "give all three");
    }
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeException e) {
      return problem("is no date", "write it as 2026-02-14");
    }
    if (Math.abs(day.getYear() - year) > 1) {
      return problem("is not near the year " + year, "mend the date");
    }
    boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    if (!isOffDay && !weekend) {
      return problem("is no rest day, so it cannot be worked in exchange", "mend it");
    }
    if (!seen.add(day)) {
      return problem("is given twice", "keep one entry a day");
    }
    days.add(new CalendarYear.Day(name, day, isOffDay));
    return Optional.empty();
  }

  private static Optional<Problem> problem(String what, String cure) {
    return Optional.of(new Problem(what, cure));
  }

  /** The year as far as it was taken. */
  public CalendarYear year(List<String> papers) {
    return new CalendarYear(year, papers, days);
  }
}
