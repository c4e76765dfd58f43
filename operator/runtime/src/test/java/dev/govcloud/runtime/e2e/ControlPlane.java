package dev.govcloud.runtime.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real control plane of a test run: started once, the chart installed by the real helm, stopped
 * when the JVM ends.
 */
public final class ControlPlane {
  public static final String SYSTEM = "govcloud-system";
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static ControlPlane instance;

  private final KubernetesClient admin;

  private final Path dir;

  private ControlPlane(String name, boolean chart) {
    dir = written(name);
    Runtime.getRuntime().addShutdownHook(new Thread(this::down));
    down();
    run("localcluster/up", "--dir", dir.toString());
    admin = new KubernetesClientBuilder().withConfig(config()).build();
    if (chart) {
      admin.namespaces().resource(namespace(SYSTEM)).create();
      helm();
      Policies.awaitEnforced(admin);
    }
  }

  /**
   * Where a run writes: the JVMs that share the tests have each a folder, and planes, of its own.
   */
  static Path written(String name) {
    return ROOT.resolve("operator/runtime/target")
        .resolve(System.getProperty("it.folder", "it-1"))
        .resolve(name);
  }

  public static synchronized ControlPlane get() {
    if (instance == null) {
      instance = new ControlPlane("control-plane", true);
    }
    return instance;
  }

  /** A second one, for what would disturb the tests that share the first. */
  static ControlPlane another(String name) {
    return new ControlPlane(name, true);
  }

  /** One without the chart, for those who install it themselves. */
  static ControlPlane bare(String name) {
    return new ControlPlane(name, false);
  }

  public KubernetesClient admin() {
    return admin;
  }

  /** A program of the control plane, where the build put it. */
  public static Path program(String name) {
    String bin =
        System.getenv().getOrDefault("GOVCLOUD_BIN", ROOT.resolve(".local/bin").toString());
    return Path.of(bin).resolve(name);
  }

  /** A client of another API user. */
  public KubernetesClient as(String user, String... groups) {
    Config config =
        new ConfigBuilder(config())
            .withImpersonateUsername(user)
            .withImpersonateGroups(groups)
            .build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  /** A client under the chart's own ServiceAccount, as the operator has it. */
  public ConfigBuilder operatorConfig() {
    return new ConfigBuilder(Config.fromKubeconfig(operatorKubeconfig().toFile()));
  }

  /** A kubeconfig of another API user, for programs of their own. */
  Path kubeconfigAs(String user, String... groups) {
    ObjectNode config = Serialization.unmarshal(text(kubeconfig()), ObjectNode.class);
    config
        .path("users")
        .forEach(
            u -> {
              ObjectNode of = (ObjectNode) u.path("user");
              of.put("as", user);
              ArrayNode all = of.putArray("as-groups");
              List.of(groups).forEach(all::add);
            });
    try {
      return Files.writeString(
          dir.resolve(user.replace('@', '.') + ".kubeconfig"), Serialization.asYaml(config));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A kubeconfig of the chart's own ServiceAccount. */
  public Path operatorKubeconfig() {
    try {
      Path file = dir.resolve("operator.kubeconfig");
      String token = operatorToken();
      Files.copy(kubeconfig(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      String set = "--kubeconfig=" + file;
      run("kubectl", set, "config", "set-credentials", "operator", "--token=" + token);
      run("kubectl", set, "config", "set-context", "--current", "--user=operator");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token of the chart's own ServiceAccount. */
  String operatorToken() {
    return run("kubectl", "-n", SYSTEM, "create", "token", "govcloud-operator", "--duration=3h")
        .trim();
  }

  /** The certificate by which the API server is known. */
  String authority() {
    return text(dir.resolve("pki/apiserver.crt"));
  }

  private void helm() {
    run(
        "helm",
        "install",
        "govcloud",
        "helm/govcloud-operator",
        "-n",
        SYSTEM,
        "-f",
        "localcluster/values.yaml",
        "--set",
        "replicaCount=0");
  }

  /** Of its administrator. */
  Path kubeconfig() {
    return dir.resolve("kubeconfig");
  }

  private Config config() {
    return Config.fromKubeconfig(kubeconfig().toFile());
  }

  private static io.fabric8.kubernetes.api.model.Namespace namespace(String name) {
    return new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  /** Where etcd keeps its data. */
  Path data() {
    return dir.resolve("etcd");
  }

  /** Stops all of it and keeps its data; {@link #goOn} starts it with what is there then. */
  void halt() {
    run("localcluster/down", "--keep", "--dir", dir.toString());
  }

  /**
   * Starts it again at the same address, on data that are there.
   *
   * @param bureau one that was registered before
   */
  void goOn(Bureau bureau) {
    run("localcluster/up", "--dir", dir.toString());
    Policies.awaitParameters(bureau);
  }

  void down() {
    run("localcluster/down", "--dir", dir.toString());
    if (Files.exists(dir)) {
      deleteOwnFiles();
    }
  }

  /** The kubeconfigs of the tests' users, which the cluster does not know of. */
  private void deleteOwnFiles() {
    try (Stream<Path> files = Files.walk(dir)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a tool of the project to its end and gives what it printed. */
  public String run(String tool, String... arguments) {
    Path local = program(tool);
    List<String> command = new java.util.ArrayList<>();
    command.add(Files.exists(local) ? local.toString() : ROOT.resolve(tool).toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a line of a document, with the programs of the control plane on PATH. */
  String shell(String line) {
    String path = "PATH=" + program("helm").getParent().toAbsolutePath() + ":$PATH\n";
    return run(List.of("bash", "-c", "set -euo pipefail\n" + path + line));
  }

  private String run(List<String> command) {
    try {
      Path output = Files.createTempFile("govcloud", ".out");
      ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
      builder.environment().put("KUBECONFIG", kubeconfig().toString());
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      String printed = Files.readString(output);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed:\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
