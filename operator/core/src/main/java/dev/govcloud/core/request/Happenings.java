package dev.govcloud.core.request;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what happened but is not recorded yet, oldest first. */
final class Happenings {
  /**
   * A ruling made in the last moment is heard of a moment later: whoever was in time is never
   * charged, so a lapse is recorded (with its own instant) only after a while.
   */
  static final Duration HEARING = Duration.ofSeconds(5);

  private final Case c;
  private final Facts facts;
  private final Counting<Stage> counting;
  private final Closing closing;
  private final Executions executions;

  Happenings(Case c, Counting<Stage> counting) {
    this.c = c;
    this.facts = c.facts;
    this.counting = counting;
    this.closing = new Closing(c);
    this.executions = new Executions(c);
  }

  /**
   * What follows from time and from what was seen, and filings found unrecorded; oldest first.
   *
   * @param written when the next thing was written; what lapsed before it has been waited for
   */
  Optional<Happening> next(Optional<Instant> written) {
    List<Happening> seen =
        Stream.of(
                found(),
                recomputations(),
                trialWarning().stream(),
                executions.next(),
                observations())
            .flatMap(s -> s)
            .filter(h -> !h.at().isAfter(facts.now()))
            .filter(h -> h.trigger() == null || c.possible(h.trigger()))
            .toList();
    Instant next =
        Stream.concat(
                written.stream(), seen.stream().filter(h -> h.trigger() != null).map(Happening::at))
            .min(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return Stream.concat(
            seen.stream(),
            lapses()
                .filter(h -> !h.at().isAfter(facts.now()))
                .filter(h -> heard(h) || !h.at().isAfter(next)))
        .min(Comparator.comparing(Happening::place));
  }

  /** The next instant at which something happens by time alone. */
  Optional<Instant> nextByTimeAlone() {
    return Stream.of(
            lapses().map(h -> h.at().plus(HEARING)),
            trialWarning().map(Happening::at).stream(),
            facts.reminders().next(c.ledger.periods()).stream(),
            c.ledger.periods().stream()
                .filter(Period::open)
                .flatMap(p -> p.deadline().stream().map(d -> d.due())))
        .flatMap(s -> s)
        .filter(at -> at.isAfter(facts.now()))
        .min(Comparator.naturalOrder());
  }

  /** A Filing was written, then the operator was killed before its status was. */
  private Stream<Happening> found() {
    return c.book.unrecorded().stream()
        .filter(f -> f.getSpec().number >= c.book.nextNumber())
        .limit(1)
        .flatMap(f -> triggerOf(f).map(t -> Happening.found(t, f, "Filed, found unrecorded.")));
  }

  private Stream<Trigger> triggerOf(Filing f) {
    Matter matter = Matter.of(f.getSpec().matter).orElseThrow();
    Wish wished = new Wish(f.getSpec().content);
    return Stream.of(Applications.trigger(matter, wished, c.book.standing(matter)))
        .filter(c::possible);
  }

  private Stream<Happening> lapses() {
    return Stream.of(breaches(), trialEnd().stream(), graceEnd().stream(), closing.retentionEnd())
        .flatMap(s -> s);
  }

  /** What lapsed, as far as everybody who was in time has been heard. */
  private boolean heard(Happening h) {
    return !h.at().plus(HEARING).isAfter(facts.now());
  }

  private Stream<Happening> breaches() {
    return c.ledger.periods().stream()
        .filter(p -> p.open() && p.clock().kind() == Clock.Kind.STATUTORY)
        .filter(p -> !c.ledger.saidMissed(p))
        .map(
            p ->
                Happening.notice(
                    p.deadline().orElseThrow().due(),
                    MilestoneKind.DEADLINE_MISSED,
                    p.clock(),
                    p.clock().party()
                        + " let the period for "
                        + p.clock().label()
                        + " lapse; nothing advances by silence."));
  }

  private Optional<Happening> trialWarning() {
    return c.ledger
        .open(Stage.TRIAL)
        .flatMap(
            trial -> {
              Instant due = trial.deadline().orElseThrow().due();
              Instant said =
                  c.ledger
                      .last(MilestoneKind.TRIAL_ENDING)
                      .map(m -> Instant.parse(m.at))
                      .orElse(Instant.MIN);
              return warnings(trial, due).stream()
                  .map(left -> warning(due, left))
                  .filter(w -> w.at().isAfter(said))
                  .findFirst();
            });
  }

  private List<Integer> warnings(Period<Stage> trial, Instant due) {
    return facts.policy().trial.warnDays.stream()
        .sorted(Comparator.reverseOrder())
        .filter(days -> !due.minus(Duration.ofDays(days)).isBefore(trial.since()))
        .toList();
  }

  private static Happening warning(Instant due, int left) {
    return Happening.notice(
        due.minus(Duration.ofDays(left)),
        MilestoneKind.TRIAL_ENDING,
        Stage.TRIAL,
        "The trial ends in "
            + left
            + (left == 1 ? " day" : " days")
            + ": apply for final review or it stops.");
  }

  /** What was filed before the end keeps the trial running until it is decided (rule A13). */
  private Optional<Happening> trialEnd() {
    return c.ledger
        .open(Stage.TRIAL)
        .flatMap(Period::deadline)
        .filter(d -> !held(d.due()))
        .map(
            d ->
                Happening.byTime(
                    d.due(),
                    Trigger.TRIAL_LAPSED,
                    "The trial ran out undecided; hosts are stopped, nothing is deleted yet."));
  }

  private boolean held(Instant due) {
    return Stream.of(Stage.FINAL_REVIEW, Stage.TERMINATION_REVIEW, Stage.EXTENSION_REVIEW)
        .flatMap(s -> c.ledger.open(s).stream())
        .filter(p -> p.since().isBefore(due))
        .anyMatch(p -> p.clock() != Stage.EXTENSION_REVIEW || inTime(p));
  }

  private boolean inTime(Period<Stage> extension) {
    return c.about(extension)
        .map(f -> Boolean.TRUE.equals(f.object().getSpec().inTime))
        .orElse(false);
  }

  private Optional<Happening> graceEnd() {
    return c.ledger
        .open(Stage.GRACE)
        .flatMap(Period::deadline)
        .map(d -> Happening.byTime(d.due(), Trigger.GRACE_LAPSED, "The grace period is over."));
  }

  private Stream<Happening> observations() {
    Observed seen = facts.observed();
    boolean ready = c.runs != null && seen.ready(c.runs);
    boolean atWork = c.open(Stage.HAND_OVER) || c.open(Stage.CHANGE_EXECUTION);
    if (seen.refusal().isPresent() && atWork && !c.blocked()) {
      return Stream.of(
          Happening.of(
              executions.upToNow(seen.refusal().map(Observed.Refusal::at)),
              Trigger.PROVISIONING_REFUSED,
              Happening.OPERATOR,
              c.runs.filing,
              seen.refusal().get().message()));
    }
    boolean standing = c.runs != null && seen.stands(c.runs);
    // Before the hand-over a suspension halts the provider too: he goes on when it is lifted.
    boolean halted = c.phase() == Phase.APPROVED && c.open(Stage.SUSPENSION);
    boolean accepted = c.runs != null && seen.accepts(c.runs.filing);
    if (c.blocked() && seen.refusal().isEmpty() && accepted && !halted) {
      return seen(
          Trigger.PROVISIONING_POSSIBLE,
          executions.upToNow(seen.standsSince()),
          "What was refused is accepted by now.");
    }
    if (c.open(Stage.HAND_OVER) && c.phase() == Phase.APPROVED && ready) {
      return seen(
          Trigger.ENVIRONMENT_READY,
          executions.upToNow(seen.readySince()),
          saying("Trial environment handed over.", seen));
    }
    // A service that is halted for cause is changed all the same: the provider's period runs.
    boolean changed = ready || c.open(Stage.SUSPENSION) && standing && seen.doneByHand();
    if (c.open(Stage.CHANGE_EXECUTION) && changed) {
      return seen(
          Trigger.CHANGE_DONE,
          executions.changedAt(ready),
          saying("The change is carried out." + TakenAway.uncopied(c, c.runs.filing), seen));
    }
    return closing.observations();
  }

  /** A sentence for the record, and after it what was delivered by hand by which Fulfilment. */
  static String saying(String sentence, Observed seen) {
    String said =
        seen.lines().stream()
            .filter(Observed.Line::delivered)
            .map(l -> l.kind() + " " + l.name() + " (" + l.fulfilment().orElse("") + ")")
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? sentence : sentence + " By hand: " + said + ".";
  }

  private Stream<Happening> seen(Trigger trigger, Instant at, String message) {
    return Stream.of(Happening.seen(c, trigger, at, message));
  }

  /**
   * A holiday notice was loaded or corrected (rule A27). When is not known; what it lengthens has
   * not lapsed on the old day, however late that is noticed.
   */
  private Stream<Happening> recomputations() {
    return c.ledger.periods().stream()
        .flatMap(p -> counting.recomputed(p).map(fixed -> recomputed(p, fixed)).stream());
  }

  private Happening recomputed(Period<Stage> p, FixedPeriod fixed) {
    Instant due = p.deadline().orElseThrow().due();
    return Happening.recomputed(
        due.isBefore(facts.now()) ? due : facts.now(),
        p,
        fixed,
        p.clock().label()
            + " was counted anew with the calendar that is in force now; it ends on "
            + fixed.dueDate
            + ".");
  }
}
