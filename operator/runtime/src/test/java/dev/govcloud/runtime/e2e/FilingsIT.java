package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Material;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A filing is what was judged: the operator writes it, nobody alters it, and it goes with its
 * request.
 */
class FilingsIT {
  private static final Bureau BUREAU = new Bureau("filings");
  private static final KubernetesClient OPERATOR = Accounts.operator();
  private static final String LABEL = "{\"metadata\": {\"labels\": {\"a\": \"b\"}}}";
  private static final String UNIT = "{\"spec\": {\"unit\": \"another\"}}";
  private static final String GRANTED = "{\"status\": {\"state\": \"Granted\"}}";

  @AfterAll
  static void stop() {
    OPERATOR.close();
  }

  @Test
  void theOperatorAloneWritesFilings() {
    Filing filing = filing(request("written"), 1);
    Filing ownerless = Serialization.clone(filing);
    ownerless.getMetadata().setOwnerReferences(List.of());
    assertThatThrownBy(() -> BUREAU.admin.resource(ownerless).create())
        .hasMessageContaining("may not create filing " + BUREAU.namespace + "/written-1")
        .hasMessageContaining("edit the CloudResourceRequest (article 11)");
    for (KubernetesClient who : parties()) {
      assertThatThrownBy(() -> who.resource(filing).create())
          .hasMessageContaining("cannot create resource \"filings\"");
    }
    assertThatCode(() -> OPERATOR.resource(filing).create()).doesNotThrowAnyException();
    for (KubernetesClient who : parties()) {
      assertThat(stored(who, "written-1").get().getSpec().number).isEqualTo(1);
    }
  }

  @Test
  void itSaysWhatBecameOfThem() {
    OPERATOR.resource(filing(request("settled"), 1)).create();
    Filing status = new Filing();
    status.getMetadata().setName("settled-1");
    status.getMetadata().setNamespace(BUREAU.namespace);
    status.setStatus(new FilingStatus());
    status.getStatus().state = "Open";
    status.getStatus().party = "Authority";
    OPERATOR
        .resource(status)
        .subresource("status")
        .patch(
            new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager("govcloud-operator")
                .build());
    assertThat(
            BUREAU
                .decider
                .resources(Filing.class)
                .inNamespace(BUREAU.namespace)
                .withField("status.party", "Authority")
                .withField("spec.request.name", "settled")
                .list()
                .getItems())
        .hasSize(1);
    assertThatThrownBy(
            () ->
                stored(BUREAU.admin, "settled-1")
                    .subresource("status")
                    .patch(PatchContext.of(PatchType.JSON_MERGE), GRANTED))
        .hasMessageContaining(
            "may not write the status of filings " + BUREAU.namespace + "/settled-1");
  }

  @Test
  void nobodyAltersOrRemovesOne() {
    OPERATOR.resource(filing(request("kept"), 1)).create();
    Resource<Filing> kept = stored(BUREAU.admin, "kept-1");
    assertThatThrownBy(() -> kept.patch(PatchContext.of(PatchType.JSON_MERGE), LABEL))
        .hasMessageContaining("it is kept as it was filed");
    assertThatThrownBy(() -> kept.patch(PatchContext.of(PatchType.JSON_MERGE), UNIT))
        .hasMessageContaining("a filing is kept as it was filed (article 11)");
    assertThatThrownBy(
            () -> stored(OPERATOR, "kept-1").patch(PatchContext.of(PatchType.JSON_MERGE), UNIT))
        .hasMessageContaining("cannot patch resource \"filings\"");
    assertThatThrownBy(kept::delete)
        .hasMessageContaining("may not delete filing " + BUREAU.namespace + "/kept-1")
        .hasMessageContaining("stays as long as its request");
    for (KubernetesClient who : parties()) {
      assertThatThrownBy(() -> stored(who, "kept-1").delete())
          .hasMessageContaining("cannot delete resource \"filings\"");
    }
    assertThat(kept.get()).isNotNull();
    stored(OPERATOR, "kept-1").delete();
    assertThat(kept.get()).isNull();
  }

  @Test
  void itGoesWithItsRequestAndWithItsNamespace() {
    CloudResourceRequest request = request("gone");
    OPERATOR.resource(filing(request, 1)).create();
    BUREAU.clerk.resource(request).delete();
    patch(OPERATOR.resource(request), "{\"metadata\": {\"finalizers\": null}}");
    awaitGone(BUREAU.namespace, "gone-1");

    String closed = "bureau-closed-and-struck-off";
    BUREAU
        .admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(closed).endMetadata().build())
        .create();
    Filing filing = filing(request, 1);
    filing.getMetadata().setNamespace(closed);
    filing.getMetadata().setOwnerReferences(List.of());
    OPERATOR.resource(filing).create();
    BUREAU.admin.namespaces().withName(closed).delete();
    awaitGone(closed, "gone-1");
  }

  @Test
  void itIsNamedByItsRequestAndNumber() {
    Filing filing = filing(request("named"), 1);
    filing.getMetadata().setName("named-2");
    assertThatThrownBy(() -> OPERATOR.resource(filing).create())
        .hasMessageContaining("a filing is named by its request and number");
  }

  /** Rules of the form come and go; what was filed by those of its day is kept. */
  @Test
  void theFormOfAnotherDayIsKept() {
    Filing filing = filing(request("old-form"), 1);
    FilingContent content = filing.getSpec().content;
    content.usageUntil = "2026-02-30";
    content.system.zone = "Moon";
    content.resources.hosts.get(0).vcpu = 0;
    content.resources.hosts.add(content.resources.hosts.get(0));
    content.officers.securityAudit = content.officers.systemAdministration;
    Material paper = new Material();
    paper.uri = "plan.pdf";
    content.materials.add(paper);
    OPERATOR.resource(filing).create();
    assertThat(stored(BUREAU.admin, "old-form-1").get().getSpec().content)
        .usingRecursiveComparison()
        .isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"other-1", "ruled", "ruled-", "ruled-01", "ruled-one", "sha256:00"})
  void aDecisionNamesAFilingOfItsRequest(String filing) {
    assertThatThrownBy(() -> BUREAU.decider.resource(decision(filing)).dryRun().create())
        .hasMessageContaining(
            "\"" + filing + "\", which is no filing of request " + BUREAU.namespace + "/ruled")
        .hasMessageContaining("kubectl get filings -n " + BUREAU.namespace);
    assertThatCode(() -> BUREAU.decider.resource(decision("ruled-12")).dryRun().create())
        .doesNotThrowAnyException();
  }

  private static Decision decision(String filing) {
    Decision decision = new Decision();
    decision.getMetadata().setName("ruling");
    decision.getMetadata().setNamespace(BUREAU.namespace);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = "ruled";
    decision.getSpec().filing = filing;
    decision.getSpec().stage = "Acceptance";
    decision.getSpec().verdict = "Approved";
    decision.getSpec().decidedBy = Bureau.DECIDER;
    return decision;
  }

  private static CloudResourceRequest request(String name) {
    return BUREAU.apply(name, r -> {});
  }

  /** As the operator would write down what was filed with a request. */
  private static Filing filing(CloudResourceRequest request, int number) {
    Filing filing = new Filing();
    filing.getMetadata().setName(request.getMetadata().getName() + "-" + number);
    filing.getMetadata().setNamespace(request.getMetadata().getNamespace());
    filing
        .getMetadata()
        .setOwnerReferences(
            List.of(
                new OwnerReferenceBuilder()
                    .withApiVersion(request.getApiVersion())
                    .withKind(request.getKind())
                    .withName(request.getMetadata().getName())
                    .withUid(request.getMetadata().getUid())
                    .build()));
    FilingSpec spec = new FilingSpec();
    spec.request = new FilingSpec.RequestReference();
    spec.request.name = request.getMetadata().getName();
    spec.request.uid = request.getMetadata().getUid();
    spec.number = number;
    spec.matter = "Application";
    spec.filedAt = "2026-03-02T01:00:00Z";
    spec.form = "1";
    spec.digest = "sha256:" + "0".repeat(64);
    spec.content = new FilingContent();
    spec.content.system = request.getSpec().system;
    spec.content.officers = request.getSpec().officers;
    spec.content.materials = request.getSpec().materials;
    spec.content.resources = request.getSpec().resources;
    filing.setSpec(spec);
    return filing;
  }

  private static List<KubernetesClient> parties() {
    ControlPlane plane = ControlPlane.get();
    return List.of(
        BUREAU.clerk,
        BUREAU.decider,
        plane.as("officer@agency.example", "govcloud:agency"),
        plane.as("engineer@provider.example", "govcloud:provider"),
        plane.as("auditor@audit.example", "govcloud:auditor"));
  }

  private static Resource<Filing> stored(KubernetesClient who, String name) {
    return who.resources(Filing.class).inNamespace(BUREAU.namespace).withName(name);
  }

  private static void patch(Resource<?> object, String patch) {
    object.patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  private static void awaitGone(String namespace, String name) {
    var filings = BUREAU.admin.resources(Filing.class).inNamespace(namespace);
    await().atMost(Duration.ofSeconds(60)).until(() -> filings.withName(name).get() == null);
  }
}
