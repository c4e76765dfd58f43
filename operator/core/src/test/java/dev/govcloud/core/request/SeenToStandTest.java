package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What of a grant that the cluster refuses in part is there all the same. */
class SeenToStandTest {
  private static final String FILES = "storage/files";

  @Test
  @DisplayName("a volume that was to grow stands once it has what was granted, rounded up or not")
  void aVolumeThatGrew() {
    assertThat(volume(50, 100, 99, false)).isEmpty();
    assertThat(volume(50, 100, 100, false)).containsExactly(FILES);
    assertThat(volume(50, 100, 128, false)).containsExactly(FILES);
  }

  @Test
  @DisplayName("a volume that was not to grow is as it was, however much its storage rounds up")
  void aVolumeThatStayed() {
    assertThat(volume(50, 50, 64, false)).isEmpty();
    assertThat(volume(50, 50, 64, true)).isEmpty();
    assertThat(volume(50, 50, 50, true)).containsExactly(FILES);
  }

  @Test
  @DisplayName("all machines of a host with all their disks are there, or the host is as it was")
  void theMachinesOfAHost() {
    assertThat(hosts(new Amount(4, 8, 300), true)).containsExactly("hosts/web");
    assertThat(hosts(new Amount(4, 8, 300), false)).as("not ready").isEmpty();
    assertThat(hosts(new Amount(2, 4, 150), true)).as("one of two").isEmpty();
    assertThat(hosts(new Amount(4, 4, 300), true)).as("the memory is not there").isEmpty();
    assertThat(hosts(new Amount(4, 8, 301), false)).as("its disks have grown").isNotEmpty();
  }

  @Test
  @DisplayName("of the network stands what was delivered, line by line")
  void theNetwork() {
    Network network = new Network();
    network.intranetMbps = 100;
    network.loadBalancers = 1;
    network.domains.addAll(List.of("bus.example", "tram.example"));
    Resources granted = new Resources();
    granted.network = network;
    Set<String> seen =
        SeenToStand.items(
            List.of(
                line("Network", "intranet bandwidth", true),
                line("Network", "load balancers", false),
                line("Storage", "load balancers", true),
                line("Network", "domain bus.example", true),
                line("Network", "domain tram.example", false)),
            new Resources(),
            granted);
    assertThat(seen).containsExactlyInAnyOrder("network/intranetMbps", "domains/bus.example");
  }

  private static Set<String> volume(int had, int granted, int used, boolean ready) {
    return SeenToStand.items(
        List.of(line("Storage", "files", ready).using(new Amount(0, 0, used))),
        files(had),
        files(granted));
  }

  private static Resources files(int gib) {
    Storage files = new Storage();
    files.name = "files";
    files.kind = "File";
    files.gib = gib;
    Resources resources = new Resources();
    resources.storage.add(files);
    return resources;
  }

  private static Set<String> hosts(Amount used, boolean ready) {
    return SeenToStand.items(
        List.of(line("Host", "web", ready).using(used)), machines(4), machines(2));
  }

  /** Two machines with a data disk; their memory is what was asked for last. */
  private static Resources machines(int vcpu) {
    Host web = Wishes.aHost("web", vcpu);
    web.count = 2;
    web.systemDiskGiB = 50;
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = 100;
    web.dataDisks.add(disk);
    Resources resources = new Resources();
    resources.hosts.add(web);
    return resources;
  }

  private static Observed.Line line(String kind, String name, boolean ready) {
    return new Observed.Line(
        kind,
        name,
        false,
        false,
        ready,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Amount.NOTHING);
  }
}
