package dev.govcloud.core.request;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was owed of a change when the cluster refused what is approved, or the trial ran out: which
 * of several changes is refused cannot be told, so all of them stop. Once that is over each goes on
 * with what was left of its own days (rules A8, A28), whether or not it was the one refused.
 */
final class StoppedExecutions {
  private final Case c;

  StoppedExecutions(Case c) {
    this.c = c;
  }

  /** Of each that is owed again that it is. */
  Stream<Happening> owedAgain() {
    return c.blocked()
        ? Stream.empty()
        : c.ledger.periods().stream()
            .filter(p -> p.clock() == Stage.CHANGE_EXECUTION && stopped(p) && left(p))
            .flatMap(p -> over().map(at -> goesOn(at, p.about())).stream());
  }

  private static Happening goesOn(Instant at, String filing) {
    return Happening.of(
        at,
        Trigger.EXECUTION_GOES_ON,
        Happening.SYSTEM,
        filing,
        "What kept " + filing + " from being carried out is over: the days that were left go on.");
  }

  private boolean stopped(Period<Stage> p) {
    return p.ending().equals(Optional.of(Period.Ending.STOPPED))
        && c.ledger.newest(Stage.CHANGE_EXECUTION, p.about()).equals(Optional.of(p));
  }

  /** Not carried out with everything else since; what is taken back by now falls away next. */
  private boolean left(Period<Stage> p) {
    return c.about(p).filter(f -> granted().anyMatch(m -> f.name().equals(m.filing))).isPresent();
  }

  /** The grants since everything stood; in records of before a grant replaced what was owed. */
  private Stream<Milestone> granted() {
    List<Milestone> record = c.ledger.milestones();
    long from =
        c.ledger
            .last(MilestoneKind.CHANGED, MilestoneKind.CHANGE_APPROVED)
            .map(m -> m.sequence - 1)
            .orElse(0L);
    return record.stream()
        .skip(from)
        .filter(
            m ->
                MilestoneKind.CHANGE_GRANTED.label().equals(m.kind)
                    || MilestoneKind.CHANGE_APPROVED.label().equals(m.kind));
  }

  /** Since when nothing is in the way; empty while that is not known. */
  private Optional<Instant> over() {
    return c.ledger
        .last(
            MilestoneKind.PROVISIONING_POSSIBLE,
            MilestoneKind.TRIAL_RAN_OUT,
            MilestoneKind.CHANGE_GRANTED,
            MilestoneKind.CHANGE_APPROVED)
        .flatMap(this::over);
  }

  private Optional<Instant> over(Milestone last) {
    if (MilestoneKind.PROVISIONING_POSSIBLE.label().equals(last.kind)) {
      return Optional.of(said(last));
    }
    return MilestoneKind.TRIAL_RAN_OUT.label().equals(last.kind)
        ? c.ledger.last(MilestoneKind.EXTENDED).map(this::said)
        : accepted();
  }

  /** What a grant mended is mended once the cluster took it. */
  private Optional<Instant> accepted() {
    Observed seen = c.facts.observed();
    return seen.refusal().isEmpty() && seen.accepts(c.runs.filing)
        ? Optional.of(
            seen.standsSince().filter(at -> !at.isAfter(c.facts.now())).orElse(c.facts.now()))
        : Optional.empty();
  }

  /** An operator of before let only the newest go on, and said nothing of the rest. */
  private Instant said(Milestone fact) {
    return fact.sequence <= c.stored ? c.facts.now() : Instant.parse(fact.at);
  }
}
