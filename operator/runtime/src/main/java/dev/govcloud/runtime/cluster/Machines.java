package dev.govcloud.runtime.cluster;

import dev.govcloud.core.request.Observed;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a KubeVirt machine by its conditions; its printable status is for people. */
final class Machines {
  private Machines() {}

  static Observed.Host read(GenericKubernetesResource vm, Timeline timeline) {
    Optional<Map<String, Object>> ready =
        condition(vm, "Ready").filter(c -> "True".equals(c.get("status")));
    return new Observed.Host(
        vm.getMetadata().getName(),
        vm.getMetadata().getUid(),
        ready.isPresent(),
        vm.getMetadata().getDeletionTimestamp() != null,
        condition(vm, "Failure")
            .filter(c -> "True".equals(c.get("status")))
            .map(c -> vm.getMetadata().getName() + ": " + c.getOrDefault("message", "failed")),
        ready.flatMap(c -> Holdings.instant(c.get("lastTransitionTime"))).map(timeline::of));
  }

  private static Optional<Map<String, Object>> condition(
      GenericKubernetesResource vm, String type) {
    List<Map<String, Object>> conditions = vm.get("status", "conditions");
    return conditions == null
        ? Optional.empty()
        : conditions.stream().filter(c -> type.equals(c.get("type"))).findFirst();
  }
}
