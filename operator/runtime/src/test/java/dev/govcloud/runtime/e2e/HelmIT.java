package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The chart in the hands of the real helm, from its state of commit 1d0e5e1 (packed as a fixture)
 * to that of today and back, around requests that live. Each command is the documents' own.
 */
class HelmIT {
  private static final String BEFORE = "operator/runtime/src/test/resources/charts/before.tgz";
  private static final String NOW = "helm/govcloud-operator";
  private static final String UPGRADE =
      "helm upgrade govcloud helm/govcloud-operator -n govcloud-system --reset-then-reuse-values";
  private static final ControlPlane PLANE = ControlPlane.bare("helm");
  private static final KubernetesClient ADMIN = PLANE.admin();
  private static final DocumentedCommands DOCS = new DocumentedCommands(PLANE, "HelmIT");

  @AfterAll
  static void down() {
    PLANE.down();
  }

  @Test
  void aRequestLivesThroughUpgradeRollbackUninstallAndANewInstallation() throws Exception {
    monitoringKinds();
    withKubectl();
    DOCS.run(
        "helm install govcloud helm/govcloud-operator -n govcloud-system --create-", NOW, BEFORE);
    Policies.awaitEnforced(ADMIN);
    assertThat(policies()).doesNotContain("reduction");
    Bureau bureau = new Bureau(PLANE, "helm", false); // the former policies know no other
    OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig());
    try {
      bureau.apply("waits", r -> {});
      bureau.apply("runs", r -> {});
      bureau.intoTrial("runs");
      Standing before = Standing.of(bureau);

      DOCS.run(UPGRADE);
      assertThat(policies()).contains("reduction");
      assertThat(values()).as("kept").contains("REGISTRY/govcloud-operator");
      DOCS.run("helm history");
      before.stillStands(bureau);
      bureau.approve("waits", "Acceptance");
      bureau.awaitPhase("waits", "Accepted");

      DOCS.run("helm rollback");
      assertThat(policies()).doesNotContain("reduction");
      before.stillStands(bureau);
      bureau.edit("runs", Bureau::passTests);
      bureau.awaitFiling("runs", "FinalReview");

      DOCS.run(UPGRADE);
      DOCS.run(UPGRADE + " --set monitoring");
      nextCommands();
      bureau.approve("runs", "FinalReview");
      bureau.awaitPhase("runs", "Active");
      before.stillStands(bureau);
    } finally {
      operator.close();
    }
    uninstalledAndInstalledAgain(bureau);
  }

  private static void uninstalledAndInstalledAgain(Bureau bureau) throws Exception {
    Standing before = Standing.of(bureau);
    DOCS.run("helm uninstall");
    before.stillStands(bureau);
    assertThat(ADMIN.resources(CloudPolicy.class).withName("default").get()).isNotNull();
    assertThat(definitions())
        .extracting(d -> d.getMetadata().getName() + ".yaml")
        .containsExactlyInAnyOrderElementsOf(shipped());
    assertThat(
            ADMIN
                .serviceAccounts()
                .inNamespace(ControlPlane.SYSTEM)
                .withName("govcloud-operator")
                .get())
        .isNull();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                ADMIN
                    .admissionRegistration()
                    .v1()
                    .validatingAdmissionPolicies()
                    .list()
                    .getItems()
                    .isEmpty());

    DOCS.run("helm install govcloud helm/govcloud-operator -n govcloud-system --set");
    Policies.awaitEnforced(ADMIN);
    before.stillStands(bureau);
    try (OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig())) {
      bureau.edit("runs", r -> r.getSpec().termination = WholeLifeIT.termination());
      bureau.approve("runs", "Termination");
      bureau.awaitPhase("runs", "Terminated");
      bureau.approve("waits", "Approval");
      bureau.awaitPhase("waits", "Trial");
    }
    DOCS.allRan();
  }

  /** What kubectl applies of what helm renders is all of it, and it acts; then it goes again. */
  private static void withKubectl() throws Exception {
    DOCS.run("kubectl create namespace govcloud-system");
    DOCS.run("helm template govcloud helm/govcloud-operator -n govcloud-system --set");
    DOCS.run("helm template govcloud helm/govcloud-operator -n govcloud-system --show");
    Policies.awaitEnforced(ADMIN);
    assertThat(ADMIN.resources(CloudPolicy.class).withName("default").get()).isNotNull();
    definitions().forEach(HelmIT::awaitServed);
    PLANE.shell(
        "helm template govcloud "
            + NOW
            + " -n govcloud-system --api-versions"
            + " admissionregistration.k8s.io/v1/MutatingAdmissionPolicy"
            + " | kubectl delete --ignore-not-found -f -");
    PLANE.run("kubectl", "delete", "namespace", ControlPlane.SYSTEM);
    assertThat(definitions()).isEmpty();
  }

  /** A definition that is deleted before its first list was read hangs in its deletion. */
  private static void awaitServed(CustomResourceDefinition definition) {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(
            () ->
                ADMIN
                        .genericKubernetesResources(
                            CustomResourceDefinitionContext.fromCrd(definition))
                        .inAnyNamespace()
                        .list()
                    != null);
  }

  /** What the chart's notes say to do next, as they say it. */
  private static void nextCommands() {
    List<String> next =
        PLANE
            .run("helm", "get", "notes", "govcloud", "-n", ControlPlane.SYSTEM)
            .lines()
            .map(String::trim)
            .filter(l -> l.startsWith("kubectl ") || l.startsWith("echo "))
            .toList();
    assertThat(next).hasSize(3);
    next.forEach(PLANE::shell);
  }

  /** Stand-ins for the Prometheus operator's kinds, where the cluster has none. */
  private static void monitoringKinds() {
    for (String plural : List.of("servicemonitors", "prometheusrules")) {
      String kind = plural.startsWith("s") ? "ServiceMonitor" : "PrometheusRule";
      PLANE.shell(
          """
          kubectl get crd %1$s.monitoring.coreos.com >/dev/null 2>&1 || kubectl create -f - <<'END'
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: %1$s.monitoring.coreos.com}
          spec:
            group: monitoring.coreos.com
            scope: Namespaced
            names: {kind: %2$s, plural: %1$s}
            versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
          END
          kubectl wait --for=condition=Established --timeout=60s crd/%1$s.monitoring.coreos.com
          """
              .formatted(plural, kind));
    }
  }

  private static List<CustomResourceDefinition> definitions() {
    return ADMIN.apiextensions().v1().customResourceDefinitions().list().getItems().stream()
        .filter(d -> "govcloud.dev".equals(d.getSpec().getGroup()))
        .toList();
  }

  /** Every definition of the project, as a file of the chart. */
  private static List<String> shipped() {
    try (Stream<Path> files =
        Files.list(
            Path.of(System.getProperty("basedir.root"), "helm/govcloud-operator/files/crds"))) {
      return files.map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policies() {
    return PLANE.run("kubectl", "get", "crd", "cloudpolicies.govcloud.dev", "-o", "yaml");
  }

  private static String values() {
    return PLANE.run("helm", "get", "values", "govcloud", "-n", ControlPlane.SYSTEM);
  }

  /**
   * What must be the same before and after.
   *
   * @param requests name and UID
   * @param filings name and UID
   * @param tenants provisioned namespaces and their UIDs
   */
  private record Standing(List<String> requests, List<String> filings, List<String> tenants) {
    static Standing of(Bureau bureau) {
      return new Standing(
          ADMIN
              .resources(CloudResourceRequest.class)
              .inNamespace(bureau.namespace)
              .list()
              .getItems()
              .stream()
              .map(r -> r.getMetadata().getName() + " " + r.getMetadata().getUid())
              .toList(),
          ADMIN.resources(Filing.class).inNamespace(bureau.namespace).list().getItems().stream()
              .map(f -> f.getMetadata().getName() + " " + f.getMetadata().getUid())
              .toList(),
          ADMIN.namespaces().list().getItems().stream()
              .filter(n -> n.getMetadata().getName().startsWith("gc-"))
              .map(n -> n.getMetadata().getName() + " " + n.getMetadata().getUid())
              .toList());
    }

    void stillStands(Bureau bureau) {
      Standing now = of(bureau);
      assertThat(now.requests).isEqualTo(requests);
      assertThat(now.filings).containsAll(filings);
      assertThat(now.tenants).containsAll(tenants);
    }
  }
}
