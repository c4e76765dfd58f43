package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code kubectl govcloud} as it is shipped, run as somebody; {@code make build} must have built it
 * before.
 */
final class Tool {
  /** Where its script and its jar are. */
  static final Path BUILT = Path.of(System.getProperty("basedir.root"), "cli");

  private final Path script;
  private final Path dir;
  private final Path kubeconfig;
  private final Map<String, String> variables = new HashMap<>();

  /** What it did: the exit code, what was printed, and what was printed beside it. */
  record Answer(int code, String out, String err) {
    String text() {
      return out + err;
    }
  }

  /**
   * The script as somebody runs it.
   *
   * @param dir where it runs, far from the project
   * @param kubeconfig null: without any
   */
  Tool(Path script, Path dir, Path kubeconfig) {
    this.script = script;
    this.dir = dir;
    this.kubeconfig = kubeconfig;
  }

  /** As an account of the control plane that the tests share. */
  static Tool as(Path dir, String user, String... groups) {
    Path kubeconfig = ControlPlane.get().kubeconfigAs(user, groups);
    return new Tool(BUILT.resolve("kubectl-govcloud"), dir, kubeconfig);
  }

  /** Without a kubeconfig. */
  static Tool alone(Path dir) {
    return new Tool(BUILT.resolve("kubectl-govcloud"), dir, null);
  }

  /** With a variable beside those of the test; an empty one is not set. */
  Tool with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Answer run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
    builder.environment().put("KUBECONFIG", kubeconfig == null ? "" : kubeconfig.toString());
    builder.environment().put("HOME", dir.toString());
    builder.environment().putAll(variables);
    builder.environment().values().removeIf(String::isEmpty);
    Path out = dir.resolve("output");
    Path err = dir.resolve("errors");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
    return new Answer(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
