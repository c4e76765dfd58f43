package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Termination;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles 10 to 16 on a real API server, a simulated day in less than a second. */
class WholeLifeIT {

  @Test
  void aRequestLivesItsWholeLife() {
    Bureau bureau = new Bureau("life");
    try (OperatorProcess operator = OperatorProcess.timeLapse("2026-02-09T00:30:00Z", 4000)) {
      bureau.apply("bus", r -> r.getSpec().resources.hosts.get(0).count = 2);
      CloudResourceRequestStatus submitted = bureau.awaitPhase("bus", "Submitted");
      assertThat(submitted.deadlines.get(0).length).isEqualTo(5);
      bureau.approve("bus", "Acceptance");
      bureau.approve("bus", "Approval");
      CloudResourceRequestStatus trial = bureau.awaitPhase("bus", "Trial");
      List<String> machines = machineUids(bureau, trial.namespace.name);
      assertThat(machines).hasSize(2);
      assertThat(guardRails(bureau, trial.namespace.name)).isTrue();

      bureau.edit("bus", Bureau::passTests);
      bureau.approve("bus", "FinalReview");
      CloudResourceRequestStatus active = bureau.awaitPhase("bus", "Active");
      assertThat(active.namespace.uid).isEqualTo(trial.namespace.uid);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  "formal"
                      .equals(
                          bureau
                              .admin
                              .namespaces()
                              .withName(active.namespace.name)
                              .get()
                              .getMetadata()
                              .getLabels()
                              .get("govcloud.dev/environment")));
      assertThat(machineUids(bureau, trial.namespace.name)).isEqualTo(machines);
      assertThatThrownBy(() -> bureau.clerk.resource(bureau.get("bus")).delete())
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining("termination");

      bureau.edit("bus", r -> r.getSpec().termination = termination());
      bureau.approve("bus", "Termination");
      CloudResourceRequestStatus ended = bureau.awaitPhase("bus", "Terminated");
      assertThat(bureau.admin.namespaces().withName(ended.namespace.name).get()).isNull();
      assertThat(ended.reclaim.items)
          .as("a line of two machines, and the namespace")
          .extracting(i -> i.kind + " " + i.count + " " + i.gone + " " + i.state)
          .containsExactly("VirtualMachine 2 2 Gone", "Namespace null null Gone");
      assertThat(ended.milestones)
          .extracting(m -> m.kind)
          .containsSubsequence(
              "Submitted",
              "Accepted",
              "Approved",
              "HandedOver",
              "FinalReviewApplied",
              "Opened",
              "TerminationApplied",
              "TerminationApproved",
              "Reclaimed");
      assertThat(operator.get("/q/metrics")).contains("govcloud_requests{phase=\"Terminated\"}");
      bureau.clerk.resource(bureau.get("bus")).delete();
      await().atMost(Duration.ofSeconds(30)).until(() -> bureau.get("bus") == null);
    }
  }

  @Test
  void aTrialThatRunsOutIsStoppedThenReclaimedAndNeverPromoted() {
    Bureau bureau = new Bureau("expiry");
    try (OperatorProcess operator = OperatorProcess.timeLapse("2026-03-02T00:30:00Z", 500)) {
      bureau.apply("stop", r -> r.getSpec().trial = trial(15));
      bureau.approve("stop", "Acceptance");
      bureau.approve("stop", "Approval");
      CloudResourceRequestStatus trial = bureau.awaitPhase("stop", "Trial");
      bureau.awaitStatus("stop", s -> has(s, "TrialRanOut"));
      CloudResourceRequestStatus ended = bureau.awaitPhase("stop", "Terminated");
      assertThat(ended.milestones)
          .extracting(m -> m.kind)
          .containsSubsequence(
              "HandedOver",
              "TrialEnding",
              "TrialEnding",
              "TrialEnding",
              "TrialRanOut",
              "ReclaimStarted",
              "Reclaimed")
          .doesNotContain("Opened");
      assertThat(bureau.admin.namespaces().withName(trial.namespace.name).get()).isNull();
    }
  }

  @Test
  void aRefusedApplicationIsCorrectedAndGetsANewPeriod() {
    Bureau bureau = new Bureau("refused");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("late", r -> r.getSpec().materials.clear());
      CloudResourceRequestStatus first = bureau.awaitPhase("late", "Submitted");
      assertThat(message(first, "Complete")).contains("construction plan").contains("self-test");
      bureau.decide("late", "Acceptance", "Refused", "Two papers are missing.");
      bureau.awaitStatus("late", s -> has(s, "NotAccepted"));
      bureau.edit(
          "late", r -> r.getSpec().materials = WholeLifeIT.complete(bureau).getSpec().materials);
      CloudResourceRequestStatus second = bureau.awaitStatus("late", s -> has(s, "Resubmitted"));
      assertThat(second.awaiting.get(0).filing).isNotEqualTo(first.awaiting.get(0).filing);
      assertThat(second.deadlines.stream().filter(d -> "Acceptance".equals(d.stage))).hasSize(2);
      bureau.approve("late", "Acceptance");
      bureau.awaitPhase("late", "Accepted");
    }
  }

  private static dev.govcloud.api.request.CloudResourceRequest complete(Bureau bureau) {
    return bureau.apply("other", r -> {});
  }

  private static dev.govcloud.api.request.Trial trial(int days) {
    dev.govcloud.api.request.Trial trial = new dev.govcloud.api.request.Trial();
    trial.days = days;
    return trial;
  }

  static Termination termination() {
    Termination termination = new Termination();
    termination.reason = "The system is replaced.";
    termination.offlineOn = "2026-02-01";
    termination.dataMigrated = true;
    termination.backup = new Termination.LastBackup();
    termination.backup.location = "tape vault 3";
    termination.backup.sha256 = "a".repeat(64);
    return termination;
  }

  private static boolean has(CloudResourceRequestStatus status, String kind) {
    return status.milestones.stream().anyMatch(m -> kind.equals(m.kind));
  }

  private static String message(CloudResourceRequestStatus status, String type) {
    return status.conditions.stream()
        .filter(c -> type.equals(c.getType()))
        .findFirst()
        .orElseThrow()
        .getMessage();
  }

  static List<String> machineUids(Bureau bureau, String namespace) {
    return bureau
        .admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inNamespace(namespace)
        .list()
        .getItems()
        .stream()
        .map((GenericKubernetesResource vm) -> vm.getMetadata().getUid())
        .toList();
  }

  private static boolean guardRails(Bureau bureau, String namespace) {
    return !bureau.admin.resourceQuotas().inNamespace(namespace).list().getItems().isEmpty()
        && !bureau.admin.limitRanges().inNamespace(namespace).list().getItems().isEmpty()
        && !bureau
            .admin
            .network()
            .v1()
            .networkPolicies()
            .inNamespace(namespace)
            .list()
            .getItems()
            .isEmpty();
  }
}
