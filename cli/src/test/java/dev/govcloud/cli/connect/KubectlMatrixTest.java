package dev.govcloud.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.govcloud.cli.Fault;
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

  /**
   * A row of the matrix.
   *
   * @param files by name; a path in a text is that of {@code DIR}
   * @param environment of both programs; {@code DIR} stands for the directory of the files
   * @param options of both programs
   */
  record Row(
      String what, Map<String, String> files, Map<String, String> environment, String options) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static final String CLUSTER =
      "server: https://127.0.0.1:LOCAL, certificate-authority: DIR/pki/ca.crt";
  private static final String TOKEN = "token: abc";

  private static String config(String cluster, String user) {
    return "{clusters: [{name: c, cluster: {"
        + cluster
        + "}}], users: [{name: u, user: {"
        + user
        + "}}], contexts: [{name: x, context: {cluster: c, user: u}}], current-context: x}";
  }

  private static Row row(String what, String cluster, String user) {
    return row(what, cluster, user, "");
  }

  private static Row row(String what, String cluster, String user, String options) {
    return new Row(
        what, Map.of("config", config(cluster, user)), Map.of("KUBECONFIG", "DIR/config"), options);
  }

  private static Row env(String what, String... pairs) {
    Map<String, String> environment = new HashMap<>(Map.of("KUBECONFIG", "DIR/config"));
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return new Row(
        what,
        Map.of(
            "config",
            config(
                "server: https://server.example:LOCAL, certificate-authority: DIR/pki/ca.crt, tls-server-name: localhost",
                TOKEN)),
        environment,
        "");
  }

  private static Row files(String what, String variable, String options, String... pairs) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      files.put(pairs[i], pairs[i + 1]);
    }
    return new Row(
        what, files, variable == null ? Map.of() : Map.of("KUBECONFIG", variable), options);
  }

  static Stream<Row> users() {
    String certificate =
        "client-certificate: DIR/pki/user-%1$s.crt, client-key: DIR/pki/user-%1$s.key";
    return Stream.of(
        row("a token", CLUSTER, TOKEN),
        row("a file of a token", CLUSTER, "tokenFile: DIR/token"),
        row("a token and a file of one", CLUSTER, "token: abc, tokenFile: DIR/token"),
        row("a token and a file that is gone", CLUSTER, "token: abc, tokenFile: DIR/gone"),
        row("a file of a token that is gone", CLUSTER, "tokenFile: DIR/gone"),
        row("a token over a file", CLUSTER, "tokenFile: DIR/token", "--token other"),
        row("name and password", CLUSTER, "username: a, password: b"),
        row("nobody", CLUSTER, ""),
        row("an RSA key", CLUSTER, certificate.formatted("rsa")),
        row("an RSA key in the older form", CLUSTER, certificate.formatted("rsa-old")),
        row("an EC key", CLUSTER, certificate.formatted("ec")),
        row("an EC key in the older form", CLUSTER, certificate.formatted("ec-old")),
        row(
            "a certificate in the kubeconfig",
            CLUSTER,
            "client-certificate-data: USERCRT, client-key-data: USERKEY"),
        row(
            "data over a file",
            CLUSTER,
            "client-certificate: /gone, client-key: /gone, client-certificate-data: USERCRT, client-key-data: USERKEY"),
        row("a certificate without its key", CLUSTER, "client-certificate: DIR/pki/user-rsa.crt"),
        row(
            "a key that is gone",
            CLUSTER,
            "client-certificate: DIR/pki/user-rsa.crt, client-key: DIR/gone"),
        row("a certificate and a token", CLUSTER, certificate.formatted("rsa") + ", token: abc"),
        row(
            "data that are no base64",
            CLUSTER,
            "client-certificate-data: '***', client-key-data: '***'"),
        row(
            "acting as somebody",
            CLUSTER,
            TOKEN
                + ", as: clerk, as-groups: [b, a], as-uid: u-1, as-user-extra: {reason: [audit]}"),
        row("acting as a group alone", CLUSTER, TOKEN + ", as-groups: [a]"),
        row(
            "acting by option",
            CLUSTER,
            TOKEN,
            "--as clerk --as-group a --as-group b --as-uid u-1"),
        row(
            "acting by option over the kubeconfig",
            CLUSTER,
            TOKEN + ", as: other, as-groups: [z]",
            "--as clerk"),
        row("a group by option alone", CLUSTER, TOKEN, "--as-group a"),
        row("a token and a password", CLUSTER, TOKEN + ", username: a, password: b"),
        row(
            "exec without a mode",
            CLUSTER,
            exec("DIR/token.sh").replace("interactiveMode: Never,", "")),
        row(
            "exec without a mode in the older version",
            CLUSTER,
            exec("DIR/beta.sh")
                .replace("/v1,", "/v1beta1,")
                .replace("interactiveMode: Never,", "")),
        row("an auth-provider", CLUSTER, "auth-provider: {name: oidc}"),
        row("exec with a token", CLUSTER, exec("DIR/token.sh")),
        row("exec by a relative path", CLUSTER, exec("./token.sh")),
        row("exec with a certificate", CLUSTER, exec("DIR/certificate.sh")),
        row("exec that fails", CLUSTER, exec("DIR/fails.sh")),
        row("exec that is not there", CLUSTER, exec("DIR/gone.sh")),
        row("exec without a version", CLUSTER, "exec: {command: DIR/token.sh}"),
        row("exec and a token by option", CLUSTER, exec("DIR/fails.sh"), "--token other"),
        row(
            "exec of the older version",
            CLUSTER,
            exec("DIR/beta.sh").replace("/v1,", "/v1beta1,")));
  }

  private static String exec(String command) {
    return "exec: {apiVersion: client.authentication.k8s.io/v1, command: '"
        + command
        + "', args: [one], env: [{name: GIVEN, value: abc}], interactiveMode: Never, provideClusterInfo: true}";
  }

  static Stream<Row> clusters() {
    String other = "server: https://127.0.0.1:NAMED, certificate-authority: DIR/pki/ca.crt";
    return Stream.of(
        row("a certificate of another name", other, TOKEN),
        row("tls-server-name", other + ", tls-server-name: server.example", TOKEN),
        row("tls-server-name by option", other, TOKEN, "--tls-server-name server.example"),
        row("a wrong tls-server-name", CLUSTER + ", tls-server-name: server.example", TOKEN),
        row("an address as tls-server-name", other + ", tls-server-name: 127.0.0.1", TOKEN),
        row(
            "--server forgets tls-server-name",
            other + ", tls-server-name: server.example",
            TOKEN,
            "--server https://127.0.0.1:LOCAL"),
        row(
            "a name of this machine",
            "server: https://localhost:LOCAL, certificate-authority: DIR/pki/ca.crt",
            TOKEN),
        row(
            "an authority in the kubeconfig",
            "server: https://127.0.0.1:LOCAL, certificate-authority-data: CA",
            TOKEN),
        row("an authority twice", CLUSTER + ", certificate-authority-data: CA", TOKEN),
        row("no authority", "server: https://127.0.0.1:LOCAL", TOKEN),
        row(
            "an authority that is gone",
            "server: https://127.0.0.1:LOCAL, certificate-authority: DIR/gone",
            TOKEN),
        row(
            "no check at all",
            "server: https://127.0.0.1:NAMED, insecure-skip-tls-verify: true",
            TOKEN),
        row("no check and an authority", CLUSTER + ", insecure-skip-tls-verify: true", TOKEN),
        row("no check by option", other, TOKEN, "--insecure-skip-tls-verify"),
        row(
            "an authority by option",
            "server: https://127.0.0.1:LOCAL, insecure-skip-tls-verify: true",
            TOKEN,
            "--certificate-authority DIR/pki/ca.crt"),
        row(
            "a server without https",
            "server: 127.0.0.1:LOCAL, certificate-authority: DIR/pki/ca.crt",
            TOKEN),
        row(
            "a proxy",
            "server: https://server.example:1, certificate-authority: DIR/pki/ca.crt, tls-server-name: localhost, proxy-url: PROXY",
            TOKEN),
        row("a proxy that is down", CLUSTER + ", proxy-url: 'http://127.0.0.1:1'", TOKEN),
        row("a proxy of an unknown kind", CLUSTER + ", proxy-url: 'gopher://127.0.0.1:1'", TOKEN),
        env("HTTPS_PROXY", "HTTPS_PROXY", "PROXY"),
        env("HTTPS_PROXY in small letters", "https_proxy", "PROXY"),
        env("HTTPS_PROXY without a scheme", "HTTPS_PROXY", "PROXYHOST"),
        env("NO_PROXY for its domain", "HTTPS_PROXY", "PROXY", "NO_PROXY", "other,.example"),
        env("NO_PROXY for its name", "HTTPS_PROXY", "PROXY", "NO_PROXY", "server.example"),
        env("NO_PROXY for another", "HTTPS_PROXY", "PROXY", "NO_PROXY", "erver.example"),
        new Row(
            "this machine without its proxy",
            Map.of("config", config(CLUSTER, TOKEN)),
            Map.of("KUBECONFIG", "DIR/config", "HTTPS_PROXY", "http://127.0.0.1:1"),
            ""));
  }

  static Stream<Row> sources() {
    String good = config(CLUSTER, TOKEN);
    String users = "{users: [{name: u, user: {token: first}}]}";
    String second =
        "{clusters: [{name: c2, cluster: {"
            + CLUSTER
            + "}}], users: [{name: u, user: {token: second}}, {name: v, user: {token: v}}], contexts: [{name: y, context: {cluster: c2, user: v, namespace: other}}], current-context: y}";
    return Stream.of(
        files("the home directory", null, "", ".kube/config", good),
        files("an empty name in KUBECONFIG", ":DIR/config", "", "config", good),
        files("a file of KUBECONFIG that is gone", "DIR/gone:DIR/config", "", "config", good),
        files("an empty file first", "DIR/empty:DIR/config", "", "empty", "", "config", good),
        files(
            "users of one file, the rest of another",
            "DIR/users:DIR/config",
            "",
            "users",
            users,
            "config",
            good),
        files(
            "the first file has the word",
            "DIR/config:DIR/second",
            "",
            "config",
            good,
            "second",
            second),
        files("another order", "DIR/second:DIR/config", "", "config", good, "second", second),
        files(
            "a context of the second file",
            "DIR/config:DIR/second",
            "--context y",
            "config",
            good,
            "second",
            second),
        files("a context that is not there", "DIR/config", "--context no", "config", good),
        files(
            "a cluster by option",
            "DIR/config:DIR/second",
            "--cluster c2",
            "config",
            good,
            "second",
            second),
        files("a cluster that is not there", "DIR/config", "--cluster no", "config", good),
        files(
            "a user by option",
            "DIR/config:DIR/second",
            "--user v",
            "config",
            good,
            "second",
            second),
        files("a user that is not there", "DIR/config", "--user no", "config", good),
        files(
            "--kubeconfig",
            "DIR/config",
            "--kubeconfig DIR/second",
            "config",
            good,
            "second",
            second),
        files("--kubeconfig that is gone", "DIR/config", "--kubeconfig DIR/gone", "config", good),
        files(
            "no current context",
            "DIR/config",
            "",
            "config",
            good.replace("current-context: x", "current-context: ''")),
        files(
            "a current context that is gone",
            "DIR/config",
            "",
            "config",
            good.replace("current-context: x", "current-context: z")),
        files(
            "a context without its cluster",
            "DIR/config",
            "",
            "config",
            good.replace("{cluster: c,", "{cluster: no,")),
        files(
            "a context without its user",
            "DIR/config",
            "",
            "config",
            good.replace("user: u}}]", "user: no}}]")),
        files("no YAML", "DIR/config", "", "config", "a: [\n"),
        files("not a kubeconfig", "DIR/config", "", "config", "just words"),
        files(
            "nothing but options",
            "DIR/gone",
            "--server https://127.0.0.1:LOCAL --certificate-authority DIR/pki/ca.crt --token t"),
        files(
            "paths as seen from the file",
            "DIR/sub/config",
            "",
            "sub/config",
            config(
                "server: https://127.0.0.1:LOCAL, certificate-authority: ../ca.crt",
                "tokenFile: ../token")),
        files("a name in Chinese", "DIR/配置", "", "配置", good));
  }

  @ParameterizedTest
  @MethodSource({"users", "clusters", "sources"})
  void asKubectl(Row row) throws Exception {
    Path own = Files.createTempDirectory(dir, "row");
    scripts(own);
    for (Map.Entry<String, String> file : row.files().entrySet()) {
      Path path = own.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, real(file.getValue(), own));
    }
    Map<String, String> environment = new HashMap<>();
    row.environment().forEach((k, v) -> environment.put(k, real(v, own)));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", own.toString());
    List<String> options =
        row.options().isEmpty() ? List.of() : List.of(real(row.options(), own).split(" "));
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

  private static Asked kubectl(Map<String, String> environment, List<String> options)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(KUBECTL.toString(), "auth", "whoami"));
    line.addAll(options);
    line.add("--request-timeout=10s");
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Asked.of(said);
  }

  /** The options as they are typed. */
  @Command
  static final class Options {
    @Mixin Connection connection;
  }

  private static Asked ours(Map<String, String> environment, Path home, List<String> options)
      throws IOException {
    Options typed = new Options();
    CommandLine line = new CommandLine(typed);
    line.setResourceBundle(WORDS.bundle());
    line.parseArgs(options.toArray(String[]::new));
    String said = "";
    try (KubernetesClient client = Clients.open(typed.connection, environment, home, WORDS)) {
      client.raw("/apis/authentication.k8s.io/v1/selfsubjectreviews", "POST", Map.of());
    } catch (Exception e) {
      said = Fault.sentence(e);
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
