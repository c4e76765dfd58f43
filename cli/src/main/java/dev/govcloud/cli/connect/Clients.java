package dev.govcloud.cli.connect;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Opens the client for what the options and the kubeconfig say. */
public final class Clients {
  private Clients() {}

  /** A client whose configuration names the namespace; the caller closes it. */
  public static KubernetesClient open(Connection connection, Words words)
      throws Fault, IOException {
    return open(connection, System.getenv(), Path.of(System.getProperty("user.home")), words);
  }

  static KubernetesClient open(
      Connection connection, Map<String, String> environment, Path home, Words words)
      throws Fault, IOException {
    Destination destination = Destination.of(connection, environment, home, words);
    Config config = new ClientSettings(destination, environment, words).config();
    KubernetesClientBuilder builder = new KubernetesClientBuilder().withConfig(config);
    String name = destination.cluster().path("tls-server-name").asText("");
    if (!name.isEmpty() && !config.isTrustCerts()) {
      builder.withHttpClientFactory(new NamedTls(config, name));
    }
    return builder.build();
  }
}
