package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.lifecycle.Facts.Ruling;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what happened but is not recorded yet, oldest first. */
final class Happenings {
  private final Facts facts;
  private final Wish wish;
  private final Record record;
  private final Snapshot application;
  private final Snapshot approved;
  private final List<Verdict> verdicts;

  Happenings(
      Facts facts,
      Wish wish,
      Record record,
      Snapshot application,
      Snapshot approved,
      List<Verdict> verdicts) {
    this.facts = facts;
    this.wish = wish;
    this.record = record;
    this.application = application;
    this.approved = approved;
    this.verdicts = verdicts;
  }

  /** The oldest happening up to now; at the same instant an edit comes before a ruling on it. */
  Optional<Happening> next() {
    Stream<Happening> applications =
        new Applications(facts, wish, record, application, approved).all();
    return Stream.of(applications, rulings(), byTime(), observations(), recomputations())
        .flatMap(s -> s)
        .filter(h -> !h.at().isAfter(facts.now()))
        .min(Comparator.comparing(Happening::at));
  }

  /** The next instant at which something happens by time alone. */
  Optional<Instant> nextByTimeAlone() {
    return Stream.of(
            byTime().map(Happening::at),
            Reminders.next(facts, record).stream(),
            record.obligations().stream()
                .filter(Obligation::open)
                .flatMap(o -> o.deadline().stream().map(d -> d.due())))
        .flatMap(s -> s)
        .filter(at -> at.isAfter(facts.now()))
        .min(Comparator.naturalOrder());
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
                      "The trial ends in "
                          + left
                          + (left == 1 ? " day" : " days")
                          + ": apply for final review or it stops."));
            });
  }

  /** What is under review keeps the trial running until it is decided (rule A13). */
  private Optional<Happening> trialEnd() {
    boolean pending =
        record.open(Stage.FINAL_REVIEW).isPresent()
            || record.open(Stage.TERMINATION_REVIEW).isPresent()
            || Extensions.pendingInTime(record, facts);
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
    boolean ready = approved != null && facts.observed().ready(approved);
    if (record.phase() == Phase.APPROVED && ready) {
      return seen(Trigger.ENVIRONMENT_READY, "Trial environment handed over.");
    }
    // A service that is halted for cause is changed all the same: the provider's period runs.
    boolean halted = approved != null && record.open(Stage.SUSPENSION).isPresent();
    boolean changed = ready || halted && facts.observed().stands(approved);
    if (record.open(Stage.CHANGE_EXECUTION).isPresent() && changed) {
      return seen(Trigger.CHANGE_DONE, "The approved change is carried out.");
    }
    // What was looked at before the reclaim began does not prove that it left nothing.
    boolean lookedSince =
        facts.request().getStatus() != null
            && Phase.TERMINATING.label().equals(facts.request().getStatus().phase);
    if (record.open(Stage.RECLAIM).isPresent() && lookedSince && facts.observed().nothingLeft()) {
      return seen(Trigger.NOTHING_LEFT, "Every resource verified gone.");
    }
    return Stream.empty();
  }

  private Stream<Happening> seen(Trigger trigger, String message) {
    Instant at = facts.now().truncatedTo(ChronoUnit.SECONDS);
    return Stream.of(Happening.of(at, trigger, "govcloud-operator", null, message));
  }

  /** A holiday notice was loaded for a year that had none (rule A27). */
  private Stream<Happening> recomputations() {
    Terms terms = new Terms(facts.policy(), facts.deadlines());
    return record.obligations().stream()
        .flatMap(
            o ->
                terms
                    .recomputed(o)
                    .map(
                        p ->
                            Happening.recomputed(
                                facts.now(),
                                o,
                                p,
                                o.stage().label()
                                    + " was due on "
                                    + o.deadline().orElseThrow().dueDate()
                                    + " provisionally and is due on "
                                    + p.dueDate
                                    + " by the holiday notice."))
                    .stream());
  }
}
