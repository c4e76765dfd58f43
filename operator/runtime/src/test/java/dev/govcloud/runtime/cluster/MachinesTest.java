package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.request.Observed;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A machine is ready by its own condition, since the time that the condition tells (A10). */
class MachinesTest {

  @Test
  void readySinceTheConditionSaysSo() {
    Observed.Host host =
        read("{type: Ready, status: 'True', lastTransitionTime: '2026-03-03T10:00:00+08:00'}");
    assertThat(host.running()).isTrue();
    assertThat(host.readySince()).contains(Instant.parse("2026-03-03T02:00:00Z"));
  }

  @Test
  void withoutATimeItIsReadyAndNobodyKnowsSinceWhen() {
    for (String time : new String[] {"", ", lastTransitionTime: yesterday"}) {
      Observed.Host host = read("{type: Ready, status: 'True'" + time + "}");
      assertThat(host.running()).isTrue();
      assertThat(host.readySince()).isEmpty();
    }
  }

  @Test
  void notReadyIsNotReadySinceAnyTime() {
    Observed.Host host =
        read("{type: Ready, status: 'False', lastTransitionTime: '2026-03-03T10:00:00Z'}");
    assertThat(host.running()).isFalse();
    assertThat(host.readySince()).isEmpty();
    assertThat(read("{type: Paused, status: 'True'}").running()).isFalse();
  }

  @Test
  void inTimeLapseItsTimeIsOnTheSameTimeline() {
    Instant start = Instant.parse("2026-03-03T00:00:00Z");
    Timeline lapse = Timeline.lapse(Clock.systemUTC(), start, start, 86_400);
    Observed.Host host =
        Machines.read(
            machine("{type: Ready, status: 'True', lastTransitionTime: '2026-03-03T00:00:02Z'}"),
            lapse);
    assertThat(host.readySince()).contains(Instant.parse("2026-03-05T00:00:00Z"));
  }

  private static Observed.Host read(String condition) {
    return Machines.read(machine(condition), Timeline.real(Clock.systemUTC()));
  }

  private static GenericKubernetesResource machine(String condition) {
    return Serialization.unmarshal(
        """
        apiVersion: kubevirt.io/v1
        kind: VirtualMachine
        metadata: {name: web-1, uid: u}
        status: {conditions: [%s]}
        """
            .formatted(condition),
        GenericKubernetesResource.class);
  }
}
