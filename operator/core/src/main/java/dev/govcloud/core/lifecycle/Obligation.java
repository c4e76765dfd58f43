package dev.govcloud.core.lifecycle;

import dev.govcloud.core.calendar.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * A period that somebody has or had to keep.
 *
 * @param stage what is to be done
 * @param revision the revision it is about
 * @param since when it began
 * @param deadline when it lapses; empty where the regulation sets no period
 * @param policy version of the policy that set its length; null where there is no length
 * @param calendar version of the calendar it was counted in; null where there is no length
 * @param endedAt when it ended; empty while it is open
 * @param ending how it ended; null while it is open
 */
public record Obligation(
    Stage stage,
    String revision,
    Instant since,
    Optional<Deadline> deadline,
    String policy,
    String calendar,
    Optional<Instant> endedAt,
    Ending ending) {

  /** How a period ended. */
  public enum Ending {
    /** What it asks for was done. */
    DONE,
    /** Something newer took its place, or the application was withdrawn. */
    FELL_AWAY,
    /** The application was returned for correction and the policy stops the clock (rule A28). */
    STOPPED
  }

  /** Still to be done. */
  public boolean open() {
    return endedAt.isEmpty();
  }

  /** Open and past its due instant. */
  public boolean overdue(Instant now) {
    return open() && stage.breachable() && deadline.map(d -> d.lapsed(now)).orElse(false);
  }

  /** Ended after its due instant. */
  public boolean missed() {
    return stage.breachable()
        && endedAt.isPresent()
        && deadline.map(d -> d.lapsed(endedAt.get())).orElse(false);
  }

  /** Open, Overdue, Met, Missed, Stopped or Void, as shown to users. */
  public String state(Instant now) {
    if (open()) {
      return overdue(now) ? "Overdue" : "Open";
    }
    if (missed()) {
      return "Missed";
    }
    return switch (ending) {
      case DONE -> "Met";
      case FELL_AWAY -> "Void";
      case STOPPED -> "Stopped";
    };
  }

  Obligation end(Instant at, Ending how) {
    return new Obligation(stage, revision, since, deadline, policy, calendar, Optional.of(at), how);
  }
}
