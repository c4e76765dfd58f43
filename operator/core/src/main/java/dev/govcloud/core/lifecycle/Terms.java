package dev.govcloud.core.lifecycle;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Period;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.Deadline.Unit;
import dev.govcloud.core.calendar.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Fixes a period when it begins: what policy and calendar said then holds, whatever they say later;
 * only a provisional end is recomputed, once, and never made shorter (rule A27).
 */
final class Terms {
  private final CloudPolicySpec policy;
  private final Deadlines deadlines;

  Terms(CloudPolicySpec policy, Deadlines deadlines) {
    this.policy = policy;
    this.deadlines = deadlines;
  }

  /** The period that a row begins at an instant; null where there is none to count. */
  Period begin(Transition row, Instant at, Record record, Snapshot approved, Integer extension) {
    Stage stage = row.begins();
    if (stage == null || stage.unit() == null) {
      return null;
    }
    if (row.when() == Trigger.EXTENSION_GRANTED) {
      Instant oldEnd = record.open(Stage.TRIAL).orElseThrow().deadline().orElseThrow().due();
      return fixed(stage, deadlines.calendarDays(oldEnd.minusMillis(1), extension));
    }
    return fixed(
        stage,
        record
            .returned(stage)
            .map(old -> afterReturn(old, at))
            .orElseGet(() -> normal(row, at, approved)));
  }

  /**
   * A period lapses at 24:00, which is also 0:00 of the next day: what follows is counted from the
   * day that ended, or it would be a day too long.
   */
  private Deadline normal(Transition row, Instant at, Snapshot approved) {
    boolean lapse = row.when() == Trigger.TRIAL_LAPSED || row.when() == Trigger.GRACE_LAPSED;
    Instant from = lapse ? at.minusMillis(1) : at;
    int days = Periods.of(policy).of(row.begins(), trialDays(approved));
    return row.begins().unit() == Unit.WORKING_DAYS
        ? deadlines.workingDays(from, days)
        : deadlines.calendarDays(from, days);
  }

  private int trialDays(Snapshot approved) {
    return approved == null || approved.trialDays == null
        ? policy.trial.defaultDays
        : approved.trialDays;
  }

  /** A return for correction: the clock ran on, or goes on with the days that were left (A28). */
  private Deadline afterReturn(Obligation old, Instant at) {
    Deadline before = old.deadline().orElseThrow();
    if (old.open()) {
      return before;
    }
    int used = deadlines.workingDaysUsed(before.start(), old.endedAt().orElseThrow());
    return deadlines.workingDays(at, Math.max(1, before.length() - used));
  }

  /** The end of a provisional period by the notice that is there now; empty: nothing is new. */
  Optional<Period> recomputed(Obligation o) {
    Optional<Deadline> old = o.deadline().filter(d -> o.open() && d.provisional());
    return old.map(
            d ->
                d.unit() == Unit.WORKING_DAYS
                    ? deadlines.workingDays(d.start(), d.length())
                    : deadlines.calendarDays(d.start(), d.length()))
        .filter(fresh -> !fresh.provisional())
        .map(fresh -> fixed(o.stage(), later(old.orElseThrow(), fresh)));
  }

  private static Deadline later(Deadline old, Deadline fresh) {
    return fresh.due().isAfter(old.due())
        ? fresh
        : new Deadline(old.start(), old.length(), old.unit(), old.dueDate(), old.due(), false);
  }

  private Period fixed(Stage stage, Deadline d) {
    Period p = new Period();
    p.stage = stage.label();
    p.length = d.length();
    p.unit = d.unit() == Unit.WORKING_DAYS ? "WorkingDays" : "CalendarDays";
    p.start = d.start().toString();
    p.dueDate = d.dueDate().toString();
    p.due = d.due().toString();
    p.provisional = d.provisional() ? true : null;
    p.policy = Revision.digest(policy);
    p.calendar = deadlines.calendar().version();
    return p;
  }

  /** What was fixed, as it is on record. */
  static Deadline read(Period p) {
    return new Deadline(
        Instant.parse(p.start),
        p.length,
        "WorkingDays".equals(p.unit) ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS,
        LocalDate.parse(p.dueDate),
        Instant.parse(p.due),
        Boolean.TRUE.equals(p.provisional));
  }
}
