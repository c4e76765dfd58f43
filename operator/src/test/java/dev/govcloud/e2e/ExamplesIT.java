package dev.govcloud.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is accepted by the API server from whoever would write it. */
class ExamplesIT {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("basedir.root")).resolve("examples");

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> !f.startsWith("01"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsAccepted(String file) throws IOException {
    ControlPlane plane = ControlPlane.get();
    plane.run(
        "kubectl",
        "apply",
        "--server-side",
        "--force-conflicts",
        "--as=registrar",
        "--as-group=govcloud:authority",
        "-f",
        EXAMPLES.resolve("01-using-unit.yaml").toString());
    String text = Files.readString(EXAMPLES.resolve(file));
    String who =
        text.lines()
            .map(String::trim)
            .filter(l -> l.startsWith("applicant:") || l.startsWith("decidedBy:"))
            .map(l -> l.substring(l.indexOf(':') + 1).trim())
            .findFirst()
            .orElse("registrar");
    String everyone = text.replaceAll("decidedBy: .*", "decidedBy: " + who);
    Path copy = Files.createTempFile("example", ".yaml");
    Files.writeString(copy, everyone);
    String printed =
        plane.run(
            "kubectl",
            "apply",
            "--dry-run=server",
            "--as=" + who,
            "--as-group=system:masters",
            "-f",
            copy.toString());
    assertThat(printed).contains("server dry run");
  }

  @Test
  void kubectlShowsWhoIsAwaitedUntilWhen() {
    ControlPlane plane = ControlPlane.get();
    Bureau bureau = new Bureau("columns");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("shown", r -> {});
      String due = bureau.awaitPhase("shown", "Submitted").awaiting.get(0).due;
      String table = plane.run("kubectl", "get", "crr", "-n", bureau.namespace);
      assertThat(table).contains("PHASE", "AWAITING", "FROM", "DUE", "AGE");
      assertThat(table).contains("Submitted", "Acceptance", "SupervisingAuthority", due);
      assertThat(plane.run("kubectl", "describe", "crr", "shown", "-n", bureau.namespace))
          .contains("Application filed.");
      assertThat(plane.run("kubectl", "get", "govcloud", "-n", bureau.namespace))
          .contains("cloudresourcerequest");
    }
  }
}
