package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.request.Facts;
import dev.govcloud.runtime.cluster.ServerClock;
import dev.govcloud.runtime.cluster.SpecWrites;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The edit of a request that is not on record, and when it was made. Seen to come while this
 * process leads, it has the server's time. Found at the start, it has the writer's time if that
 * lies in the gap in which nobody led; any other time can be forged, so the server's counts then
 * too.
 */
final class Edits {
  private final Timeline timeline;
  private final ServerClock server;
  private final Supplier<Optional<Instant>> lastLed;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * Reads edits.
   *
   * @param lastLed when whoever led before renewed the lease for the last time; empty: not known
   */
  Edits(Timeline timeline, ServerClock server, Supplier<Optional<Instant>> lastLed) {
    this.timeline = timeline;
    this.server = server;
    this.lastLed = lastLed;
  }

  /** The edit that the record does not know; empty where it knows the manifest as it is. */
  Optional<Facts.Edit> unrecorded(CloudResourceRequest request) {
    var meta = request.getMetadata();
    boolean found = known.add(meta.getUid());
    long recorded = recorded(request);
    long generation = meta.getGeneration() == null ? 1 : meta.getGeneration();
    if (generation <= recorded) {
      return Optional.empty();
    }
    SpecWrites writes = new SpecWrites(request);
    Optional<Instant> writers =
        found && recorded > 0 ? writes.newest().filter(this::nobodyLed) : Optional.empty();
    Instant at =
        recorded == 0 && generation == 1
            ? Instant.parse(meta.getCreationTimestamp())
            : writers.orElseGet(() -> server.now(meta.getNamespace()));
    return Optional.of(
        new Facts.Edit(
            timeline.of(at),
            writers.isPresent(),
            version(request),
            !writes.followedByOthers(),
            missed(request, generation - recorded)));
  }

  /** Whether the record knows the manifest of a request that is being deleted as it is. */
  static boolean seen(CloudResourceRequest deleted) {
    return deleted.getMetadata().getGeneration() - recorded(deleted) <= 1;
  }

  /** How many edits nobody saw; the server counts a deletion as a generation of its own. */
  private static int missed(CloudResourceRequest request, long generations) {
    long deletion = request.getMetadata().getDeletionTimestamp() == null ? 0 : 1;
    return (int) Math.max(0, generations - 1 - deletion);
  }

  private boolean nobodyLed(Instant at) {
    return lastLed.get().filter(at::isAfter).isPresent()
        && !timeline.of(at).isAfter(timeline.now());
  }

  /** Forgets a request that is gone. */
  void forget(CloudResourceRequest request) {
    known.remove(request.getMetadata().getUid());
  }

  private static long recorded(CloudResourceRequest request) {
    var status = request.getStatus();
    return status == null || status.observedGeneration == null ? 0 : status.observedGeneration;
  }

  /**
   * The version of an object: one counter for all kinds of one store, comparable as a number
   * (Kubernetes 1.35). One that is no number comes after everything, which grants nothing.
   */
  static long version(HasMetadata object) {
    try {
      return Long.parseLong(object.getMetadata().getResourceVersion());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
