package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.runtime.e2e.Bureau;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
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
    FAULTS.at("edited", 1, () -> bureau.edit("edited", r -> r.getSpec().remarks = "in between"));
    bureau.apply("edited", r -> {});
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              CloudResourceRequest seen = bureau.get("edited");
              return seen.getMetadata().getGeneration() > 1
                  && seen.getStatus() != null
                  && seen.getMetadata().getGeneration().equals(seen.getStatus().observedGeneration);
            });
    assertThat(FAULTS.fired()).isEqualTo(1);
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
