package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.PolicyRecords;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  @Test
  void aRecordThatIsToBeKeptIsNotDeletedByAnybodyBeforeItsDay() {
    Bureau bureau = new Bureau("kept");
    keep(1);
    try {
      try (OperatorProcess operator = OperatorProcess.realTime()) {
        bureau.apply("kept", r -> {});
        bureau.intoTrial("kept");
        bureau.edit("kept", r -> r.getSpec().termination = WholeLifeIT.termination());
        bureau.approve("kept", "Termination");
        CloudResourceRequestStatus ended = bureau.awaitPhase("kept", "Terminated");
        assertThat(LocalDate.parse(ended.keptUntil)).isAfter(LocalDate.now(ZoneOffset.UTC));
        assertThat(ended.deletable).isNull();
        isKept(bureau, ended.keptUntil);
      }
      keep(0); // what was told stands, whatever the policy says since
      try (OperatorProcess onItsDay = inDays(3)) {
        bureau.awaitStatus("kept", s -> Boolean.TRUE.equals(s.deletable));
        bureau.clerk.resource(bureau.get("kept")).delete();
        await().atMost(Duration.ofMinutes(1)).until(() -> bureau.get("kept") == null);
      }
    } finally {
      keep(0);
    }
  }

  private static void isKept(Bureau bureau, String until) {
    for (KubernetesClient who : List.of(bureau.clerk, bureau.admin)) {
      assertThatThrownBy(() -> who.resource(bureau.get("kept")).delete())
          .hasMessageContaining("its record is kept until " + until)
          .hasMessageContaining("spec.records.retentionDays");
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThatThrownBy(
                        () -> bureau.decider.namespaces().withName(bureau.namespace).delete())
                    .hasMessageContaining("whose record is still kept"));
  }

  private static OperatorProcess inDays(int days) {
    return OperatorProcess.timeLapse(
        LocalDate.now(ZoneOffset.UTC).plusDays(days) + "T01:00:00Z", 86_400_000);
  }

  private static void keep(int days) {
    Edits.edit(
        ControlPlane.get().admin().resources(CloudPolicy.class).withName("default"),
        p -> {
          p.getSpec().records = new PolicyRecords();
          p.getSpec().records.retentionDays = days;
        });
  }
}
