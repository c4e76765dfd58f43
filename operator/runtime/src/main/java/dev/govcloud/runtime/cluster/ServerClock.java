package dev.govcloud.runtime.cluster;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;

/** What the API server's clock says: the legal time of whatever arrives there. */
public final class ServerClock {
  private final KubernetesClient client;

  public ServerClock(KubernetesClient client) {
    this.client = client;
  }

  /** The present second, as the server stamps an object that is not kept. */
  public Instant now(String namespace) {
    Event asked =
        new EventBuilder()
            .withNewMetadata()
            .withGenerateName("clock-")
            .withNamespace(namespace)
            .endMetadata()
            .withNewInvolvedObject()
            .withNamespace(namespace)
            .endInvolvedObject()
            .withReason("Clock")
            .build();
    Event answer = client.resource(asked).dryRun().create();
    return Instant.parse(answer.getMetadata().getCreationTimestamp());
  }
}
