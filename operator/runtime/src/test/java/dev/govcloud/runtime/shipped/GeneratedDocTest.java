package dev.govcloud.runtime.shipped;

import org.junit.jupiter.api.Test;

/** Pages that are drawn from the code say what the code says. */
class GeneratedDocTest {

  @Test
  void thePageOfTheKindsIsTheirDefinition() {
    Generated.check("docs/api.md", ApiDoc.write());
  }

  @Test
  void thePageOfTheMetricsNamesThoseThatAreThere() {
    Generated.check("docs/metrics.md", MetricsDoc.write());
  }
}
