package dev.govcloud.core.concern;

import dev.govcloud.api.concern.ReplySpec;
import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.concern.ConcernFacts.Said;
import dev.govcloud.core.concern.ConcernOutcome.Answer;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.limits.Shortened;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.ConcernPhase;
import dev.govcloud.core.regulation.ConcernStep;
import dev.govcloud.core.reminder.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies the table of tickets or findings to the facts of one: pure, and each event dated by when
 * the server received it, so that an operator that slept records what one that did not would have.
 */
public final class ConcernDecider {
  private static final String SYSTEM = "system";
  private static final int LONGEST_MESSAGE = 1024;

  /** Of what was said; the whole is in the Reply, whose digest is on record. */
  private static final int LONGEST_TEXT = 400;

  private final ConcernFacts facts;
  private final Concern concern;
  private final Ledger<ConcernPhase, ConcernClock> ledger;
  private final Steps steps;
  private final Lengths lengths;
  private final Counting<ConcernClock> counting;
  private final int stored;
  private final List<Answer> answers = new ArrayList<>();
  private Optional<String> satisfaction;

  private ConcernDecider(ConcernFacts facts) {
    this.facts = facts;
    this.concern = facts.concern();
    this.ledger = new Ledger<>(concern.table(), concern.record());
    this.steps = new Steps(concern, ledger);
    this.lengths = new Lengths(concern.severity(), facts.policy().concerns, facts.deadlines());
    this.counting =
        new Counting<>(facts.deadlines(), lengths::of, () -> Digest.of(facts.policy()), false);
    this.stored = ledger.milestones().size();
    this.satisfaction = concern.satisfaction();
  }

  /** What follows from the facts. */
  public static ConcernOutcome decide(ConcernFacts facts) {
    return new ConcernDecider(facts).decide();
  }

  private ConcernOutcome decide() {
    if (ledger.phase() == ConcernPhase.UNRAISED) {
      raise();
    }
    facts.replies().stream().sorted(Said.IN_ORDER).forEach(this::hear);
    recount(facts.now());
    lapse(facts.now());
    return outcome();
  }

  private void raise() {
    Instant at = concern.at();
    String what = concern.called() + " (" + concern.severity().label() + ")";
    Milestone raised =
        milestone(
            ConcernStep.RAISE.label(),
            at,
            concern.actor(),
            what
                + " of "
                + concern.raisedBy().label()
                + " to "
                + concern.responsible().label()
                + ": "
                + concern.title());
    raised.filingDigest = concern.digest();
    concern.lastDay().ifPresent(day -> lengths.until(day, at));
    follow(ConcernStep.RAISE, raised);
    if (concern.table().row(ledger.phase(), ConcernStep.AWAIT_RESOLUTION).isPresent()) {
      follow(
          ConcernStep.AWAIT_RESOLUTION,
          milestone(
              ConcernStep.AWAIT_RESOLUTION.label(),
              at,
              SYSTEM,
              concern.called() + " is to be resolved by " + concern.responsible().label() + "."));
    }
  }

  /** Adds the fact of a row, with the period that the row begins. */
  private void follow(ConcernStep step, Milestone m) {
    Row<ConcernPhase, ConcernStep, ConcernClock> row =
        concern.table().row(ledger.phase(), step).orElseThrow();
    m.article = row.article();
    m.period =
        row.begins()
            .map(b -> counting.begin(b, Instant.parse(m.at), Optional.empty(), 0))
            .orElse(null);
    append(m);
  }

  /** One that is on record already lost its answer in a crash: it is answered again. */
  private void hear(Said said) {
    if (onRecord(said)) {
      answers.add(steps.counts(said));
      return;
    }
    Optional<Answer> objection = steps.objection(said);
    if (objection.isPresent()) {
      answers.add(objection.get());
      return;
    }
    Instant at = said.at();
    if (ledger.periods().stream().anyMatch(p -> p.open() && lapsed(p, at))) {
      recount(at);
    }
    lapse(at);
    ReplySpec spec = said.reply().getSpec();
    ConcernStep step = ConcernStep.of(spec.step).orElseThrow();
    Milestone m = milestone(step.label(), at, spec.repliedBy, said(said));
    m.decision = said.name();
    m.decisionUid = said.reply().getMetadata().getUid();
    m.decisionDigest = Digest.of(spec);
    if (spec.due != null) {
      lengths.until(LocalDate.parse(spec.due), Instant.parse(m.at));
    }
    follow(step, m);
    satisfaction = Optional.ofNullable(spec.satisfaction).or(() -> satisfaction);
    answers.add(steps.counts(said));
  }

  private static String said(Said said) {
    ReplySpec spec = said.reply().getSpec();
    return spec.step
        + " by "
        + spec.party
        + (spec.satisfaction == null ? "" : ", " + spec.satisfaction)
        + (spec.text == null ? "." : ": " + Shortened.characters(spec.text, LONGEST_TEXT));
  }

  private boolean onRecord(Said said) {
    String uid = said.reply().getMetadata().getUid();
    return ledger.milestones().stream().anyMatch(m -> uid.equals(m.decisionUid));
  }

  private static boolean lapsed(Period<ConcernClock> p, Instant at) {
    return p.deadline().filter(d -> d.lapsed(at)).isPresent();
  }

  /** The notice of a year came or was corrected: what is counted in working days may end later. */
  private void recount(Instant at) {
    for (Period<ConcernClock> p : List.copyOf(ledger.periods())) {
      counting.recomputed(p).ifPresent(anew -> recounted(p.clock(), anew, at));
    }
  }

  private void recounted(ConcernClock clock, FixedPeriod anew, Instant at) {
    Milestone m =
        milestone(
            Ledger.DEADLINE_RECOMPUTED,
            at,
            SYSTEM,
            clock.label() + " is due on " + anew.dueDate + " by the calendar that is there now.");
    m.article = clock.article();
    m.stage = clock.label();
    m.period = anew;
    append(m);
  }

  /** Records by an instant which periods lapsed, each once; a target that passes is no breach. */
  private void lapse(Instant by) {
    ledger.periods().stream()
        .filter(p -> p.open() && p.clock().charged() && lapsed(p, by) && !ledger.saidMissed(p))
        .sorted(Comparator.comparing(p -> p.deadline().orElseThrow().due()))
        .toList()
        .forEach(this::missed);
  }

  private void missed(Period<ConcernClock> p) {
    Deadline deadline = p.deadline().orElseThrow();
    Milestone m =
        milestone(
            Ledger.DEADLINE_MISSED,
            deadline.due(),
            SYSTEM,
            p.clock().label()
                + " of "
                + concern.called()
                + " was due by "
                + deadline.due()
                + " from "
                + p.clock().party()
                + " and is still owed.");
    m.article = p.clock().article();
    m.stage = p.clock().label();
    append(m);
  }

  private Milestone milestone(String fact, Instant at, String actor, String message) {
    Milestone m = new Milestone();
    m.sequence = ledger.milestones().size() + 1L;
    m.kind = fact;
    m.at = (at.isBefore(ledger.lastAt()) ? ledger.lastAt() : at).toString();
    m.actor = actor;
    m.generation = concern.generation();
    m.message = Shortened.characters(message, LONGEST_MESSAGE);
    return m;
  }

  private void append(Milestone m) {
    m.hash = Chain.hash(ledger.milestones(), m);
    ledger.append(m);
  }

  private ConcernOutcome outcome() {
    Reminders reminders = new Reminders(facts.policy(), facts.deadlines().calendar(), facts.now());
    return new ConcernOutcome(
        ledger.phase(),
        List.copyOf(ledger.milestones()),
        ledger.milestones().size() - stored,
        List.copyOf(ledger.periods()),
        satisfaction,
        List.copyOf(answers),
        reminders.due(ledger.periods()),
        Stream.concat(reminders.next(ledger.periods()).stream(), lapses())
            .min(Comparator.naturalOrder())
            .map(at -> Duration.between(facts.now(), at).plusMillis(1)));
  }

  private Stream<Instant> lapses() {
    return ledger.periods().stream()
        .filter(Period::open)
        .flatMap(p -> p.deadline().stream())
        .filter(d -> !d.lapsed(facts.now()))
        .map(Deadline::due);
  }
}
