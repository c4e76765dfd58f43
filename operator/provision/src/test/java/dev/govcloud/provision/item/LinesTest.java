package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.request.Observed;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A line is ready once every object of it is, since the last of them was. */
class LinesTest {
  private final Order order = Requests.order(true);
  private final List<HasMetadata> live = new ArrayList<>();
  private final List<PersistentVolumeClaim> disks = new ArrayList<>();

  @Test
  void whatIsNotThereIsNotReady() {
    assertThat(web().ready()).isFalse();
    assertThat(web().readySince()).isEmpty();
    assertThat(web().there()).isFalse();
  }

  @Test
  void whatGoesIsThereUntilItIsGone() {
    machine("web-1", "2026-03-03T01:00:00Z");
    assertThat(web().there()).isTrue();
    live.get(0).getMetadata().setDeletionTimestamp("2026-03-03T03:00:00Z");
    assertThat(web().there()).isTrue();
    live.clear();
    assertThat(web().there()).isFalse();
  }

  @Test
  void readySinceTheLastMachineIsByTheClockThatIsCountedIn() {
    machine("web-1", "2026-03-03T01:00:00Z");
    assertThat(web().ready()).as("one of two").isFalse();
    machine("web-2", "2026-03-03T02:00:00Z");
    assertThat(web().ready()).isTrue();
    assertThat(web().readySince()).contains(Instant.parse("2026-03-03T03:00:00Z"));
  }

  @Test
  void whatIsGoingIsNotReady() {
    machine("web-1", "2026-03-03T01:00:00Z");
    machine("web-2", "2026-03-03T02:00:00Z");
    live.get(1).getMetadata().setDeletionTimestamp("2026-03-03T03:00:00Z");
    assertThat(web().ready()).isFalse();
  }

  @Test
  void aMissingKindIsTheStateOfItsOwnLinesOnly() {
    machine("web-1", "2026-03-03T01:00:00Z");
    machine("web-2", "2026-03-03T02:00:00Z");
    List<Observed.Line> lines =
        new Lines(order, live, Set.of(ManagedKind.DATABASE), at -> at).all();
    assertThat(lines)
        .filteredOn(l -> l.kind().equals("Database"))
        .singleElement()
        .satisfies(
            l ->
                assertThat(l.message().orElseThrow())
                    .contains("no Cluster kind (postgresql.cnpg.io/v1)", "install CloudNativePG"));
    assertThat(lines.get(0).ready()).isTrue();
    assertThat(lines.get(0).message()).isEmpty();
  }

  @Test
  void aHostIsAsApprovedSinceTheLastOfItsDisksHasItsRoom() {
    machine("web-1", "2026-03-03T01:00:00Z");
    machine("web-2", "2026-03-03T02:00:00Z");
    disk("web-2-system", "40Gi", "", "2026-03-01T00:00:00Z");
    assertThat(web().ready()).as("it is to have 50").isFalse();
    assertThat(web().message()).as("that takes time").isEmpty();
    disk("web-2-system", "40Gi", "ControllerResizeError", "2026-03-01T00:00:00Z");
    assertThat(web().message()).contains("web-2-system has 40Gi of 50Gi: ControllerResizeError");
    disk("web-2-system", "50Gi", "", "2026-03-05T02:00:00Z");
    assertThat(web().ready()).isTrue();
    assertThat(web().readySince()).contains(Instant.parse("2026-03-05T03:00:00Z"));
    disk("web-2-system", "50Gi", "", null);
    assertThat(web().readySince()).as("nobody says when it grew").isEmpty();
    disk("another-1-system", "40Gi", "", null);
    assertThat(web().readySince()).contains(Instant.parse("2026-03-03T03:00:00Z"));
  }

  @Test
  void whatWaitsForItsHostHasGrownSinceItsStorageSaidSo() {
    machine("web-1", "2026-03-03T01:00:00Z");
    machine("web-2", "2026-03-03T02:00:00Z");
    disk("web-1-system", "40Gi", "FileSystemResizePending", "2026-03-04T02:00:00Z");
    assertThat(web().ready()).isTrue();
    assertThat(web().readySince()).contains(Instant.parse("2026-03-04T03:00:00Z"));
  }

  private Observed.Line web() {
    return new Lines(order, live, Set.of(), at -> at.plus(Duration.ofHours(1)), disks).all().get(0);
  }

  /** The only claim there is: it is to have 50 GiB. */
  private void disk(String name, String capacity, String condition, String since) {
    String written =
        since == null
            ? "[]"
            : "[{subresource: status, time: '%s', fieldsV1: {'f:status': {'f:capacity': {}}}}]"
                .formatted(since);
    String conditions =
        condition.isEmpty() ? "[]" : "[{type: %s, status: 'True'}]".formatted(condition);
    disks.clear();
    disks.add(
        Serialization.unmarshal(
            """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: %s, uid: 1, managedFields: %s}
            spec: {resources: {requests: {storage: 50Gi}}}
            status: {phase: Bound, capacity: {storage: %s}, conditions: %s}
            """
                .formatted(name, written, capacity, conditions),
            PersistentVolumeClaim.class));
  }

  private void machine(String name, String since) {
    live.add(
        Serialization.unmarshal(
            """
            apiVersion: kubevirt.io/v1
            kind: VirtualMachine
            metadata: {name: %1$s}
            spec: {dataVolumeTemplates: [{metadata: {name: %1$s-system}}]}
            status: {conditions: [{type: Ready, status: 'True', lastTransitionTime: '%2$s'}]}
            """
                .formatted(name, since),
            GenericKubernetesResource.class));
  }
}
