package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Host;
import dev.govcloud.provision.Labels;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the API server refuses for good while it is set up is said, charged to nobody, and mended by
 * the unit (an edit is a change) or by the provider.
 */
class RefusedForGoodIT {
  private static final OperatorProcess OPERATOR = OperatorProcess.withoutLease();
  private static Denial denial;

  @BeforeAll
  static void theProviderAllowsSixSockets() {
    limit();
  }

  @AfterAll
  static void stop() {
    OPERATOR.close();
    denial.close();
  }

  @Test
  void theUnitAsksForLess() {
    Bureau bureau = new Bureau("refused");
    CloudResourceRequestStatus s = refused(bureau);
    assertThat(s.deadlines)
        .filteredOn(d -> d.stage.equals("HandOver"))
        .extracting(d -> d.state)
        .as("the provider's period stands still")
        .containsExactly("Stopped");
    assertThat(s.next.stage + " " + s.next.party).isEqualTo("Mending UsingUnit");
    assertThat(machines(bureau)).as("the others are set up").containsExactly("small-1");

    bureau.edit(
        "big",
        r -> {
          r.getSpec().resources.hosts.get(0).vcpu = 4;
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "What the provider allows.";
        });
    bureau.approve("big", "Change");
    CloudResourceRequestStatus trial = bureau.awaitPhase("big", "Trial");
    assertThat(trial.deadlines).noneMatch(d -> "Missed".equals(d.state));
    assertThat(trial.conditions).noneMatch(c -> "Stalled".equals(c.getType()));
  }

  @Test
  void theProviderMendsTheCluster() {
    Bureau bureau = new Bureau("mended");
    refused(bureau);
    denial.close();
    try {
      CloudResourceRequestStatus s = bureau.awaitPhase("big", "Trial");
      assertThat(s.milestones)
          .extracting(m -> m.kind)
          .contains("ProvisioningRefused", "ProvisioningPossible", "HandedOver");
    } finally {
      limit();
    }
  }

  @Test
  void whatIsAcceptedAtLastIsRecordedAtOnce() {
    Bureau bureau = new Bureau("accepted");
    bureau.apply("grows", r -> r.getSpec().resources.hosts.get(0).vcpu = 6);
    bureau.intoTrial("grows");
    bureau.edit(
        "grows",
        r -> {
          r.getSpec().resources.hosts.get(0).vcpu = 7;
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "Rush hour.";
        });
    bureau.approve("grows", "Change");
    CloudResourceRequestStatus s =
        bureau.awaitStatus("grows", st -> says(st, "Provisioned", "ProvisioningBlocked"));
    for (String type : List.of("Provisioned", "Ready", "Stalled")) {
      assertThat(bureau.awaitCondition("grows", type).getMessage())
          .as("%s", s.conditions)
          .contains("more than six sockets are not allowed here");
    }
    denial.close();
    try {
      CloudResourceRequestStatus done =
          bureau.awaitStatus(
              "grows", st -> st.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
      assertThat(done.milestones)
          .extracting(m -> m.kind)
          .containsSubsequence("ProvisioningRefused", "ProvisioningPossible", "Changed");
      assertThat(says(done, "Provisioned", "AllReady")).as("%s", done.conditions).isTrue();
    } finally {
      limit();
    }
  }

  @Test
  void whatDoesNotHaltIsNotSaidToBeStopped() {
    Bureau bureau = new Bureau("halting");
    bureau.apply("runs-on", r -> r.getSpec().resources.hosts.get(0).count = 1);
    CloudResourceRequestStatus trial = bureau.intoTrial("runs-on");
    try (Denial held = neverHalted()) {
      bureau.decide(
          bureau.decider,
          "runs-on",
          "Suspension",
          "Approved",
          "For cause.",
          trial.approved.filing,
          Bureau.DECIDER);
      CloudResourceRequestStatus s =
          bureau.awaitStatus("runs-on", st -> says(st, "Provisioned", "Stopping"));
      assertThat(bureau.awaitCondition("runs-on", "Provisioned").getMessage())
          .contains("Host web still runs");
      assertThat(s.resources.get(0).state).isEqualTo("Stopping");
    }
    CloudResourceRequestStatus stands =
        bureau.awaitStatus("runs-on", st -> says(st, "Provisioned", "Stopped"));
    assertThat(stands.resources.get(0).state).isEqualTo("Stopped");
  }

  private static boolean says(CloudResourceRequestStatus status, String type, String reason) {
    return status.conditions.stream()
        .anyMatch(c -> type.equals(c.getType()) && reason.equals(c.getReason()));
  }

  private static CloudResourceRequestStatus refused(Bureau bureau) {
    bureau.apply("big", RefusedForGoodIT::tooBig);
    bureau.approve("big", "Acceptance");
    bureau.approve("big", "Approval");
    CloudResourceRequestStatus s =
        bureau.awaitStatus(
            "big",
            st -> st.milestones.stream().anyMatch(m -> "ProvisioningRefused".equals(m.kind)));
    var stalled = bureau.awaitCondition("big", "Stalled");
    assertThat(stalled.getReason()).isEqualTo("ProvisioningBlocked");
    assertThat(stalled.getMessage())
        .contains("VirtualMachine web-1")
        .contains("more than six sockets are not allowed here")
        .contains("change of its manifest");
    return s;
  }

  private static void tooBig(CloudResourceRequest request) {
    Host host = request.getSpec().resources.hosts.get(0);
    host.vcpu = 8;
    host.count = 1;
    Host small = new Host();
    small.name = "small";
    small.role = host.role;
    small.vcpu = 1;
    small.memoryGiB = 1;
    small.systemDiskGiB = 40;
    small.os = host.os;
    small.count = 1;
    request.getSpec().resources.hosts = List.of(host, small);
  }

  private static List<String> machines(Bureau bureau) {
    String uid = bureau.get("big").getMetadata().getUid();
    return bureau
        .admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inAnyNamespace()
        .withLabel(Labels.REQUEST_UID, uid)
        .list()
        .getItems()
        .stream()
        .map(GenericKubernetesResource::getMetadata)
        .map(m -> m.getName())
        .toList();
  }

  private static void limit() {
    denial =
        new Denial(
            "no-more-than-six-sockets",
            "kubevirt.io/v1/virtualmachines",
            "object.spec.template.spec.domain.cpu.sockets <= 6",
            "more than six sockets are not allowed here",
            () ->
                ControlPlane.get()
                    .admin()
                    .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
                    .inNamespace("default")
                    .resource(probe("Always", 7))
                    .dryRun()
                    .create());
  }

  private static Denial neverHalted() {
    return new Denial(
        "no-machine-halts",
        "kubevirt.io/v1/virtualmachines",
        "object.spec.runStrategy != 'Halted'",
        "no machine halts here",
        () ->
            ControlPlane.get()
                .admin()
                .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
                .inNamespace("default")
                .resource(probe("Halted", 1))
                .dryRun()
                .create());
  }

  private static GenericKubernetesResource probe(String strategy, int sockets) {
    return Serialization.unmarshal(
        """
        apiVersion: kubevirt.io/v1
        kind: VirtualMachine
        metadata: {name: probe, namespace: default}
        spec:
          runStrategy: %s
          template: {spec: {domain: {cpu: {sockets: %d}, devices: {}}}}
        """
            .formatted(strategy, sockets),
        GenericKubernetesResource.class);
  }
}
