package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may not be deleted or filled may not be so by its metadata either (attacks 1, 3, 4, 8): by
 * an owner that does not exist, a finalizer of one's own, labels without end.
 */
class AttacksOnMetadataIT {
  private static final String OWNED =
      "{\"metadata\": {\"ownerReferences\": [{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\","
          + " \"name\": \"none\", \"uid\": \"0f8fad5b-d9cb-469f-a165-70867728950e\"}]}}";
  private static final String MINE = "{\"metadata\": {\"finalizers\": [\"example.org/mine\"]}}";
  private static final String NONE = "{\"metadata\": {\"finalizers\": null}}";
  private static Attacked attacked;
  private static Bureau bureau;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("dressed");
    bureau = attacked.bureau;
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  /** Attack 1: the garbage collector deletes what has an owner that is not there. */
  @ParameterizedTest
  @ValueSource(strings = {"kube-system", "govcloud-system", "UNIT", "PROVISIONED"})
  void theAuthorityGivesNoNamespaceAnOwner(String which) {
    String name =
        switch (which) {
          case "UNIT" -> bureau.namespace;
          case "PROVISIONED" -> attacked.provisioned;
          default -> which;
        };
    refuses("ownerReferences", () -> namespace(bureau.decider, name, "", OWNED));
    refuses("finalizers", () -> namespace(bureau.decider, name, "", MINE));
    assertThat(bureau.admin.namespaces().withName(name).get().getMetadata().getOwnerReferences())
        .isEmpty();
  }

  @Test
  void norDoesItMakeOneThatHasAnOwner() {
    var owned =
        new NamespaceBuilder()
            .withNewMetadata()
            .withName("bureau-owned")
            .withOwnerReferences(nobody())
            .endMetadata()
            .build();
    refuses("bureau-owned", () -> bureau.decider.resource(owned).create());
    refuses("bureau-owned", () -> bureau.decider.resource(owned).dryRun().create());
  }

  /** An administrator's hand slips too: what is provisioned is the operator's. */
  @ParameterizedTest
  @ValueSource(strings = {"", "status"})
  void administratorsGiveAProvisionedNamespaceNoOwner(String subresource) {
    refuses(
        "ownerReferences", () -> namespace(bureau.admin, attacked.provisioned, subresource, OWNED));
  }

  @Test
  void guardRailsGetNoOwner() {
    for (String status : List.of("", "status")) {
      refuses(
          status.isEmpty() ? "may not update resourcequotas" : "ownerReferences",
          () -> {
            var quota =
                bureau
                    .admin
                    .resourceQuotas()
                    .inNamespace(attacked.provisioned)
                    .withName("approved");
            (status.isEmpty() ? quota : quota.subresource(status))
                .patch(PatchContext.of(PatchType.JSON_MERGE), OWNED);
          });
    }
  }

  /** Attack 4: who takes the finalizer off lets an Active request vanish with its record. */
  @Test
  void nobodyButTheOperatorReleasesARequest() {
    for (KubernetesClient who : List.of(bureau.clerk, bureau.admin)) {
      refuses("finalizers", () -> request(who, NONE));
      refuses("finalizers", () -> request(who, MINE));
      refuses("ownerReferences", () -> request(who, OWNED));
    }
    assertThat(bureau.get(Attacked.TARGET).getMetadata().getFinalizers())
        .containsExactly("govcloud.dev/life");
  }

  /** Attack 4: deleted before anything was recorded, it is never filed, judged or set up. */
  @Test
  void whatIsDeletedBeforeItIsOnRecordIsNeverFiled() {
    attacked.operator.kill();
    try {
      bureau.apply("early", r -> {});
      bureau.clerk.resource(bureau.get("early")).delete();
      assertThat(bureau.get("early").getMetadata().getDeletionTimestamp()).isNotNull();
      refuses("", () -> request(bureau.clerk, "early", NONE));
    } finally {
      attacked.operator.start();
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> bureau.get("early") == null);
    assertThat(
            bureau
                .admin
                .resources(dev.govcloud.api.filing.Filing.class)
                .inNamespace(bureau.namespace)
                .withName("early-1")
                .get())
        .isNull();
  }

  /** Attack 8: deleted at once and held by a finalizer of one's own, it would be gone at will. */
  @Test
  void aRulingHasNoFinalizerAndNoOwner() {
    Decision held = ruling();
    held.getMetadata().setFinalizers(List.of("example.org/mine"));
    refuses("finalizers", () -> bureau.decider.resource(held).create());
    Decision owned = ruling();
    owned.getMetadata().setOwnerReferences(List.of(nobody()));
    refuses("ownerReferences", () -> bureau.decider.resource(owned).create());
  }

  /** Attacks 2 and 3: who fills the object leaves no room for its record. */
  @Test
  void labelsAndAnnotationsAreBounded() {
    CloudResourceRequest padded = bureau.example("padded");
    padded.getMetadata().setAnnotations(Map.of("note", "x".repeat(256 * 1024 - 100)));
    refuses("labels and annotations have", () -> bureau.clerk.resource(padded).create());
    String note = "{\"metadata\": {\"annotations\": {\"note\": \"" + "x".repeat(16_384) + "\"}}}";
    refuses("at most 16384", () -> request(bureau.clerk, note));
    String small = "{\"metadata\": {\"annotations\": {\"note\": \"" + "x".repeat(16_000) + "\"}}}";
    assertThatCode(() -> request(bureau.clerk, small)).doesNotThrowAnyException();
  }

  /** Attack 3: each field manager costs a list of all that he owns. */
  @Test
  void fieldManagersAreBounded() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 20; i++) {
                applyAs("manager-" + i, "l" + i);
              }
            })
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("field managers, at most 16");
  }

  private static void applyAs(String manager, String label) {
    CloudResourceRequest dressed = new CloudResourceRequest();
    dressed.getMetadata().setName(Attacked.TARGET);
    dressed.getMetadata().setNamespace(bureau.namespace);
    dressed.getMetadata().setLabels(Map.of(label, "x"));
    dressed.setSpec(null);
    dressed.setStatus(null);
    var context =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(manager)
            .withForce(true)
            .build();
    bureau.clerk.resource(dressed).patch(context);
  }

  private static void refuses(
      String because, org.assertj.core.api.ThrowableAssert.ThrowingCallable attack) {
    assertThatThrownBy(attack)
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining(because);
  }

  private static OwnerReference nobody() {
    return new OwnerReferenceBuilder()
        .withApiVersion("v1")
        .withKind("ConfigMap")
        .withName("none")
        .withUid("0f8fad5b-d9cb-469f-a165-70867728950e")
        .build();
  }

  private static Decision ruling() {
    Decision ruling = new Decision();
    ruling.getMetadata().setName("held");
    ruling.getMetadata().setNamespace(bureau.namespace);
    ruling.setSpec(new DecisionSpec());
    ruling.getSpec().request = Attacked.TARGET;
    ruling.getSpec().filing = Attacked.TARGET + "-1";
    ruling.getSpec().stage = "FinalReview";
    ruling.getSpec().verdict = "Approved";
    ruling.getSpec().decidedBy = Bureau.DECIDER;
    return ruling;
  }

  private static void namespace(
      KubernetesClient who, String name, String subresource, String patch) {
    var one = who.namespaces().withName(name);
    (subresource.isEmpty() ? one : one.subresource(subresource))
        .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  private static void request(KubernetesClient who, String patch) {
    request(who, Attacked.TARGET, patch);
  }

  private static void request(KubernetesClient who, String name, String patch) {
    who.resources(CloudResourceRequest.class)
        .inNamespace(bureau.namespace)
        .withName(name)
        .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }
}
