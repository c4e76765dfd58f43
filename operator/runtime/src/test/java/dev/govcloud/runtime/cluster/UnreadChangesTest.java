package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.provision.item.ManagedKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15: what a change takes away is gone when it is seen to be, not when nobody can look. */
class UnreadChangesTest {
  private static final Set<ManagedKind> ALL =
      Set.of(ManagedKind.MACHINE, ManagedKind.DATABASE, ManagedKind.BUCKET);
  private final CloudResourceRequest request = Generated.request("bureau", "bus");

  @BeforeEach
  void aChangeIsOwed() {
    request.setStatus(new CloudResourceRequestStatus());
    Awaiting awaiting = new Awaiting();
    awaiting.stage = "ChangeExecution";
    awaiting.filing = "bus-3";
    request.getStatus().awaiting.add(awaiting);
  }

  private Optional<String> said(Set<ManagedKind> removed, String path, String from, String to) {
    return said("bus-3", removed, path, from, to);
  }

  private Optional<String> said(
      String name, Set<ManagedKind> removed, String path, String from, String to) {
    Filing filing = new Filing();
    filing.getMetadata().setName(name);
    filing.setSpec(new FilingSpec());
    filing.getSpec().change = new ChangeStatus();
    ChangeStatus.Difference d = new ChangeStatus.Difference();
    d.path = path;
    d.from = from;
    d.to = to;
    filing.getSpec().change.differences = List.of(d);
    return UnreadChanges.of(request, List.of(filing), removed);
  }

  @Test
  @DisplayName("a whole item of a kind that was removed is named, with what to do")
  void whatWasRemoved() {
    assertThat(said(ALL, "hosts/web/vcpu", "4", null).orElseThrow())
        .contains("hosts/web is to go", "no VirtualMachine kind", "installs KubeVirt again");
    assertThat(said(ALL, "databases/db/engine", "PostgreSQL", null)).isPresent();
    assertThat(said(ALL, "storage/files/kind", "Object", null)).isPresent();
    assertThat(said(ALL, "storage/files/kind", "Block", null)).as("every cluster has it").isEmpty();
  }

  @Test
  @DisplayName("what stays, what is new, and what was never there holds nothing up")
  void nothingElse() {
    assertThat(said(ALL, "hosts/web/vcpu", "4", "2")).isEmpty();
    assertThat(said(ALL, "hosts/web/vcpu", null, "2")).isEmpty();
    assertThat(said(ALL, "hosts/web/gpu", "1", null)).isEmpty();
    assertThat(said(ALL, "network/internetMbps", "1", null)).isEmpty();
    assertThat(said(Set.of(), "hosts/web/vcpu", "4", null)).isEmpty();
    assertThat(said(Set.of(ManagedKind.DATABASE), "hosts/web/vcpu", "4", null)).isEmpty();
    assertThat(said("bus-2", ALL, "hosts/web/vcpu", "4", null)).as("carried out").isEmpty();
    request.setStatus(null);
    assertThat(said(ALL, "hosts/web/vcpu", "4", null)).isEmpty();
  }
}
