package dev.govcloud.core.calendar;

import java.time.LocalDate;
import java.util.List;

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

  /** A named day: off, or worked although it is a Saturday or Sunday. */
  public record Day(String name, LocalDate date, boolean isOffDay) {}
}
