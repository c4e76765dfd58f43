package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Observed.Copy;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.item.CopiesByHand;
import dev.govcloud.runtime.config.Timeline;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * docs/provider.md: copies of what a change took away "stay until the service ends and are
 * destroyed with the others" (rule A25), whatever the policy says by then.
 */
class CopiesOfChangesTest {
  private static final String CONTENTS = "/apis/snapshot.storage.k8s.io/v1/volumesnapshotcontents";
  private final CloudResourceRequest request = Generated.request("bureau", "bus");
  private final String namespace = Names.namespace(request);
  private final ApiServer api = new ApiServer();

  @BeforeEach
  void aCopyOfWhatAChangeTookAway() {
    request.setStatus(new CloudResourceRequestStatus());
    Map<String, Object> content =
        Map.of(
            "apiVersion",
            "snapshot.storage.k8s.io/v1",
            "kind",
            "VolumeSnapshotContent",
            "metadata",
            Map.of("name", "content-of-a-change"),
            "spec",
            Map.of(
                "deletionPolicy",
                "Retain",
                "volumeSnapshotRef",
                Map.of("namespace", namespace, "uid", "u1")));
    api.server
        .expect()
        .get()
        .withPath(CONTENTS)
        .andReturn(
            200,
            Map.of(
                "apiVersion",
                "snapshot.storage.k8s.io/v1",
                "kind",
                "VolumeSnapshotContentList",
                "metadata",
                Map.of(),
                "items",
                List.of(content)))
        .always();
    api.server
        .expect()
        .get()
        .withPath("/api/v1/namespaces/" + namespace + "/persistentvolumeclaims")
        .andReturn(
            200,
            Map.of(
                "apiVersion",
                "v1",
                "kind",
                "PersistentVolumeClaimList",
                "metadata",
                Map.of(),
                "items",
                List.of()))
        .always();
  }

  @AfterEach
  void close() {
    api.close();
  }

  private Copies copies() {
    Uncached uncached = new Uncached(api.client);
    return new Copies(uncached, k -> true, Timeline.real(Clock.systemUTC()));
  }

  private Optional<Copy> atTheEnd(String method) {
    PlatformCopy policy = new PlatformCopy();
    policy.method = method;
    policy.snapshotClass = "retained";
    Observed stands =
        new Observed(
            Optional.of(new Observed.Namespace(namespace, "uid", false)),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return copies().look(request, stands, List.of(), new CopiesByHand(), policy).copy();
  }

  @Test
  @DisplayName("A25: the policy copies no more at the end: what a change copied is still a copy")
  void thePolicyCopiesNoMore() {
    assertThat(atTheEnd("None").map(Copy::state))
        .as("NoCopyTaken begins no retention: nobody ever owes the destruction of what is there")
        .isNotEqualTo(Optional.of(Copy.State.NONE));
  }

  @Test
  @DisplayName("A25: no volume is left at the end: what a change copied is still a copy")
  void noVolumeIsLeft() {
    assertThat(atTheEnd("VolumeSnapshot").map(Copy::state))
        .as("NoCopyTaken begins no retention: nobody ever owes the destruction of what is there")
        .isNotEqualTo(Optional.of(Copy.State.NONE));
  }

  @Test
  @DisplayName("A25: a Velero backup is destroyed, the snapshot that a change took is not")
  void theBackupIsDestroyedAndTheSnapshotIsNot() {
    Reclaim.Copy backup = new Reclaim.Copy();
    backup.kind = "Backup";
    backup.name = "velero/" + namespace;
    request.getStatus().reclaim = new Reclaim();
    request.getStatus().reclaim.copies = List.of(backup);
    assertThat(copies().lookForCopy(request, Observed.NOTHING, Optional.empty()).copy())
        .as("CopyDestroyed is recorded although a copy is left")
        .isEmpty();
  }
}
