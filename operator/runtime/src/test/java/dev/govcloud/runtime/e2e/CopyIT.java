package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Storage;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a service leaves behind is copied before anything is deleted, and the copy is destroyed in
 * its time (article 16, rule A25).
 */
class CopyIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SNAPSHOTS = "snapshot.storage.k8s.io/v1";
  private final Bureau bureau = new Bureau("copied");

  private static void policy(Consumer<PlatformCopy> change) {
    Edits.edit(
        ControlPlane.get().admin().resources(CloudPolicy.class).withName("default"),
        p -> {
          p.getSpec().platformCopy = new PlatformCopy();
          change.accept(p.getSpec().platformCopy);
        });
  }

  @AfterEach
  void asItWas() {
    policy(copy -> copy.method = "None");
  }

  @Test
  void nothingIsDeletedBeforeEverySnapshotOutlivesTheNamespace() {
    policy(
        copy -> {
          copy.method = "VolumeSnapshot";
          copy.snapshotClass = "retained";
        });
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      String namespace = terminating("snapped", CopyIT::withDiskAndBucket);
      GenericKubernetesResource snapshot = awaitSnapshot(namespace);
      assertThat(snapshot.<Object>get("spec", "source", "persistentVolumeClaimName"))
          .isEqualTo("storage-disk");
      assertThat(bureau.machines(namespace))
          .as("halted, not deleted")
          .allMatch(m -> "Halted".equals(m.get("spec", "runStrategy")));
      bind(snapshot, "Delete");
      CloudResourceRequestStatus held =
          bureau.awaitStatus("snapped", s -> held(s, "set its spec.deletionPolicy to Retain"));
      assertThat(held.reclaim.blockers).hasSize(2);
      assertThat(held(held, "deed Copied for Storage files")).isTrue();
      operator.kill();
      operator.start();
      assertThat(bureau.admin.namespaces().withName(namespace).get().getMetadata())
          .matches(m -> m.getDeletionTimestamp() == null, "still there");
      retain(namespace);
      bureau.awaitStatus("snapped", s -> s.reclaim.blockers.size() == 1);
      assertThat(bureau.admin.namespaces().withName(namespace).get().getMetadata())
          .matches(m -> m.getDeletionTimestamp() == null, "the bucket waits for its copy");
      String stated = copiedByHand("snapped", "files");
      CloudResourceRequestStatus ended = bureau.awaitPhase("snapped", "Terminated");
      assertThat(ended.milestones.stream().map(m -> m.kind))
          .containsSubsequence("TerminationApproved", "CopyTaken", "Reclaimed");
      assertThat(ended.reclaim.copies)
          .extracting(c -> c.kind + " " + c.name + " " + c.of + " " + c.handle + " " + c.size)
          .containsExactlyInAnyOrder(
              "VolumeSnapshotContent " + content(namespace) + " storage-disk handle-7 50Gi",
              "Fulfilment " + stated + " Storage files null null");
      assertThat(ended.reclaim.items).allMatch(i -> i.goneAt != null);
      assertThat(contents().withName(content(namespace)).get()).as("it outlives").isNotNull();
      assertThat(ended.next.stage + " " + ended.next.party)
          .isEqualTo("CopyRetention CloudProvider");
    }
  }

  /** Article 15: what a change takes away is halted and copied before it is deleted. */
  @Test
  void whatAChangeTakesAwayIsCopiedFirst() {
    policy(
        copy -> {
          copy.method = "VolumeSnapshot";
          copy.snapshotClass = "retained";
        });
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("smaller", CopyIT::withDisk);
      String namespace = bureau.intoTrial("smaller").namespace.name;
      bureau.edit(
          "smaller",
          r -> {
            r.getSpec().resources.storage.clear();
            r.getSpec().change = new Change();
            r.getSpec().change.reason = "The disk is not needed any more.";
          });
      bureau.approve("smaller", "Change");
      GenericKubernetesResource snapshot = awaitSnapshot(namespace);
      var claims = bureau.admin.persistentVolumeClaims().inNamespace(namespace);
      assertThat(claims.withName("storage-disk").get()).as("not before its copy").isNotNull();
      bind(snapshot, "Delete");
      bureau.awaitStatus(
          "smaller",
          s ->
              s.conditions.stream()
                  .anyMatch(
                      c ->
                          c.getMessage().contains("it stays until its volumes are copied")
                              && c.getMessage().contains("deletionPolicy to Retain")));
      retain(namespace);
      bureau.awaitStatus(
          "smaller", s -> s.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
      assertThat(claims.withName("storage-disk").get()).isNull();
      assertThat(contents().withName(content(namespace)).get()).isNotNull();
    }
  }

  private static boolean held(CloudResourceRequestStatus status, String why) {
    return status.reclaim.blockers.stream().anyMatch(b -> b.message.contains(why));
  }

  /** Nothing in the cluster can copy a bucket: the provider's people state that they did. */
  private String copiedByHand(String name, String bucket) {
    Fulfilment fulfilment = bureau.fulfilment(name, "Storage", bucket, "Copied", null);
    FulfilmentSpec.Evidence sheet = new FulfilmentSpec.Evidence();
    sheet.name = "Protocol of the copy";
    sheet.uri = "https://files.provider.example/copy.pdf";
    fulfilment.getSpec().evidence = List.of(sheet);
    return bureau.provider.resource(fulfilment).create().getMetadata().getName();
  }

  private String terminating(String name, Consumer<CloudResourceRequest> with) {
    bureau.apply(name, with);
    String namespace = bureau.intoTrial(name).namespace.name;
    bureau.edit(name, r -> r.getSpec().termination = WholeLifeIT.termination());
    bureau.approve(name, "Termination");
    return namespace;
  }

  private static void withDisk(CloudResourceRequest request) {
    Storage disk = new Storage();
    disk.name = "disk";
    disk.kind = "Block";
    disk.gib = 50;
    request.getSpec().resources.storage = List.of(disk);
  }

  private static void withDiskAndBucket(CloudResourceRequest request) {
    withDisk(request);
    Storage bucket = new Storage();
    bucket.name = "files";
    bucket.kind = "Object";
    bucket.gib = 20;
    List<Storage> storage = new ArrayList<>(request.getSpec().resources.storage);
    storage.add(bucket);
    request.getSpec().resources.storage = storage;
  }

  private GenericKubernetesResource awaitSnapshot(String namespace) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                bureau
                    .admin
                    .genericKubernetesResources(SNAPSHOTS, "VolumeSnapshot")
                    .inNamespace(namespace)
                    .list()
                    .getItems()
                    .stream()
                    .findFirst()
                    .orElse(null),
            s -> s != null);
  }

  private static String content(String namespace) {
    return "content-" + namespace;
  }

  private io.fabric8.kubernetes.client.dsl.MixedOperation<
          GenericKubernetesResource,
          io.fabric8.kubernetes.api.model.GenericKubernetesResourceList,
          io.fabric8.kubernetes.client.dsl.Resource<GenericKubernetesResource>>
      contents() {
    return bureau.admin.genericKubernetesResources(SNAPSHOTS, "VolumeSnapshotContent");
  }

  /** What the snapshot controller does. */
  private void bind(GenericKubernetesResource snapshot, String policy) {
    String namespace = snapshot.getMetadata().getNamespace();
    GenericKubernetesResource content = new GenericKubernetesResource();
    content.setApiVersion(SNAPSHOTS);
    content.setKind("VolumeSnapshotContent");
    content.setMetadata(new ObjectMetaBuilder().withName(content(namespace)).build());
    content.setAdditionalProperty(
        "spec",
        Map.of(
            "deletionPolicy",
            policy,
            "driver",
            "example.com",
            "source",
            Map.of("volumeHandle", "volume-7"),
            "volumeSnapshotRef",
            Map.of(
                "name",
                snapshot.getMetadata().getName(),
                "namespace",
                namespace,
                "uid",
                snapshot.getMetadata().getUid())));
    contents().resource(content).create();
    Edits.editStatus(
        contents().withName(content(namespace)),
        c ->
            c.setAdditionalProperty(
                "status", Map.of("readyToUse", true, "snapshotHandle", "handle-7")));
    Edits.editStatus(
        bureau
            .admin
            .genericKubernetesResources(SNAPSHOTS, "VolumeSnapshot")
            .inNamespace(namespace)
            .withName(snapshot.getMetadata().getName()),
        s ->
            s.setAdditionalProperty(
                "status",
                Map.of(
                    "readyToUse",
                    true,
                    "boundVolumeSnapshotContentName",
                    content(namespace),
                    "restoreSize",
                    "50Gi")));
  }

  @SuppressWarnings("unchecked")
  private void retain(String namespace) {
    contents()
        .withName(content(namespace))
        .edit(
            c -> {
              ((Map<String, Object>) c.getAdditionalProperties().get("spec"))
                  .put("deletionPolicy", "Retain");
              return c;
            });
  }

  @Test
  void aBackupByVeleroIsKeptForItsTimeThenDestroyedByTheProvider() {
    if (bureau.admin.namespaces().withName("velero").get() == null) {
      bureau
          .admin
          .resource(
              new NamespaceBuilder().withNewMetadata().withName("velero").endMetadata().build())
          .create();
    }
    policy(
        copy -> {
          copy.method = "Velero";
          copy.retentionDays = 7;
        });
    try (OperatorProcess operator =
        OperatorProcess.timeLapseWithoutLease("2026-03-02T01:00:00Z", 2000)) {
      String namespace = terminating("veiled", CopyIT::withDisk);
      bureau.awaitPhase("veiled", "Terminated");
      var backup =
          bureau
              .admin
              .genericKubernetesResources("velero.io/v1", "Backup")
              .inNamespace("velero")
              .withName(namespace);
      assertThat(backup.get().<Object>get("spec", "includedNamespaces"))
          .isEqualTo(List.of(namespace));
      CloudResourceRequestStatus owed =
          bureau.awaitStatus(
              "veiled", s -> s.next != null && "CopyDestruction".equals(s.next.stage));
      assertThat(owed.milestones.stream().map(m -> m.kind)).endsWith("RetentionEnded");
      backup.delete();
      CloudResourceRequestStatus destroyed =
          bureau.awaitStatus("veiled", s -> s.awaiting.isEmpty());
      assertThat(destroyed.milestones.stream().map(m -> m.kind)).endsWith("CopyDestroyed");
      assertThat(destroyed.deadlines)
          .filteredOn(d -> "CopyDestruction".equals(d.stage))
          .singleElement()
          .satisfies(d -> assertThat(d.party).isEqualTo("CloudProvider"));
    }
  }
}
