package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.lifecycle.Obligation;
import java.time.Instant;

/**
 * A period as the operator shows it in the status. Written down here once more, so that the tool is
 * held against the documented form and not against the operator's code.
 */
final class Shown {
  private Shown() {}

  /** A period that has a deadline, as it stands at an instant. */
  static DeadlineStatus period(Obligation o, Instant now) {
    Deadline deadline = o.deadline().orElseThrow();
    DeadlineStatus d = new DeadlineStatus();
    d.stage = o.stage().label();
    d.party = o.stage().party().label();
    d.article = o.stage().article();
    d.revision = o.revision();
    d.length = deadline.length();
    d.unit = deadline.unit() == Deadline.Unit.WORKING_DAYS ? "WorkingDays" : "CalendarDays";
    d.statutory = o.stage().statutory();
    d.since = o.since().toString();
    d.start = deadline.start().toString();
    d.dueDate = deadline.dueDate().toString();
    d.due = deadline.due().toString();
    d.provisional = deadline.provisional();
    d.policy = o.policy();
    d.calendar = o.calendar();
    d.state = o.state(now);
    d.endedAt = o.endedAt().map(Instant::toString).orElse(null);
    return d;
  }
}
