package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shipped {@code kubectl govcloud}, which {@code make build} must have built before. */
final class ShippedCli {
  static final Path BUILT = Path.of(System.getProperty("basedir.root"), "cli");
  private final Path dir;
  private final Path script;

  /** What it answered, on its two ways. */
  record Answer(int code, String out, String err) {}

  /** In a directory far from the project. */
  ShippedCli(Path dir) {
    this(dir, BUILT.resolve("kubectl-govcloud"));
  }

  ShippedCli(Path dir, Path script) {
    this.dir = dir;
    this.script = script;
  }

  /** Runs it with a kubeconfig; null for none. */
  Answer run(Path kubeconfig, String... arguments) throws IOException, InterruptedException {
    return run(Map.of("KUBECONFIG", kubeconfig == null ? "" : kubeconfig.toString()), arguments);
  }

  /** Runs it with some variables beside those of the test. */
  Answer run(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
    builder.environment().put("HOME", dir.toString());
    builder.environment().putAll(variables);
    builder.environment().values().removeIf(String::isEmpty);
    Path out = Files.createTempFile(dir, "cli", ".out");
    Path err = Files.createTempFile(dir, "cli", ".err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
    return new Answer(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
