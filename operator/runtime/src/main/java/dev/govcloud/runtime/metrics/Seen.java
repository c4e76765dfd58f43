package dev.govcloud.runtime.metrics;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.runtime.status.Frozen;
import java.time.Instant;
import java.util.List;

/**
 * What the figures need of a request: a whole status of each would be most of the memory.
 *
 * @param ended how many periods ended, for each stage kept and then missed
 * @param blocked how many objects hold up its reclaim
 * @param amounts the four numbers, see {@link UnitAmounts}
 */
record Seen(
    String namespace,
    String name,
    String phase,
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
  record Open(Stage stage, boolean overdue, boolean provisional, long due) {
    private static Open of(DeadlineStatus d) {
      return new Open(
          Seen.stage(d),
          "Overdue".equals(d.state),
          Boolean.TRUE.equals(d.provisional),
          Instant.parse(d.due).getEpochSecond());
    }
  }

  static Seen of(CloudResourceRequest request, CloudResourceRequestStatus status) {
    return new Seen(
        request.getMetadata().getNamespace(),
        request.getMetadata().getName(),
        status.phase == null ? null : status.phase.intern(),
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

  /** Whether it may not be deleted. */
  boolean live() {
    return Phase.of(phase).filter(Phase::deletable).isEmpty();
  }
}
