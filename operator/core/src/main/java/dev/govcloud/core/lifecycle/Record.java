package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.Period;
import dev.govcloud.core.lifecycle.Obligation.Ending;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The record of one request, replayed: phase and periods are what the facts say and nothing else. A
 * working copy for one decision or one verification; not thread-safe and never kept.
 */
public final class Record {
  /** Leaves half of what the API server stores of one object to everything else. */
  private static final long MOST_BYTES = 750_000;

  /** An entry and what the status shows of its period, without the message. */
  private static final long ENTRY_BYTES = 1200;

  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Obligation> obligations = new ArrayList<>();
  private Phase phase = Phase.UNFILED;

  /** Replays what is stored, in its order; an instant that cannot be read is an exception. */
  public Record(List<Milestone> stored) {
    stored.forEach(this::append);
  }

  /**
   * Adds a fact and draws its consequences by the table. A fact without a row in the present phase
   * moves nothing: whoever does not trust the record asks {@link Lifecycle#rowRecording} before.
   */
  public void append(Milestone milestone) {
    milestones.add(milestone);
    Optional<MilestoneKind> kind = MilestoneKind.of(milestone.kind);
    kind.flatMap(k -> Lifecycle.rowRecording(phase, k)).ifPresent(row -> follow(row, milestone));
    if (kind.equals(Optional.of(MilestoneKind.DEADLINE_RECOMPUTED))) {
      recomputed(milestone);
    }
  }

  private void follow(Transition row, Milestone milestone) {
    Instant at = Instant.parse(milestone.at);
    for (int i = 0; i < obligations.size(); i++) {
      Obligation o = obligations.get(i);
      Ending ending = o.open() ? ending(row, milestone, o.stage()) : null;
      if (ending != null) {
        obligations.set(i, o.end(at, ending));
      }
    }
    phase = row.to();
    if (row.begins() != null) {
      obligations.add(begin(row.begins(), milestone, at));
    }
  }

  /** A return names the period in its fact only where the policy stops the clock. */
  private static Ending ending(Transition row, Milestone milestone, Stage stage) {
    if (row.fulfils().contains(stage)) {
      return Ending.DONE;
    }
    boolean stopped = row.when().returned() && stage.label().equals(milestone.stage);
    return row.voids().contains(stage) ? Ending.FELL_AWAY : stopped ? Ending.STOPPED : null;
  }

  private static Obligation begin(Stage stage, Milestone milestone, Instant at) {
    Optional<Period> period = Optional.ofNullable(milestone.period);
    return new Obligation(
        stage,
        milestone.revision,
        at,
        period.map(Terms::read),
        period.map(p -> p.policy).orElse(null),
        period.map(p -> p.calendar).orElse(null),
        Optional.empty(),
        null);
  }

  private void recomputed(Milestone milestone) {
    obligations.replaceAll(
        o ->
            o.open() && o.stage().label().equals(milestone.stage)
                ? new Obligation(
                    o.stage(),
                    o.revision(),
                    o.since(),
                    Optional.of(Terms.read(milestone.period)),
                    milestone.period.policy,
                    milestone.period.calendar,
                    o.endedAt(),
                    o.ending())
                : o);
  }

  /** Where the request stands after the facts so far. */
  public Phase phase() {
    return phase;
  }

  List<Milestone> milestones() {
    return milestones;
  }

  /** Every period that began, open or closed, in the order they began. */
  public List<Obligation> obligations() {
    return obligations;
  }

  Optional<Obligation> open(Stage stage) {
    return obligations.stream().filter(o -> o.open() && o.stage() == stage).findFirst();
  }

  /** The newest period of a stage, open or not. */
  Optional<Obligation> newest(Stage stage) {
    return obligations.stream().filter(o -> o.stage() == stage).reduce((a, b) -> b);
  }

  /** The period of a review whose application was returned and not yet filed again. */
  Optional<Obligation> returned(Stage review) {
    return newest(review)
        .filter(o -> o.open() || o.ending() == Ending.STOPPED)
        .filter(o -> returnedSince(o, review));
  }

  private boolean returnedSince(Obligation o, Stage review) {
    return Lifecycle.TABLE.stream()
        .filter(row -> row.when().returned() && row.when().ruledStage().orElseThrow() == review)
        .anyMatch(row -> count(row.recorded(), o.since()) > 0);
  }

  /** The last fact of one of these kinds. */
  Optional<Milestone> last(MilestoneKind... kinds) {
    List<String> labels = Arrays.stream(kinds).map(MilestoneKind::label).toList();
    return milestones.stream().filter(m -> labels.contains(m.kind)).reduce((a, b) -> b);
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

  /**
   * Whether further applications would let the record outgrow what one object can hold: an editor
   * that never stops must not keep a ruling or the end of service from being recorded (T13).
   */
  boolean full() {
    return milestones.stream().mapToLong(Record::size).sum() >= MOST_BYTES;
  }

  /** About how much room an entry takes, in bytes. */
  private static long size(Milestone m) {
    int message = m.message == null ? 0 : m.message.getBytes(StandardCharsets.UTF_8).length;
    return ENTRY_BYTES + message;
  }

  /** When the newest fact happened; facts are never dated before it. */
  Instant lastAt() {
    return milestones.isEmpty()
        ? Instant.EPOCH
        : Instant.parse(milestones.get(milestones.size() - 1).at);
  }
}
