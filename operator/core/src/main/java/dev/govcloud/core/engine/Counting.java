package dev.govcloud.core.engine;

import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.calendar.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Fixes a period when it begins: what policy and calendar said then holds, whatever they say later;
 * only a corrected calendar lengthens what is open, and nothing is ever made shorter (rule A27).
 *
 * @param <C> clocks
 */
public final class Counting<C extends Clock> {
  private final Deadlines deadlines;
  private final ToIntFunction<C> days;
  private final Supplier<String> policy;
  private final boolean restart;

  /**
   * Counts with these rules.
   *
   * @param deadlines the counting of days in force
   * @param days the number of days of a clock, as the policy in force has it
   * @param policy version of that policy
   * @param restart whether a period that a return stopped begins anew instead of going on (A28)
   */
  public Counting(
      Deadlines deadlines, ToIntFunction<C> days, Supplier<String> policy, boolean restart) {
    this.deadlines = deadlines;
    this.days = days;
    this.policy = policy;
    this.restart = restart;
  }

  /**
   * The period that begins at an instant; null where there is no number to count.
   *
   * @param before the newest period of the same clock
   * @param more the days applied for, where a period is prolonged
   */
  public FixedPeriod begin(Begin<C> begin, Instant at, Optional<Period<C>> before, int more) {
    C clock = begin.clock();
    if (clock.counted() == null) {
      return null;
    }
    Optional<Deadline> old = before.flatMap(Period::deadline);
    Deadline anew = count(clock.counted(), at, days.applyAsInt(clock));
    return fixed(
        clock,
        switch (begin.how()) {
          case ANEW -> anew;
          case CONTINUED -> old.orElse(anew);
          case PROLONGED -> old.map(d -> prolonged(d, more)).orElse(anew);
          case RESUMED -> before.flatMap(p -> rest(p, at)).orElse(anew);
          case REFILED -> restart ? anew : before.flatMap(p -> rest(p, at)).orElse(anew);
        });
  }

  /** The last day of the period before is the day that the further days are counted from. */
  private Deadline prolonged(Deadline before, int more) {
    return deadlines.calendarDays(before.due().minusMillis(1), more);
  }

  /** What was left when it was stopped, at least a day. */
  private Optional<Deadline> rest(Period<C> before, Instant at) {
    return before
        .deadline()
        .filter(d -> before.ending().equals(Optional.of(Period.Ending.STOPPED)))
        .map(
            d -> {
              int used = deadlines.workingDaysUsed(d.start(), before.endedAt().orElseThrow());
              return count(d.unit(), at, Math.max(1, d.length() - used));
            });
  }

  private Deadline count(DayCount counted, Instant from, int n) {
    return switch (counted) {
      case WORKING_DAYS -> deadlines.workingDays(from, n);
      case CALENDAR_DAYS -> deadlines.calendarDays(from, n);
      case CALENDAR_PERIOD -> deadlines.calendarPeriod(from, n);
      case HOURS, MINUTES -> deadlines.elapsed(from, n, counted);
    };
  }

  /** The later end of an open period by the calendar that is there now; empty: nothing is new. */
  public Optional<FixedPeriod> recomputed(Period<C> p) {
    Optional<Deadline> old = p.deadline().filter(d -> p.open());
    if (old.isEmpty() || deadlines.calendar().version().equals(p.calendar())) {
      return Optional.empty();
    }
    Deadline before = old.get();
    Deadline fresh = count(before.unit(), before.start(), before.length());
    boolean later = fresh.due().isAfter(before.due());
    boolean settled = before.provisional() && !fresh.provisional();
    return later || settled
        ? Optional.of(fixed(p.clock(), later ? fresh : settled(before)))
        : Optional.empty();
  }

  private static Deadline settled(Deadline d) {
    return new Deadline(d.start(), d.length(), d.unit(), d.dueDate(), d.due(), false);
  }

  private FixedPeriod fixed(C clock, Deadline d) {
    FixedPeriod p = new FixedPeriod();
    p.stage = clock.label();
    p.length = d.length();
    p.unit = word(d.unit());
    p.start = d.start().toString();
    p.dueDate = d.dueDate().toString();
    p.due = d.due().toString();
    p.provisional = d.provisional() ? true : null;
    p.policy = policy.get();
    p.calendar = deadlines.calendar().version();
    return p;
  }

  /** The word for what is counted, in records and statuses. */
  public static String word(DayCount unit) {
    return switch (unit) {
      case WORKING_DAYS -> "WorkingDays";
      case CALENDAR_DAYS -> "CalendarDays";
      case CALENDAR_PERIOD -> "CalendarPeriod";
      case HOURS -> "Hours";
      case MINUTES -> "Minutes";
    };
  }

  private static DayCount unit(String word) {
    return Arrays.stream(DayCount.values())
        .filter(u -> word(u).equals(word))
        .findFirst()
        .orElse(DayCount.CALENDAR_DAYS);
  }

  /** What was fixed, as it is on record. */
  public static Deadline read(FixedPeriod p) {
    return new Deadline(
        Instant.parse(p.start),
        p.length,
        unit(p.unit),
        LocalDate.parse(p.dueDate),
        Instant.parse(p.due),
        Boolean.TRUE.equals(p.provisional));
  }
}
