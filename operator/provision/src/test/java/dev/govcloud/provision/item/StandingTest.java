package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntryBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An object is ready by what its own controller says, since the time that it tells (rule A10). */
class StandingTest {
  private static final String READY = "{type: Ready, status: 'True'%s}";

  @Test
  void aMachineIsReadySinceItsConditionSaysSo() {
    Standing standing =
        machine(READY.formatted(", lastTransitionTime: '2026-03-03T10:00:00+08:00'"));
    assertThat(standing.ready()).isTrue();
    assertThat(standing.since()).contains(Instant.parse("2026-03-03T02:00:00Z"));
  }

  @Test
  void withoutATimeItIsReadyAndNobodyKnowsSinceWhen() {
    for (String time : new String[] {"", ", lastTransitionTime: yesterday"}) {
      Standing standing = machine(READY.formatted(time));
      assertThat(standing.ready()).isTrue();
      assertThat(standing.since()).isEmpty();
    }
  }

  @Test
  void notReadyIsNotReadySinceAnyTime() {
    Standing standing =
        machine("{type: Ready, status: 'False', lastTransitionTime: '2026-03-03T10:00:00Z'}");
    assertThat(standing.ready()).isFalse();
    assertThat(standing.since()).isEmpty();
    assertThat(machine("{type: Paused, status: 'True'}").ready()).isFalse();
  }

  @Test
  void aMachineThatFailsSaysWhy() {
    assertThat(machine("{type: Failure, status: 'True', message: no such disk}").failure())
        .contains("web-1: no such disk");
    assertThat(machine("{type: Failure, status: 'False', message: no such disk}").failure())
        .isEmpty();
  }

  @Test
  void aMachineThatNeedsARestartRunsAndSaysSo() {
    Standing standing =
        machine(
            READY.formatted("") + ", {type: RestartRequired, status: 'True', message: sockets}");
    assertThat(standing.ready()).isTrue();
    assertThat(standing.failure().orElseThrow())
        .contains("values of before until it is restarted")
        .contains("virtctl restart web-1");
  }

  @Test
  void aDatabaseIsReadyOnceItsPhaseSaysHealthyAndNotBefore() {
    String ready =
        "readyInstances: 1, conditions: ["
            + READY.formatted(", lastTransitionTime: '2026-03-03T02:00:00Z'")
            + "]";
    assertThat(database("phase: Setting up primary, " + ready).ready()).isFalse();
    Standing healthy = database("phase: Cluster in healthy state, " + ready);
    assertThat(healthy.ready()).isTrue();
    assertThat(healthy.since()).contains(Instant.parse("2026-03-03T02:00:00Z"));
    assertThat(database("phase: Unrecoverable, phaseReason: no space left").failure())
        .contains("no space left");
  }

  @Test
  void aDatabaseIsNotReadyBeforeItsLastInstanceIsAndWhileItsVolumesGrow() {
    String healthy = "phase: Cluster in healthy state, conditions: [" + READY.formatted("") + "], ";
    GenericKubernetesResource two = generic("orders", healthy + "readyInstances: 1");
    two.setAdditionalProperty("spec", Map.of("instances", 2));
    assertThat(new Databases().read(two).ready()).as("healthy, as before the change").isFalse();
    assertThat(database(healthy + "instances: 1").ready()).as("nobody counts them").isFalse();
    assertThat(database(healthy + "readyInstances: 1, resizingPVC: [orders-1]").ready()).isFalse();
    assertThat(database(healthy + "readyInstances: 1, resizingPVC: []").ready()).isTrue();
  }

  @Test
  void aVolumeThatGrowsIsReadyOnceItHasTheRoom() {
    assertThat(volume("phase: Bound, capacity: {storage: 19Gi}").ready()).isFalse();
    assertThat(volume("phase: Bound, capacity: {storage: 19Gi}").failure()).isEmpty();
    for (String enough : new String[] {"20Gi", "20480Mi", "21Gi"}) {
      assertThat(volume("phase: Bound, capacity: {storage: " + enough + "}").ready()).isTrue();
    }
    assertThat(
            volume(
                    "phase: Bound, capacity: {storage: 19Gi}, conditions: [{type:"
                        + " ControllerResizeError, status: 'True', message: quota of the storage}]")
                .failure())
        .contains("files has 19Gi of 20Gi: ControllerResizeError, quota of the storage");
  }

  @Test
  void claimsAreReadySinceTheirControllerLastWroteTheirStatus() {
    PersistentVolumeClaim files = claim("phase: Bound");
    files.getMetadata().setManagedFields(WRITTEN);
    assertThat(new Volumes().read(files).since()).contains(Instant.parse("2026-03-03T02:00:00Z"));
    GenericKubernetesResource bucket = generic("archive", "phase: Bound");
    bucket.getMetadata().setManagedFields(WRITTEN);
    assertThat(new Buckets().read(bucket).since()).contains(Instant.parse("2026-03-03T02:00:00Z"));
  }

  private static final List<ManagedFieldsEntry> WRITTEN =
      List.of(written("", "2026-03-05T02:00:00Z"), written("status", "2026-03-03T02:00:00Z"));

  private static ManagedFieldsEntry written(String part, String time) {
    return new ManagedFieldsEntryBuilder().withSubresource(part).withTime(time).build();
  }

  @Test
  void claimsAreReadyOnceTheyAreBound() {
    assertThat(bucket("phase: Bound").ready()).isTrue();
    assertThat(bucket("phase: Pending").ready()).isFalse();
    assertThat(bucket("phase: Failed").failure()).isPresent();
    assertThat(volume("phase: Bound").ready()).isTrue();
    assertThat(volume("phase: Pending").ready()).isFalse();
    assertThat(volume("phase: Lost").failure()).contains("files: its volume is lost");
    assertThat(new Volumes().read(new PersistentVolumeClaim()).ready()).isFalse();
  }

  private static Standing machine(String condition) {
    return new Hosts().read(generic("web-1", "conditions: [" + condition + "]"));
  }

  private static Standing database(String status) {
    return new Databases().read(generic("orders", status));
  }

  private static Standing bucket(String status) {
    return new Buckets().read(generic("archive", status));
  }

  private static Standing volume(String status) {
    return new Volumes().read(claim(status));
  }

  private static PersistentVolumeClaim claim(String status) {
    return Serialization.unmarshal(
        "kind: PersistentVolumeClaim\napiVersion: v1\nmetadata: {name: files}\nspec: {resources:"
            + " {requests: {storage: 20Gi}}}\nstatus: {"
            + status
            + "}",
        PersistentVolumeClaim.class);
  }

  private static GenericKubernetesResource generic(String name, String status) {
    return Serialization.unmarshal(
        "apiVersion: example.com/v1\nkind: Any\nmetadata: {name: "
            + name
            + "}\nspec: {instances: 1}\nstatus: {"
            + status
            + "}",
        GenericKubernetesResource.class);
  }
}
