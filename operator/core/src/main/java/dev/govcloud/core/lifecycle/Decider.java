package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.ElasticDay;
import dev.govcloud.core.lifecycle.Facts.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies the table to the facts until nothing more follows, each event dated by when it happened:
 * an operator that slept a week reaches the same record as one that did not.
 */
public final class Decider {
  private final Facts facts;
  private final CloudResourceRequestSpec spec;
  private final Wish wish;
  private final Record record;
  private final int stored;
  private final List<Verdict> verdicts = new ArrayList<>();
  private Snapshot application;
  private Snapshot approved;
  private ChangeStatus change;
  private List<ElasticDay> elastic;

  private Decider(Facts facts) {
    this.facts = facts;
    this.spec = facts.request().getSpec();
    this.wish = Wish.of(spec);
    CloudResourceRequestStatus status =
        facts.request().getStatus() == null
            ? new CloudResourceRequestStatus()
            : facts.request().getStatus();
    this.application = status.application;
    this.approved = status.approved;
    this.change = status.change;
    this.elastic = status.elastic;
    this.stored = status.milestones.size();
    this.record = new Record(status.milestones);
    answerRecorded();
  }

  /** A Decision may be in the record while its answer was lost in a crash: answer it again. */
  private void answerRecorded() {
    facts.decisions().stream()
        .filter(r -> r.decision().getStatus() == null || r.decision().getStatus().effect == null)
        .map(r -> r.decision().getMetadata().getName())
        .forEach(
            name ->
                record.milestones().stream()
                    .filter(m -> name.equals(m.decision))
                    .forEach(m -> verdicts.add(effective(name, m.kind))));
  }

  private static Verdict effective(String name, String kind) {
    return new Verdict(name, true, "Effective", "Decision " + name + " took effect: " + kind + ".");
  }

  /** What follows from the facts. Pure: the same facts give the same outcome. */
  public static Outcome decide(Facts facts) {
    Decider decider = new Decider(facts);
    Optional<Happening> next = decider.happenings().next();
    while (next.isPresent()) {
      decider.apply(next.get());
      next = decider.happenings().next();
    }
    decider.moveElasticHosts();
    return decider.outcome();
  }

  private Happenings happenings() {
    return new Happenings(facts, wish, record, application, approved, verdicts);
  }

  private void apply(Happening happening) {
    if (happening.ruling() != null) {
      rule(happening);
    } else if (happening.trigger() == null) {
      append(milestone(happening, happening.notice(), happening.stage().article()));
    } else {
      follow(happening, Lifecycle.row(record.phase(), happening.trigger()).orElseThrow());
    }
  }

  private void follow(Happening happening, Transition row) {
    switch (row.when()) {
      case APPLICATION_FILED, APPLICATION_EDITED -> application = snapshot();
      case CHANGE_APPLIED -> {
        application = snapshot();
        change = Changes.of(approved, application, spec.change, growthPercent());
      }
      case CHANGE_WITHDRAWN, CHANGE_DONE -> change = null;
      default -> {}
    }
    Milestone m = milestone(happening, row.recorded(), row.article());
    if (row.when() == Trigger.EXTENSION_APPLIED) {
      m.days = spec.trial.extension.days;
    }
    begin(m, row);
  }

  private void rule(Happening happening) {
    Ruling ruling = happening.ruling();
    Optional<Verdict> objection =
        new Rulings(facts, record, application, approved, change).objection(ruling);
    if (objection.isPresent()) {
      verdicts.add(objection.get());
      return;
    }
    Trigger trigger = Rulings.trigger(ruling).orElseThrow();
    switch (trigger) {
      case APPROVAL_GRANTED, CHANGE_GRANTED ->
          approved =
              Snapshots.approved(
                  application, ruling.decision().getSpec(), facts.policy().catalogue);
      case CHANGE_REFUSED -> change = null;
      default -> {}
    }
    Transition row = Lifecycle.row(record.phase(), trigger).orElseThrow();
    Milestone m = milestone(happening, row.recorded(), row.article());
    m.decisionDigest = Revision.digest(ruling.decision().getSpec());
    if (trigger.returned() && facts.policy().counting.stopClockOnReturn) {
      m.stage = trigger.ruledStage().orElseThrow().label();
    }
    begin(m, row);
    verdicts.add(effective(ruling.decision().getMetadata().getName(), row.recorded().label()));
  }

  private void begin(Milestone m, Transition row) {
    Integer days = record.last(MilestoneKind.EXTENSION_APPLIED).map(e -> e.days).orElse(null);
    m.period =
        new Terms(facts.policy(), facts.deadlines())
            .begin(row, Instant.parse(m.at), record, approved, days);
    append(m);
  }

  private void append(Milestone m) {
    m.hash = Chain.hash(record.milestones(), m);
    record.append(m);
  }

  private Milestone milestone(Happening happening, MilestoneKind kind, String article) {
    Milestone m = new Milestone();
    m.sequence = record.milestones().size() + 1L;
    m.kind = kind.label();
    Instant at = happening.at();
    m.at = (at.isBefore(record.lastAt()) ? record.lastAt() : at).toString();
    m.actor = happening.actor();
    m.article = article;
    m.revision = happening.revision();
    m.stage = happening.stage() == null ? null : happening.stage().label();
    m.message = happening.message();
    m.period = happening.period();
    if (happening.ruling() != null) {
      m.decision = happening.ruling().decision().getMetadata().getName();
    }
    return m;
  }

  private Snapshot snapshot() {
    return Snapshots.application(spec, wish.revision(), facts.policy().trial.defaultDays);
  }

  private int growthPercent() {
    return facts.policy().majorChange.growthPercent;
  }

  private void moveElasticHosts() {
    boolean running = Lifecycle.row(record.phase(), Trigger.CHANGE_APPLIED).isPresent();
    if (running && spec.termination == null) {
      String today =
          facts.now().atZone(facts.deadlines().calendar().zone()).toLocalDate().toString();
      Elastic.Moves moves = Elastic.move(spec, approved, elastic, today);
      approved = moves.approved();
      elastic = moves.days();
    }
  }

  private Outcome outcome() {
    Phase phase = record.phase();
    boolean stopped =
        record.open(Stage.GRACE).isPresent() || record.open(Stage.SUSPENSION).isPresent();
    return new Outcome(
        phase,
        stopped ? Provision.STOPPED : phase.provision(),
        List.copyOf(record.milestones()),
        record.milestones().size() - stored,
        application,
        approved,
        change,
        elastic,
        List.copyOf(record.obligations()),
        List.copyOf(verdicts),
        new Defects(facts, record, change).now(),
        pendingEdit(phase),
        record.full(),
        reminders(),
        wakeIn());
  }

  private boolean pendingEdit(Phase phase) {
    return approved != null && !phase.closed() && !wish.basis().equals(approved.basis);
  }

  private List<Reminder> reminders() {
    return Reminders.due(facts, record);
  }

  private Optional<Duration> wakeIn() {
    return happenings()
        .nextByTimeAlone()
        .map(at -> Duration.between(facts.now(), at).plusMillis(1));
  }
}
