package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
      }
    } finally {
      plane.down();
    }
  }
}
