package dev.govcloud.provision.item;

import dev.govcloud.provision.Metadata;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;

/** Objects of other projects' kinds, as plain data. */
final class PlainObjects {
  private PlainObjects() {}

  /** An object of a request, without its spec. */
  static GenericKubernetesResource of(ManagedKind kind, Order order, String name) {
    GenericKubernetesResource object = new GenericKubernetesResource();
    object.setApiVersion(kind.apiVersion());
    object.setKind(kind.kind());
    object.setMetadata(Metadata.of(order.request(), name));
    return object;
  }
}
