package dev.govcloud.cli.connect;

import static dev.govcloud.cli.connect.Kubeconfigs.CLUSTER;
import static dev.govcloud.cli.connect.Kubeconfigs.TOKEN;
import static dev.govcloud.cli.connect.Kubeconfigs.config;

import dev.govcloud.cli.connect.Kubeconfigs.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where a kubeconfig comes from: one file, several, options. */
final class KubeconfigSources {
  private KubeconfigSources() {}

  private static Row files(String what, String variable, String options, String... pairs) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      files.put(pairs[i], pairs[i + 1]);
    }
    return new Row(
        what, files, variable == null ? Map.of() : Map.of("KUBECONFIG", variable), options);
  }

  static Stream<Row> sources() {
    String good = config(CLUSTER, TOKEN);
    String users = "{users: [{name: u, user: {token: first}}]}";
    String second =
        "{clusters: [{name: c2, cluster: {"
            + CLUSTER
            + "}}], users: [{name: u, user: {token: second}}, {name: other, user: {token: other}}], contexts: [{name: second, context: {cluster: c2, user: other, namespace: other}}], current-context: second}";
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
            "--context second",
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
            "--user other",
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
}
