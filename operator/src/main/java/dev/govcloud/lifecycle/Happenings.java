package dev.govcloud.lifecycle;

import dev.govcloud.api.CloudResourceRequestSpec;
import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.lifecycle.Facts.Ruling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what happened but is not recorded yet, oldest first. */
final class Happenings {
  private final Facts facts;
  private final CloudResourceRequestSpec spec;
  private final Record record;
  private final String revision;
  private final Snapshot application;
  private final List<Verdict> verdicts;

  Happenings(
      Facts facts, Record record, String revision, Snapshot application, List<Verdict> verdicts) {
    this.facts = facts;
    this.spec = facts.request().getSpec();
    this.record = record;
    this.revision = revision;
    this.application = application;
    this.verdicts = verdicts;
  }

  /** The oldest happening up to now; at the same instant an edit comes before a ruling on it. */
  Optional<Happening> next() {
    return Stream.of(applications(), rulings(), byTime(), observations())
        .flatMap(s -> s)
        .filter(h -> !h.at().isAfter(facts.now()))
        .min(Comparator.comparing(Happening::at));
  }

  /** The next instant at which something happens by time alone. */
  Optional<Instant> nextByTimeAlone() {
    return Stream.concat(
            byTime().map(Happening::at),
            record.obligations().stream()
                .filter(Obligation::open)
                .flatMap(o -> o.deadline().stream().map(d -> d.due())))
        .filter(at -> at.isAfter(facts.now()))
        .min(Comparator.naturalOrder());
  }

  private Stream<Happening> applications() {
    if (record.phase() == Phase.UNFILED) {
      return Stream.of(applied(Trigger.APPLICATION_FILED, "Application filed."));
    }
    boolean edited = application != null && !revision.equals(application.revision);
    if (edited && hasRow(Trigger.APPLICATION_EDITED)) {
      return Stream.of(applied(Trigger.APPLICATION_EDITED, "A new revision replaces the old one."));
    }
    if (spec.termination != null) {
      return newRevision(MilestoneKind.TERMINATION_APPLIED, Trigger.TERMINATION_APPLIED)
          ? Stream.of(applied(Trigger.TERMINATION_APPLIED, spec.termination.reason))
          : Stream.empty();
    }
    boolean tested = !spec.tests.isEmpty() && Completeness.missingTests(spec).isEmpty();
    return tested && newRevision(MilestoneKind.FINAL_REVIEW_APPLIED, Trigger.FINAL_REVIEW_APPLIED)
        ? Stream.of(applied(Trigger.FINAL_REVIEW_APPLIED, "All tests passed."))
        : Stream.empty();
  }

  private Happening applied(Trigger trigger, String message) {
    return Happening.of(facts.editedAt(), trigger, spec.applicant, revision, message);
  }

  private boolean newRevision(MilestoneKind application, Trigger trigger) {
    boolean known = record.last(application).map(m -> revision.equals(m.revision)).orElse(false);
    return hasRow(trigger) && !known;
  }

  private boolean hasRow(Trigger trigger) {
    return Lifecycle.row(record.phase(), trigger).isPresent();
  }

  private Stream<Happening> rulings() {
    return facts.decisions().stream()
        .filter(this::unanswered)
        .sorted(Comparator.comparing((Ruling r) -> r.at()).thenComparing(this::name))
        .map(Happening::ruling);
  }

  private boolean unanswered(Ruling ruling) {
    var status = ruling.decision().getStatus();
    String name = name(ruling);
    return (status == null || status.effect == null)
        && verdicts.stream().noneMatch(v -> v.decision().equals(name))
        && record.milestones().stream().map((Milestone m) -> m.decision).noneMatch(name::equals);
  }

  private String name(Ruling ruling) {
    return ruling.decision().getMetadata().getName();
  }

  private Stream<Happening> byTime() {
    return Stream.of(breaches(), trialWarning().stream(), trialEnd().stream(), graceEnd().stream())
        .flatMap(s -> s);
  }

  private Stream<Happening> breaches() {
    return record.obligations().stream()
        .filter(o -> o.open() && o.stage().breachable() && !record.saidMissed(o))
        .map(
            o ->
                Happening.notice(
                    o.deadline().orElseThrow().due(),
                    MilestoneKind.DEADLINE_MISSED,
                    o.stage(),
                    o.stage().party().label()
                        + " let the period for "
                        + o.stage().label()
                        + " lapse; nothing advances by silence."));
  }

  private Optional<Happening> trialWarning() {
    return record
        .open(Stage.TRIAL)
        .flatMap(
            trial -> {
              Instant due = trial.deadline().orElseThrow().due();
              long said = record.count(MilestoneKind.TRIAL_ENDING, trial.since());
              List<Integer> days = facts.periods().warnDays();
              if (said >= days.size()) {
                return Optional.empty();
              }
              int left = days.get((int) said);
              return Optional.of(
                  Happening.notice(
                      due.minus(java.time.Duration.ofDays(left)),
                      MilestoneKind.TRIAL_ENDING,
                      Stage.TRIAL,
                      "The trial ends in " + left + " days: apply for final review or it stops."));
            });
  }

  /** A pending review or termination keeps the trial running until it is decided (rule A13). */
  private Optional<Happening> trialEnd() {
    boolean pending =
        record.open(Stage.FINAL_REVIEW).isPresent()
            || record.open(Stage.TERMINATION_REVIEW).isPresent();
    return record
        .open(Stage.TRIAL)
        .filter(t -> !pending)
        .flatMap(Obligation::deadline)
        .map(
            d ->
                Happening.of(
                    d.due(),
                    Trigger.TRIAL_LAPSED,
                    "system",
                    null,
                    "The trial ran out undecided; hosts are stopped, nothing is deleted yet."));
  }

  private Optional<Happening> graceEnd() {
    return record
        .open(Stage.GRACE)
        .flatMap(Obligation::deadline)
        .map(
            d ->
                Happening.of(
                    d.due(), Trigger.GRACE_LAPSED, "system", null, "The grace period is over."));
  }

  private Stream<Happening> observations() {
    boolean ready =
        record.phase() == Phase.APPROVED && facts.observed().ready(facts.request().getStatus());
    boolean gone = record.open(Stage.RECLAIM).isPresent() && facts.observed().nothingLeft();
    Trigger seen = ready ? Trigger.ENVIRONMENT_READY : gone ? Trigger.NOTHING_LEFT : null;
    String message = ready ? "Trial environment handed over." : "Every resource verified gone.";
    return Stream.ofNullable(seen)
        .filter(Objects::nonNull)
        .map(t -> Happening.of(facts.now(), t, "govcloud-operator", null, message));
  }
}
