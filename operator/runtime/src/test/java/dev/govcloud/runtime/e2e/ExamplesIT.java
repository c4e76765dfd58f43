package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is accepted by the API server from its writer, who holds no more than its role. */
class ExamplesIT {

  @BeforeAll
  static void registerUnit() {
    Examples.registerUnit();
  }

  static List<String> examples() {
    return Examples.files();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsAcceptedFromItsWriter(String file) {
    assertThat(Examples.apply(file, "--dry-run=server")).contains("server dry run");
  }

  @Test
  void kubectlShowsWhoIsAwaitedUntilWhen() {
    ControlPlane plane = ControlPlane.get();
    Bureau bureau = new Bureau("columns");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("shown", r -> {});
      String due = bureau.awaitPhase("shown", "Submitted").awaiting.get(0).due;
      String table = plane.run("kubectl", "get", "crr", "-n", bureau.namespace);
      assertThat(table).contains("PHASE", "READY", "AWAITING", "FROM", "DUE", "AGE");
      assertThat(table).contains("Submitted", "Acceptance", "SupervisingAuthority", due);
      assertThat(plane.run("kubectl", "describe", "crr", "shown", "-n", bureau.namespace))
          .contains("Application filed.");
      assertThat(plane.run("kubectl", "get", "govcloud", "-n", bureau.namespace))
          .contains("cloudresourcerequest", "filing");
      assertThat(plane.run("kubectl", "get", "filings", "-n", bureau.namespace))
          .contains("UNIT", "MATTER", "STATE", "FILED", "DUE", "STAGE", "FROM")
          .contains("shown-1", "Transport bureau", "Application", "Open", due);
    }
  }
}
