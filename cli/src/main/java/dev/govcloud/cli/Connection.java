package dev.govcloud.cli;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.Option;

/** The options that say which cluster and namespace a command is about. */
public final class Connection {
  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAMESPACE",
      description = "The namespace of the unit; by default that of the context.")
  String namespace;

  @Option(
      names = "--context",
      paramLabel = "CONTEXT",
      description = "Context of the kubeconfig; by default the current.")
  String context;

  /**
   * A cluster as the caller reaches it.
   *
   * @param client speaks with the caller's own rights
   * @param namespace what was asked for, else that of the context
   * @param asked whether a namespace was asked for
   * @param clock the one clock that the command counts by
   */
  public record Session(KubernetesClient client, String namespace, boolean asked, Clock clock)
      implements AutoCloseable {
    /** The present instant. */
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void close() {
      client.close();
    }
  }

  /** Reads the kubeconfig; nothing is asked of the cluster yet. */
  public Session open() throws Fault {
    Config config = Kubeconfig.config(context);
    String own = config.getNamespace() == null ? "default" : config.getNamespace();
    return new Session(
        new KubernetesClientBuilder().withConfig(config).build(),
        namespace == null ? own : namespace,
        namespace != null,
        Clock.systemUTC());
  }
}
