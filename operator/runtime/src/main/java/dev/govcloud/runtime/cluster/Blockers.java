package dev.govcloud.runtime.cluster;

import dev.govcloud.core.request.Blocker;
import dev.govcloud.provision.item.Standing;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names what holds up a deletion; foreign finalizers are reported and never removed (T10). */
final class Blockers {
  private static final Set<String> TELLING =
      Set.of("NamespaceContentRemaining", "NamespaceFinalizersRemaining");

  private Blockers() {}

  /**
   * Each of them.
   *
   * @param clock from the cluster's time to the one that is counted in
   */
  static List<Blocker> of(
      Optional<Namespace> namespace,
      List<? extends HasMetadata> objects,
      UnaryOperator<Instant> clock) {
    List<Blocker> blockers = new ArrayList<>();
    objects.stream()
        .filter(o -> o.getMetadata().getDeletionTimestamp() != null)
        .forEach(
            o -> o.getMetadata().getFinalizers().forEach(f -> blockers.add(held(o, f, clock))));
    namespace
        .filter(n -> n.getMetadata().getDeletionTimestamp() != null && n.getStatus() != null)
        .ifPresent(
            n ->
                n.getStatus().getConditions().stream()
                    .filter(c -> TELLING.contains(c.getType()) && "True".equals(c.getStatus()))
                    .forEach(
                        c ->
                            blockers.add(
                                new Blocker(
                                    "Namespace/" + n.getMetadata().getName(),
                                    c.getType(),
                                    clock.apply(since(n, c)),
                                    c.getMessage()))));
    return blockers;
  }

  /** Since when it is told; where it is not, since the deletion was asked for. */
  private static Instant since(Namespace namespace, NamespaceCondition told) {
    return Standing.instant(told.getLastTransitionTime())
        .orElseGet(() -> Instant.parse(namespace.getMetadata().getDeletionTimestamp()));
  }

  private static Blocker held(HasMetadata object, String finalizer, UnaryOperator<Instant> clock) {
    String name = object.getKind() + "/" + object.getMetadata().getName();
    return new Blocker(
        name,
        finalizer,
        clock.apply(Instant.parse(object.getMetadata().getDeletionTimestamp())),
        name
            + " is being deleted but finalizer "
            + finalizer
            + " holds it; its owner must let go.");
  }
}
