package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import org.junit.jupiter.api.Test;

/** Without KubeVirt an approved request says so, and goes on by itself once it is there. */
class MissingKindIT {
  private static final String CRD = "virtualmachines.kubevirt.io";

  @Test
  void aMissingKindIsAConditionAndNoCrash() throws Exception {
    ControlPlane plane = ControlPlane.another("without-kubevirt");
    try {
      var crds = plane.admin().apiextensions().v1().customResourceDefinitions();
      var crd = crds.withName(CRD).get();
      crds.withName(CRD).delete();
      Bureau bureau = new Bureau(plane, "bare");
      try (OperatorProcess operator = OperatorProcess.at(plane.operatorKubeconfig())) {
        bureau.apply("early", r -> {});
        bureau.approve("early", "Acceptance");
        bureau.approve("early", "Approval");
        var stalled = bureau.awaitCondition("early", "Stalled");
        assertThat(stalled.getReason()).isEqualTo("ProvisioningBlocked");
        assertThat(stalled.getMessage()).contains("KubeVirt");
        assertThat(operator.get("/q/health/live")).contains("UP");

        crd.getMetadata().setResourceVersion(null);
        crd.getMetadata().setUid(null);
        crds.resource(crd).create();
        bureau.awaitStatus(
            "early", s -> s.conditions.stream().noneMatch(c -> "Stalled".equals(c.getType())));

        crds.withName(CRD).delete();
        assertThat(bureau.awaitCondition("early", "Stalled").getMessage())
            .as("it was there and went")
            .contains("KubeVirt");
        item(bureau, "Failed");

        crds.resource(crd).create();
        bureau.awaitPhase("early", "Trial");
        crds.withName(CRD).delete();
        item(bureau, "Failed");
        notReclaimedUnseen(bureau, () -> crds.resource(crd).create());
      }
    } finally {
      plane.down();
    }
  }

  /** Of a kind that is missing nothing is said but that: neither that it runs nor that it went. */
  private static void item(Bureau bureau, String state) {
    var status =
        bureau.awaitStatus("early", s -> s.resources.stream().anyMatch(i -> says(i, state)));
    assertThat(status.resources)
        .filteredOn(i -> "Host".equals(i.kind))
        .allMatch(i -> says(i, state));
  }

  private static boolean says(ResourceItem item, String state) {
    return state.equals(item.state) && item.message != null && item.message.contains("KubeVirt");
  }

  /** Article 16: "gone" needs a positive read, so the end waits until somebody can look. */
  private static void notReclaimedUnseen(Bureau bureau, Runnable installed) {
    bureau.edit("early", r -> r.getSpec().termination = WholeLifeIT.termination());
    bureau.approve("early", "Termination");
    var held = bureau.awaitStatus("early", s -> s.reclaim != null && !s.reclaim.blockers.isEmpty());
    assertThat(held.reclaim.blockers)
        .singleElement()
        .satisfies(b -> assertThat(b.finalizer).isEqualTo("KindMissing"))
        .satisfies(b -> assertThat(b.message).contains("installs KubeVirt again"));
    item(bureau, "Unknown");
    String namespace = held.namespace.name;
    assertThat(bureau.admin.namespaces().withName(namespace).get().getMetadata())
        .matches(m -> m.getDeletionTimestamp() == null, "it waits");
    installed.run();
    var ended = bureau.awaitPhase("early", "Terminated");
    assertThat(ended.reclaim.items).allMatch(i -> "Gone".equals(i.state));
    assertThat(ended.reclaim.blockers).isEmpty();
  }
}
