package dev.govcloud.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The caller's kubeconfig as kubectl reads it. The client library passes over {@code as} and {@code
 * as-groups} of a user, and would read with the rights of whoever impersonates: they are laid over
 * it here.
 */
final class Kubeconfig {
  private final List<JsonNode> files = new ArrayList<>();

  private Kubeconfig() {}

  /** The settings of a context; null stands for the current one. */
  static Config config(String context) throws Fault {
    Kubeconfig own = read();
    String chosen = context != null ? context : own.current();
    if (context != null && own.named("contexts", context).isEmpty()) {
      throw new Fault(
          "your kubeconfig has no context "
              + context
              + "; list them with: kubectl config get-contexts");
    }
    if (!own.files.isEmpty() && own.named("contexts", chosen).isEmpty()) {
      throw new Fault(
          "your kubeconfig has no current context; name one with --context, or choose it with:"
              + " kubectl config use-context");
    }
    Config config = Config.autoConfigure(context);
    config.setRequestRetryBackoffLimit(1);
    // Over HTTP/2 the JDK's client takes an API server's 401 for a lost connection.
    config.setHttp2Disable(true);
    Optional<JsonNode> user =
        own.named("contexts", chosen)
            .flatMap(c -> own.named("users", c.path("context").path("user").asText()))
            .map(u -> u.path("user"));
    String as = user.map(u -> u.path("as").asText("")).orElse("");
    if (as.isEmpty()) {
      return config;
    }
    List<String> groups = new ArrayList<>();
    user.get().path("as-groups").forEach(g -> groups.add(g.asText()));
    return new ConfigBuilder(config)
        .withImpersonateUsername(as)
        .withImpersonateGroups(groups.toArray(String[]::new))
        .build();
  }

  private static Kubeconfig read() throws Fault {
    Kubeconfig all = new Kubeconfig();
    String variable = System.getenv("KUBECONFIG");
    List<Path> paths =
        variable == null || variable.isEmpty()
            ? List.of(Path.of(System.getProperty("user.home"), ".kube", "config"))
            : Arrays.stream(variable.split(File.pathSeparator)).map(Path::of).toList();
    for (Path path : paths) {
      if (Files.exists(path)) {
        all.files.add(yaml(path));
      }
    }
    // Inside a cluster there is none, and the account of the pod is used.
    if (all.files.isEmpty() && System.getenv("KUBERNETES_SERVICE_HOST") == null) {
      throw new Fault("there is no kubeconfig; export KUBECONFIG=/path/to/kubeconfig");
    }
    return all;
  }

  private static JsonNode yaml(Path path) throws Fault {
    try {
      JsonNode yaml = Serialization.unmarshal(Files.readString(path), JsonNode.class);
      return yaml == null ? MissingNode.getInstance() : yaml;
    } catch (IOException | RuntimeException e) {
      // The parser has an exception of its own for each kind of error.
      throw new Fault(path + " is no kubeconfig; export KUBECONFIG=/path/to/kubeconfig");
    }
  }

  /** The first file that says it wins, as for kubectl. */
  private String current() {
    return files.stream()
        .map(f -> f.path("current-context").asText(""))
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<JsonNode> named(String list, String name) {
    for (JsonNode file : files) {
      for (JsonNode entry : file.path(list)) {
        if (name.equals(entry.path("name").asText())) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }
}
