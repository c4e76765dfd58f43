package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.provision.item.ManagedKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 16: what nobody can read is not gone; what never was there holds nothing up. */
class UnreadTest {
  private static final Set<ManagedKind> MACHINES = Set.of(ManagedKind.MACHINE);
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00.5Z");
  private final CloudResourceRequest request = Generated.request("bureau", "bus");
  private final CloudResourceRequestStatus status = new CloudResourceRequestStatus();

  @BeforeEach
  void aServiceThatEnds() {
    status.phase = "Terminating";
    status.namespace = new NamespaceReference();
    status.approved = new Snapshot();
    status.approved.resources = new Resources();
    Host host = new Host();
    host.name = "web";
    status.approved.resources.hosts.add(host);
    handedOver();
    request.setStatus(status);
  }

  private void handedOver() {
    Milestone m = new Milestone();
    m.kind = "HandedOver";
    status.milestones.add(m);
  }

  private List<Blocker> unread(Set<ManagedKind> absent, Set<ManagedKind> removed) {
    return Unread.of(request, new CustomKinds.Absent(absent, removed), NOW).toList();
  }

  private void listed(String state) {
    Reclaim.ReclaimItem item = new Reclaim.ReclaimItem();
    item.kind = "VirtualMachine";
    item.name = "web";
    item.state = state;
    status.reclaim = new Reclaim();
    status.reclaim.items.add(item);
  }

  @Test
  @DisplayName("hosts that were handed over, of a kind that is missing, are named with what to do")
  void handedOverAndMissing() {
    Blocker blocker = unread(MACHINES, Set.of()).get(0);
    assertThat(blocker.unread()).isTrue();
    assertThat(blocker.kind()).isEqualTo("VirtualMachine");
    assertThat(blocker.since()).isEqualTo("2026-03-02T01:00:00Z");
    assertThat(blocker.message())
        .contains("VirtualMachine", "not recorded as reclaimed", "installs KubeVirt again");
    assertThat(unread(Set.of(), Set.of())).isEmpty();
    assertThat(unread(Set.of(ManagedKind.DATABASE), Set.of())).as("none approved").isEmpty();
  }

  @Test
  @DisplayName("since when is kept from look to look")
  void since() {
    status.reclaim = new Reclaim();
    Reclaim.Blocker before = new Reclaim.Blocker();
    before.object = "VirtualMachine/virtualmachines.kubevirt.io";
    before.since = "2026-03-01T00:00:00Z";
    status.reclaim.blockers.add(before);
    assertThat(unread(MACHINES, Set.of()).get(0).since()).isEqualTo("2026-03-01T00:00:00Z");
  }

  @Test
  @DisplayName("never handed over: only a kind that was there can have left something")
  void neverHandedOver() {
    status.milestones.clear();
    assertThat(unread(MACHINES, Set.of())).isEmpty();
    assertThat(unread(MACHINES, MACHINES)).hasSize(1);
    status.namespace = null;
    assertThat(unread(MACHINES, MACHINES)).as("nothing was ever made").isEmpty();
  }

  @Test
  @DisplayName("what was seen present is left until it is seen gone, what was seen gone is gone")
  void asListed() {
    listed("Present");
    status.milestones.clear();
    assertThat(unread(MACHINES, Set.of())).hasSize(1);
    handedOver();
    listed("Gone");
    assertThat(unread(MACHINES, MACHINES)).isEmpty();
    listed("Unknown");
    assertThat(unread(MACHINES, MACHINES)).hasSize(1);
  }

  @Test
  @DisplayName(
      "as long as the service runs its line says what is missing, and nothing is reclaimed")
  void whileItRuns() {
    status.phase = "Active";
    assertThat(unread(MACHINES, MACHINES)).isEmpty();
    request.setStatus(null);
    assertThat(unread(MACHINES, MACHINES)).isEmpty();
  }
}
