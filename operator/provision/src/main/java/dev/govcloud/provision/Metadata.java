package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

/** What every object in a request's namespace bears. */
public final class Metadata {
  private Metadata() {}

  /** Of an object of that name. */
  public static ObjectMeta of(CloudResourceRequest request, String name) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(Names.namespace(request))
        .withLabels(Labels.of(request))
        .withAnnotations(Labels.owner(request))
        .build();
  }
}
