package dev.govcloud.runtime.cluster;

import dev.govcloud.core.request.Observed;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a KubeVirt machine by its conditions; its printable status is for people. */
final class Machines {
  private Machines() {}

  static Observed.Host read(GenericKubernetesResource vm) {
    return new Observed.Host(
        vm.getMetadata().getName(),
        vm.getMetadata().getUid(),
        condition(vm, "Ready").map(c -> "True".equals(c.get("status"))).orElse(false),
        vm.getMetadata().getDeletionTimestamp() != null,
        condition(vm, "Failure")
            .filter(c -> "True".equals(c.get("status")))
            .map(c -> vm.getMetadata().getName() + ": " + c.getOrDefault("message", "failed")),
        Optional.empty());
  }

  private static Optional<Map<String, Object>> condition(
      GenericKubernetesResource vm, String type) {
    List<Map<String, Object>> conditions = vm.get("status", "conditions");
    return conditions == null
        ? Optional.empty()
        : conditions.stream().filter(c -> type.equals(c.get("type"))).findFirst();
  }
}
