package dev.govcloud.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each attack under the attacker's own identity: refused, and the message says why. */
class AttacksIT {
  private static final Bureau BUREAU = new Bureau("attacked");
  private static final KubernetesClient ADMIN = BUREAU.admin;
  private static OperatorProcess operator;
  private static String provisioned;

  @BeforeAll
  static void aRequestInTrial() {
    operator = OperatorProcess.realTime();
    BUREAU.apply("target", r -> {});
    provisioned = BUREAU.intoTrial("target").namespace.name;
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void aTenantCannotWriteAStatus() {
    var forged = BUREAU.get("target");
    forged.setStatus(new CloudResourceRequestStatus());
    forged.getStatus().phase = "Active";
    assertThatThrownBy(() -> BUREAU.clerk.resource(forged).updateStatus())
        .hasMessageContaining("cannot");
  }

  @Test
  void nobodyAppliesInAnotherName() {
    var filed = BUREAU.apply("other", r -> r.getSpec().applicant = "boss@x.example");
    assertThat(filed.getSpec().applicant).as("stamped").isEqualTo(Bureau.CLERK);
    assertThatThrownBy(() -> BUREAU.edit("other", r -> r.getSpec().applicant = "boss@x.example"))
        .hasMessageContaining("but you are");
  }

  @Test
  void theRightToOneStageIsNoRightToAnother() {
    KubernetesClient accepter = withVerb("accept-only", "accept");
    BUREAU.apply("narrow", r -> {});
    String revision = BUREAU.awaitRevision("narrow", "Acceptance");
    BUREAU.decide(accepter, "narrow", "Acceptance", "Approved", null, revision, "accept-only");
    BUREAU.awaitPhase("narrow", "Accepted");
    assertThatThrownBy(
            () ->
                BUREAU.decide(
                    accepter, "narrow", "Approval", "Approved", null, revision, "accept-only"))
        .hasMessageContaining("verb \"approve\"");
  }

  @Test
  void aDecisionIsNeitherEditedNorDeletedOnceItCounts() {
    BUREAU.apply("settled", r -> {});
    var decision = BUREAU.decide("settled", "Acceptance", "Approved", null);
    BUREAU.awaitAnswer(decision);
    assertThatThrownBy(
            () ->
                Edits.edit(
                    ADMIN.resource(decision),
                    d -> {
                      d.getSpec().verdict = "Refused";
                      d.getSpec().opinion = "no";
                    }))
        .hasMessageContaining("a decision is final");
    assertThatThrownBy(() -> ADMIN.resource(decision).delete())
        .hasMessageContaining("part of the record");
  }

  @Test
  void theGuardRailsOfANamespaceAreTheOperatorsAlone() {
    assertThatThrownBy(() -> ADMIN.resourceQuotas().inNamespace(provisioned).delete())
        .hasMessageContaining("fences a provisioned namespace");
    assertThatThrownBy(
            () ->
                ADMIN
                    .resource(
                        new NetworkPolicyBuilder()
                            .withNewMetadata()
                            .withName("open")
                            .withNamespace(provisioned)
                            .endMetadata()
                            .withNewSpec()
                            .withNewPodSelector()
                            .endPodSelector()
                            .endSpec()
                            .build())
                    .create())
        .hasMessageContaining("fences a provisioned namespace");
  }

  @Test
  void nobodyDeletesOrRelabelsAProvisionedNamespace() {
    assertThatThrownBy(() -> ADMIN.namespaces().withName(provisioned).delete())
        .hasMessageContaining("runs request " + BUREAU.namespace + "/target");
    assertThatThrownBy(() -> label(provisioned, "govcloud.dev/managed-by", "me"))
        .hasMessageContaining("govcloud.dev/managed-by");
    assertThatThrownBy(() -> label(provisioned, "pod-security.kubernetes.io/enforce", "privileged"))
        .hasMessageContaining("Pod Security");
  }

  @Test
  void aVictimsNamespaceCannotBeDressedUpAsOurs() {
    assertThatThrownBy(() -> label("kube-system", "govcloud.dev/managed-by", "govcloud-operator"))
        .hasMessageContaining("govcloud.dev/managed-by");
    assertThatThrownBy(() -> namespace(ADMIN, "gc-mine")).hasMessageContaining("start with gc-");
  }

  @Test
  void theOperatorItselfIsConfined() {
    KubernetesClient own =
        new KubernetesClientBuilder()
            .withConfig(ControlPlane.get().operatorConfig().build())
            .build();
    assertThatThrownBy(() -> namespace(own, "not-ours")).hasMessageContaining("writes only in");
    assertThatThrownBy(() -> own.secrets().inNamespace("kube-system").list())
        .hasMessageContaining("cannot list");
    assertThatThrownBy(() -> own.resource(BUREAU.get("target")).delete())
        .hasMessageContaining("cannot delete");
    assertThatThrownBy(
            () -> Edits.edit(own.resource(BUREAU.get("target")), r -> r.getSpec().remarks = "mine"))
        .hasMessageContaining("never a spec");
  }

  @Test
  void rolesGrantWhatTheirPartyMayDo() {
    assertThat(may(BUREAU.decider, "approve")).isTrue();
    assertThat(may(BUREAU.clerk, "approve")).isFalse();
    assertThat(may(ControlPlane.get().as("watcher", "govcloud:auditor"), "get")).isTrue();
    assertThat(may(ControlPlane.get().as("watcher", "govcloud:auditor"), "update")).isFalse();
    assertThat(may(ControlPlane.get().as("ops", "govcloud:provider"), "approve")).isFalse();
    assertThatCode(() -> BUREAU.get("target")).doesNotThrowAnyException();
  }

  private static boolean may(KubernetesClient who, String verb) {
    var review =
        new io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withNewResourceAttributes()
            .withGroup("govcloud.dev")
            .withResource("cloudresourcerequests")
            .withNamespace(BUREAU.namespace)
            .withVerb(verb)
            .endResourceAttributes()
            .endSpec()
            .build();
    return who.authorization()
        .v1()
        .selfSubjectAccessReview()
        .create(review)
        .getStatus()
        .getAllowed();
  }

  private static void label(String namespace, String key, String value) {
    Edits.edit(
        ADMIN.namespaces().withName(namespace), n -> n.getMetadata().getLabels().put(key, value));
  }

  private static Namespace namespace(KubernetesClient who, String name) {
    return who.resource(
            new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
  }

  private static KubernetesClient withVerb(String user, String verb) {
    ADMIN
        .resource(
            new ClusterRoleBuilder()
                .withNewMetadata()
                .withName(user)
                .endMetadata()
                .addNewRule()
                .withApiGroups("govcloud.dev")
                .withResources("cloudresourcerequests")
                .withVerbs(verb)
                .endRule()
                .addNewRule()
                .withApiGroups("govcloud.dev")
                .withResources("decisions")
                .withVerbs("create")
                .endRule()
                .build())
        .create();
    ADMIN
        .resource(
            new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(user)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", user)
                .addNewSubject("rbac.authorization.k8s.io", "User", user, null)
                .build())
        .create();
    return ControlPlane.get().as(user);
  }
}
