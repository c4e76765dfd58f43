package dev.govcloud.core.calendar;

import dev.govcloud.core.calendar.CountingRules.ReceiptOnRestDay;
import dev.govcloud.core.calendar.Deadline.DayCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Counts periods from events (rules A1 to A5). This class is immutable and thread-safe. */
public final class Deadlines {
  private final WorkingCalendar calendar;
  private final CountingRules rules;

  public Deadlines(WorkingCalendar calendar, CountingRules rules) {
    this.calendar = calendar;
    this.rules = rules;
  }

  /** The calendar it counts in. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /** The end of the n-th working day after an event. */
  public Deadline workingDays(Instant event, int n) {
    LocalDate from = receipt(event);
    return end(event, n, DayCount.WORKING_DAYS, from, calendar.plusWorkingDays(from, n));
  }

  /** The end of the n-th day after an event, rolled to a working day where the rules say so. */
  public Deadline calendarDays(Instant event, int n) {
    LocalDate from = date(event);
    LocalDate nominal = from.plusDays(n);
    LocalDate last = rules.rollTrialEnd() ? calendar.onOrNextWorkingDay(nominal) : nominal;
    return end(event, n, DayCount.CALENDAR_DAYS, from, last);
  }

  /**
   * The end of a calendar period (a month, a year) of so many days.
   *
   * @param event an instant of the day before its first
   */
  public Deadline calendarPeriod(Instant event, int n) {
    LocalDate from = date(event);
    Deadline end = end(event, n, DayCount.CALENDAR_PERIOD, from, from.plusDays(n));
    return new Deadline(event, n, end.unit(), end.dueDate(), end.due(), false);
  }

  /**
   * So many minutes or hours after an event, at whatever hour of whatever day.
   *
   * @param unit minutes or hours
   */
  public Deadline elapsed(Instant event, int n, DayCount unit) {
    Duration length = unit == DayCount.MINUTES ? Duration.ofMinutes(n) : Duration.ofHours(n);
    Instant due = event.plus(length);
    return new Deadline(event, n, unit, date(due), due, false);
  }

  /** On which working day after an event an instant falls: 0 on the event's own day. */
  public int workingDaysUsed(Instant event, Instant at) {
    return calendar.workingDaysBetween(receipt(event), date(at));
  }

  private Deadline end(Instant event, int n, DayCount unit, LocalDate from, LocalDate last) {
    ZonedDateTime due =
        rules.cutOff() == null
            ? last.plusDays(1).atStartOfDay(calendar.zone())
            : last.atTime(rules.cutOff()).atZone(calendar.zone());
    return new Deadline(event, n, unit, last, due.toInstant(), calendar.isProvisional(from, last));
  }

  private LocalDate receipt(Instant event) {
    LocalDate day = date(event);
    return rules.receiptOnRestDay() == ReceiptOnRestDay.NEXT_WORKING_DAY
        ? calendar.onOrNextWorkingDay(day)
        : day;
  }

  private LocalDate date(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }
}
