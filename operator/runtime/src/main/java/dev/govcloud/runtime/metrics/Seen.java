package dev.govcloud.runtime.metrics;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.runtime.status.Frozen;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the figures need of a request: a whole status of each would be most of the memory.
 *
 * @param since when it came into its phase, in seconds since 1970
 * @param ended how many periods ended, for each stage kept and then missed
 * @param blocked how many objects hold up its reclaim
 * @param amounts the four numbers, see {@link UnitAmounts}
 */
record Seen(
    String namespace,
    String name,
    String phase,
    long since,
    boolean broken,
    List<Open> open,
    short[] ended,
    int blocked,
    long[] amounts) {

  /** How a period of the record ended. */
  enum Outcome {
    MET("Met"),
    MISSED("Missed");

    private final String state;

    Outcome(String state) {
      this.state = state;
    }

    String state() {
      return state;
    }
  }

  /** A period that runs or has lapsed, not ended. */
  record Open(Clock stage, boolean overdue, boolean provisional, long since, long due) {
    private static Open of(DeadlineStatus d) {
      return new Open(
          Seen.stage(d),
          "Overdue".equals(d.state),
          Boolean.TRUE.equals(d.provisional),
          Instant.parse(d.since).getEpochSecond(),
          Instant.parse(d.due).getEpochSecond());
    }
  }

  static Seen of(CloudResourceRequest request, CloudResourceRequestStatus status) {
    return new Seen(
        request.getMetadata().getNamespace(),
        request.getMetadata().getName(),
        status.phase == null ? null : status.phase.intern(),
        since(status.milestones),
        Frozen.is(status),
        status.deadlines.stream()
            .filter(d -> d.endedAt == null && stage(d) != null)
            .map(Open::of)
            .toList(),
        ended(status.deadlines),
        status.reclaim == null ? 0 : status.reclaim.blockers.size(),
        UnitAmounts.of(status.amounts));
  }

  private static Stage stage(DeadlineStatus d) {
    for (Stage stage : Stage.values()) {
      if (stage.label().equals(d.stage)) {
        return stage;
      }
    }
    return null;
  }

  /** The instant of the fact that moved it last; 0 where nothing is recorded. */
  private static long since(List<Milestone> record) {
    Phase phase = Requests.TABLE.start();
    Instant since = Instant.EPOCH;
    for (Milestone m : record) {
      Phase then = Requests.TABLE.rowRecording(phase, m.kind).map(Row::then).orElse(phase);
      if (then != phase) {
        phase = then;
        since = Instant.parse(m.at);
      }
    }
    return since.getEpochSecond();
  }

  /** Since when the request that is longest in each phase is in it. */
  static Map<String, Long> longest(Collection<Seen> requests) {
    return requests.stream()
        .filter(s -> s.phase != null && s.since > 0)
        .collect(Collectors.toMap(Seen::phase, Seen::since, Math::min, TreeMap::new));
  }

  private static short[] ended(List<DeadlineStatus> deadlines) {
    short[] ended = new short[Stage.values().length * Outcome.values().length];
    for (DeadlineStatus d : deadlines) {
      for (Outcome outcome : Outcome.values()) {
        if (d.endedAt != null && outcome.state().equals(d.state) && stage(d) != null) {
          ended[place(stage(d), outcome)]++;
        }
      }
    }
    return ended;
  }

  private static int place(Stage stage, Outcome outcome) {
    return stage.ordinal() * Outcome.values().length + outcome.ordinal();
  }

  /** How many periods of a stage ended so. */
  int ended(Stage stage, Outcome outcome) {
    return ended[place(stage, outcome)];
  }

  /** Its open periods, each with where it is. */
  Stream<Obligations.Owed> owed() {
    return open.stream().map(o -> new Obligations.Owed(namespace, name, o));
  }

  /** Whether it may not be deleted. */
  boolean live() {
    return Phase.of(phase).filter(Phase::deletable).isEmpty();
  }
}
