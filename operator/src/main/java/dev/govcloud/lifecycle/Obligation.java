package dev.govcloud.lifecycle;

import dev.govcloud.calendar.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * A period that somebody has or had to keep.
 *
 * @param stage what is to be done
 * @param revision the revision it is about
 * @param since when it began
 * @param deadline when it lapses; empty where the regulation sets no period
 * @param endedAt when it was fulfilled or fell away
 * @param replaced it fell away because a newer application took its place
 */
public record Obligation(
    Stage stage,
    String revision,
    Instant since,
    Optional<Deadline> deadline,
    Optional<Instant> endedAt,
    boolean replaced) {

  /** Still to be done. */
  public boolean open() {
    return endedAt.isEmpty();
  }

  /** Open and past its due instant. */
  public boolean overdue(Instant now) {
    return open() && stage.breachable() && deadline.map(d -> d.lapsed(now)).orElse(false);
  }

  /** Fulfilled after its due instant. */
  public boolean missed() {
    return stage.breachable()
        && endedAt.isPresent()
        && deadline.map(d -> d.lapsed(endedAt.get())).orElse(false);
  }

  /** Open, Overdue, Met, Missed or Void, as shown to users. */
  public String state(Instant now) {
    if (open()) {
      return overdue(now) ? "Overdue" : "Open";
    }
    return missed() ? "Missed" : replaced ? "Void" : "Met";
  }

  Obligation end(Instant at, boolean isReplaced) {
    return new Obligation(stage, revision, since, deadline, Optional.of(at), isReplaced);
  }
}
