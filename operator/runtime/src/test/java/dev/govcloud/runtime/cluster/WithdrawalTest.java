package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.item.CopiesByHand;
import dev.govcloud.provision.item.Fulfilments;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimListBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a change takes away stays as long as the copy that the policy wants cannot be taken. */
class WithdrawalTest {
  private static final CloudResourceRequest REQUEST = Generated.request("bureau", "bus");
  private static final String CLAIMS =
      "/api/v1/namespaces/" + Names.namespace(REQUEST) + "/persistentvolumeclaims";
  private static final String MACHINES =
      "/apis/kubevirt.io/v1/namespaces/" + Names.namespace(REQUEST) + "/virtualmachines";
  private static final String SNAPSHOTS =
      "/apis/snapshot.storage.k8s.io/v1/namespaces/"
          + Names.namespace(REQUEST)
          + "/volumesnapshots";
  private static final Instant NOW = Instant.parse("2026-03-04T01:00:00Z");
  private final ApiServer api = new ApiServer();
  private final Snapshot approved = new Snapshot();
  private CopiesByHand copied = new CopiesByHand();

  @BeforeEach
  void granted() {
    REQUEST.setStatus(new CloudResourceRequestStatus());
    approved.filing = "bus-3";
    approved.resources = new Resources();
  }

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

  @Test
  @DisplayName(
      "a policy counts for what begins after it: a change that was granted is copied as then")
  void thePolicyOfTheGrantCounts() {
    approved.copyMethod = "VolumeSnapshot";
    claims(claim());
    assertThat(withdraw(kind -> true, "None", null).problem().orElseThrow())
        .contains("it stays until its volumes are copied", "set spec.platformCopy.snapshotClass");
    assertThat(api.asked()).containsExactly("GET " + CLAIMS);
  }

  @Test
  @DisplayName("a snapshot that was asked for by an earlier change is none of what is there now")
  void aSnapshotOfAnotherOccasionDoesNotCount() {
    claims(claim());
    api.server.expect().post().withPath(SNAPSHOTS).andReturn(201, "{}").once();
    assertThat(withdraw(kind -> true, "VolumeSnapshot", "retained").none()).isTrue();
    String asked = SNAPSHOTS + "/storage-disk-01234567-3";
    assertThat(api.asked())
        .containsExactly("GET " + CLAIMS, "GET " + asked, "POST " + SNAPSHOTS, "GET " + asked);
  }

  @Test
  @DisplayName("a snapshot of that name that somebody else made beforehand is no copy")
  void somebodyElsesSnapshotIsNoCopy() {
    for (String made : new String[] {"nobody", REQUEST.getMetadata().getUid()}) {
      String volume = made.equals("nobody") ? "storage-disk" : "another";
      claims(claim());
      api.server
          .expect()
          .get()
          .withPath(SNAPSHOTS + "/storage-disk-01234567-3")
          .andReturn(200, snapshot(made, volume))
          .times(2);
      assertThat(withdraw(kind -> true, "VolumeSnapshot", "retained").problem().orElseThrow())
          .contains("was not made for this request, or of another volume: remove it");
    }
    assertThat(api.asked()).noneMatch(a -> a.startsWith("DELETE"));
  }

  private static Map<String, Object> snapshot(String uid, String volume) {
    return Map.of(
        "apiVersion",
        "snapshot.storage.k8s.io/v1",
        "kind",
        "VolumeSnapshot",
        "metadata",
        Map.of(
            "name",
            "storage-disk-01234567-3",
            "uid",
            "s-1",
            "annotations",
            Map.of(Labels.REQUEST_UID, uid)),
        "spec",
        Map.of("source", Map.of("persistentVolumeClaimName", volume)),
        "status",
        Map.of("boundVolumeSnapshotContentName", "c-1"));
  }

  @Test
  void whatTakesLongIsNamed() {
    awaitedSince(NOW.minusSeconds(90));
    claims(claim());
    api.server.expect().post().withPath(SNAPSHOTS).andReturn(201, "{}").once();
    assertThat(withdraw(kind -> true, "VolumeSnapshot", "retained").problem().orElseThrow())
        .contains("VolumeSnapshot storage-disk-01234567-3 is not complete yet");
  }

  @Test
  @DisplayName("with Velero it is one backup of all, and nothing goes before it is complete")
  void aBackupOfTheNamespace() {
    String backups = "/apis/velero.io/v1/namespaces/velero/backups";
    String name = Names.namespace(REQUEST) + "-3";
    claims(claim());
    api.server.expect().post().withPath(backups).andReturn(201, "{}").once();
    assertThat(withdraw(kind -> true, "Velero", null).none()).isTrue();
    assertThat(api.asked())
        .containsExactly(
            "GET " + CLAIMS,
            "GET " + backups + "/" + name,
            "POST " + backups,
            "GET " + backups + "/" + name);
    claims(claim());
    api.server.expect().get().withPath(backups + "/" + name).andReturn(200, backup(name)).times(2);
    gone();
    assertThat(withdraw(kind -> true, "Velero", null).none()).isTrue();
    assertThat(api.asked()).contains("DELETE " + CLAIMS + "/storage-disk");
  }

  private static Map<String, Object> backup(String name) {
    return Map.of(
        "apiVersion",
        "velero.io/v1",
        "kind",
        "Backup",
        "metadata",
        Map.of("name", name, "uid", "b-1", "annotations", Labels.owner(REQUEST)),
        "spec",
        Map.of("includedNamespaces", List.of(Names.namespace(REQUEST))),
        "status",
        Map.of("phase", "Completed"));
  }

  @Test
  @DisplayName(
      "a machine that was a fixed host's is halted and copied though its host is elastic now")
  void aMachineThatWasNotElastic() {
    Host web = new Host();
    web.name = "web";
    web.elastic = new Host.Elastic();
    web.elastic.max = 3;
    approved.resources.hosts.add(web);
    String path = aMachineIsThere();
    api.server.expect().patch().withPath(path).andReturn(200, "{}").once();
    api.server.expect().delete().withPath(path).andReturn(200, "{}").once();
    withdraw(kind -> true, "VolumeSnapshot", "retained", machine("false"));
    withdraw(kind -> true, "VolumeSnapshot", "retained", machine("true"));
    assertThat(api.asked()).containsExactly("GET " + path, "PATCH " + path, "DELETE " + path);
    web.elastic.max = 2;
    api.server.expect().patch().withPath(path).andReturn(200, "{}").once();
    withdraw(kind -> true, "VolumeSnapshot", "retained", machine("true"));
    assertThat(api.asked()).as("it does not come again").endsWith("PATCH " + path);
  }

  @Test
  void oneThatCannotBeHaltedIsNamedAndKeepsNoneOfTheOthers() {
    String path = aMachineIsThere();
    api.server
        .expect()
        .patch()
        .withPath(path)
        .andReturn(500, ApiServer.status(500, "", "failed calling webhook"))
        .once();
    claims();
    gone();
    Setback setback =
        withdraw(kind -> true, "VolumeSnapshot", "retained", machine("false"), claim());
    assertThat(setback.problem().orElseThrow()).contains("web-3: failed calling webhook");
    assertThat(api.asked()).contains("DELETE " + CLAIMS + "/storage-disk");
  }

  private String aMachineIsThere() {
    String path = MACHINES + "/web-3";
    api.server.expect().get().withPath(path).andReturn(200, machine("false")).always();
    return path;
  }

  private static GenericKubernetesResource machine(String elastic) {
    GenericKubernetesResource machine = new GenericKubernetesResource();
    machine.setApiVersion("kubevirt.io/v1");
    machine.setKind("VirtualMachine");
    machine.setMetadata(
        new ObjectMetaBuilder()
            .withName("web-3")
            .withNamespace(Names.namespace(REQUEST))
            .addToAnnotations(Labels.ELASTIC, elastic)
            .build());
    machine.setAdditionalProperty("status", Map.of("created", true));
    return machine;
  }

  private void awaitedSince(Instant since) {
    Awaiting awaiting = new Awaiting();
    awaiting.stage = "ChangeExecution";
    awaiting.since = since.toString();
    REQUEST.getStatus().awaiting = List.of(awaiting);
  }

  @Test
  @DisplayName("A25: nothing in the cluster can copy a bucket: it stays until people say they did")
  void aBucketIsCopiedByHand() {
    String path = ManagedKind.BUCKET.path(Names.namespace(REQUEST), "files-bucket");
    api.server.expect().delete().withPath(path).andReturn(200, "{}").once();
    claims();
    GenericKubernetesResource bucket = new GenericKubernetesResource();
    bucket.setApiVersion(ManagedKind.BUCKET.apiVersion());
    bucket.setKind(ManagedKind.BUCKET.kind());
    bucket.setMetadata(
        new ObjectMetaBuilder()
            .withName("files-bucket")
            .withNamespace(Names.namespace(REQUEST))
            .withUid("u-files")
            .build());
    assertThat(withdraw(k -> true, "VolumeSnapshot", "retained", bucket).problem().orElseThrow())
        .contains("files-bucket is to go and stays", "deed Copied for Storage files");
    assertThat(api.asked()).noneMatch(a -> a.startsWith("DELETE"));
    copied = copiedFor("another-1");
    assertThat(withdraw(k -> true, "VolumeSnapshot", "retained", bucket).problem()).isPresent();
    copied = copiedFor(approved.filing);
    claims();
    assertThat(withdraw(k -> true, "VolumeSnapshot", "retained", bucket).none()).isTrue();
    assertThat(api.asked()).contains("DELETE " + path);
  }

  private static CopiesByHand copiedFor(String filing) {
    Fulfilment f = new Fulfilment();
    f.getMetadata().setName("files-copied");
    f.getMetadata().setCreationTimestamp("2026-03-02T01:00:00Z");
    f.setSpec(new FulfilmentSpec());
    f.getSpec().request = REQUEST.getMetadata().getName();
    f.getSpec().filing = filing;
    f.getSpec().deed = "Copied";
    f.getSpec().item = new FulfilmentSpec.Item();
    f.getSpec().item.kind = "Storage";
    f.getSpec().item.name = "files";
    f.setStatus(new FulfilmentStatus());
    f.getStatus().effect = "Effective";
    REQUEST.getMetadata().setCreationTimestamp("2026-03-01T01:00:00Z");
    return new Fulfilments(REQUEST, List.of(f)).copied();
  }

  private Setback withdraw(Predicate<ManagedKind> exists, String method, String snapshotClass) {
    return withdraw(exists, method, snapshotClass, claim());
  }

  private Setback withdraw(
      Predicate<ManagedKind> exists, String method, String snapshotClass, HasMetadata... surplus) {
    PlatformCopy policy = new PlatformCopy();
    policy.method = method;
    policy.snapshotClass = snapshotClass;
    policy.veleroNamespace = "velero";
    policy.retentionDays = 30;
    Uncached uncached = new Uncached(api.client);
    Timeline timeline = Timeline.real(Clock.fixed(NOW, ZoneOffset.UTC));
    Copies copies = new Copies(uncached, exists, timeline);
    return new Withdrawal(uncached, copies, new Reclaimer(api.client), timeline)
        .withdraw(REQUEST, approved, List.of(surplus), copied, policy);
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
