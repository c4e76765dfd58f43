package dev.govcloud.runtime.cluster;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.util.ArrayList;
import java.util.List;

/** An API server that answers as it is told; what it is asked is kept. */
public final class ApiServer implements AutoCloseable {
  public final KubernetesMockServer server = new KubernetesMockServer(false);
  public final KubernetesClient client;
  private final List<String> asked = new ArrayList<>();

  public ApiServer() {
    server.init();
    Config config = server.createClient().getConfiguration();
    config.setRequestRetryBackoffLimit(0);
    client = new KubernetesClientBuilder().withConfig(config).build();
  }

  /** What the API server says of something that went wrong. */
  public static Status status(int code, String reason, String message) {
    return new StatusBuilder()
        .withCode(code)
        .withStatus("Failure")
        .withReason(reason)
        .withMessage(message)
        .build();
  }

  /** The exception that the client makes of such an answer. */
  public static KubernetesClientException failure(int code, String reason, String message) {
    return new KubernetesClientException(status(code, reason, message));
  }

  /** What was asked so far: verb and path with its query. */
  public List<String> asked() {
    while (asked.size() < server.getRequestCount()) {
      try {
        var request = server.takeRequest();
        asked.add(request.getMethod() + " " + request.getPath());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    client.close();
    server.destroy();
  }
}
