package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.provision.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T1, T2, T8, T9: namespaces and what fences them. */
class AttacksOnNamespacesIT {
  private static Attacked attacked;
  private static KubernetesClient admin;
  private static KubernetesClient tenant;
  private static String provisioned;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("fenced");
    admin = attacked.admin;
    tenant = attacked.bureau.clerk;
    provisioned = attacked.provisioned;
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  @Test
  void aSystemNamedLikeThePlatformGetsANamespaceOfItsOwn() {
    var request = attacked.bureau.apply("kube-system", r -> {});
    String name = attacked.bureau.intoTrial("kube-system").namespace.name;
    assertThat(name).isEqualTo(Names.namespace(request)).startsWith("gc-").isNotEqualTo("gc-");
    assertThat(admin.namespaces().withName("kube-system").get().getMetadata().getLabels())
        .doesNotContainKey("govcloud.dev/managed-by");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kube-system", "default", "openshift-etcd", "gc-mine", "govcloud-system", "cdi"})
  void noUnitIsRegisteredForANamespaceOfThePlatform(String namespace) {
    assertThatThrownBy(() -> register(namespace, List.of("clerks")))
        .hasMessageContaining(namespace)
        .hasMessageContaining("belongs to the platform");
  }

  @ParameterizedTest
  @ValueSource(strings = {"system:masters", "system:serviceaccounts", "system:authenticated"})
  void noUnitIsRegisteredWithTheClustersOwnAccounts(String group) {
    assertThatThrownBy(() -> register("bureau-greedy", List.of("clerks", group)))
        .hasMessageContaining("name groups of your identity provider");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/status", "/finalize"})
  void aVictimsNamespaceCannotBeDressedUpAsOurs(String subresource) {
    Namespace victim = admin.namespaces().withName("kube-public").get();
    victim.getMetadata().getLabels().put("govcloud.dev/managed-by", "govcloud-operator");
    assertThatThrownBy(() -> put(victim, subresource))
        .hasMessageContaining("may not set, change or remove govcloud.dev/managed-by")
        .hasMessageContaining("kube-public");
    victim.getMetadata().getLabels().remove("govcloud.dev/managed-by");
    victim.getMetadata().setAnnotations(Map.of("govcloud.dev/request-uid", "another"));
    assertThatThrownBy(() -> put(victim, subresource)).hasMessageContaining("request-uid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/status", "/finalize"})
  void aProvisionedNamespaceKeepsItsLabels(String subresource) {
    Namespace ours = admin.namespaces().withName(provisioned).get();
    ours.getMetadata().getLabels().remove("govcloud.dev/managed-by");
    assertThatThrownBy(() -> put(ours, subresource)).hasMessageContaining("govcloud.dev/managed");
    Namespace again = admin.namespaces().withName(provisioned).get();
    again.getMetadata().getLabels().put("pod-security.kubernetes.io/enforce", "privileged");
    assertThatThrownBy(() -> put(again, subresource)).hasMessageContaining("Pod Security labels");
  }

  @Test
  void nobodyTakesTheNamesOfProvisionedNamespaces() {
    var mine = new NamespaceBuilder().withNewMetadata().withName("gc-mine").endMetadata().build();
    assertThatThrownBy(() -> admin.resource(mine).create()).hasMessageContaining("start with gc-");
    assertThatThrownBy(() -> attacked.bureau.decider.resource(mine).create())
        .hasMessageContaining("choose another name");
  }

  @Test
  void nobodyDeletesAProvisionedNamespace() {
    for (KubernetesClient who : List.of(admin, attacked.bureau.decider)) {
      assertThatThrownBy(() -> who.namespaces().withName(provisioned).delete())
          .hasMessageContaining("runs request " + attacked.bureau.namespace + "/target")
          .hasMessageContaining("spec.termination");
    }
    assertThatThrownBy(() -> tenant.namespaces().withName(provisioned).delete())
        .hasMessageContaining("cannot delete");
  }

  @Test
  void theGuardRailsOfANamespaceAreTheOperatorsAlone() {
    assertThatThrownBy(() -> admin.resourceQuotas().inNamespace(provisioned).delete())
        .hasMessageContaining("fences a provisioned namespace");
    assertThatThrownBy(() -> admin.limitRanges().inNamespace(provisioned).delete())
        .hasMessageContaining("fences a provisioned namespace");
    assertThatThrownBy(() -> admin.resource(open()).create())
        .hasMessageContaining("fences a provisioned namespace");
    assertThatThrownBy(
            () ->
                Edits.edit(
                    admin.rbac().roleBindings().inNamespace(provisioned).withName("unit"),
                    b -> b.getSubjects().get(0).setName("everybody")))
        .hasMessageContaining("edit the request that the namespace runs");
    assertThatThrownBy(
            () -> tenant.network().v1().networkPolicies().inNamespace(provisioned).delete())
        .hasMessageContaining("cannot delete");
  }

  static List<HasMetadata> beyondTheApproval() {
    return List.of(machine(), pod(), claim("1Gi"), loadBalancer(), admission());
  }

  @ParameterizedTest
  @MethodSource("beyondTheApproval")
  void aTenantCreatesNothingBesideTheApproval(HasMetadata object) {
    assertThatThrownBy(() -> tenant.resource(inside(object)).create())
        .hasMessageContaining("cannot create");
  }

  @Test
  void theQuotaBoundsEvenThePlatform() {
    refusedByTheQuota(machine(), "count/virtualmachines.kubevirt.io");
    refusedByTheQuota(pod(), "requests.cpu");
    refusedByTheQuota(loadBalancer(), "services.loadbalancers");
    // 40 GiB as a file on a volume, twice while it is imported: 86 in all.
    admin.resource(inside(claim("70Gi"))).create();
    refusedByTheQuota(claim("20Gi"), "requests.storage");
    assertThatThrownBy(() -> admin.resource(inside(claim("9Ti"))).create())
        .hasMessageContaining("maximum storage usage per PersistentVolumeClaim");
  }

  /** The quota's figures are counted a moment after it is made. */
  private static void refusedByTheQuota(HasMetadata object, String resource) {
    inside(object);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> admin.resource(object).dryRun().create())
                    .hasMessageContaining("exceeded quota: approved")
                    .hasMessageContaining(resource));
  }

  private static HasMetadata inside(HasMetadata object) {
    object.getMetadata().setNamespace(provisioned);
    return object;
  }

  private static void put(Namespace namespace, String subresource) {
    String path = "/api/v1/namespaces/" + namespace.getMetadata().getName() + subresource;
    try {
      admin.raw(path, "PUT", namespace);
    } catch (KubernetesClientException e) {
      if (!e.getMessage().contains("object has been modified")) {
        throw e;
      }
      namespace.getMetadata().setResourceVersion(null);
      admin.raw(path, "PUT", namespace);
    }
  }

  private static void register(String namespace, List<String> groups) {
    UsingUnit unit = new UsingUnit();
    unit.getMetadata().setName(namespace);
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "Greedy bureau";
    unit.getSpec().level = "City";
    unit.getSpec().namespace = namespace;
    unit.getSpec().groups.addAll(groups);
    attacked.bureau.decider.resource(unit).dryRun().create();
  }

  private static HasMetadata open() {
    return new NetworkPolicyBuilder()
        .withNewMetadata()
        .withName("open")
        .withNamespace(provisioned)
        .endMetadata()
        .withNewSpec()
        .withNewPodSelector()
        .endPodSelector()
        .endSpec()
        .build();
  }

  private static HasMetadata admission() {
    return new RoleBindingBuilder()
        .withNewMetadata()
        .withName("friends")
        .endMetadata()
        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
        .build();
  }

  private static HasMetadata machine() {
    GenericKubernetesResource machine = new GenericKubernetesResource();
    machine.setApiVersion("kubevirt.io/v1");
    machine.setKind("VirtualMachine");
    machine.setMetadata(new ObjectMetaBuilder().withName("one-more").build());
    machine.setAdditionalProperty(
        "spec",
        Map.of(
            "runStrategy",
            "Always",
            "template",
            Map.of("spec", Map.of("domain", Map.of("devices", Map.of())))));
    return machine;
  }

  private static HasMetadata pod() {
    return new PodBuilder()
        .withNewMetadata()
        .withName("miner")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("miner")
        .withImage("miner")
        .withNewResources()
        .addToRequests("cpu", new Quantity("64"))
        .addToRequests("memory", new Quantity("1Gi"))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }

  private static HasMetadata loadBalancer() {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName("public")
        .endMetadata()
        .withNewSpec()
        .withType("LoadBalancer")
        .addNewPort()
        .withPort(80)
        .endPort()
        .endSpec()
        .build();
  }

  private static HasMetadata claim(String size) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName("hoard-" + size.toLowerCase(java.util.Locale.ROOT))
        .endMetadata()
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withNewResources()
        .addToRequests("storage", new Quantity(size))
        .endResources()
        .endSpec()
        .build();
  }
}
