package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lies beside the guarded thing: the moment before a request is counted, the fields beside
 * those that are looked at, the note that kubectl keeps on a namespace of the platform.
 */
class AttacksOnEdgesIT {
  private static final KubernetesClient AUTHORITY =
      ControlPlane.get().as("registrar@authority.example", "govcloud:authority");

  /** Whoever holds the token makes one of his own, where no quota stands in the way. */
  private static final String THIEFS = "gc-edges-thief";

  private static Attacked attacked;
  private static KubernetesClient own;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("edges");
    own = Accounts.operator();
    own.resource(namespace(THIEFS, "baseline")).create();
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  /** An application that waits for its first record would go with its unit, without a trace. */
  @Test
  void whatIsNotOnRecordYetHoldsUnitAndNamespace() {
    Bureau bureau = new Bureau("waiting");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Integer.valueOf(0).equals(live(bureau.namespace)));
    attacked.operator.kill();
    try {
      bureau.apply("early", r -> {});
      assertThatThrownBy(() -> AUTHORITY.namespaces().withName(bureau.namespace).dryRun().delete())
          .as("the namespace")
          .hasMessageContaining("may not delete");
      assertThatThrownBy(
              () ->
                  AUTHORITY.resources(UsingUnit.class).withName(bureau.namespace).dryRun().delete())
          .as("the unit")
          .hasMessageContaining("may not delete");
    } finally {
      attacked.operator.start();
    }
  }

  private static Integer live(String unit) {
    UsingUnit found = attacked.admin.resources(UsingUnit.class).withName(unit).get();
    return found == null || found.getStatus() == null ? null : found.getStatus().liveRequests;
  }

  /** kubectl removes what the note names and the administrator's file lacks: Pod Security too. */
  @ParameterizedTest
  @CsvSource({"kube-system", "kube-node-lease"})
  void theAuthorityWritesNoNoteOnANamespaceOfThePlatform(String name) {
    String note =
        "{\"metadata\": {\"annotations\": {\"kubectl.kubernetes.io/last-applied-configuration\":"
            + " \"{}\"}}}";
    assertThatThrownBy(
            () ->
                AUTHORITY
                    .namespaces()
                    .withName(name)
                    .patch(PatchContext.of(PatchType.JSON_MERGE), note))
        .hasMessageContaining("denied");
  }

  @Test
  void theStolenTokenMakesNoNamespaceWithoutAPodSecurityLevel() {
    assertThatThrownBy(() -> own.resource(namespace("gc-bare", null)).dryRun().create())
        .hasMessageContaining("Pod Security");
    assertThatThrownBy(
            () ->
                own.namespaces()
                    .withName(attacked.provisioned)
                    .patch(
                        new PatchContext.Builder()
                            .withPatchType(PatchType.JSON_MERGE)
                            .withDryRun(List.of("All"))
                            .build(),
                        "{\"metadata\": {\"labels\": {\"pod-security.kubernetes.io/enforce\":"
                            + " null}}}"))
        .hasMessageContaining("Pod Security");
  }

  private static Namespace namespace(String name, String level) {
    var made =
        new NamespaceBuilder()
            .withNewMetadata()
            .withName(name)
            .addToLabels("govcloud.dev/managed-by", "govcloud-operator")
            .endMetadata()
            .build();
    if (level != null) {
      made.getMetadata().getLabels().put("pod-security.kubernetes.io/enforce", level);
    }
    return made;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {sourceRef: {kind: DataSource, namespace: others, name: theirs}}}]}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {pvc: {dataSourceRef: {kind: PersistentVolumeClaim, namespace: others, name: theirs}}}}]}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {storage: {volumeName: theirs}}}]}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {spec: {domain: {devices: {}}}}, dataVolumeTemplates: [{metadata: {name: d}, spec: {source: {registry: {url: 'docker://a', secretRef: b}}}}]}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {instancetype: {name: host}, template: {spec: {domain: {devices: {}}}}}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {spec: {domain: {devices: {}}, networks: [{name: n, multus: {networkName: kube-system/host}}]}}}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {spec: {domain: {devices: {}, firmware: {kernelBoot: {container: {image: evil}}}}}}}}",
        "kubevirt.io/v1 | VirtualMachine | {spec: {template: {metadata: {labels: {cdi.kubevirt.io: importer}}, spec: {domain: {devices: {}}}}}}",
        "postgresql.cnpg.io/v1 | Cluster | {spec: {instances: 1, storage: {size: 1Gi, pvcTemplate: {dataSourceRef: {kind: PersistentVolumeClaim, namespace: others, name: theirs}}}}}",
        "postgresql.cnpg.io/v1 | Cluster | {spec: {instances: 1, storage: {size: 1Gi}, postgresql: {pg_hba: [host all all 0.0.0.0/0 trust]}}}",
        "postgresql.cnpg.io/v1 | Cluster | {spec: {instances: 1, storage: {size: 1Gi}, postgresql: {shared_preload_libraries: [evil]}}}",
        "objectbucket.io/v1alpha1 | ObjectBucketClaim | {spec: {bucketName: theirs, storageClassName: local-object}}",
        "objectbucket.io/v1alpha1 | ObjectBucketClaim | {spec: {objectBucketName: theirs, storageClassName: local-object}}",
        "objectbucket.io/v1alpha1 | ObjectBucketClaim | {spec: {storageClassName: local-object, additionalConfig: {bucketOwner: theirs}}}",
        "v1 | PersistentVolumeClaim | {metadata: {annotations: {cdi.kubevirt.io/storage.import.endpoint: 'http://a'}}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}",
        "v1 | PersistentVolumeClaim | {spec: {accessModes: [ReadWriteOnce], selector: {matchLabels: {a: b}}, resources: {requests: {storage: 1Gi}}}}",
      })
  void theStolenTokenReachesNothingOfOthers(String api, String kind, String content) {
    GenericKubernetesResource object =
        Serialization.unmarshal("---\n" + content, GenericKubernetesResource.class);
    object.setApiVersion(api);
    object.setKind(kind);
    var meta =
        object.getMetadata() == null ? new ObjectMetaBuilder().build() : object.getMetadata();
    meta.setName("mine");
    meta.setNamespace(THIEFS);
    object.setMetadata(meta);
    assertThatThrownBy(() -> own.resource(object).dryRun().create())
        .hasMessageContaining("govcloud-operator may not create");
  }

  /** On creation a claim on a certain volume is refused; afterwards it is one patch away. */
  @Test
  void norDoesItClaimACertainVolumeAfterwards() {
    GenericKubernetesResource claim =
        Serialization.unmarshal(
            "---\n{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: later, namespace: "
                + attacked.provisioned
                + "}, spec: {accessModes: [ReadWriteOnce], storageClassName: none-such, resources:"
                + " {requests: {storage: 1Gi}}}}",
            GenericKubernetesResource.class);
    own.resource(claim).create();
    try {
      assertThatThrownBy(
              () ->
                  own.persistentVolumeClaims()
                      .inNamespace(attacked.provisioned)
                      .withName("later")
                      .patch(
                          PatchContext.of(PatchType.JSON_MERGE),
                          "{\"spec\": {\"volumeName\": \"theirs\"}}"))
          .hasMessageContaining("govcloud-operator may not update");
    } finally {
      own.resource(claim).delete();
    }
  }
}
