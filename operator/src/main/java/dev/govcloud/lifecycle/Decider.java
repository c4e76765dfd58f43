package dev.govcloud.lifecycle;

import dev.govcloud.api.CloudResourceRequestSpec;
import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.DecisionSpec;
import dev.govcloud.lifecycle.Facts.Ruling;
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
  private final String revision;
  private final Record record;
  private final int stored;
  private final List<Verdict> verdicts = new ArrayList<>();
  private Snapshot application;
  private Snapshot approved;

  private Decider(Facts facts) {
    this.facts = facts;
    this.spec = facts.request().getSpec();
    this.revision = Revision.of(spec);
    CloudResourceRequestStatus status = facts.request().getStatus();
    List<Milestone> milestones = status == null ? List.of() : status.milestones;
    this.application = status == null ? null : status.application;
    this.approved = status == null ? null : status.approved;
    this.stored = milestones.size();
    this.record = newRecord(milestones);
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
    Optional<Happening> next = decider.next();
    while (next.isPresent()) {
      decider.apply(next.get());
      next = decider.next();
    }
    return decider.outcome();
  }

  private Optional<Happening> next() {
    return new Happenings(facts, record, revision, application, verdicts).next();
  }

  private void apply(Happening happening) {
    if (happening.ruling() != null) {
      rule(happening);
      return;
    }
    if (happening.trigger() == null) {
      record.append(milestone(happening, happening.notice(), happening.stage().article()));
      return;
    }
    Transition row = Lifecycle.row(record.phase(), happening.trigger()).orElseThrow();
    if (row.begins() == Stage.ACCEPTANCE) {
      application = Snapshots.application(spec, revision);
    }
    record.append(milestone(happening, row.recorded(), row.article()));
  }

  private void rule(Happening happening) {
    Ruling ruling = happening.ruling();
    Optional<Verdict> objection = Rulings.objection(ruling, record, facts);
    if (objection.isPresent()) {
      verdicts.add(objection.get());
      return;
    }
    Transition row =
        Lifecycle.row(record.phase(), Rulings.trigger(ruling).orElseThrow()).orElseThrow();
    DecisionSpec decision = ruling.decision().getSpec();
    if (row.recorded() == MilestoneKind.APPROVED) {
      approved = Snapshots.approved(application, decision);
    }
    record.append(milestone(happening, row.recorded(), row.article()));
    verdicts.add(effective(ruling.decision().getMetadata().getName(), row.recorded().label()));
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
    if (happening.ruling() != null) {
      m.decision = happening.ruling().decision().getMetadata().getName();
    }
    return m;
  }

  /** The trial's length counts from approval on, so the record is replayed with it. */
  private Record newRecord(List<Milestone> milestones) {
    return new Record(
        milestones,
        facts.periods(),
        facts.deadlines(),
        () -> approved == null || approved.trialDays == null ? 30 : approved.trialDays);
  }

  private Outcome outcome() {
    Phase phase = record.phase();
    boolean inGrace = phase == Phase.TERMINATING && record.open(Stage.GRACE).isPresent();
    boolean covered =
        record.milestones().stream().anyMatch(m -> revision.equals(m.revision)) || phase.closed();
    return new Outcome(
        phase,
        inGrace ? Provision.STOPPED : phase.provision(),
        List.copyOf(record.milestones()),
        record.milestones().size() - stored,
        application,
        approved,
        List.copyOf(record.obligations()),
        List.copyOf(verdicts),
        phase == Phase.SUBMITTED || phase == Phase.ACCEPTED
            ? Completeness.defects(spec)
            : List.of(),
        !covered,
        wakeIn());
  }

  private Optional<Duration> wakeIn() {
    return new Happenings(facts, record, revision, application, verdicts)
        .nextByTimeAlone()
        .map(at -> Duration.between(facts.now(), at).plusMillis(1));
  }
}
