package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.RecordFile.Stored;
import dev.govcloud.core.lifecycle.Revision;
import dev.govcloud.core.lifecycle.Transition;
import dev.govcloud.core.lifecycle.Trigger;
import java.util.Objects;
import java.util.Optional;

/** Whether an entry and the Decision that caused it say the same. */
final class RulingCheck {
  private final RecordFile file;
  private final int number;
  private final Milestone entry;

  RulingCheck(RecordFile file, int number, Milestone entry) {
    this.file = file;
    this.number = number;
    this.entry = entry;
  }

  /** What does not fit; {@code row} is the move that the entry records, empty for a notice. */
  Optional<Finding> finding(Optional<Transition> row) {
    boolean ruled = row.map(r -> r.when().ruledStage().isPresent()).orElse(false);
    if (!ruled) {
      return entry.decision == null && entry.decisionDigest == null
          ? Optional.empty()
          : found(Check.DECISION, "none, since nobody rules on this", entry.decision);
    }
    if (entry.decision == null) {
      return found(Check.DECISION, "the name of a Decision", "none");
    }
    return repeated()
        .or(
            () ->
                file.decision(entry.decision)
                    .map(d -> agreement(d, row.orElseThrow().when()))
                    .orElseGet(
                        () ->
                            found(
                                Check.DECISION,
                                entry.decision + " in the file",
                                "no Decision of that name")));
  }

  /** A Decision takes effect once. */
  private Optional<Finding> repeated() {
    long before =
        file.milestones().subList(0, number - 1).stream()
            .filter(m -> entry.decision.equals(m.decision))
            .count();
    return before == 0
        ? Optional.empty()
        : found(Check.DECISION, "a Decision that no earlier entry names", entry.decision);
  }

  private Optional<Finding> agreement(Stored<DecisionSpec, DecisionStatus> ruling, Trigger when) {
    DecisionSpec spec = ruling.spec();
    String effect = ruling.status() == null ? null : ruling.status().effect;
    Optional<Trigger> says = Trigger.ofRuling(spec.stage, spec.verdict);
    return differs(Check.DIGEST, entry.decisionDigest, Revision.digest(spec))
        .or(() -> differs(Check.REQUEST, file.name(), spec.request))
        .or(() -> differs(Check.REVISION, entry.revision, spec.revision))
        .or(
            () ->
                says.equals(Optional.of(when))
                    ? Optional.empty()
                    : found(
                        Check.VERDICT,
                        "a ruling that leads to " + entry.kind,
                        spec.stage + " " + spec.verdict))
        .or(() -> differs(Check.ACTOR, entry.actor, spec.decidedBy))
        .or(
            () ->
                "Void".equals(effect)
                    ? found(Check.DECISION, "a Decision that took effect", "a void one")
                    : Optional.empty());
  }

  private Optional<Finding> differs(Check check, String expected, String found) {
    return Objects.equals(expected, found) ? Optional.empty() : found(check, expected, found);
  }

  private Optional<Finding> found(Check check, Object expected, Object found) {
    return Optional.of(Finding.of(number, entry, check, expected, found));
  }
}
