package dev.govcloud.provision.item;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.request.Amount;
import dev.govcloud.provision.Totals;
import dev.govcloud.provision.copy.Claim;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of item that the operator makes itself: everything that is particular to it. A new kind is
 * one class like this and a line in {@link Items}.
 */
public interface ItemKind {
  /** The kind of the objects that it is made of. */
  ManagedKind managed();

  /** The lines of an application that it takes: those that what was approved says how to make. */
  List<Line> lines(Resources resources, Snapshot made);

  /** The objects of a line. */
  List<? extends HasMetadata> objects(Line line, Order order);

  /** How one of its live objects stands. */
  Standing read(HasMetadata live);

  /** How much one of its live objects has and runs with, as the object itself says. */
  Amount used(HasMetadata live);

  /** Whether one of its live objects no longer writes: what has no running part never does. */
  default boolean halted(HasMetadata live) {
    return true;
  }

  /** What is written into one of its live objects so that it halts; empty where nothing runs. */
  default Map<String, Object> halt() {
    return Map.of();
  }

  /** Whether a volume is one of its live object's. */
  boolean holds(HasMetadata live, Claim claim);

  /**
   * The claims that its own controller made for one of its objects and does not enlarge itself,
   * each with the GiB that the object asks for now.
   */
  default Map<String, Long> disks(HasMetadata wanted) {
    return Map.of();
  }

  /** What its own controllers must let through the boundary; empty where that is nothing. */
  default Optional<NetworkPolicy> traffic(Order order) {
    return Optional.empty();
  }

  /** What its lines need of the namespace's quota. */
  Totals needs(Resources resources, Snapshot made);
}
