package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is accepted by the API server from its writer, who holds no more than its role. */
class ExamplesIT {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("basedir.root")).resolve("examples");
  private static final List<String> UNIT =
      List.of("--as=clerk@transport.example", "--as-group=transport-clerks");
  private static final List<String> AUTHORITY =
      List.of("--as=reviewer@authority.example", "--as-group=govcloud:authority");

  /** The authority registers the unit, an administrator binds its people, as docs say. */
  @BeforeAll
  static void registerUnit() {
    ControlPlane plane = ControlPlane.get();
    apply("01-using-unit.yaml", AUTHORITY, "--server-side");
    plane.run(
        "kubectl",
        "create",
        "rolebinding",
        "using-unit",
        "--namespace=bureau-transport",
        "--clusterrole=govcloud:using-unit",
        "--group=transport-clerks");
  }

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsAcceptedFromItsWriter(String file) throws IOException {
    assertThat(apply(file, writer(file), "--dry-run=server")).contains("server dry run");
  }

  /** One file, one writer: whoever it is for applies it as it is. */
  private static List<String> writer(String file) throws IOException {
    String text = Files.readString(EXAMPLES.resolve(file));
    Set<List<String>> writers =
        text.lines()
            .filter(l -> l.startsWith("kind: "))
            .map(kind -> kind.equals("kind: CloudResourceRequest") ? UNIT : AUTHORITY)
            .collect(Collectors.toSet());
    assertThat(writers).as("writers of " + file).hasSize(1);
    List<String> writer = writers.iterator().next();
    String comment =
        text.lines()
            .takeWhile(l -> l.startsWith("#"))
            .map(l -> l.substring(1).trim())
            .collect(Collectors.joining(" "));
    assertThat(comment)
        .contains("article")
        .contains("Applied by the " + (writer.equals(UNIT) ? "using unit" : "authority"));
    return writer;
  }

  private static String apply(String file, List<String> writer, String option) {
    List<String> arguments = new ArrayList<>(List.of("apply", option));
    arguments.addAll(writer);
    arguments.addAll(List.of("-f", EXAMPLES.resolve(file).toString()));
    return ControlPlane.get().run("kubectl", arguments.toArray(String[]::new));
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
