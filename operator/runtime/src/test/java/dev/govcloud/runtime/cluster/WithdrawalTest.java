package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimListBuilder;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a change takes away stays as long as the copy that the policy wants cannot be taken. */
class WithdrawalTest {
  private static final CloudResourceRequest REQUEST = Generated.request("bureau", "bus");
  private static final String CLAIMS =
      "/api/v1/namespaces/" + Names.namespace(REQUEST) + "/persistentvolumeclaims";
  private final ApiServer api = new ApiServer();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void nothingIsDeletedWhereTheKindOfSnapshotsIsMissing() {
    claims(claim());
    assertThat(withdraw(kind -> false, "VolumeSnapshot", "retained").problem().orElseThrow())
        .contains("PersistentVolumeClaim storage-disk is to go")
        .contains("it stays until its volumes are copied")
        .contains("no VolumeSnapshot kind");
    assertThat(api.asked()).containsExactly("GET " + CLAIMS);
  }

  @Test
  void norWhereThePolicyNamesNoClass() {
    claims(claim());
    assertThat(withdraw(kind -> true, "VolumeSnapshot", null).problem().orElseThrow())
        .contains("set spec.platformCopy.snapshotClass");
    assertThat(api.asked()).containsExactly("GET " + CLAIMS);
  }

  @Test
  void whatHoldsNoVolumeGoes() {
    claims();
    gone();
    assertThat(withdraw(kind -> false, "VolumeSnapshot", "retained").none()).isTrue();
    assertThat(api.asked()).containsExactly("GET " + CLAIMS, "DELETE " + CLAIMS + "/storage-disk");
  }

  @Test
  void withoutAPolicyItGoesAtOnce() {
    gone();
    assertThat(withdraw(kind -> false, "None", null).none()).isTrue();
    assertThat(api.asked()).containsExactly("DELETE " + CLAIMS + "/storage-disk");
  }

  private Setback withdraw(Predicate<ManagedKind> exists, String method, String snapshotClass) {
    PlatformCopy policy = new PlatformCopy();
    policy.method = method;
    policy.snapshotClass = snapshotClass;
    Uncached uncached = new Uncached(api.client);
    return new Withdrawal(uncached, new VolumeCopies(uncached, exists), new Reclaimer(api.client))
        .withdraw(REQUEST, new Snapshot(), List.<HasMetadata>of(claim()), policy);
  }

  private void claims(PersistentVolumeClaim... claims) {
    api.server
        .expect()
        .get()
        .withPath(CLAIMS)
        .andReturn(200, new PersistentVolumeClaimListBuilder().withItems(claims).build())
        .once();
  }

  private void gone() {
    api.server.expect().delete().withPath(CLAIMS + "/storage-disk").andReturn(200, "{}").once();
  }

  private static PersistentVolumeClaim claim() {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName("storage-disk")
        .withNamespace(Names.namespace(REQUEST))
        .withUid("0123456789")
        .endMetadata()
        .withNewStatus()
        .withPhase("Bound")
        .endStatus()
        .build();
  }
}
