package dev.govcloud.core.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a period.
 *
 * @param start the event it is counted from; its day is not counted (rule A1)
 * @param length how many units
 * @param unit what is counted
 * @param dueDate the last day
 * @param due the first instant after it (rule A3)
 * @param provisional whether a year it touches has no holiday notice yet (rule A27)
 */
public record Deadline(
    Instant start, int length, DayCount unit, LocalDate dueDate, Instant due, boolean provisional) {

  /**
   * Working days (工作日) or plain days (天) (rule A4); or a month, a quarter or a year itself, whose
   * last day is its last day, worked or not: nothing is counted that could roll.
   */
  public enum DayCount {
    WORKING_DAYS,
    CALENDAR_DAYS,
    CALENDAR_PERIOD,
    /** Hours as they pass, at night and on rest days too. */
    HOURS,
    /** Minutes as they pass. */
    MINUTES
  }

  /** Whether the period is over. */
  public boolean lapsed(Instant now) {
    return !now.isBefore(due);
  }
}
