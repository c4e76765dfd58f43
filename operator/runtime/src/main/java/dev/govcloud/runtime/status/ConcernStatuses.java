package dev.govcloud.runtime.status;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.Next;
import dev.govcloud.core.concern.Concern;
import dev.govcloud.core.concern.ConcernOutcome;
import dev.govcloud.core.concern.ConcernOutcome.Awaited;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.reminder.Reminder;
import dev.govcloud.core.request.PeriodStatus;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told of a ticket or a finding. */
public final class ConcernStatuses {
  private ConcernStatuses() {}

  /**
   * The next status; equal to the old one when nothing changed.
   *
   * @param before the status so far; null before the first
   */
  public static ConcernStatus next(
      Concern concern, ConcernStatus before, ConcernOutcome outcome, Instant now) {
    ConcernStatus next = new ConcernStatus();
    next.observedGeneration = concern.generation();
    next.phase = outcome.phase().label();
    next.state = outcome.state(now);
    next.deadlines =
        new ArrayList<>(outcome.periods().stream().map(p -> deadline(p, outcome, now)).toList());
    Optional<Awaited> awaited = outcome.awaited(concern.raisedBy());
    next.next = awaited.map(ConcernStatuses::next).orElse(null);
    next.satisfaction = outcome.satisfaction().orElse(null);
    next.milestones = new ArrayList<>(outcome.milestones());
    next.conditions = conditions(concern, before, outcome, awaited, now);
    return next;
  }

  private static DeadlineStatus deadline(
      Period<ConcernClock> period, ConcernOutcome outcome, Instant now) {
    DeadlineStatus d = PeriodStatus.of(period, now);
    int said = Reminder.count(outcome.reminders(), period);
    d.reminders = said == 0 ? null : said;
    return d;
  }

  private static Next next(Awaited awaited) {
    Next next = new Next();
    next.stage = awaited.stage();
    next.party = awaited.party();
    next.due = awaited.due().map(Instant::toString).orElse(null);
    return next;
  }

  private static List<Condition> conditions(
      Concern concern,
      ConcernStatus before,
      ConcernOutcome outcome,
      Optional<Awaited> awaited,
      Instant now) {
    ConditionList list = list(concern, before, now);
    Reason reason = awaited.isPresent() ? Reason.IN_HAND : Reason.SETTLED;
    String message = awaited.map(a -> message(concern, a)).orElse(reason.meaning());
    list.set(ConditionType.READY, awaited.isEmpty(), reason, message);
    if (awaited.isPresent()) {
      list.set(ConditionType.RECONCILING, true, reason, message);
    }
    boolean overdue = outcome.periods().stream().anyMatch(p -> p.overdue(now));
    Reason onTime = overdue ? Reason.OVERDUE : Reason.NOTHING_OVERDUE;
    list.set(ConditionType.ON_TIME, !overdue, onTime, onTime.meaning());
    return list.all();
  }

  private static String message(Concern concern, Awaited a) {
    return concern.kind()
        + " \""
        + concern.title()
        + "\" awaits "
        + a.stage()
        + " of "
        + a.party()
        + a.due().map(due -> " until " + due).orElse("")
        + ", by a Reply (docs/tickets.md).";
  }

  /** The same status, and why nothing is done on it. */
  public static ConcernStatus broken(
      Concern concern, ConcernStatus before, String fault, Instant now) {
    ConcernStatus next = Serialization.clone(before);
    ConditionList list = list(concern, before, now);
    list.set(ConditionType.READY, false, Reason.RECORD_BROKEN, fault);
    list.set(ConditionType.STALLED, true, Reason.RECORD_BROKEN, fault);
    next.conditions = list.all();
    return next;
  }

  private static ConditionList list(Concern concern, ConcernStatus before, Instant now) {
    return new ConditionList(
        before == null ? List.of() : before.conditions, concern.generation(), now);
  }
}
