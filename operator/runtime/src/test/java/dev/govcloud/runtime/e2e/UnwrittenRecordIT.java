package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where a fact cannot be recorded, it is said loudly, nothing is granted on it, and what must end
 * ends all the same: by the last record and the rulings since.
 */
class UnwrittenRecordIT {
  private static final String SEALED = "this record takes no further milestone";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static Attacked attacked;
  private static Bureau bureau;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("unwritten");
    bureau = attacked.bureau;
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  @Test
  void whatMustEndEndsAndWhatIsGrantedWaits() {
    String namespace = bureau.get(Attacked.TARGET).getStatus().namespace.name;
    try (Denial sealed = sealed()) {
      order("Suspension", "Attacks come from it.");
      await().atMost(PATIENCE).until(() -> strategies().stream().allMatch("Halted"::equals));
      assertThat(kinds()).as("the fault fired").doesNotContain("Suspended");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(events())
                      .anySatisfy(
                          e ->
                              assertThat(e.getMessage())
                                  .contains(bureau.namespace + "/" + Attacked.TARGET)
                                  .contains("cannot be written")
                                  .contains(SEALED)
                                  .contains("tell the cloud provider")));
      assertThat(bureau.awaitCondition(Attacked.TARGET, "Stalled").getReason())
          .isEqualTo("RecordNotWritten");
      assertThat(attacked.operator.get("/q/metrics")).contains("govcloud_records_unwritten 1.0");
    }
    awaitRecorded("Suspended");
    try (Denial sealed = sealed()) {
      order("Resumption", "The hole is closed.");
      await().atMost(PATIENCE).until(() -> unwritten() == 1);
      assertThat(strategies()).as("no grant without a record").containsOnly("Halted");
    }
    awaitRecorded("Resumed");
    await().atMost(PATIENCE).until(() -> unwritten() == 0);
    bureau.edit(Attacked.TARGET, r -> r.getSpec().termination = WholeLifeIT.termination());
    bureau.awaitFiling(Attacked.TARGET, "Termination");
    try (Denial sealed = sealed()) {
      bureau.approve(Attacked.TARGET, "Termination");
      await()
          .atMost(PATIENCE)
          .until(() -> bureau.admin.namespaces().withName(namespace).get() == null);
      assertThat(kinds()).as("the fault fired").doesNotContain("TerminationApproved");
    }
    CloudResourceRequestStatus ended = bureau.awaitPhase(Attacked.TARGET, "Terminated");
    assertThat(kinds()).endsWith("TerminationApproved", "Reclaimed");
    assertThat(ended.conditions).noneMatch(c -> "RecordNotWritten".equals(c.getReason()));
  }

  private static void order(String stage, String opinion) {
    String filing = bureau.get(Attacked.TARGET).getStatus().approved.filing;
    bureau.decide(
        bureau.decider, Attacked.TARGET, stage, "Approved", opinion, filing, Bureau.DECIDER);
  }

  private static void awaitRecorded(String kind) {
    await().atMost(PATIENCE).until(() -> kinds().contains(kind));
  }

  private static List<Object> strategies() {
    return attacked.machines().stream().map(m -> m.<Object>get("spec", "runStrategy")).toList();
  }

  private static List<String> kinds() {
    return bureau.get(Attacked.TARGET).getStatus().milestones.stream().map(m -> m.kind).toList();
  }

  private static List<Event> events() {
    return bureau.admin.v1().events().inNamespace(bureau.namespace).list().getItems().stream()
        .filter(e -> "RecordNotWritten".equals(e.getReason()))
        .toList();
  }

  private static double unwritten() {
    return attacked
        .operator
        .get("/q/metrics")
        .lines()
        .filter(l -> l.startsWith("govcloud_records_unwritten "))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(-1);
  }

  /** Conditions can be written, facts cannot. */
  private static Denial sealed() {
    return new Denial(
        "sealed-record",
        "govcloud.dev/v1alpha1/cloudresourcerequests/status",
        "object.metadata.namespace != '"
            + bureau.namespace
            + "' || !has(oldObject.status)"
            + " || size(object.status.milestones) <= size(oldObject.status.milestones)",
        SEALED,
        UnwrittenRecordIT::oneMore);
  }

  /** A dry-run under the operator's own account, which alone may write a status. */
  private static void oneMore() {
    try (var own = Accounts.operator()) {
      CloudResourceRequest live = bureau.get(Attacked.TARGET);
      CloudResourceRequest fresh = new CloudResourceRequest();
      fresh.getMetadata().setName(Attacked.TARGET);
      fresh.getMetadata().setNamespace(bureau.namespace);
      fresh.setSpec(null);
      fresh.setStatus(live.getStatus());
      fresh.getStatus().milestones.add(live.getStatus().milestones.get(0));
      own.resource(fresh)
          .subresource("status")
          .patch(
              new PatchContext.Builder()
                  .withPatchType(PatchType.SERVER_SIDE_APPLY)
                  .withFieldManager("govcloud-operator")
                  .withForce(true)
                  .withDryRun(List.of("All"))
                  .build());
    }
  }
}
