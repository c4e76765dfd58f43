package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Storage;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A change is carried out when the cluster has what was approved, and not when it was asked. */
class AsApprovedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCENARIO = "localcluster.govcloud.dev/scenario";
  private static final String KEPT = "backup.example/keep";
  private final Bureau bureau = new Bureau("delivered");

  @Test
  @DisplayName("somebody else's volume of the wanted name is neither taken over nor deleted")
  void aForeignVolume() {
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      String namespace = inTrial("foreign");
      Resource<PersistentVolumeClaim> theirs = claim(namespace, "storage-aaa");
      bureau.admin.resource(foreign(namespace)).create();
      String uid = theirs.get().getMetadata().getUid();
      change(
          "foreign",
          r -> r.storage = List.of(storage("aaa", 5), storage("other", 100), storage("zzz", 5)));
      assertThat(bureau.awaitCondition("foreign", "Stalled").getMessage())
          .contains("PersistentVolumeClaim storage-aaa is there already in namespace " + namespace)
          .contains("it stays as it is");
      await().atMost(PATIENCE).until(() -> claim(namespace, "storage-zzz").get() != null);
      assertThat(theirs.get().getMetadata().getLabels()).isNullOrEmpty();
      assertThat(theirs.get().getSpec().getResources().getRequests())
          .containsEntry("storage", new Quantity("1Gi"));
      assertThat(changed("foreign")).isFalse();

      change("foreign", r -> r.storage = List.of(storage("other", 100), storage("zzz", 5)));
      await().atMost(PATIENCE).until(() -> changed("foreign"));
      assertThat(theirs.get().getMetadata().getUid()).isEqualTo(uid);
      assertThat(theirs.get().getMetadata().getDeletionTimestamp()).isNull();
    }
  }

  @Test
  @DisplayName("a standby that is not there yet is none, and what is being deleted is there")
  void aStandbyThenNoDatabase() {
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      String namespace = inTrial("standby");
      var cluster = cluster(namespace);
      Edits.edit(cluster, c -> c.getMetadata().getLabels().put(SCENARIO, "hang"));
      change("standby", r -> r.databases.get(0).ha = true);
      await().atMost(PATIENCE).until(() -> instances(cluster.get(), "spec") == 2);
      stays("one of two stands", () -> !changed("standby"));
      assertThat(instances(cluster.get(), "status")).isLessThan(2);
      Edits.edit(cluster, c -> c.getMetadata().getLabels().remove(SCENARIO));
      await().atMost(PATIENCE).until(() -> changed("standby"));

      Edits.edit(cluster, c -> c.getMetadata().setFinalizers(List.of(KEPT)));
      change("standby", r -> r.databases = List.of());
      await()
          .atMost(PATIENCE)
          .until(() -> cluster.get().getMetadata().getDeletionTimestamp() != null);
      stays("it is there", () -> !changed("standby"));
      Edits.edit(cluster, c -> c.getMetadata().setFinalizers(List.of()));
      await().atMost(PATIENCE).until(() -> changed("standby"));
      CloudResourceRequestStatus done = bureau.get("standby").getStatus();
      assertThat(done.milestones.get(done.milestones.size() - 1).message)
          .contains("The platform took no copy of what it took away")
          .contains("Database orders");
    }
  }

  private static void stays(String why, Callable<Boolean> so) {
    await(why).during(Duration.ofSeconds(4)).atMost(PATIENCE).until(so);
  }

  private String inTrial(String name) {
    bureau.apply(
        name,
        r -> {
          Database orders = new Database();
          orders.name = "orders";
          orders.engine = "PostgreSQL";
          orders.version = "16";
          orders.storageGiB = 20;
          r.getSpec().resources.storage = List.of(storage("other", 100));
          r.getSpec().resources.databases = new ArrayList<>(List.of(orders));
        });
    return bureau.intoTrial(name).namespace.name;
  }

  private void change(String name, Consumer<Resources> edit) {
    bureau.edit(
        name,
        r -> {
          edit.accept(r.getSpec().resources);
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "As the service needs it, " + System.nanoTime() + ".";
        });
    bureau.approve(name, "Change");
  }

  /** Whether the last change that was granted is carried out. */
  private boolean changed(String name) {
    var milestones = bureau.get(name).getStatus().milestones;
    return "Changed".equals(milestones.get(milestones.size() - 1).kind);
  }

  private Resource<GenericKubernetesResource> cluster(String namespace) {
    return bureau
        .admin
        .genericKubernetesResources(ManagedKind.DATABASE.apiVersion(), ManagedKind.DATABASE.kind())
        .inNamespace(namespace)
        .withName("orders");
  }

  private static int instances(GenericKubernetesResource cluster, String part) {
    String field = "spec".equals(part) ? "instances" : "readyInstances";
    return cluster.<Number>get(part, field).intValue();
  }

  private Resource<PersistentVolumeClaim> claim(String namespace, String name) {
    return bureau.admin.persistentVolumeClaims().inNamespace(namespace).withName(name);
  }

  private static PersistentVolumeClaim foreign(String namespace) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName("storage-aaa")
        .withNamespace(namespace)
        .withAnnotations(Map.of("owner", "somebody-else"))
        .endMetadata()
        .withNewSpec()
        .withAccessModes("ReadWriteMany")
        .withNewResources()
        .addToRequests("storage", new Quantity("1Gi"))
        .endResources()
        .endSpec()
        .build();
  }

  private static Storage storage(String name, int gib) {
    Storage storage = new Storage();
    storage.name = name;
    storage.kind = "File";
    storage.gib = gib;
    return storage;
  }
}
