package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A unit sets its own hosts up (article 13), and gets at no Secret but those that it wrote. */
class CloudInitIT {
  private static OperatorProcess operator;
  private static Bureau bureau;
  private static String provisioned;
  private static KubernetesClient clerk;

  @BeforeAll
  static void aHostWithASecretThatNobodyMadeYet() {
    operator = OperatorProcess.realTime();
    bureau = new Bureau("seeds");
    bureau.apply("web", r -> r.getSpec().resources.hosts.get(0).cloudInitSecret = "web-cloud-init");
    provisioned = bureau.intoTrial("web").namespace.name;
    clerk = bureau.clerk;
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void theHandOverDidNotWaitForIt() {
    GenericKubernetesResource machine =
        bureau
            .admin
            .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
            .inNamespace(provisioned)
            .list()
            .getItems()
            .get(0);
    Object volumes = machine.get("spec", "template", "spec", "volumes");
    assertThat(volumes.toString())
        .contains("secretName=web-cloud-init", "optional=true", "volumeLabel=cidata");
  }

  @Test
  void theUnitWritesItAndReadsNone() {
    assertThatCode(() -> clerk.resource(secret("web-cloud-init", "Opaque")).create())
        .doesNotThrowAnyException();
    Secret corrected = secret("web-cloud-init", "Opaque");
    corrected.setStringData(Map.of("user-data", "#cloud-config", "meta-data", "{}"));
    assertThatCode(() -> clerk.resource(corrected).forceConflicts().serverSideApply())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> clerk.secrets().inNamespace(provisioned).list())
        .hasMessageContaining("cannot list resource \"secrets\"");
    assertThatCode(
            () -> clerk.secrets().inNamespace(provisioned).withName("web-cloud-init").delete())
        .doesNotThrowAnyException();
  }

  @Test
  void noSecretThatAControllerWouldMakeOrReads() {
    bureau.admin.resource(secret("orders-app", "Opaque")).create();
    refused(() -> clerk.resource(secret("orders-superuser", "Opaque")).create());
    refused(() -> clerk.secrets().inNamespace(provisioned).withName("orders-app").delete());
    Secret token = secret("token-cloud-init", "kubernetes.io/service-account-token");
    token.getMetadata().setAnnotations(Map.of("kubernetes.io/service-account.name", "default"));
    refused(() -> clerk.resource(token).create());
    Secret held = secret("held-cloud-init", "Opaque");
    held.getMetadata().setFinalizers(java.util.List.of("example.org/for-ever"));
    assertThatThrownBy(() -> clerk.resource(held).create())
        .hasMessageContaining("they would hold up the reclaim of the namespace");
    Secret owned = secret("owned-cloud-init", "Opaque");
    owned
        .getMetadata()
        .setOwnerReferences(
            java.util.List.of(
                new OwnerReferenceBuilder()
                    .withApiVersion("v1")
                    .withKind("Secret")
                    .withName("orders-app")
                    .withUid("00000000-0000-0000-0000-000000000000")
                    .build()));
    assertThatThrownBy(() -> clerk.resource(owned).create())
        .hasMessageContaining("they would hold up the reclaim of the namespace");
  }

  @Test
  void theKindNamesNoOtherSecret() {
    assertThatThrownBy(
            () ->
                bureau.apply(
                    "greedy",
                    r -> r.getSpec().resources.hosts.get(0).cloudInitSecret = "orders-app"))
        .hasMessageContaining("spec.resources.hosts[0].cloudInitSecret");
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .hasMessageContaining("of the Secrets there a unit writes those for cloud-init only");
  }

  private static Secret secret(String name, String type) {
    return new SecretBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(provisioned)
        .endMetadata()
        .withType(type)
        .build();
  }
}
