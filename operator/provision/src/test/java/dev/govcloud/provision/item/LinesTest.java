package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.request.Observed;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
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

  @Test
  void whatIsNotThereIsNotReady() {
    assertThat(web().ready()).isFalse();
    assertThat(web().readySince()).isEmpty();
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

  private Observed.Line web() {
    return new Lines(order, live, Set.of(), at -> at.plus(Duration.ofHours(1))).all().get(0);
  }

  private void machine(String name, String since) {
    live.add(
        Serialization.unmarshal(
            """
            apiVersion: kubevirt.io/v1
            kind: VirtualMachine
            metadata: {name: %s}
            status: {conditions: [{type: Ready, status: 'True', lastTransitionTime: '%s'}]}
            """
                .formatted(name, since),
            GenericKubernetesResource.class));
  }
}
