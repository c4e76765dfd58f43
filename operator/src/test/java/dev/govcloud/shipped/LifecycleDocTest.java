package dev.govcloud.shipped;

import org.junit.jupiter.api.Test;

/** The page about the lifecycle says what the table says. */
class LifecycleDocTest {

  @Test
  void thePageIsTheTable() {
    Generated.check("docs/lifecycle.md", LifecycleDoc.write());
  }
}
