package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What takes a change longer than it should is named: nobody waits for he knows not what. */
final class Lasting {
  /** What is over by then is not worth a word. */
  static final Duration UNREMARKED = Duration.ofMinutes(1);

  private final Holdings holdings;
  private final Timeline timeline;

  Lasting(Holdings holdings, Timeline timeline) {
    this.holdings = holdings;
    this.timeline = timeline;
  }

  /** What is being deleted for long, and by what it is held. */
  Setback held(List<HasMetadata> surplus) {
    return Blockers.of(Optional.empty(), surplus, timeline::of).stream()
        .filter(b -> late(b.since()))
        .findFirst()
        .map(b -> Setback.problem(b.message()))
        .orElse(Setback.NONE);
  }

  /** A disk that was to grow and does not for long. */
  Setback lagging(CloudResourceRequest request, DesiredState desired) {
    boolean late = granted(request).filter(this::late).isPresent();
    return (late ? holdings.lagging(desired) : Optional.<String>empty())
        .map(Setback::problem)
        .orElse(Setback.NONE);
  }

  /** When the change was granted that is being carried out; the first of several. */
  static Optional<Instant> granted(CloudResourceRequest request) {
    return Stream.ofNullable(request.getStatus())
        .flatMap(status -> status.awaiting.stream())
        .filter(a -> Stage.CHANGE_EXECUTION.label().equals(a.stage))
        .map(a -> Instant.parse(a.since))
        .findFirst();
  }

  private boolean late(Instant since) {
    return since.plus(UNREMARKED).isBefore(timeline.now());
  }
}
