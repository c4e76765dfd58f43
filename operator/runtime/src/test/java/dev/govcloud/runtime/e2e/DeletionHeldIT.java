package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the policy against deletion is absent, the finalizer holds and nothing is destroyed. */
class DeletionHeldIT {
  private static final String BINDING = "govcloud-request-live";

  @Test
  void deletingALiveRequestDestroysNothingAndSaysHowToEndIt() {
    Bureau bureau = new Bureau("held");
    var bindings = bureau.admin.admissionRegistration().v1().validatingAdmissionPolicyBindings();
    var binding = bindings.withName(BINDING).get();
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("held", r -> {});
      CloudResourceRequestStatus trial = bureau.intoTrial("held");
      List<String> machines = WholeLifeIT.machineUids(bureau, trial.namespace.name);
      bindings.withName(BINDING).delete();
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(() -> !bureau.clerk.resource(bureau.get("held")).delete().isEmpty());
      assertThat(bureau.awaitCondition("held", "DeletionHeld").getMessage())
          .contains("spec.termination");
      assertThat(bureau.get("held").getStatus().phase).isEqualTo("Trial");
      assertThat(WholeLifeIT.machineUids(bureau, trial.namespace.name)).isEqualTo(machines);

      bureau.edit("held", r -> r.getSpec().termination = WholeLifeIT.termination());
      bureau.approve("held", "Termination");
      await().atMost(Duration.ofSeconds(60)).until(() -> bureau.get("held") == null);
      assertThat(bureau.admin.namespaces().withName(trial.namespace.name).get()).isNull();
    } finally {
      binding.getMetadata().setResourceVersion(null);
      bindings.resource(binding).create();
      Policies.awaitLiveRequestsGuarded(bureau);
    }
  }
}
