package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A definition that is older than the operator keeps no record from being written. */
class UndeclaredTest {
  private static final String MESSAGE =
      "failed to create typed patch object (bureau/bus; govcloud.dev/v1alpha1,"
          + " Kind=CloudResourceRequest): errors:\n"
          + "  .status.approved.copyMethod: field not declared in schema\n"
          + "  .status.awaiting[0].stage: field not declared in schema";

  private final CloudResourceRequestStatus status = new CloudResourceRequestStatus();

  @Test
  void whatIsNotDeclaredIsLeftOutAndTheRestStays() {
    status.phase = "Trial";
    status.approved = new Snapshot();
    status.approved.filing = "bus-1";
    status.approved.copyMethod = "None";
    Awaiting awaiting = new Awaiting();
    awaiting.stage = "FinalReview";
    awaiting.filing = "bus-2";
    status.awaiting = List.of(awaiting);
    List<String> named = Undeclared.named(new KubernetesClientException(MESSAGE));
    assertThat(named).containsExactly(".status.approved.copyMethod", ".status.awaiting[0].stage");
    CloudResourceRequestStatus without = Undeclared.without(status, named).orElseThrow();
    assertThat(without.approved.copyMethod).isNull();
    assertThat(without.awaiting.get(0).stage).isNull();
    assertThat(without.phase + without.approved.filing + without.awaiting.get(0).filing)
        .isEqualTo("Trialbus-1bus-2");
    assertThat(status.approved.copyMethod).as("what was decided stays").isEqualTo("None");
  }

  @Test
  void anotherAnswerAndWhatIsOnRecordLeaveNothingOut() {
    assertThat(Undeclared.named(new KubernetesClientException("the object has been modified")))
        .isEmpty();
    assertThat(Undeclared.without(status, List.of())).isEmpty();
    assertThat(Undeclared.without(status, List.of(".status.milestones[0].basis"))).isEmpty();
    assertThat(Undeclared.without(status, List.of(".status.another"))).as("not there").isEmpty();
  }
}
