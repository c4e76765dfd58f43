package dev.govcloud.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.connect.Kubeconfigs.Row;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Whatever a kubeconfig says, the tool asks the server as kubectl asks it, or both refuse: the same
 * name, the same credentials, the same person acted as, the same way. The reference is kubectl
 * itself, on a listener that notes what comes over the wire.
 */
class KubectlMatrixTest {
  private static final Path KUBECTL =
      Path.of(
          System.getenv()
              .getOrDefault("GOVCLOUD_BIN", System.getProperty("basedir.root") + "/.local/bin"),
          "kubectl");
  private static final Words WORDS = Words.in(Lang.EN);

  @TempDir static Path dir;
  private static Keys keys;
  private static Listener named;
  private static Listener local;
  private static Tunnel tunnel;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isExecutable(KUBECTL), "kubectl is built by: make tools");
    keys = new Keys(Files.createDirectory(dir.resolve("pki")));
    named = new Listener(keys, "server");
    local = new Listener(keys, "local");
    tunnel = new Tunnel(local.port());
  }

  @AfterAll
  static void stop() throws IOException {
    if (tunnel != null) {
      named.close();
      local.close();
      tunnel.close();
    }
  }

  static Stream<Row> users() {
    return Kubeconfigs.users();
  }

  static Stream<Row> clusters() {
    return Kubeconfigs.clusters();
  }

  static Stream<Row> sources() {
    return KubeconfigSources.sources();
  }

  @ParameterizedTest
  @MethodSource({"users", "clusters", "sources"})
  void asKubectl(Row row) throws Exception {
    Path own = Files.createTempDirectory(dir, "row");
    write(row, own);
    Map<String, String> environment = environment(row, own);
    List<String> options = options(row, own);
    Asked kubectl = kubectl(environment, options);
    Asked ours = ours(environment, own, options);
    assertThat(ours.way())
        .as("kubectl said: %s; we said: %s", kubectl.said(), ours.said())
        .isEqualTo(kubectl.way());
    if (ours.way().isEmpty()) {
      assertThat(ours.said().lines()).hasSize(1);
      assertThat(ours.said()).doesNotContain("should not happen");
    }
  }

  /** Without asking a server: the cluster and the namespace that kubectl would use. */
  @ParameterizedTest
  @MethodSource("sources")
  void asKubectlViewsIt(Row row) throws Exception {
    Path own = Files.createTempDirectory(dir, "row");
    write(row, own);
    Map<String, String> environment = environment(row, own);
    List<String> options = options(row, own);
    List<String> line = new ArrayList<>(List.of(KUBECTL.toString(), "config", "view", "--minify"));
    line.addAll(
        List.of(
            "--raw",
            "-o",
            "jsonpath={.clusters[0].cluster.server} {.contexts[0].context.namespace}"));
    line.addAll(options);
    Said kubectl = run(line, environment);
    assumeTrue(kubectl.code() == 0 && kubectl.text().startsWith("https"), "kubectl shows it");
    Destination destination;
    try {
      destination = Destination.of(typed(options), environment, own, WORDS);
    } catch (Fault e) {
      // What kubectl shows and does not use is held by the other test.
      return;
    }
    String namespace = destination.namespace().equals("default") ? "" : destination.namespace();
    assertThat(destination.cluster().path("server").asText() + " " + namespace)
        .isEqualTo(kubectl.text());
  }

  /** What the server saw, empty where it was not asked; and what the program said. */
  private record Asked(Optional<String> way, String said) {
    static Asked of(String said) {
      int proxied = tunnel.used();
      Optional<Listener.Wire> here = local.asked();
      Optional<Listener.Wire> there = named.asked();
      Optional<String> way =
          here.map(w -> "local " + w)
              .or(() -> there.map(w -> "named " + w))
              .map(w -> w + (proxied > 0 ? " by proxy" : ""));
      return new Asked(way, said);
    }
  }

  private static void write(Row row, Path own) throws IOException {
    scripts(own);
    for (Map.Entry<String, String> file : row.files().entrySet()) {
      Path path = own.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, real(file.getValue(), own));
    }
  }

  private static Map<String, String> environment(Row row, Path own) {
    Map<String, String> environment = new HashMap<>();
    row.environment().forEach((k, v) -> environment.put(k, real(v, own)));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", own.toString());
    return environment;
  }

  private static List<String> options(Row row, Path own) {
    return row.options().isEmpty() ? List.of() : List.of(real(row.options(), own).split(" "));
  }

  private record Said(int code, String text) {}

  private static Said run(List<String> line, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), said);
  }

  private static Asked kubectl(Map<String, String> environment, List<String> options)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(KUBECTL.toString(), "auth", "whoami"));
    line.addAll(options);
    line.add("--request-timeout=10s");
    return Asked.of(run(line, environment).text());
  }

  /** The options as they are typed. */
  @Command
  static final class Options {
    @Mixin Connection connection;
  }

  private static Connection typed(List<String> options) {
    Options typed = new Options();
    CommandLine line = new CommandLine(typed);
    line.setResourceBundle(WORDS.bundle());
    line.parseArgs(options.toArray(String[]::new));
    return typed.connection;
  }

  private static Asked ours(Map<String, String> environment, Path home, List<String> options)
      throws IOException {
    String said = "";
    try (KubernetesClient client = Clients.open(typed(options), environment, home, WORDS)) {
      client.raw("/apis/authentication.k8s.io/v1/selfsubjectreviews", "POST", Map.of());
    } catch (Exception e) {
      said = Fault.sentence(e, WORDS);
    }
    return Asked.of(said);
  }

  private static String real(String text, Path own) {
    try {
      return text.replace("DIR/pki", dir.resolve("pki").toString())
          .replace("DIR", own.toString())
          .replace("USERCRT", base64("user-rsa.crt"))
          .replace("USERKEY", base64("user-rsa.key"))
          .replace("data: CA", "data: " + base64("ca.crt"))
          .replace("LOCAL", "" + local.port())
          .replace("NAMED", "" + named.port())
          .replace("PROXYHOST", tunnel.address().substring("http://".length()))
          .replace("PROXY", tunnel.address());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String file) throws IOException {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(keys.file(file))));
  }

  private static void scripts(Path own) throws IOException {
    Files.writeString(own.resolve("token"), " from-file\n");
    Files.copy(Path.of(keys.file("ca.crt")), own.resolve("ca.crt"));
    String token =
        "{\\\"kind\\\": \\\"ExecCredential\\\", \\\"apiVersion\\\": \\\"client.authentication.k8s.io/VERSION\\\", \\\"status\\\": {\\\"token\\\": \\\"$GIVEN-$1\\\"}}";
    script(
        own.resolve("token.sh"),
        "test -n \"$KUBERNETES_EXEC_INFO\" && echo \"" + token.replace("VERSION", "v1") + "\"");
    script(own.resolve("beta.sh"), "echo \"" + token.replace("VERSION", "v1beta1") + "\"");
    script(own.resolve("fails.sh"), "exit 3");
    String pair =
        "{\"kind\": \"ExecCredential\", \"apiVersion\": \"client.authentication.k8s.io/v1\", \"status\": {\"clientCertificateData\": \"CRT\", \"clientKeyData\": \"KEY\"}}";
    Path answer = own.resolve("answer.json");
    Files.writeString(
        answer, pair.replace("CRT", escaped("user-ec.crt")).replace("KEY", escaped("user-ec.key")));
    script(own.resolve("certificate.sh"), "cat " + answer);
  }

  private static String escaped(String file) throws IOException {
    return Files.readString(Path.of(keys.file(file))).replace("\n", "\\n");
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
