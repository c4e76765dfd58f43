package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Host;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** T6, T7, T12, T13, T14: what a manifest smuggles in, and what a careless hand takes away. */
class AttacksOnRequestsIT {
  private static Attacked attacked;
  private static Bureau bureau;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("smuggled");
    bureau = attacked.bureau;
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  @Test
  void whatTheSchemaDoesNotKnowIsNotStored() {
    GenericKubernetesResource stored = bureau.clerk.resource(smuggling("pruned")).create();
    assertThat(stored.<Object>get("spec", "nodeSelector")).isNull();
    assertThat(stored.<Object>get("spec", "resources", "hosts", 0, "userData")).isNull();
    assertThat(Serialization.asJson(stored)).contains("plan.pdf").doesNotContain("kube-system");
  }

  @Test
  void kubectlSaysWhichFieldIsUnknown() throws IOException {
    assertThatThrownBy(() -> kubectl("create", "--dry-run=server", "-f", file(smuggling("strict"))))
        .hasMessageContaining("unknown field \"spec.nodeSelector\"")
        .hasMessageContaining("unknown field \"spec.resources.hosts[0].userData\"");
  }

  @Test
  void labelsAndAnnotationsOfARequestGoNowhere() {
    CloudResourceRequest dressed = bureau.example("dressed");
    dressed.getMetadata().setLabels(Map.of("pod-security.kubernetes.io/enforce", "privileged"));
    dressed
        .getMetadata()
        .setAnnotations(
            Map.of(
                "k8s.v1.cni.cncf.io/networks", "kube-system/host",
                "govcloud.dev/request-uid", "another"));
    bureau.clerk.resource(dressed).create();
    String namespace = bureau.intoTrial("dressed").namespace.name;
    var made = attacked.admin.namespaces().withName(namespace).get().getMetadata();
    assertThat(made.getLabels()).containsEntry("pod-security.kubernetes.io/enforce", "baseline");
    assertThat(made.getAnnotations())
        .containsEntry("govcloud.dev/request-uid", bureau.get("dressed").getMetadata().getUid())
        .doesNotContainKey("k8s.v1.cni.cncf.io/networks");
    var machines =
        attacked
            .admin
            .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
            .inNamespace(namespace)
            .list();
    assertThat(machines.getItems()).hasSize(1);
    assertThat(Serialization.asJson(machines.getItems())).doesNotContain("cni.cncf.io");
  }

  @Test
  void anImageIsNamedAndNeverAddressed() {
    for (String address : List.of("evil.example/root", "image:latest", "a@sha256", "../up")) {
      assertThatThrownBy(() -> bureau.apply("image", r -> host(r).os = address))
          .hasMessageContaining("spec.resources.hosts[0].os");
    }
  }

  @Test
  void whoIsBoundInAProvisionedNamespaceIsTheUnit() {
    var binding =
        attacked
            .admin
            .rbac()
            .roleBindings()
            .inNamespace(attacked.provisioned)
            .withName("unit")
            .get();
    assertThat(binding.getRoleRef().getName()).isEqualTo("govcloud:tenant-operator");
    assertThat(binding.getSubjects()).hasSize(1);
    assertThat(binding.getSubjects().get(0).getKind()).isEqualTo("Group");
    assertThat(binding.getSubjects().get(0).getName()).isEqualTo("bureau:" + bureau.namespace);
  }

  @Test
  void aLiveRequestIsNotDeletedByAnybody() {
    for (var who : List.of(bureau.clerk, attacked.admin)) {
      assertThatThrownBy(() -> who.resource(bureau.get(Attacked.TARGET)).delete())
          .hasMessageContaining("request " + bureau.namespace + "/target is in phase Trial")
          .hasMessageContaining("add spec.termination");
    }
    String all =
        "/apis/govcloud.dev/v1alpha1/namespaces/" + bureau.namespace + "/cloudresourcerequests";
    assertThatThrownBy(() -> attacked.admin.raw(all, "DELETE", null))
        .as("as a pruning tool would")
        .hasMessageContaining("cannot be deleted");
    assertThatThrownBy(() -> bureau.clerk.raw(all, "DELETE", null))
        .hasMessageContaining("cannot deletecollection");
    assertThat(attacked.machines()).hasSize(1);
  }

  @Test
  void oversizedManifestsAreRefused() {
    assertThatThrownBy(() -> bureau.apply("many", r -> grow(r, 65)))
        .hasMessageContaining("must have at most 64 items");
    assertThatThrownBy(() -> bureau.apply("long", r -> r.getSpec().remarks = "x".repeat(5000)))
        .hasMessageContaining("spec.remarks");
    assertThatThrownBy(() -> bureau.apply("n".repeat(64), r -> r.getSpec().system.shortName = "n"))
        .hasMessageContaining("at most 63");
    String filing = Attacked.TARGET + "-1";
    assertThatThrownBy(
            () ->
                bureau.decide(
                    bureau.decider,
                    Attacked.TARGET,
                    "Approval",
                    "Refused",
                    "x".repeat(5000),
                    filing,
                    Bureau.DECIDER))
        .hasMessageContaining("spec.opinion");
  }

  @Test
  void noSecretMaterialIsSaidAnywhere() throws IOException {
    String token = ControlPlane.get().run("kubectl", "create", "token", "default", "-n", "default");
    String begin = token.trim().substring(0, 20);
    assertThat(Files.readString(OperatorProcess.LOG))
        .contains("Operator started")
        .doesNotContain(begin, "Bearer ");
    var events = attacked.admin.v1().events().inNamespace(bureau.namespace).list().getItems();
    assertThat(events).isNotEmpty();
    assertThat(Serialization.asJson(events)).doesNotContain(begin);
    var decisions = attacked.admin.resources(Decision.class).inNamespace(bureau.namespace).list();
    assertThat(Serialization.asJson(List.of(bureau.get(Attacked.TARGET), decisions)))
        .doesNotContain(begin, "PRIVATE KEY");
  }

  private static GenericKubernetesResource smuggling(String name) {
    GenericKubernetesResource manifest =
        Serialization.unmarshal(
            Serialization.asJson(bureau.example(name)), GenericKubernetesResource.class);
    Map<String, Object> spec = manifest.get("spec");
    spec.put("nodeSelector", Map.of("node-role.kubernetes.io/control-plane", ""));
    spec.put("namespace", "kube-system");
    Map<String, Object> host = manifest.get("spec", "resources", "hosts", 0);
    host.put("userData", "secretRef: kube-system/admin");
    return manifest;
  }

  private static String file(GenericKubernetesResource manifest) throws IOException {
    Path file = Files.createTempFile("manifest", ".yaml");
    Files.writeString(file, Serialization.asYaml(manifest));
    return file.toString();
  }

  private static void kubectl(String... arguments) {
    String[] command = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, command, 0, arguments.length);
    command[arguments.length] = "--as=" + Bureau.CLERK;
    command[arguments.length + 1] = "--as-group=bureau:" + bureau.namespace;
    ControlPlane.get().run("kubectl", command);
  }

  private static Host host(CloudResourceRequest request) {
    return request.getSpec().resources.hosts.get(0);
  }

  private static void grow(CloudResourceRequest request, int hosts) {
    for (int i = 1; i < hosts; i++) {
      Host more = Serialization.unmarshal(Serialization.asJson(host(request)), Host.class);
      more.name = "web-" + i;
      request.getSpec().resources.hosts.add(more);
    }
  }
}
