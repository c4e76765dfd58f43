package dev.govcloud.core.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A holiday notice while it is read, day by day; each day is checked, wherever it came from. */
public final class Notice {
  /** The thirteen days are those of the revision of 2024; before it there were eleven. */
  private static final int FIRST_YEAR_OF_THE_STATUTE = 2025;

  /** No notice ever had more: 28 to 33 days off, 5 to 8 rest days worked in exchange. */
  private static final int MOST_OFF = 40;

  private static final int MOST_WORKED = 12;

  /** How far a notice reaches into the years beside its own, around New Year's Day. */
  private static final int DAYS_BESIDE = 15;

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
    if (day.isBefore(LocalDate.of(year, 1, 1).minusDays(DAYS_BESIDE))
        || day.isAfter(LocalDate.of(year, 12, 31).plusDays(DAYS_BESIDE))) {
      return problem(
          "is not near the year " + year,
          "mend the date: a notice reaches " + DAYS_BESIDE + " days into the years beside it");
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

  /**
   * What a notice lacks, or has too much of: a year has its statutory days off, whatever is
   * exchanged around them, and not many more. A list that is empty or half filled is no notice yet,
   * and its year stays provisional.
   */
  public Optional<Problem> lacks() {
    long off = days.stream().filter(CalendarYear.Day::isOffDay).count();
    long worked = days.size() - off;
    if (off > MOST_OFF || worked > MOST_WORKED) {
      return problem(
          "has " + off + " days off and " + worked + " rest days that are worked",
          "apply the notice as it was published: it has at most "
              + MOST_OFF
              + " and "
              + MOST_WORKED);
    }
    List<String> missing = missing();
    List<String> wrong = new ArrayList<>();
    if (days.isEmpty()) {
      wrong.add("days is empty");
    }
    if (!missing.isEmpty()) {
      wrong.add("lacks the days off " + String.join(", ", missing));
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : problem(
            String.join(" and ", wrong),
            "load a year only when its notice is published, and then the whole of it");
  }

  private List<String> missing() {
    if (year < FIRST_YEAR_OF_THE_STATUTE) {
      return List.of();
    }
    Set<LocalDate> off =
        days.stream()
            .filter(CalendarYear.Day::isOffDay)
            .map(CalendarYear.Day::date)
            .collect(Collectors.toSet());
    return StatutoryHolidays.of(year).entrySet().stream()
        .filter(day -> !off.contains(day.getKey()))
        .map(day -> day.getKey() + " " + day.getValue())
        .sorted()
        .toList();
  }

  private static Optional<Problem> problem(String what, String cure) {
    return Optional.of(new Problem(what, cure));
  }

  /** The year as far as it was taken. */
  public CalendarYear year(List<String> papers) {
    return new CalendarYear(year, papers, days);
  }
}
