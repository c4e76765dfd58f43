package dev.govcloud.core.engine;

import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.calendar.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A record replayed through its table: phase and periods are what the facts say and nothing else. A
 * working copy for one decision or one verification; not thread-safe and never kept.
 *
 * @param <P> phases
 * @param <C> clocks
 */
public final class Ledger<P extends Labelled, C extends Clock> {
  /** Recorded where an open period is counted anew: the notice of a year came or was corrected. */
  public static final String DEADLINE_RECOMPUTED = "DeadlineRecomputed";

  /** Recorded where a period of the regulation lapsed unkept. */
  public static final String DEADLINE_MISSED = "DeadlineMissed";

  private final Table<P, ?, C> table;
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Period<C>> periods = new ArrayList<>();
  private P phase;

  /** Replays what is stored, in its order; an instant that cannot be read is an exception. */
  public Ledger(Table<P, ?, C> table, List<Milestone> stored) {
    this.table = table;
    this.phase = table.start();
    stored.forEach(this::append);
  }

  /**
   * Adds a fact and draws its consequences by the table. A fact without a row in the present phase
   * moves nothing: whoever does not trust the record asks {@link Table#rowRecording} before.
   */
  public void append(Milestone milestone) {
    milestones.add(milestone);
    table.rowRecording(phase, milestone.kind).ifPresent(row -> follow(row, milestone));
    if (DEADLINE_RECOMPUTED.equals(milestone.kind)) {
      recomputed(milestone);
    }
  }

  private void follow(Row<P, ?, C> row, Milestone milestone) {
    Instant at = Instant.parse(milestone.at);
    boolean own = row.effects().stream().anyMatch(Effect::endsItsOwnOnly);
    periods.replaceAll(
        p ->
            p.open() && !(own && !Objects.equals(p.about(), milestone.filing))
                ? row.ending(p.clock()).map(how -> p.end(at, how)).orElse(p)
                : p);
    phase = row.then();
    row.begins().ifPresent(b -> periods.add(begin(b.clock(), milestone, at)));
  }

  private Period<C> begin(C clock, Milestone milestone, Instant at) {
    Optional<FixedPeriod> fixed = Optional.ofNullable(milestone.period);
    return new Period<>(
        clock,
        milestone.filing,
        at,
        fixed.map(Counting::read),
        fixed.map(p -> p.policy).orElse(null),
        fixed.map(p -> p.calendar).orElse(null),
        Optional.empty(),
        Optional.empty());
  }

  /** Of several open periods of a clock that which began then and is as long. */
  private void recomputed(Milestone m) {
    Deadline anew = Counting.read(m.period);
    periods.replaceAll(
        p ->
            p.open() && p.clock().label().equals(m.stage) && same(p, anew)
                ? p.counted(anew, m.period.policy, m.period.calendar)
                : p);
  }

  private static <C extends Clock> boolean same(Period<C> p, Deadline anew) {
    return p.deadline()
        .filter(d -> d.start().equals(anew.start()) && d.length() == anew.length())
        .isPresent();
  }

  /** Where the subject stands after the facts so far. */
  public P phase() {
    return phase;
  }

  /** Every fact so far, in order. */
  public List<Milestone> milestones() {
    return milestones;
  }

  /** Every period that began, open or closed, in the order they began. */
  public List<Period<C>> periods() {
    return periods;
  }

  /** The open period of a clock. */
  public Optional<Period<C>> open(C clock) {
    return periods.stream().filter(p -> p.open() && p.clock() == clock).findFirst();
  }

  /** The newest period of a clock, open or not. */
  public Optional<Period<C>> newest(C clock) {
    return periods.stream().filter(p -> p.clock() == clock).reduce((a, b) -> b);
  }

  /** The newest period of a clock about a filing, open or not. */
  public Optional<Period<C>> newest(C clock, String about) {
    return periods.stream()
        .filter(p -> p.clock() == clock && Objects.equals(p.about(), about))
        .reduce((a, b) -> b);
  }

  /** The last fact of one of these kinds. */
  public Optional<Milestone> last(Labelled... kinds) {
    List<String> labels = Arrays.stream(kinds).map(Labelled::label).toList();
    return milestones.stream().filter(m -> labels.contains(m.kind)).reduce((a, b) -> b);
  }

  /** The first fact of a kind. */
  public Optional<Milestone> first(Labelled kind) {
    return milestones.stream().filter(m -> kind.label().equals(m.kind)).findFirst();
  }

  /** How many facts of a kind there are since an instant. */
  public long count(Labelled kind, Instant since) {
    return milestones.stream()
        .filter(m -> kind.label().equals(m.kind) && !Instant.parse(m.at).isBefore(since))
        .count();
  }

  /** Whether the breach of a period, as it is counted now, is on record already. */
  public boolean saidMissed(Period<C> p) {
    Instant from = p.deadline().map(Deadline::due).orElse(p.since());
    long said =
        milestones.stream()
            .filter(m -> DEADLINE_MISSED.equals(m.kind) && p.clock().label().equals(m.stage))
            .filter(m -> !Instant.parse(m.at).isBefore(from))
            .count();
    return said > sameDayBefore(p);
  }

  /** How many periods of the same clock lapse at the same instant and are told before this one. */
  private long sameDayBefore(Period<C> p) {
    return periods().stream()
        .takeWhile(q -> !q.equals(p))
        .filter(q -> q.clock().equals(p.clock()) && q.deadline().isPresent())
        .filter(q -> q.open() || q.missed())
        .filter(q -> q.deadline().map(Deadline::due).equals(p.deadline().map(Deadline::due)))
        .count();
  }

  /** When the newest fact happened; facts are never dated before it. */
  public Instant lastAt() {
    return milestones.isEmpty()
        ? Instant.EPOCH
        : Instant.parse(milestones.get(milestones.size() - 1).at);
  }
}
