package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Period;
import java.time.Instant;

/** A period as a status shows it: the same to whoever writes the status and whoever verifies it. */
public final class PeriodStatus {
  private PeriodStatus() {}

  /**
   * A period that has a number.
   *
   * @param now when it is looked at: whether an open one has lapsed depends on it
   */
  public static DeadlineStatus of(Period<?> period, Instant now) {
    var deadline = period.deadline().orElseThrow();
    DeadlineStatus d = new DeadlineStatus();
    d.stage = period.clock().label();
    d.party = period.clock().party();
    d.article = period.clock().article();
    d.filing = period.about();
    d.length = deadline.length();
    d.unit = Counting.word(deadline.unit());
    d.statutory = period.clock().statutory();
    d.since = period.since().toString();
    d.start = deadline.start().toString();
    d.dueDate = deadline.dueDate().toString();
    d.due = deadline.due().toString();
    d.provisional = deadline.provisional();
    d.policy = period.policy();
    d.calendar = period.calendar();
    d.state = period.state(now);
    d.endedAt = period.endedAt().map(Instant::toString).orElse(null);
    return d;
  }
}
