package dev.govcloud.cli.calendar;

import dev.govcloud.core.calendar.CountingRules;
import dev.govcloud.core.calendar.CountingRules.ReceiptOnRestDay;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A deadline and each day on the way to it.
 *
 * @param deadline as the operator computes it
 * @param days from the day of the event to the last day of the period
 */
public record Counted(Deadline deadline, List<Day> days) {

  /**
   * One day.
   *
   * @param number which day of the period it is; 0 where it is not counted
   * @param why why it is counted or not
   * @param holiday the holiday that it belongs to; empty for none
   */
  public record Day(LocalDate date, int number, Why why, String holiday) {}

  /** Why a day is counted, or not. */
  public enum Why {
    /** The day of the event itself (rule A1). */
    EVENT,
    /** It lies before the day on which the event counts as received (rule A2). */
    BEFORE_RECEIPT,
    /** An ordinary working day. */
    WORKED,
    /** A rest day that is worked in exchange. */
    EXCHANGED,
    /** A day of a period in calendar days. */
    ANY_DAY,
    /** A holiday of the year's notice. */
    HOLIDAY,
    /** A statutory holiday of a year whose notice is not loaded. */
    STATUTORY,
    /** A Saturday or Sunday. */
    WEEKEND,
    /** The period would end on this rest day and ends on the next working day (rule A5). */
    ROLLED
  }

  /** Counts a period of the core, and tells its days. */
  public static Counted of(
      Deadlines deadlines, CountingRules rules, Instant event, int length, DayCount unit) {
    Deadline deadline =
        unit == DayCount.WORKING_DAYS
            ? deadlines.workingDays(event, length)
            : deadlines.calendarDays(event, length);
    return new Counted(deadline, days(deadlines.calendar(), rules, deadline));
  }

  private static List<Day> days(WorkingCalendar calendar, CountingRules rules, Deadline deadline) {
    LocalDate event = deadline.start().atZone(calendar.zone()).toLocalDate();
    boolean working = deadline.unit() == DayCount.WORKING_DAYS;
    LocalDate receipt =
        working && rules.receiptOnRestDay() == ReceiptOnRestDay.NEXT_WORKING_DAY
            ? calendar.onOrNextWorkingDay(event)
            : event;
    List<Day> days = new ArrayList<>();
    int number = 0;
    for (LocalDate d = event; !d.isAfter(deadline.dueDate()); d = d.plusDays(1)) {
      String holiday = calendar.nameOf(d).orElse("");
      Why why;
      if (d.equals(event)) {
        why = Why.EVENT;
      } else if (!d.isAfter(receipt)) {
        why = Why.BEFORE_RECEIPT;
      } else if (working) {
        why = ofWorkingDays(calendar, d, holiday);
      } else {
        why = number < deadline.length() ? Why.ANY_DAY : Why.ROLLED;
      }
      number += counts(why) ? 1 : 0;
      days.add(new Day(d, counts(why) ? number : 0, why, holiday));
    }
    return List.copyOf(days);
  }

  private static Why ofWorkingDays(WorkingCalendar calendar, LocalDate day, String holiday) {
    if (calendar.isWorkingDay(day)) {
      return holiday.isEmpty() ? Why.WORKED : Why.EXCHANGED;
    }
    if (holiday.isEmpty()) {
      return Why.WEEKEND;
    }
    return calendar.covers(day.getYear()) ? Why.HOLIDAY : Why.STATUTORY;
  }

  private static boolean counts(Why why) {
    return why == Why.WORKED || why == Why.EXCHANGED || why == Why.ANY_DAY;
  }

  /** The days that did not count, the day of the event aside. */
  public List<Day> skipped() {
    return days.stream().filter(d -> d.number() == 0 && d.why() != Why.EVENT).toList();
  }

  /** The years on the way that have no notice (rule A27). */
  public List<Integer> provisionalYears(WorkingCalendar calendar) {
    return days.stream()
        .map(d -> d.date().getYear())
        .distinct()
        .filter(year -> !calendar.covers(year))
        .toList();
  }
}
