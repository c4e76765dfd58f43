package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator's connection through {@code kubectl proxy}, which notes each request. */
final class WatchedConnection implements AutoCloseable {
  private static final Pattern SERVING = Pattern.compile("Starting to serve on (127\\S+)");
  private static final Pattern WRITE =
      Pattern.compile("verb=\"(POST|PUT|PATCH|DELETE)\" url=\"([^\"]*)\" status=\"(\\d+)");

  private final Path log;
  private final Process proxy;

  private WatchedConnection(Path log, Process proxy) {
    this.log = log;
    this.proxy = proxy;
  }

  static WatchedConnection open() throws IOException {
    Path log = Files.createTempFile("proxy", ".log");
    Process proxy =
        new ProcessBuilder(
                ControlPlane.program("kubectl").toString(),
                "--kubeconfig=" + ControlPlane.get().operatorKubeconfig(),
                "proxy",
                "--port=0",
                "--v=6")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    WatchedConnection connection = new WatchedConnection(log, proxy);
    await().atMost(Duration.ofSeconds(30)).until(() -> SERVING.matcher(connection.text()).find());
    return connection;
  }

  /** For a client of this connection: the proxy has the token. */
  Path kubeconfig() throws IOException {
    Matcher serving = SERVING.matcher(text());
    serving.find();
    return Files.writeString(
        Files.createTempFile("proxy", ".kubeconfig"),
        Serialization.asYaml(
            Map.of(
                "apiVersion", "v1",
                "kind", "Config",
                "current-context", "proxy",
                "clusters",
                    List.of(
                        Map.of(
                            "name",
                            "proxy",
                            "cluster",
                            Map.of("server", "http://" + serving.group(1)))),
                "contexts",
                    List.of(
                        Map.of(
                            "name", "proxy", "context", Map.of("cluster", "proxy", "user", ""))))));
  }

  /** What was written over it and taken by the server, the lease left aside, oldest first. */
  List<String> writes() throws IOException {
    return WRITE
        .matcher(text())
        .results()
        .filter(m -> m.group(3).startsWith("2"))
        .map(m -> m.group(1) + " " + m.group(2))
        .filter(w -> !w.contains("/leases/") && !w.endsWith("/leases"))
        .toList();
  }

  private String text() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    proxy.destroy();
    proxy.onExit().join();
  }
}
