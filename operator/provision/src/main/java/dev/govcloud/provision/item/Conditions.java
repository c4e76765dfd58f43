package dev.govcloud.provision.item;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what controllers say of objects of whose kinds there is no class here. */
final class Conditions {
  private Conditions() {}

  /** A condition; empty where the object has none of that type. */
  static Optional<Map<String, Object>> of(HasMetadata live, String type) {
    List<Map<String, Object>> conditions =
        ((GenericKubernetesResource) live).get("status", "conditions");
    return conditions == null
        ? Optional.empty()
        : conditions.stream().filter(c -> type.equals(c.get("type"))).findFirst();
  }

  /** A value in the status; empty where it is not there. */
  static Optional<Object> status(HasMetadata live, String key) {
    return Optional.ofNullable(((GenericKubernetesResource) live).get("status", key));
  }
}
