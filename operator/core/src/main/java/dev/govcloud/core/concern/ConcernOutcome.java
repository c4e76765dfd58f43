package dev.govcloud.core.concern;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.ConcernPhase;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the facts of a ticket or a finding.
 *
 * @param phase where it stands
 * @param milestones its record, whole
 * @param recorded how many of them are new
 * @param periods every period that began, open or ended
 * @param satisfaction how satisfied the unit was when it closed the ticket
 * @param answers what becomes of each Reply that had no answer
 * @param reminders what those who have to act are told by now
 * @param wakeIn how long until something changes by time alone
 */
public record ConcernOutcome(
    ConcernPhase phase,
    List<Milestone> milestones,
    int recorded,
    List<Period<ConcernClock>> periods,
    Optional<String> satisfaction,
    List<Answer> answers,
    List<Reminder> reminders,
    Optional<Duration> wakeIn) {

  /**
   * What becomes of a Reply.
   *
   * @param reply its name
   * @param effective whether it counts
   * @param reason one word for programs
   * @param message for people
   */
  public record Answer(String reply, boolean effective, String reason, String message) {}

  /**
   * What is awaited.
   *
   * @param stage what is to be done
   * @param party who has to do it
   * @param due until when; empty where no number is set
   */
  public record Awaited(String stage, String party, Optional<Instant> due) {}

  /** The facts that are new. */
  public List<Milestone> news() {
    return milestones.subList(milestones.size() - recorded, milestones.size());
  }

  /** What is awaited first; empty once it is closed. */
  public Optional<Awaited> awaited(Party raisedBy) {
    Optional<Awaited> counted =
        periods.stream()
            .filter(Period::open)
            .min(Comparator.comparing(p -> p.deadline().orElseThrow().due()))
            .map(
                p ->
                    new Awaited(
                        p.clock().label(),
                        p.clock().party(),
                        Optional.of(p.deadline().orElseThrow().due())));
    return phase == ConcernPhase.CLOSED
        ? Optional.empty()
        : counted.or(() -> Optional.of(new Awaited("Close", raisedBy.label(), Optional.empty())));
  }

  /** Overdue, or Missed once a period was; else as the newest period is. */
  public String state(Instant now) {
    if (periods.stream().anyMatch(p -> p.overdue(now))) {
      return "Overdue";
    }
    if (periods.stream().anyMatch(Period::missed)) {
      return "Missed";
    }
    return periods.stream()
        .filter(Period::open)
        .findFirst()
        .or(() -> periods.stream().reduce((a, b) -> b))
        .map(p -> p.state(now))
        .orElse("Open");
  }
}
