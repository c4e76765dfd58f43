package dev.govcloud.runtime.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Base64;
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
  private static final String SEED = "web-cloud-init";

  @BeforeAll
  static void aHostWithASecretThatNobodyMadeYet() {
    operator = OperatorProcess.realTime();
    bureau = new Bureau("seeds");
    bureau.apply("web", r -> r.getSpec().resources.hosts.get(0).cloudInitSecret = SEED);
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
    assertThatCode(() -> clerk.resource(secret(SEED, "Opaque")).create())
        .doesNotThrowAnyException();
    Secret corrected = secret(SEED, "Opaque");
    corrected.setStringData(Map.of("user-data", "#cloud-config", "meta-data", "{}"));
    assertThatCode(() -> clerk.resource(corrected).forceConflicts().serverSideApply())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> clerk.secrets().inNamespace(provisioned).list())
        .hasMessageContaining("cannot list resource \"secrets\"");
    assertThatCode(() -> clerk.secrets().inNamespace(provisioned).withName(SEED).delete())
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
    Secret held = secret(SEED, "Opaque");
    held.getMetadata().setFinalizers(java.util.List.of("example.org/for-ever"));
    assertThatThrownBy(() -> clerk.resource(held).create())
        .hasMessageContaining("they would hold up the reclaim of the namespace");
    Secret owned = secret(SEED, "Opaque");
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

  /** The quota has room for those of controllers: a unit cannot use it up. */
  @Test
  void onlyAsManyAsItsHostsName() {
    assertThatThrownBy(() -> clerk.resource(secret("another-cloud-init", "Opaque")).create())
        .hasMessageContaining("no approved host names it")
        .hasMessageContaining("spec.resources.hosts[].cloudInitSecret");
  }

  /** As docs/unit.md has it: CloudNativePG gives the owner the password that this Secret has. */
  @Test
  void theUnitSetsThePasswordOfItsDatabaseAndNothingElseOfIt() {
    Secret made = secret("inv-app", "kubernetes.io/basic-auth");
    made.setStringData(Map.of("username", "inv", "password", "made", "host", "inv-rw"));
    bureau.admin.resource(made).create();
    String type = " --type=kubernetes.io/basic-auth";
    applied("inv-app" + type + " --from-literal=password='our own'", "");
    Secret live = bureau.admin.secrets().inNamespace(provisioned).withName("inv-app").get();
    assertThat(new String(Base64.getDecoder().decode(live.getData().get("password")), UTF_8))
        .isEqualTo("our own");
    assertThat(live.getData()).containsKeys("username", "host");
    for (String change : new String[] {"username=postgres", "more=x"}) {
      assertThatThrownBy(() -> applied("inv-app" + type + " --from-literal=" + change, ""))
          .as(change)
          .hasMessageContaining("sets the password and nothing else");
    }
    refused(() -> clerk.secrets().inNamespace(provisioned).withName("inv-app").delete());
  }

  @Test
  void theKeysOfABucketAreShownToWhoeverAppliesItsSecretWithoutAChange() {
    Secret made = secret("archive-bucket", "Opaque");
    made.setStringData(Map.of("AWS_ACCESS_KEY_ID", "key"));
    bureau.admin.resource(made).create();
    assertThat(applied("archive-bucket", "-o yaml")).contains("AWS_ACCESS_KEY_ID: a2V5");
    String changed = "archive-bucket --from-literal=AWS_ACCESS_KEY_ID=x";
    assertThatThrownBy(() -> applied(changed, ""))
        .hasMessageContaining("of a bucket it changes nothing");
    for (String other : new String[] {"inv2-superuser", "inv2-ca"}) {
      bureau.admin.resource(secret(other, "Opaque")).create();
      refused(() -> applied(other, "-o yaml"));
    }
  }

  private static String applied(String secret, String options) {
    return ControlPlane.get()
        .shell(
            "kubectl create secret generic %s --dry-run=client -o yaml |".formatted(secret)
                + " kubectl apply --server-side --force-conflicts -n %s %s --as=%s --as-group=%s -f -"
                    .formatted(provisioned, options, Bureau.CLERK, "bureau:" + bureau.namespace));
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
        .hasMessageContaining(
            "of the Secrets there a unit writes those for cloud-init, of type Opaque")
        .hasMessageContaining("and in those of its databases that end in app the password");
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
