package dev.govcloud.core.request;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.ElasticDay;
import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.limits.Shortened;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Applies the table to the facts until nothing more follows, each event dated by when it happened:
 * an operator that slept a week reaches the same record as one that did not.
 */
public final class Decider {
  /** Far more than can happen between two looks; more is a fault of ours that must not go on. */
  private static final int MOST_STEPS = 10_000;

  /** What somebody wrote stands whole in his Decision or Filing: the record must hold many. */
  private static final int LONGEST_MESSAGE = 256;

  /**
   * A withdrawal files nothing; the cluster's refusal, what was delivered by hand and what has no
   * copy stand nowhere else: they are whole.
   */
  private static final Set<MilestoneKind> SAID_HERE_ALONE =
      EnumSet.of(
          MilestoneKind.WITHDRAWN,
          MilestoneKind.PROVISIONING_REFUSED,
          MilestoneKind.CHANGED,
          MilestoneKind.EARLIER_CHANGED);

  private static final int LONGEST_SAID_HERE_ALONE = 4096;

  private final Facts facts;
  private final Case c;
  private final Counting<Stage> counting;
  private final Rulings rulings;
  private final Agenda agenda;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Filing> filed = new ArrayList<>();
  private List<ElasticDay> elastic;

  private Decider(Facts facts) {
    this.facts = facts;
    this.c = new Case(facts);
    this.counting = Numbers.counting(c);
    this.rulings = new Rulings(c);
    this.agenda = new Agenda(c, new Happenings(c, counting));
    CloudResourceRequestStatus status = facts.request().getStatus();
    this.elastic = status == null ? List.of() : status.elastic;
    answerRecorded();
  }

  /** What follows from the facts. Pure: the same facts give the same outcome. */
  public static Outcome decide(Facts facts) {
    Decider decider = new Decider(facts);
    Optional<Happening> next = decider.agenda.next();
    for (int step = 0; next.isPresent(); step++) {
      if (step == MOST_STEPS) {
        throw new IllegalStateException("deciding does not end; the last event: " + next.get());
      }
      decider.apply(next.get());
      next = decider.agenda.next();
    }
    decider.moveElasticHosts();
    return decider.outcome();
  }

  /** A Decision may be in the record while its answer was lost in a crash: answer it again. */
  private void answerRecorded() {
    for (Facts.Ruling r : facts.rulings()) {
      var status = r.decision().getStatus();
      if (status == null || status.effect == null) {
        c.ledger.milestones().stream()
            .filter(m -> Rulings.recorded(r.decision(), m))
            .forEach(m -> answers.add(effective(r.name(), m.kind)));
      }
    }
  }

  private static Answer effective(String name, String kind) {
    return new Answer(name, true, "Effective", "Decision " + name + " took effect: " + kind + ".");
  }

  private void apply(Happening happening) {
    if (happening.ruling() != null) {
      rule(happening);
    } else if (happening.trigger() == null) {
      String article = happening.stage() == null ? "10" : happening.stage().article();
      append(milestone(happening, happening.notice(), article));
    } else {
      var row = Requests.TABLE.row(c.phase(), happening.trigger()).orElseThrow();
      Milestone m = milestone(happening, (MilestoneKind) row.recorded(), row.article());
      follow(row, m, happening);
    }
  }

  private void rule(Happening happening) {
    Facts.Ruling ruling = happening.ruling();
    Instant at = notBefore(happening.at());
    Optional<Answer> refusal = rulings.refusal(ruling, at);
    if (refusal.isPresent()) {
      answers.add(refusal.get());
      return;
    }
    var row = Requests.TABLE.row(c.phase(), Rulings.trigger(ruling).orElseThrow()).orElseThrow();
    Milestone m = milestone(happening, (MilestoneKind) row.recorded(), row.article());
    m.decision = ruling.name();
    m.decisionUid = ruling.decision().getMetadata().getUid();
    m.decisionDigest = Rulings.digest(ruling.decision().getSpec());
    follow(row, m, happening);
    answers.add(effective(ruling.name(), row.recorded().label()));
  }

  private void follow(Row<Phase, Trigger, Stage> row, Milestone m, Happening happening) {
    if (row.effects().contains(Consequence.KEEPS_FILING)) {
      keep(happening.filed() != null ? happening.filed() : draft(row, m, happening), m);
    }
    if (row.effects().contains(Consequence.WHAT_IS_GRANTED_RUNS)) {
      var filing = c.book.entry(m.filing).orElseThrow();
      var granted =
          Snapshots.granted(
              filing, c.runs, happening.ruling().decision().getSpec(), facts.policy());
      granted.copyMethod = TakenAway.copyMethod(c, granted.copyMethod);
      c.runs = granted;
    }
    m.period = row.begins().map(b -> begin(b, m)).orElse(null);
    append(m);
    c.book.follow(row, m);
  }

  private Filing draft(Row<Phase, Trigger, Stage> row, Milestone m, Happening happening) {
    Filing filing = new Drafts(c).draft(row.when(), Instant.parse(m.at), happening.actor());
    c.drafted.add(filing.getMetadata().getName());
    return filing;
  }

  private void keep(Filing filing, Milestone m) {
    m.filing = filing.getMetadata().getName();
    m.filingDigest = Contents.digest(filing.getSpec(), filing.getMetadata().getNamespace());
    c.book.add(filing);
    filed.add(filing);
  }

  private FixedPeriod begin(Begin<Stage> begin, Milestone m) {
    int more =
        begin.how() == Begin.How.PROLONGED
            ? c.book.entry(m.filing).orElseThrow().content().trial.extension.days
            : 0;
    // A period lapses at 24:00, which is also 0:00 of the next day: what follows is counted from
    // the day that ended, or it would be a day too long.
    Instant at = Instant.parse(m.at);
    boolean lapse =
        MilestoneKind.TRIAL_RAN_OUT.label().equals(m.kind) && ends(Stage.TRIAL, at)
            || MilestoneKind.RECLAIM_STARTED.label().equals(m.kind) && ends(Stage.GRACE, at)
            || MilestoneKind.RETENTION_ENDED.label().equals(m.kind)
                && ends(Stage.COPY_RETENTION, at);
    Optional<Period<Stage>> before =
        Optional.of(begin.how())
            .filter(how -> how == Begin.How.RESUMED)
            .flatMap(how -> c.ledger.newest(begin.clock(), m.filing))
            .or(() -> c.ledger.newest(begin.clock()));
    return counting.begin(begin, lapse ? at.minusMillis(1) : at, before, more);
  }

  /** Whether an open period lapses at that very instant. */
  private boolean ends(Stage stage, Instant at) {
    return c.ledger
        .open(stage)
        .flatMap(Period::deadline)
        .filter(d -> d.due().equals(at))
        .isPresent();
  }

  private void append(Milestone m) {
    m.hash = Chain.hash(c.ledger.milestones(), m);
    c.ledger.append(m);
  }

  private Instant notBefore(Instant at) {
    return at.isBefore(c.ledger.lastAt()) ? c.ledger.lastAt() : at;
  }

  private Milestone milestone(Happening happening, MilestoneKind kind, String article) {
    Milestone m = new Milestone();
    m.sequence = c.ledger.milestones().size() + 1L;
    m.kind = kind.label();
    m.at = notBefore(happening.at()).toString();
    m.actor = happening.actor();
    m.article = article;
    m.generation = c.generation();
    m.filing = happening.filing();
    m.stage = happening.stage() == null ? null : happening.stage().label();
    m.message = Shortened.characters(happening.message(), longest(kind));
    m.period = happening.period();
    return m;
  }

  private static int longest(MilestoneKind kind) {
    return SAID_HERE_ALONE.contains(kind) ? LONGEST_SAID_HERE_ALONE : LONGEST_MESSAGE;
  }

  private void moveElasticHosts() {
    boolean running = c.possible(Trigger.TERMINATION_APPLIED);
    if (running && !c.endUnderReview()) {
      Instant at = facts.edit().map(Facts.Edit::at).orElse(facts.now());
      Elastic.Moves moves = Elastic.move(c.spec, c.runs, elastic, facts.day(at).toString());
      c.runs = moves.approved();
      elastic = moves.days();
    }
  }

  private Outcome outcome() {
    Closing closing = new Closing(c);
    return new Outcome(
        c.phase(),
        provision(closing),
        List.copyOf(c.ledger.milestones()),
        c.ledger.milestones().size() - c.stored,
        c.book,
        List.copyOf(filed),
        c.runs,
        elastic,
        List.copyOf(c.ledger.periods()),
        List.copyOf(answers),
        new Lacks(c).shown(),
        Completeness.officers(c.spec.officers),
        pendingEdit(),
        Losses.notice(c),
        c.full(),
        c.blocked(),
        closing.deletable(),
        closing.keptUntil(),
        facts.reminders().due(c.ledger.periods()),
        wakeIn(closing));
  }

  private Optional<Duration> wakeIn(Closing closing) {
    Optional<Duration> released =
        closing.released().map(at -> Duration.between(facts.now(), at).plusMillis(1));
    return Stream.concat(agenda.wakeIn().stream(), released.stream())
        .min(Comparator.naturalOrder());
  }

  private Provision provision(Closing closing) {
    boolean stopped = c.open(Stage.GRACE) || c.open(Stage.SUSPENSION);
    if (stopped && c.phase().provision() != Provision.NOTHING) {
      return Provision.STOPPED;
    }
    return closing.copyOwed() ? Provision.COPY : c.phase().provision();
  }

  /** The manifest asks for other than what runs, and not just for what a ruling cut. */
  private boolean pendingEdit() {
    if (c.runs == null
        || !c.possible(Trigger.CHANGE_APPLIED)
        || c.wish.basis().equals(Contents.basis(Contents.of(c.runs)))) {
      return false;
    }
    return c.book
        .newest(Matter.CHANGE)
        .or(() -> c.book.newest(Matter.APPLICATION))
        .filter(f -> f.state() == FilingBook.State.GRANTED && c.wish.asksTheSameAs(f))
        .isEmpty();
  }
}
