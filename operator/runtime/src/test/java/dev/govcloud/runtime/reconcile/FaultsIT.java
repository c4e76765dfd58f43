package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.runtime.e2e.Bureau;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the framework loses or wedges on by itself, does not get lost here. */
class FaultsIT {
  private static final Faults FAULTS = new Faults();
  private static OperatorInProcess operator;
  private final Bureau bureau = new Bureau("faults");

  @BeforeAll
  static void start() {
    operator = new OperatorInProcess(FAULTS);
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void anEditDuringAStatusWriteIsNotLost() {
    bureau.apply("edited", r -> {});
    bureau.awaitFiling("edited", "Acceptance");
    FAULTS.at("edited", 1, () -> bureau.editAtOnce("edited", r -> oneMore(r.getSpec())));
    bureau.approve("edited", "Acceptance");
    var status = bureau.awaitStatus("edited", s -> s.observedGeneration == 2);
    assertThat(FAULTS.fired()).isEqualTo(1);
    assertThat(status.milestones)
        .extracting(m -> m.kind)
        .as("the ruling came first, then the edit")
        .containsExactly("Submitted", "Accepted", "Resubmitted");
  }

  private static void oneMore(CloudResourceRequestSpec spec) {
    spec.resources.hosts.get(0).count += 1;
  }

  @Test
  void aDeletionDuringAStatusWriteIsNotLost() {
    bureau.apply("deleted", r -> {});
    bureau.approve("deleted", "Acceptance");
    bureau.decide("deleted", "Approval", "Refused", "Not needed.");
    bureau.awaitPhase("deleted", "Rejected");
    FAULTS.at("deleted", 1, () -> delete("deleted"));
    bureau.edit("deleted", r -> r.getSpec().remarks = "again");
    bureau.awaitStatus(
        "deleted", s -> s.conditions.stream().anyMatch(c -> "DeletionHeld".equals(c.getType())));
    assertThat(FAULTS.fired()).isEqualTo(1);
  }

  @Test
  void anErrorDoesNotWedgeARequest() {
    FAULTS.at(
        "error",
        1,
        () -> {
          throw new NoSuchMethodError("a broken library");
        });
    bureau.apply("error", r -> {});
    bureau.awaitPhase("error", "Submitted");
    assertThat(FAULTS.fired()).isEqualTo(1);
  }

  @Test
  void itTriesOnWhereTheFrameworkWouldGiveUp() {
    FAULTS.at(
        "patient",
        6,
        () -> {
          throw new KubernetesClientException("the link is down");
        });
    bureau.apply("patient", r -> {});
    bureau.awaitPhase("patient", "Submitted");
    assertThat(FAULTS.fired()).isEqualTo(6);
  }

  private List<StatusDetails> delete(String name) {
    return bureau.clerk.resource(bureau.get(name)).delete();
  }
}
