package dev.govcloud.core.duty;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.DutyPhase;
import dev.govcloud.core.reminder.Reminder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the facts of a duty.
 *
 * @param phase where it stands
 * @param milestones its record, whole
 * @param recorded how many of them are new
 * @param period its period, open or ended
 * @param fulfilment name of the Fulfilment that answered it; empty where none did
 * @param answers what becomes of each Fulfilment that had no answer
 * @param reminders what whoever owes it is told by now
 * @param wakeIn how long until something changes by time alone
 */
public record DutyOutcome(
    DutyPhase phase,
    List<Milestone> milestones,
    int recorded,
    Period<DutyKind> period,
    Optional<String> fulfilment,
    List<Answer> answers,
    List<Reminder> reminders,
    Optional<Duration> wakeIn) {

  /**
   * What becomes of a Fulfilment.
   *
   * @param fulfilment its name
   * @param effective whether it counts
   * @param reason one word for programs
   * @param message for people
   */
  public record Answer(String fulfilment, boolean effective, String reason, String message) {}

  /** The facts that are new. */
  public List<Milestone> news() {
    return milestones.subList(milestones.size() - recorded, milestones.size());
  }
}
