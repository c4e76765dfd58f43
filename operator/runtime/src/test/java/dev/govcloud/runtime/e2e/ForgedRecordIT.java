package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attack 14: who gets past every policy and forges a record is noticed before it is acted on. */
class ForgedRecordIT {
  private static Attacked attacked;
  private static Bureau bureau;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("forged");
    bureau = attacked.bureau;
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  @Test
  void whatIsSaidToRunIsNotSetUpWhereNobodyGrantedIt() {
    CloudResourceRequestStatus whole = bureau.get(Attacked.TARGET).getStatus();
    String machines = Serialization.asJson(specs());
    double before = broken();
    CloudResourceRequestStatus forged = Serialization.clone(whole);
    forged.approved.resources.hosts.get(0).vcpu = 128;
    write(forged);
    bureau.edit(Attacked.TARGET, r -> r.getSpec().remarks = "Looked at again.");
    CloudResourceRequestStatus seen =
        bureau.awaitStatus(
            Attacked.TARGET,
            s -> s.conditions.stream().anyMatch(c -> "RecordBroken".equals(c.getReason())));
    assertThat(seen.conditions)
        .filteredOn(c -> "Stalled".equals(c.getType()))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.getMessage())
                    .contains("status.approved is not what the rulings on record granted")
                    .contains("Nothing is set up, changed or taken back"));
    assertThat(Serialization.asJson(specs())).as("nothing was set up on it").isEqualTo(machines);
    assertThat(broken()).as("beside what other tests forged").isEqualTo(before + 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                bureau.admin.v1().events().inNamespace(bureau.namespace).list().getItems().stream()
                    .anyMatch(e -> "RecordBroken".equals(e.getReason())));
    write(whole);
    bureau.awaitStatus(
        Attacked.TARGET,
        s -> s.conditions.stream().noneMatch(c -> "RecordBroken".equals(c.getReason())));
    assertThat(bureau.get(Attacked.TARGET).getStatus().milestones).hasSameSizeAs(whole.milestones);
  }

  private static double broken() {
    return attacked
        .operator
        .get("/q/metrics")
        .lines()
        .filter(line -> line.startsWith("govcloud_records_broken "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
        .findFirst()
        .orElseThrow();
  }

  private static Object specs() {
    return attacked.machines().stream().map(m -> m.<Object>get("spec")).toList();
  }

  /** Under the operator's own account, which nobody else has: the last line is the record. */
  private static void write(CloudResourceRequestStatus status) {
    try (var own = Accounts.operator()) {
      CloudResourceRequest fresh = new CloudResourceRequest();
      fresh.getMetadata().setName(Attacked.TARGET);
      fresh.getMetadata().setNamespace(bureau.namespace);
      fresh.setSpec(null);
      fresh.setStatus(status);
      own.resource(fresh)
          .subresource("status")
          .patch(
              new PatchContext.Builder()
                  .withPatchType(PatchType.SERVER_SIDE_APPLY)
                  .withFieldManager("govcloud-operator")
                  .withForce(true)
                  .build());
    }
  }
}
