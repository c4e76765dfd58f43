package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.decision.Decision;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T6, T14, T18: what the operator's own account can do, and what it cannot. */
class OperatorRightsIT {
  private static final String ACCOUNT = "system:serviceaccount:govcloud-system:govcloud-operator";
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("basedir.root"),
          "operator/runtime/src/test/resources/operator-rights.txt");

  private static Attacked attacked;
  private static KubernetesClient own;
  private static String provisioned;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("confined");
    provisioned = attacked.provisioned;
    own = Accounts.operator();
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  @Test
  void itsRightsAreTheCommittedOnes() throws IOException {
    String seen =
        "# kubectl auth can-i --list --as="
            + ACCOUNT
            + "\n\n## In the namespace of a unit, as everywhere\n"
            + rights(attacked.bureau.namespace)
            + "\n\n## In its own namespace\n"
            + rights(ControlPlane.SYSTEM)
            + "\n";
    if (Boolean.getBoolean("govcloud.update")) {
      Files.writeString(GOLDEN, seen);
    }
    assertThat(Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "")
        .as("%s differs: narrow the chart's role, or run this test with govcloud.update", GOLDEN)
        .isEqualTo(seen);
  }

  /** What every account may do (discovery and the like) begins with a blank: not ours to keep. */
  private static String rights(String namespace) {
    return ControlPlane.get()
        .run("kubectl", "auth", "can-i", "--list", "--as=" + ACCOUNT, "-n", namespace)
        .lines()
        .skip(1)
        .filter(l -> !l.isBlank() && !l.startsWith(" "))
        .map(l -> l.replaceAll("\\s+", " ").trim())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void itReadsNoSecretAndImpersonatesNobody() {
    for (String verb : new String[] {"get", "list", "watch", "create", "update", "delete"}) {
      assertThat(Accounts.canI(ACCOUNT, verb, "secrets", "-A")).as(verb).isFalse();
    }
    assertThat(Accounts.canI(ACCOUNT, "impersonate", "users")).isFalse();
    assertThat(Accounts.canI(ACCOUNT, "escalate", "clusterroles")).isFalse();
    assertThat(Accounts.canI(ACCOUNT, "bind", "clusterroles/cluster-admin")).isFalse();
    assertThat(Accounts.canI(ACCOUNT, "create", "pods", "--subresource=exec", "-A")).isFalse();
    assertThatThrownBy(() -> own.secrets().inNamespace(ControlPlane.SYSTEM).list())
        .hasMessageContaining("cannot list resource \"secrets\"");
    KubernetesClient posing =
        new KubernetesClientBuilder()
            .withConfig(
                new ConfigBuilder(own.getConfiguration()).withImpersonateUsername("mayor").build())
            .build();
    assertThatThrownBy(() -> posing.namespaces().list()).hasMessageContaining("cannot impersonate");
  }

  @Test
  void itHandsOutTheTenantsRoleAndNoOther() {
    assertThatThrownBy(() -> own.resource(binding("cluster-admin", "Group", "clerks")).create())
        .hasMessageContaining("attempting to grant RBAC permissions not currently held");
    assertThatThrownBy(
            () -> own.resource(binding("govcloud:authority", "Group", "clerks")).create())
        .hasMessageContaining("not currently held");
    assertThatThrownBy(
            () ->
                own.resource(
                        new ClusterRoleBindingBuilder()
                            .withNewMetadata()
                            .withName("mine")
                            .endMetadata()
                            .withNewRoleRef(RBAC, "ClusterRole", "govcloud:tenant-viewer")
                            .build())
                    .create())
        .hasMessageContaining("cannot create resource \"clusterrolebindings\"");
    assertThatCode(
            () ->
                own.resource(binding("govcloud:tenant-viewer", "Group", "clerks"))
                    .dryRun()
                    .create())
        .doesNotThrowAnyException();
  }

  @Test
  void itBindsPeopleOnly() {
    assertThatThrownBy(() -> bind("ServiceAccount", "default"))
        .hasMessageContaining("subjects may be users and groups of people only");
    assertThatThrownBy(() -> bind("Group", "system:masters"))
        .hasMessageContaining("no system: names");
    assertThatThrownBy(() -> bind("User", "system:kube-scheduler"))
        .hasMessageContaining("no system: names");
  }

  @Test
  void itWritesOnlyInNamespacesThatItProvisioned() {
    assertThatThrownBy(() -> own.resource(namespace("not-ours")).create())
        .hasMessageContaining("writes only in namespaces named gc-");
    assertThatThrownBy(() -> own.resource(namespace("gc-unmarked")).create())
        .hasMessageContaining("carry the label govcloud.dev/managed-by");
    assertThatThrownBy(
            () ->
                Edits.edit(
                    own.namespaces().withName("kube-system"),
                    n ->
                        n.getMetadata()
                            .getLabels()
                            .put("govcloud.dev/managed-by", "govcloud-operator")))
        .hasMessageContaining("govcloud-operator may not update namespaces kube-system");
    for (String place : List.of("kube-system", attacked.bureau.namespace, ControlPlane.SYSTEM)) {
      assertThatThrownBy(() -> own.resource(quota(place)).create())
          .hasMessageContaining("govcloud-operator may not create resourcequotas mine");
    }
    assertThatThrownBy(() -> own.namespaces().withName(attacked.bureau.namespace).delete())
        .hasMessageContaining("may not delete namespace");
    HasMetadata notes =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("notes")
            .withNamespace(provisioned)
            .endMetadata()
            .build();
    assertThatThrownBy(() -> own.resource(notes).create()).hasMessageContaining("cannot create");
  }

  @Test
  void itWritesNoWishAndNoRuling() {
    var target = attacked.bureau.get(Attacked.TARGET);
    assertThatThrownBy(() -> own.resource(target).delete())
        .hasMessageContaining("cannot delete resource \"cloudresourcerequests\"");
    assertThatThrownBy(
            () ->
                Edits.edit(
                    own.resources(dev.govcloud.api.request.CloudResourceRequest.class)
                        .inNamespace(attacked.bureau.namespace)
                        .withName(Attacked.TARGET),
                    r -> r.getSpec().remarks = "mine"))
        .hasMessageContaining("never another spec");
    Decision ruling =
        attacked.admin.resources(Decision.class).inAnyNamespace().list().getItems().get(0);
    assertThatThrownBy(() -> own.resource(ruling).delete())
        .hasMessageContaining("cannot delete resource \"decisions\"");
    ruling.getMetadata().setResourceVersion(null);
    ruling.getMetadata().setName("own-ruling");
    assertThatThrownBy(() -> own.resource(ruling).create())
        .hasMessageContaining("cannot create resource \"decisions\"");
  }

  /** Attack 15: who stole its token makes nothing that it would not make itself. */
  @Test
  void itMakesNoPrivilegedNamespace() {
    assertThatThrownBy(() -> own.resource(marked("gc-privileged", "privileged")).create())
        .hasMessageContaining("pod-security.kubernetes.io/enforce=baseline and no other");
    assertThatThrownBy(
            () ->
                Edits.edit(
                    own.namespaces().withName(provisioned),
                    n ->
                        n.getMetadata()
                            .getLabels()
                            .put("pod-security.kubernetes.io/warn", "privileged")))
        .hasMessageContaining("Pod Security level");
    assertThatCode(() -> own.resource(marked("gc-plain", "baseline")).dryRun().create())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}, volumes: [{name: a, hostDisk: {path: /, type: Disk}}]}}}}",
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}, volumes: [{name: a, secret: {secretName: b}}]}}}}",
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {source: {pvc: {name: theirs, namespace: others}}}}]}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {hostDevices: [{name: a, deviceName: b}]}}}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {interfaces: [{name: a, sriov: {}}]}}}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {gpus: [{name: a, deviceName: b, virtualGPUOptions: {display: {enabled: true}}}]}}}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {}}, nodeSelector: {a: b}}}}}",
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {sourceRef: {kind: DataSource, name: theirs, namespace: others}, storage: {}}}]}}",
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {source: {blank: {}}, storage: {dataSourceRef: {kind: VolumeSnapshot, name: theirs, namespace: others}}}}]}}",
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {source: {blank: {}}, storage: {volumeName: theirs}}}]}}",
        "with these disks | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {source: {registry: {url: 'docker://x', secretRef: theirs}}, storage: {}}}]}}",
        "with these devices | {spec: {instancetype: {name: a}, template: {spec: {domain: {devices: {}}}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {}}, networks: [{name: a, multus: {networkName: kube-system/bridge}}]}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {}, firmware: {kernelBoot: {container: {image: x}}}}}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {}, cpu: {dedicatedCpuPlacement: true}}}}}}",
        "with these devices | {spec: {template: {spec: {domain: {devices: {}, memory: {hugepages: {pageSize: 1Gi}}}}}}}",
        "with these devices | {spec: {template: {metadata: {labels: {cdi.kubevirt.io: importer}}, spec: {domain: {devices: {}}}}}}",
        "with annotations | {spec: {template: {metadata: {annotations: {hooks.kubevirt.io/hookSidecars: x}}, spec: {domain: {devices: {}}}}}}",
      })
  void itMakesNoMachineThatReachesItsNode(String because, String machine) {
    refused("kubevirt.io/v1", "VirtualMachine", "virtualmachines", machine, because);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "with this spec | {spec: {instances: 1, superuserSecret: {name: a}, storage: {size: 1Gi}}}",
        "with this spec | {spec: {instances: 1, enableSuperuserAccess: true}}",
        "with this spec | {spec: {instances: 1, postgresUID: 0}}",
        "with this spec | {spec: {instances: 1, affinity: {nodeSelector: {a: b}}}}",
        "with this spec | {spec: {instances: 1, monitoring: {customQueriesSecret: [{name: a, key: b}]}}}",
        "with this spec | {spec: {instances: 1, projectedVolumeTemplate: {sources: []}}}",
        "with this spec | {spec: {instances: 1, storage: {size: 1Gi, pvcTemplate: {dataSourceRef: {kind: PersistentVolumeClaim, name: theirs, namespace: others}}}}}",
        "with this spec | {spec: {instances: 1, postgresql: {pg_hba: ['host all all 0.0.0.0/0 trust']}}}",
        "with this spec | {spec: {instances: 1, postgresql: {shared_preload_libraries: [x]}}}",
        "with this spec | {spec: {instances: 1, postgresql: {parameters: {ssl_passphrase_command: x}}}}",
        "with annotations | {metadata: {annotations: {cnpg.io/podPatch: '[]'}}, spec: {instances: 1, storage: {size: 1Gi}}}",
        "from that source | {spec: {instances: 1, bootstrap: {recovery: {source: theirs}}}}",
        "from that source | {spec: {instances: 1, bootstrap: {initdb: {postInitSQL: [DROP]}}}}",
      })
  void itMakesEmptyDatabasesOnly(String because, String database) {
    refused("postgresql.cnpg.io/v1", "Cluster", "clusters", database, because);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{spec: {accessModes: [ReadWriteOnce], volumeName: theirs, resources: {requests: {storage: 1Gi}}}}",
        "{spec: {accessModes: [ReadWriteOnce], dataSource: {kind: PersistentVolumeClaim, name: theirs}, resources: {requests: {storage: 1Gi}}}}",
      })
  void itMakesEmptyVolumesOnly(String claim) {
    refused("v1", "PersistentVolumeClaim", "persistentvolumeclaims", claim, "with that source");
  }

  @Test
  void itClaimsNoVolumeThatIsThereLaterEither() {
    var claim =
        new PersistentVolumeClaimBuilder()
            .withNewMetadata()
            .withName("empty")
            .withNamespace(provisioned)
            .endMetadata()
            .withNewSpec()
            .withAccessModes("ReadWriteOnce")
            .withNewResources()
            .addToRequests("storage", new Quantity("1Gi"))
            .endResources()
            .endSpec()
            .build();
    attacked.admin.resource(claim).create();
    assertThatThrownBy(
            () ->
                Edits.edit(
                    own.persistentVolumeClaims().inNamespace(provisioned).withName("empty"),
                    c -> c.getSpec().setVolumeName("theirs")))
        .hasMessageContaining("no claims on a certain volume");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "with this spec | {spec: {bucketName: theirs, storageClassName: a}}",
        "with this spec | {spec: {generateBucketName: a, storageClassName: a, objectBucketName: theirs}}",
        "with this spec | {spec: {generateBucketName: a, storageClassName: a, additionalConfig: {bucketPolicy: all}}}",
        "with annotations | {metadata: {annotations: {a.example/b: c}}, spec: {generateBucketName: a, storageClassName: a}}",
      })
  void itMakesNewBucketsOnly(String because, String claim) {
    refused("objectbucket.io/v1alpha1", "ObjectBucketClaim", "objectbucketclaims", claim, because);
  }

  @Test
  void itMakesNoNamespaceWithoutALevel() {
    Namespace bare = marked("gc-bare", "baseline");
    bare.getMetadata().getLabels().remove("pod-security.kubernetes.io/enforce");
    assertThatThrownBy(() -> own.resource(bare).create())
        .hasMessageContaining("Pod Security level");
  }

  /** Velero reads everything: a copy of another namespace would be a way around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{spec: {includedNamespaces: [kube-system]}}",
        "{spec: {includedNamespaces: [gc-own, kube-system]}}",
        "{spec: {includedNamespaces: [gc-own], includeClusterResources: true}}",
        "{spec: {includedNamespaces: [gc-own], storageLocation: elsewhere}}",
        "{spec: {}}",
      })
  void itCopiesOnlyWhatItProvisioned(String backup) {
    GenericKubernetesResource object =
        Serialization.unmarshal("---\n" + backup, GenericKubernetesResource.class);
    object.setApiVersion("velero.io/v1");
    object.setKind("Backup");
    object.setMetadata(new ObjectMetaBuilder().withName("gc-own").withNamespace("default").build());
    assertThatThrownBy(() -> own.resource(object).create())
        .hasMessageContaining("govcloud-operator may not create backups gc-own");
  }

  @Test
  void itMakesSnapshotsOfNothingThatIsThere() {
    refused(
        "snapshot.storage.k8s.io/v1",
        "VolumeSnapshot",
        "volumesnapshots",
        "{spec: {source: {volumeSnapshotContentName: theirs}}}",
        "of that source");
  }

  private static void refused(
      String version, String kind, String plural, String spec, String because) {
    GenericKubernetesResource object =
        Serialization.unmarshal("---\n" + spec, GenericKubernetesResource.class);
    object.setApiVersion(version);
    object.setKind(kind);
    ObjectMetaBuilder mine =
        object.getMetadata() == null
            ? new ObjectMetaBuilder()
            : new ObjectMetaBuilder(object.getMetadata());
    object.setMetadata(mine.withName("mine").withNamespace(provisioned).build());
    assertThatThrownBy(() -> own.resource(object).create())
        .hasMessageContaining("govcloud-operator may not create " + plural + " mine")
        .hasMessageContaining(because);
  }

  private static Namespace marked(String name, String level) {
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName(name)
        .addToLabels("govcloud.dev/managed-by", "govcloud-operator")
        .addToLabels("pod-security.kubernetes.io/enforce", level)
        .endMetadata()
        .build();
  }

  private static void bind(String kind, String name) {
    own.resource(binding("govcloud:tenant-viewer", kind, name)).create();
  }

  private static HasMetadata binding(String role, String kind, String name) {
    boolean account = "ServiceAccount".equals(kind);
    return new RoleBindingBuilder()
        .withNewMetadata()
        .withName("mine")
        .withNamespace(provisioned)
        .endMetadata()
        .withNewRoleRef(RBAC, "ClusterRole", role)
        .addNewSubject(account ? "" : RBAC, kind, name, account ? "kube-system" : null)
        .build();
  }

  private static HasMetadata namespace(String name) {
    return new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  private static HasMetadata quota(String namespace) {
    return new ResourceQuotaBuilder()
        .withNewMetadata()
        .withName("mine")
        .withNamespace(namespace)
        .endMetadata()
        .withNewSpec()
        .endSpec()
        .build();
  }
}
