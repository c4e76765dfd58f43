package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.RecordFile.Stored;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requirement;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import dev.govcloud.core.request.Account;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Rulings;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether an entry, the Decision that caused it and the filing that this is on fit together. */
final class RulingCheck {
  private final RecordFile file;
  private final Replay replay;
  private final int number;
  private final Milestone entry;

  RulingCheck(RecordFile file, Replay replay, int number, Milestone entry) {
    this.file = file;
    this.replay = replay;
    this.number = number;
    this.entry = entry;
  }

  /** What does not fit; {@code row} is the move that the entry records, empty for a notice. */
  Optional<Finding> finding(Optional<Row<Phase, Trigger, Stage>> row) {
    boolean ruled = row.map(r -> r.when().ruledStage().isPresent()).orElse(false);
    if (!ruled) {
      boolean none =
          entry.decision == null && entry.decisionUid == null && entry.decisionDigest == null;
      return none
          ? Optional.empty()
          : found(Check.DECISION, Phrase.of("verify.no-ruling"), entry.decision);
    }
    if (entry.decision == null) {
      return found(Check.DECISION, Phrase.of("verify.name-of", "Decision"), null);
    }
    return repeated().or(() -> named(row.orElseThrow()));
  }

  /** A Decision takes effect once. */
  private Optional<Finding> repeated() {
    long before =
        file.milestones().subList(0, number - 1).stream()
            .filter(m -> entry.decision.equals(m.decision))
            .count();
    return before == 0
        ? Optional.empty()
        : found(Check.DECISION, Phrase.of("verify.decision-new"), entry.decision);
  }

  private Optional<Finding> named(Row<Phase, Trigger, Stage> row) {
    return file.decision(entry.decision)
        .map(d -> agreement(d, row.when()).or(() -> lawful(d.spec(), row)))
        .orElseGet(
            () ->
                found(
                    Check.DECISION,
                    Phrase.of("verify.in-file", entry.decision),
                    Phrase.of("verify.no-such", "Decision")));
  }

  private Optional<Finding> agreement(Stored<DecisionSpec, DecisionStatus> ruling, Trigger when) {
    DecisionSpec spec = ruling.spec();
    String effect = ruling.status() == null ? null : ruling.status().effect;
    Optional<Trigger> says = Trigger.ofRuling(spec.stage, spec.verdict);
    return differs(Check.DIGEST, entry.decisionDigest, Rulings.digest(spec))
        .or(() -> differs(Check.DECISION_UID, entry.decisionUid, ruling.uid()))
        .or(() -> differs(Check.REQUEST, file.name(), spec.request))
        .or(() -> differs(Check.JUDGED, entry.filing, spec.filing))
        .or(
            () ->
                says.equals(Optional.of(when))
                    ? Optional.empty()
                    : found(
                        Check.VERDICT,
                        Phrase.of("verify.leads-to", entry.kind),
                        spec.stage + " " + spec.verdict))
        .or(() -> differs(Check.ACTOR, entry.actor, spec.decidedBy))
        .or(
            () ->
                "Void".equals(effect)
                    ? found(Check.DECISION, Phrase.of("verify.effective"), Phrase.of("verify.void"))
                    : Optional.empty());
  }

  /** What the table asks of a ruling, as far as the file can show it. */
  private Optional<Finding> lawful(DecisionSpec spec, Row<Phase, Trigger, Stage> row) {
    boolean own =
        row.guards().contains(Requirement.FOUR_EYES)
            && filedBy().contains(Account.key(spec.decidedBy));
    boolean reasoned =
        "Approved".equals(spec.verdict)
            && !Boolean.TRUE.equals(spec.override)
            && !row.when().order();
    boolean silent = spec.opinion == null || spec.opinion.isBlank();
    return awaited(row.when())
        .or(
            () ->
                own
                    ? found(Check.FOUR_EYES, Phrase.of("verify.four-eyes"), spec.decidedBy)
                    : Optional.empty())
        .or(
            () ->
                silent && !reasoned
                    ? found(Check.OPINION, Phrase.of("verify.opinion"), null)
                    : Optional.empty());
  }

  /** An order is about what runs, every other ruling about the open filing that awaits it. */
  private Optional<Finding> awaited(Trigger when) {
    Optional<String> open =
        replay.ledger().open(when.ruledStage().orElseThrow()).map(Period::about);
    if (when.order()) {
      // What was suspended may have been changed since: both may be named to lift it.
      Optional<String> runs = Optional.ofNullable(replay.runs()).map(r -> r.filing);
      return open.equals(Optional.ofNullable(entry.filing))
          ? Optional.empty()
          : awaited(runs, "verify.nothing-runs");
    }
    Optional<String> state = replay.book().entry(entry.filing).map(f -> f.state().label());
    return awaited(open, "verify.nothing-awaits")
        .or(
            () ->
                state.equals(Optional.of(FilingBook.State.OPEN.label()))
                    ? Optional.empty()
                    : found(
                        Check.AWAITED,
                        FilingBook.State.OPEN.label(),
                        state.map(Phrase::value).orElse(Phrase.of("verify.not-on-record"))));
  }

  /** Whether the entry is about that filing; {@code none} says why there is none. */
  private Optional<Finding> awaited(Optional<String> filing, String none) {
    return filing.isPresent() && filing.get().equals(entry.filing)
        ? Optional.empty()
        : found(
            Check.AWAITED,
            filing.map(Phrase::value).orElseGet(() -> Phrase.of(none)),
            entry.filing);
  }

  /** Whoever filed it or one of those whose place it took. */
  private Set<String> filedBy() {
    Set<String> by = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Optional<FilingBook.Entry> filing = replay.book().entry(entry.filing);
    while (filing.isPresent() && seen.add(filing.get().name())) {
      FilingSpec spec = filing.get().object().getSpec();
      by.add(Account.key(spec.filedBy));
      filing = spec.previous == null ? Optional.empty() : replay.book().entry(spec.previous.filing);
    }
    return by;
  }

  private Optional<Finding> differs(Check check, String expected, String found) {
    return Objects.equals(expected, found) ? Optional.empty() : found(check, expected, found);
  }

  private Optional<Finding> found(Check check, Object expected, Object found) {
    return Optional.of(Finding.of(number, entry, check, expected, found));
  }
}
