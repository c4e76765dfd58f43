package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.Change;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Article 15: a disk that is approved larger is larger, not only its machine's template. */
class GrownDiskIT {
  private static final String EXPANDS = "expands";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void theClaimThatTheImporterMadeGrowsWithItsDisk() {
    Bureau bureau = new Bureau("grown");
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("grown", r -> {});
      String namespace = bureau.intoTrial("grown").namespace.name;
      var claim =
          bureau.admin.persistentVolumeClaims().inNamespace(namespace).withName("web-1-system");
      imported(bureau, namespace);
      await().atMost(PATIENCE).until(() -> "Bound".equals(claim.get().getStatus().getPhase()));
      String uid = claim.get().getMetadata().getUid();
      larger(bureau, 50);
      // 50 GiB on a file system.
      await().atMost(PATIENCE).until(() -> "54Gi".equals(asked(claim)));
      bureau.awaitStatus(
          "grown", s -> s.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
      assertThat(claim.get().getMetadata().getUid()).isEqualTo(uid);
    }
  }

  private static void larger(Bureau bureau, int gib) {
    bureau.edit(
        "grown",
        r -> {
          r.getSpec().resources.hosts.get(0).systemDiskGiB = gib;
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "More timetables.";
        });
    bureau.approve("grown", "Change");
  }

  private static String asked(Resource<PersistentVolumeClaim> claim) {
    return claim.get().getSpec().getResources().getRequests().get("storage").toString();
  }

  /** What the importer makes of a machine's system disk. */
  private static void imported(Bureau bureau, String namespace) {
    if (bureau.admin.storage().v1().storageClasses().withName(EXPANDS).get() == null) {
      bureau
          .admin
          .resource(
              new StorageClassBuilder()
                  .withNewMetadata()
                  .withName(EXPANDS)
                  .endMetadata()
                  .withProvisioner("example.com/disks")
                  .withAllowVolumeExpansion(true)
                  .build())
          .create();
    }
    bureau
        .admin
        .resource(
            new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("web-1-system")
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName(EXPANDS)
                .withNewResources()
                .addToRequests("storage", new Quantity("43Gi"))
                .endResources()
                .endSpec()
                .build())
        .create();
  }
}
