package dev.govcloud.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One year's holiday notice: days off, and rest days worked in exchange.
 *
 * @param year the year of the notice; its days may touch the neighbouring years
 * @param papers where the notice is published
 * @param days every day that differs from the ordinary week
 */
public record CalendarYear(int year, List<String> papers, List<Day> days) {
  public CalendarYear {
    papers = List.copyOf(papers);
    days = List.copyOf(days);
  }

  /** The days that another list of the same year has otherwise, in order. */
  public List<LocalDate> differingFrom(CalendarYear other) {
    Map<LocalDate, Boolean> mine = byDate();
    Map<LocalDate, Boolean> theirs = other.byDate();
    TreeSet<LocalDate> dates = new TreeSet<>(mine.keySet());
    dates.addAll(theirs.keySet());
    return dates.stream().filter(d -> !Objects.equals(mine.get(d), theirs.get(d))).toList();
  }

  private Map<LocalDate, Boolean> byDate() {
    return days.stream().collect(Collectors.toMap(Day::date, Day::isOffDay, (a, b) -> b));
  }

  /** A named day: off, or worked although it is a Saturday or Sunday. */
  public record Day(String name, LocalDate date, boolean isOffDay) {}
}
