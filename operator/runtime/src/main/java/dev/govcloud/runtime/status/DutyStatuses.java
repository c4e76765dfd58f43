package dev.govcloud.runtime.status;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.duty.DutyStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.Next;
import dev.govcloud.core.duty.DutyOutcome;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.DutyPhase;
import dev.govcloud.core.reminder.Reminder;
import dev.govcloud.core.request.PeriodStatus;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is told of a duty. */
public final class DutyStatuses {
  private DutyStatuses() {}

  /** The next status of a duty; equal to the old one when nothing changed. */
  public static DutyStatus next(Duty duty, DutyOutcome outcome, Instant now) {
    DutyStatus next = new DutyStatus();
    next.observedGeneration = duty.getMetadata().getGeneration();
    next.phase = outcome.phase().label();
    next.state = outcome.period().state(now);
    next.deadline = deadline(outcome, now);
    next.fulfilment = outcome.fulfilment().orElse(null);
    next.milestones = new ArrayList<>(outcome.milestones());
    next.next = outcome.period().open() ? awaited(outcome.period()) : null;
    next.conditions = conditions(duty, outcome, now);
    return next;
  }

  private static DeadlineStatus deadline(DutyOutcome outcome, Instant now) {
    DeadlineStatus d = PeriodStatus.of(outcome.period(), now);
    int said = Reminder.count(outcome.reminders(), outcome.period());
    d.reminders = said == 0 ? null : said;
    return d;
  }

  private static Next awaited(Period<DutyKind> period) {
    Next next = new Next();
    next.stage = period.clock().label();
    next.party = period.clock().party();
    next.due = period.deadline().orElseThrow().due().toString();
    return next;
  }

  /** Ready, and beside it Reconciling, as kstatus and Argo CD read them; and whether in time. */
  private static List<Condition> conditions(Duty duty, DutyOutcome outcome, Instant now) {
    ConditionList list = list(duty, now);
    boolean open = outcome.phase() == DutyPhase.OPEN;
    Period<DutyKind> period = outcome.period();
    String message =
        open
            ? period.clock().label()
                + " of "
                + duty.getSpec().term
                + " is owed by "
                + period.clock().party()
                + " until "
                + period.deadline().orElseThrow().dueDate()
                + ", answered by a Fulfilment with a document."
            : outcome.milestones().get(outcome.milestones().size() - 1).message;
    Reason reason = open ? Reason.OWED : ended(outcome.phase());
    list.set(ConditionType.READY, !open, reason, message);
    if (open) {
      list.set(ConditionType.RECONCILING, true, reason, message);
    }
    boolean overdue = period.overdue(now);
    list.set(
        ConditionType.ON_TIME,
        !overdue,
        overdue ? Reason.OVERDUE : Reason.NOTHING_OVERDUE,
        (overdue ? Reason.OVERDUE : Reason.NOTHING_OVERDUE).meaning());
    return list.all();
  }

  private static Reason ended(DutyPhase phase) {
    return phase == DutyPhase.FULFILLED ? Reason.FULFILLED : Reason.FELL_AWAY;
  }

  /** The same status, and why nothing is done on it. */
  public static DutyStatus broken(Duty duty, String fault, Instant now) {
    DutyStatus next = Serialization.clone(duty.getStatus());
    ConditionList list = list(duty, now);
    list.set(ConditionType.READY, false, Reason.RECORD_BROKEN, fault);
    list.set(ConditionType.STALLED, true, Reason.RECORD_BROKEN, fault);
    next.conditions = list.all();
    return next;
  }

  private static ConditionList list(Duty duty, Instant now) {
    var old = duty.getStatus();
    return new ConditionList(
        old == null ? List.of() : old.conditions, duty.getMetadata().getGeneration(), now);
  }
}
