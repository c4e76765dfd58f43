package dev.govcloud.provision.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.SystemInfo;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy stands when what keeps it is complete and outlives the namespace, and not before. */
class CopyTest {
  private static final GenericKubernetesResource SNAPSHOT =
      object(
          "metadata: {name: data, uid: s-1, creationTimestamp: '2026-03-02T01:00:00Z'}",
          "status: {boundVolumeSnapshotContentName: c-1, restoreSize: 50Gi}");

  private static final Claim DATA = new Claim("data", "0123456789", Map.of());

  private static GenericKubernetesResource object(String... yaml) {
    return Serialization.unmarshal(
        "---\n" + String.join("\n", yaml), GenericKubernetesResource.class);
  }

  private static final Occasion END = new Occasion("7", true);

  private static GenericKubernetesResource content(
      String policy, String uid, boolean ready, String handle) {
    return object(
        "metadata: {name: c-1}",
        "spec: {deletionPolicy: %s, volumeSnapshotRef: {namespace: gc-bus, uid: %s}}"
            .formatted(policy, uid),
        "status: {readyToUse: %s, snapshotHandle: %s}".formatted(ready, handle));
  }

  private static Part read(GenericKubernetesResource content) {
    return Snapshots.read(DATA, END, Optional.of(SNAPSHOT), Optional.ofNullable(content));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A backup of a part, or of something else, is no copy")
  @ValueSource(
      strings = {
        "{includedNamespaces: [other]}",
        "{includedNamespaces: [NS, other]}",
        "{includedNamespaces: [NS], snapshotVolumes: false}",
        "{includedNamespaces: [NS], labelSelector: {matchLabels: {a: b}}}",
        "{includedNamespaces: [NS], includedResources: [configmaps]}",
        "{includedNamespaces: [NS], excludedResources: [persistentvolumes]}",
        "{snapshotVolumes: true}"
      })
  void aBackupOfAPartIsNone(String spec) {
    assertThat(VeleroBackups.isOfAll(of(spec), request())).isFalse();
  }

  @Test
  void whatVeleroFillsInMakesNoOtherBackup() {
    assertThat(
            VeleroBackups.isOfAll(
                of(
                    "{includedNamespaces: [NS], snapshotVolumes: true, ttl: 720h0m0s,"
                        + " storageLocation: default, excludedClusterScopedResources: [a],"
                        + " csiSnapshotTimeout: 10m0s, metadata: {}}"),
                request()))
        .isTrue();
  }

  private static GenericKubernetesResource of(String spec) {
    String namespace = dev.govcloud.provision.Names.namespace(request());
    return object("metadata: {name: b}", "spec: " + spec.replace("NS", namespace));
  }

  @Test
  void aSnapshotStandsByItsRetainedContent() {
    Part part = read(content("Retain", "s-1", true, "h-7"));
    assertThat(part.stands()).isTrue();
    assertThat(part.kind() + " " + part.name() + " of " + part.of())
        .isEqualTo("VolumeSnapshotContent c-1 of data");
    assertThat(part.handle()).contains("h-7");
    assertThat(part.size()).contains("50Gi");
    assertThat(part.failure()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "Delete, s-1, true, h-7",
    "Retain, another, true, h-7",
    "Retain, s-1, false, h-7",
    "Retain, s-1, true, null",
  })
  void anythingLessDoesNotStand(String policy, String uid, boolean ready, String handle) {
    assertThat(read(content(policy, uid, ready, handle)).stands()).isFalse();
  }

  @Test
  void whatWouldGoWithTheNamespaceSaysSo() {
    assertThat(read(content("Delete", "s-1", true, "h-7")).failure().orElseThrow())
        .contains("c-1 would be deleted with the namespace")
        .contains("set its spec.deletionPolicy to Retain");
  }

  @Test
  void whatIsNotBoundYetIsPendingAndWhatFailsSaysWhy() {
    assertThat(read(null).failure()).isEmpty();
    assertThat(Snapshots.read(DATA, END, Optional.empty(), Optional.empty()).asked()).isEmpty();
    GenericKubernetesResource failed =
        object("metadata: {name: data}", "status: {error: {message: no such driver}}");
    assertThat(Snapshots.read(DATA, END, Optional.of(failed), Optional.empty()).failure())
        .contains("Its storage cannot take it: no such driver");
  }

  @Test
  void aSnapshotIsOfThisVeryVolumeAndItsNameFits() {
    assertThat(DATA.snapshot(END)).isEqualTo("data-01234567-7");
    Claim another = new Claim("data", "9876543210", Map.of());
    assertThat(another.snapshot(END)).isEqualTo("data-98765432-7");
    Claim longest = new Claim("d".repeat(253), "0123456789", Map.of());
    assertThat(longest.snapshot(END)).hasSize(253).endsWith("-01234567-7");
  }

  @Test
  @DisplayName(
      "what a change took away may have been restored: its snapshot is of then, not of now")
  void aSnapshotIsOfThisVeryOccasion() {
    Snapshot earlier = new Snapshot();
    earlier.filing = "bus-2";
    assertThat(DATA.snapshot(Occasion.change(earlier))).isNotEqualTo(DATA.snapshot(END));
    PlatformCopy policy = new PlatformCopy();
    policy.veleroNamespace = "velero";
    policy.retentionDays = 30;
    GenericKubernetesResource ofChange =
        VeleroBackups.of(request(), Occasion.change(earlier), policy);
    String atTheEnd = VeleroBackups.of(request(), END, policy).getMetadata().getName();
    assertThat(ofChange.getMetadata().getName()).isEqualTo(atTheEnd + "-2");
    assertThat(ofChange.<Object>get("spec", "includedNamespaces").toString())
        .isEqualTo("[" + atTheEnd + "]");
  }

  @Test
  void whatIsAskedForAndNotBoundIsNamedAsItIs() {
    assertThat(read(null).kind() + "/" + read(null).name())
        .isEqualTo("VolumeSnapshot/data-01234567-7");
  }

  @Test
  void aContentIsOfTheNamespaceThatItsSnapshotWasIn() {
    GenericKubernetesResource content = content("Retain", "s-1", true, "h");
    assertThat(Snapshots.isOf(content, "gc-bus")).isTrue();
    assertThat(Snapshots.isOf(content, "gc-other")).isFalse();
    assertThat(Snapshots.isOf(object("metadata: {name: c-2}"), "gc-bus")).isFalse();
  }

  @Test
  void aBackupIsOfTheNamespaceAloneAndOutlivesTheRetention() {
    PlatformCopy policy = new PlatformCopy();
    policy.veleroNamespace = "velero";
    policy.retentionDays = 30;
    GenericKubernetesResource backup = VeleroBackups.of(request(), END, policy);
    String name = backup.getMetadata().getName();
    assertThat(name).startsWith("gc-bureau-transport-bus-");
    assertThat(backup.<Object>get("spec", "includedNamespaces").toString())
        .isEqualTo("[" + name + "]");
    assertThat(backup.<Object>get("spec", "ttl")).isEqualTo("1440h0m0s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "New", "InProgress", "Finalizing", "WaitingForPluginOperations"})
  void aBackupIsPendingUntilItIsCompleted(String phase) {
    Part part = backup(phase);
    assertThat(part.stands()).isFalse();
    assertThat(part.failure()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Failed", "PartiallyFailed", "FailedValidation"})
  void aBackupThatFailedSaysHowToTakeItAnew(String phase) {
    assertThat(backup(phase).stands()).isFalse();
    assertThat(backup(phase).failure().orElseThrow())
        .contains("Velero says " + phase)
        .contains("then delete the Backup; it is taken anew");
  }

  @Test
  void onlyACompletedBackupStands() {
    assertThat(backup("Completed").stands()).isTrue();
  }

  @Test
  void aBackupIsCalledWithThePlaceWhereItIs() {
    assertThat(backup("Completed").name()).startsWith("velero/gc-bureau-transport-bus-");
    assertThat(backup("Completed").of()).startsWith("gc-bureau-transport-bus-");
  }

  private static Part backup(String phase) {
    PlatformCopy policy = new PlatformCopy();
    policy.veleroNamespace = "velero";
    return VeleroBackups.read(
        request(),
        END,
        policy,
        Optional.of(object("metadata: {name: b}", "status: {phase: '" + phase + "'}")));
  }

  private static CloudResourceRequest request() {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setName("bus");
    request.getMetadata().setNamespace("bureau-transport");
    request.getMetadata().setUid("1234");
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().system = new SystemInfo();
    request.getSpec().system.shortName = "bus";
    return request;
  }
}
