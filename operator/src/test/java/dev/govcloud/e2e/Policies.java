package dev.govcloud.e2e;

import static org.awaitility.Awaitility.await;

import dev.govcloud.api.Decision;
import dev.govcloud.api.DecisionSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;

/** Admission policies act a second or two after they are created: wait until they refuse. */
final class Policies {
  private Policies() {}

  static void awaitEnforced(KubernetesClient admin) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try {
                admin.resource(forged()).inNamespace("default").dryRun().create();
                return false;
              } catch (KubernetesClientException e) {
                return e.getMessage().contains("decidedBy");
              }
            });
  }

  private static Decision forged() {
    Decision decision = new Decision();
    decision.getMetadata().setName("probe");
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = "probe";
    decision.getSpec().stage = "Acceptance";
    decision.getSpec().verdict = "Approved";
    decision.getSpec().revision = "sha256:" + "0".repeat(64);
    decision.getSpec().decidedBy = "somebody-else@example";
    return decision;
  }
}
