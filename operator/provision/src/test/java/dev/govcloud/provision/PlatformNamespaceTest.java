package dev.govcloud.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;

/** What is stated beside the operator is bounded like what a unit's namespace holds. */
class PlatformNamespaceTest {
  @Test
  void itCountsStatementsAndNothingThatTheOperatorWrites() {
    var limits = CloudPolicySpec.defaults().limits;
    assertThat(PlatformNamespace.counts("govcloud-system", limits).getSpec().getHard())
        .containsOnlyKeys(
            "count/fulfilments.govcloud.dev",
            "count/findings.govcloud.dev",
            "count/replies.govcloud.dev")
        .containsEntry("count/fulfilments.govcloud.dev", new Quantity("10000"));
  }
}
