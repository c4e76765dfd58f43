package dev.govcloud.core.duty;

import dev.govcloud.api.duty.DutySpec;
import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.duty.DutyFacts.Statement;
import dev.govcloud.core.duty.DutyOutcome.Answer;
import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.limits.Shortened;
import dev.govcloud.core.regulation.Duties;
import dev.govcloud.core.regulation.DutyFact;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.DutyPhase;
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
 * Applies the table of duties to the facts of one: pure, and each event dated by when it happened,
 * so that an operator that slept records what one that did not would have recorded.
 */
public final class DutyDecider {
  private static final String SYSTEM = "system";
  private static final int LONGEST_MESSAGE = 1024;

  private final DutyFacts facts;
  private final DutySpec spec;
  private final DutyKind kind;
  private final Statements judged;
  private final Counting<DutyKind> counting;
  private final Ledger<DutyPhase, DutyKind> ledger;
  private final int stored;
  private final List<Answer> answers = new ArrayList<>();

  private DutyDecider(DutyFacts facts, DutyKind kind) {
    this.facts = facts;
    this.spec = facts.duty().getSpec();
    this.kind = kind;
    this.judged = new Statements(spec, kind, facts.deadlines().calendar().zone());
    this.counting =
        new Counting<>(facts.deadlines(), this::days, () -> Digest.of(facts.policy()), false);
    var status = facts.duty().getStatus();
    this.ledger = new Ledger<>(Duties.table(kind), status == null ? List.of() : status.milestones);
    this.stored = ledger.milestones().size();
  }

  /**
   * What follows from the facts.
   *
   * @return empty where this version knows no duty of that kind
   */
  public static Optional<DutyOutcome> decide(DutyFacts facts) {
    return DutyKind.of(facts.duty().getSpec().kind)
        .map(kind -> new DutyDecider(facts, kind).decide());
  }

  private DutyOutcome decide() {
    if (ledger.phase() == DutyPhase.UNSTATED) {
      begin();
    }
    Optional<Instant> ended = facts.subjectEnded().filter(at -> !at.isAfter(facts.now()));
    facts.statements().stream()
        .sorted(Comparator.comparing(Statement::at).thenComparing(Statement::name))
        .forEach(
            s -> {
              ended.filter(at -> at.isBefore(s.at())).ifPresent(this::end);
              hear(s);
            });
    ended.ifPresent(this::end);
    recount(facts.now());
    lapse(facts.now());
    return outcome();
  }

  private void begin() {
    Milestone m = milestone(DutyFact.BEGUN.label(), Instant.parse(spec.since), SYSTEM, begun());
    m.period = counting.begin(Begin.anew(kind), judged.countedFrom(), Optional.empty(), 0);
    append(m);
  }

  private String begun() {
    return kind.label() + " of " + spec.term + " is owed by " + spec.party + ".";
  }

  private int days(DutyKind clock) {
    var numbers = facts.policy().duties;
    return switch (clock) {
      case USE_REPORT, CONSOLIDATED_REPORT -> atMost(numbers.useReportWorkingDays);
      case UNIT_ASSESSMENT, PROVIDER_ASSESSMENT -> atMost(numbers.assessmentWorkingDays);
      default -> kind.every().around(LocalDate.parse(spec.from)).days();
    };
  }

  /** Never more than the table allows, whatever an object says. */
  private int atMost(Integer set) {
    return set == null ? kind.days() : Math.min(set, kind.most());
  }

  /**
   * The notice of a year came or was corrected: an open period may end later. Nobody is charged
   * before that is known, so it comes before a lapse.
   */
  private void recount(Instant at) {
    ledger
        .open(kind)
        .flatMap(counting::recomputed)
        .ifPresent(
            anew -> {
              Milestone m = milestone(Ledger.DEADLINE_RECOMPUTED, at, SYSTEM, recounted(anew));
              m.period = anew;
              append(m);
            });
  }

  private String recounted(FixedPeriod anew) {
    return kind.label()
        + " of "
        + spec.term
        + " is due on "
        + anew.dueDate
        + " by the calendar that is there now.";
  }

  /** One that is on record already lost its answer in a crash: it is answered again. */
  private void hear(Statement statement) {
    if (onRecord(statement)) {
      answers.add(judged.counts(statement));
      return;
    }
    Optional<Answer> objection = judged.objection(statement, ledger.phase());
    if (objection.isPresent()) {
      answers.add(objection.get());
      return;
    }
    if (late(statement.at())) {
      recount(statement.at());
    }
    lapse(statement.at());
    String by = statement.fulfilment().getSpec().fulfilledBy;
    append(
        milestone(
            DutyFact.FULFILLED.label(),
            statement.at(),
            by,
            kind.label() + " of " + spec.term + ": Fulfilment " + statement.name() + "."));
    answers.add(judged.counts(statement));
  }

  private boolean onRecord(Statement statement) {
    var status = facts.duty().getStatus();
    return status != null
        && statement.name().equals(status.fulfilment)
        && ledger
            .last(DutyFact.FULFILLED)
            .filter(m -> !Instant.parse(m.at).isBefore(statement.at()))
            .isPresent();
  }

  private boolean late(Instant at) {
    return ledger.open(kind).flatMap(Period::deadline).filter(d -> d.lapsed(at)).isPresent();
  }

  /** What it was owed for has ended: a period that lapsed before stays charged. */
  private void end(Instant at) {
    if (ledger.phase() == DutyPhase.OPEN) {
      lapse(at);
      append(
          milestone(
              DutyFact.ENDED.label(),
              at,
              SYSTEM,
              kind.label()
                  + " of "
                  + spec.term
                  + " falls away: the service of request "
                  + spec.request
                  + " ended."));
    }
  }

  /** Records by an instant that the period lapsed, once; a target that passes is no breach. */
  private void lapse(Instant by) {
    ledger
        .open(kind)
        .filter(p -> kind.kind() == Clock.Kind.STATUTORY && !ledger.saidMissed(p))
        .flatMap(Period::deadline)
        .filter(d -> d.lapsed(by))
        .ifPresent(this::missed);
  }

  private void missed(Deadline deadline) {
    Milestone m =
        milestone(
            Ledger.DEADLINE_MISSED,
            deadline.due(),
            SYSTEM,
            kind.label()
                + " of "
                + spec.term
                + " was due on "
                + deadline.dueDate()
                + " from "
                + spec.party
                + " and is still owed.");
    m.stage = kind.label();
    append(m);
  }

  private Milestone milestone(String fact, Instant at, String actor, String message) {
    Milestone m = new Milestone();
    m.sequence = ledger.milestones().size() + 1L;
    m.kind = fact;
    m.at = (at.isBefore(ledger.lastAt()) ? ledger.lastAt() : at).toString();
    m.actor = actor;
    m.article = kind.article();
    m.stage = Ledger.DEADLINE_RECOMPUTED.equals(fact) ? kind.label() : null;
    m.generation = facts.duty().getMetadata().getGeneration();
    m.message = Shortened.characters(message, LONGEST_MESSAGE);
    return m;
  }

  private void append(Milestone m) {
    m.hash = Chain.hash(ledger.milestones(), m);
    ledger.append(m);
  }

  private DutyOutcome outcome() {
    Reminders reminders = new Reminders(facts.policy(), facts.deadlines().calendar(), facts.now());
    Period<DutyKind> period = ledger.newest(kind).orElseThrow();
    return new DutyOutcome(
        ledger.phase(),
        List.copyOf(ledger.milestones()),
        ledger.milestones().size() - stored,
        period,
        fulfilment(),
        List.copyOf(answers),
        reminders.due(ledger.periods()),
        Stream.concat(reminders.next(ledger.periods()).stream(), lapses(period))
            .min(Comparator.naturalOrder())
            .map(at -> Duration.between(facts.now(), at).plusMillis(1)));
  }

  private Stream<Instant> lapses(Period<DutyKind> period) {
    return period.deadline().stream()
        .filter(d -> period.open() && !d.lapsed(facts.now()))
        .map(Deadline::due);
  }

  private Optional<String> fulfilment() {
    Optional<String> before = Optional.ofNullable(facts.duty().getStatus()).map(s -> s.fulfilment);
    return answers.stream()
        .filter(Answer::effective)
        .findFirst()
        .map(Answer::fulfilment)
        .or(() -> before);
  }
}
