package dev.govcloud.cli.record;

import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.FilingBook;
import java.time.Instant;
import java.util.List;

/**
 * Periods and filings as the operator shows them in a status. Written down here once more, so that
 * the tool is held against the documented form and not against the operator's code.
 */
final class Shown {
  private Shown() {}

  /** What became of a filing. */
  static FilingStatus filing(FilingBook.Entry filing, List<Period<Stage>> periods) {
    FilingStatus status = new FilingStatus();
    status.state = filing.state().label();
    periods.stream()
        .filter(p -> p.open() && filing.name().equals(p.about()) && p.clock() != Stage.TRIAL)
        .findFirst()
        .ifPresent(
            p -> {
              status.stage = p.clock().label();
              status.party = p.clock().party();
              status.due = p.deadline().map(d -> d.dueDate().toString()).orElse(null);
            });
    filing
        .settled()
        .ifPresent(
            m -> {
              status.decision = m.decision;
              status.settledAt = m.at;
            });
    return status;
  }

  /** A period that has a deadline, as it stands at an instant. */
  static DeadlineStatus period(Period<Stage> p, Instant now) {
    Deadline deadline = p.deadline().orElseThrow();
    DeadlineStatus d = new DeadlineStatus();
    d.stage = p.clock().label();
    d.party = p.clock().party();
    d.article = p.clock().article();
    d.filing = p.about();
    d.length = deadline.length();
    boolean workingDays = deadline.unit() == Deadline.DayCount.WORKING_DAYS;
    d.unit = workingDays ? "WorkingDays" : "CalendarDays";
    d.statutory = p.clock().statutory();
    d.since = p.since().toString();
    d.start = deadline.start().toString();
    d.dueDate = deadline.dueDate().toString();
    d.due = deadline.due().toString();
    d.provisional = deadline.provisional();
    d.policy = p.policy();
    d.calendar = p.calendar();
    d.state = p.state(now);
    d.endedAt = p.endedAt().map(Instant::toString).orElse(null);
    return d;
  }
}
