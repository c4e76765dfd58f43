package dev.govcloud.lifecycle;

import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import dev.govcloud.calendar.Deadline;
import dev.govcloud.calendar.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * The record of one request, replayed: phase and periods are what the facts say and nothing else. A
 * working copy for one decision; not thread-safe and never kept.
 */
final class Record {
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Obligation> obligations = new ArrayList<>();
  private final Periods periods;
  private final Deadlines deadlines;
  private final IntSupplier trialDays;
  private Phase phase = Phase.UNFILED;

  /** Replays what is stored; {@code trialDays} is the approved length of the trial. */
  Record(List<Milestone> stored, Periods periods, Deadlines deadlines, IntSupplier trialDays) {
    this.periods = periods;
    this.deadlines = deadlines;
    this.trialDays = trialDays;
    stored.forEach(this::append);
  }

  /** Adds a fact and draws its consequences by the table. */
  void append(Milestone milestone) {
    milestones.add(milestone);
    MilestoneKind.of(milestone.kind)
        .flatMap(kind -> Lifecycle.rowRecording(phase, kind))
        .ifPresent(row -> follow(row, milestone));
  }

  private void follow(Transition row, Milestone milestone) {
    Instant at = Instant.parse(milestone.at);
    for (int i = 0; i < obligations.size(); i++) {
      Obligation o = obligations.get(i);
      if (o.open() && row.ends().contains(o.stage())) {
        obligations.set(i, o.end(at, replaces(row, o.stage())));
      }
    }
    phase = row.to();
    if (row.begins() != null) {
      obligations.add(begin(row.begins(), milestone.revision, countedFrom(row, at)));
    }
  }

  /**
   * A period lapses at 24:00, which is also 0:00 of the next day: what follows is counted from the
   * day that ended, or it would be a day too long.
   */
  private static Instant countedFrom(Transition row, Instant at) {
    boolean lapse = row.when() == Trigger.TRIAL_LAPSED || row.when() == Trigger.GRACE_LAPSED;
    return lapse ? at.minusMillis(1) : at;
  }

  /** A newer application takes the place of the one under review: nobody kept or broke a period. */
  private static boolean replaces(Transition row, Stage stage) {
    return row.when() == Trigger.APPLICATION_EDITED
        ? stage != Stage.CORRECTION
        : row.begins() == stage || row.when() == Trigger.TERMINATION_APPLIED;
  }

  private Obligation begin(Stage stage, String revision, Instant at) {
    Optional<Deadline> deadline =
        stage.unit() == null
            ? Optional.empty()
            : Optional.of(
                switch (stage.unit()) {
                  case WORKING_DAYS ->
                      deadlines.workingDays(at, periods.of(stage, trialDays.getAsInt()));
                  case CALENDAR_DAYS ->
                      deadlines.calendarDays(at, periods.of(stage, trialDays.getAsInt()));
                });
    return new Obligation(stage, revision, at, deadline, Optional.empty(), false);
  }

  Phase phase() {
    return phase;
  }

  List<Milestone> milestones() {
    return milestones;
  }

  List<Obligation> obligations() {
    return obligations;
  }

  Optional<Obligation> open(Stage stage) {
    return obligations.stream().filter(o -> o.open() && o.stage() == stage).findFirst();
  }

  /** The last fact of a kind. */
  Optional<Milestone> last(MilestoneKind kind) {
    Predicate<Milestone> ofKind = m -> kind.label().equals(m.kind);
    return milestones.stream().filter(ofKind).reduce((first, second) -> second);
  }

  /** How many facts of a kind there are since an instant. */
  long count(MilestoneKind kind, Instant since) {
    return milestones.stream()
        .filter(m -> kind.label().equals(m.kind) && !Instant.parse(m.at).isBefore(since))
        .count();
  }

  /** Whether the breach of a period is on record already. */
  boolean saidMissed(Obligation o) {
    return milestones.stream()
        .filter(m -> MilestoneKind.DEADLINE_MISSED.label().equals(m.kind))
        .filter(m -> o.stage().label().equals(m.stage))
        .anyMatch(m -> !Instant.parse(m.at).isBefore(o.since()));
  }

  /** When the newest fact happened; facts are never dated before it. */
  Instant lastAt() {
    return milestones.isEmpty()
        ? Instant.EPOCH
        : Instant.parse(milestones.get(milestones.size() - 1).at);
  }
}
