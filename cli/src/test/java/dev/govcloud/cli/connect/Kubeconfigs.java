package dev.govcloud.cli.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kubeconfigs as people have them, right and wrong: who asks, which server, and from which files.
 */
final class Kubeconfigs {
  private Kubeconfigs() {}

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

  static final String CLUSTER =
      "server: https://127.0.0.1:LOCAL, certificate-authority: DIR/pki/ca.crt";
  static final String TOKEN = "token: abc";

  static String config(String cluster, String user) {
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
}
