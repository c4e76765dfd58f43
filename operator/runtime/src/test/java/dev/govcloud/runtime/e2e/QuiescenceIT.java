package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** At rest nothing is written: fifty requests in mixed phases, no version moves for a minute. */
class QuiescenceIT {
  private static final int REQUESTS = 50;

  @Test
  void nothingIsWrittenAtRest() {
    Bureau bureau = new Bureau("rest");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      for (int i = 0; i < REQUESTS; i++) {
        bureau.apply("r" + i, r -> {});
      }
      for (int i = 0; i < REQUESTS; i++) {
        if (i % 3 > 0) {
          bureau.approve("r" + i, "Acceptance");
        }
        if (i % 3 > 1) {
          bureau.approve("r" + i, "Approval");
        }
      }
      String[] phases = {"Submitted", "Accepted", "Trial"};
      for (int i = 0; i < REQUESTS; i++) {
        bureau.awaitPhase("r" + i, phases[i % 3]);
      }
      Map<String, String> before = settled(bureau);
      await()
          .pollDelay(Duration.ofSeconds(60))
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(() -> assertThat(versions(bureau)).isEqualTo(before));
    }
  }

  /** Waits until the last consequences of the approvals (quota figures) are written. */
  private static Map<String, String> settled(Bureau bureau) {
    Map<String, String> last = new HashMap<>();
    return await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofSeconds(5))
        .until(
            () -> {
              Map<String, String> now = versions(bureau);
              boolean same = now.equals(last);
              last.clear();
              last.putAll(now);
              return same ? now : null;
            },
            java.util.Objects::nonNull);
  }

  private static Map<String, String> versions(Bureau bureau) {
    Map<String, String> versions = new TreeMap<>();
    bureau
        .admin
        .resources(dev.govcloud.api.request.CloudResourceRequest.class)
        .inNamespace(bureau.namespace)
        .list()
        .getItems()
        .forEach(
            r ->
                versions.put(
                    "crr/" + r.getMetadata().getName(), r.getMetadata().getResourceVersion()));
    bureau.admin.namespaces().withLabel("govcloud.dev/managed-by").list().getItems().stream()
        .filter(n -> n.getMetadata().getName().contains(bureau.namespace))
        .forEach(
            n -> {
              String name = n.getMetadata().getName();
              versions.put("ns/" + name, n.getMetadata().getResourceVersion());
              bureau
                  .admin
                  .resourceQuotas()
                  .inNamespace(name)
                  .list()
                  .getItems()
                  .forEach(
                      q -> versions.put("quota/" + name, q.getMetadata().getResourceVersion()));
              bureau
                  .admin
                  .rbac()
                  .roleBindings()
                  .inNamespace(name)
                  .list()
                  .getItems()
                  .forEach(b -> versions.put("rb/" + name, b.getMetadata().getResourceVersion()));
              bureau
                  .admin
                  .network()
                  .v1()
                  .networkPolicies()
                  .inNamespace(name)
                  .list()
                  .getItems()
                  .forEach(
                      p -> versions.put("netpol/" + name, p.getMetadata().getResourceVersion()));
              bureau
                  .admin
                  .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
                  .inNamespace(name)
                  .list()
                  .getItems()
                  .forEach(v -> versions.put("vm/" + name, v.getMetadata().getResourceVersion()));
            });
    return versions;
  }
}
