package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Network;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stands: some items as they were granted, the others as they stood before. */
class OverlayTest {
  private static final Snapshot BEFORE = network(10, 20, 1, 1, "bus.example");
  private static final Snapshot GRANTED = network(11, 21, 2, 2, "bus.example", "tram.example");

  @Test
  @DisplayName("of the network each amount stands by itself")
  void amounts() {
    assertThat(shown()).isEqualTo("10 20 1 1 [bus.example]");
    assertThat(shown("network/intranetMbps")).isEqualTo("11 20 1 1 [bus.example]");
    assertThat(shown("network/internetMbps")).isEqualTo("10 21 1 1 [bus.example]");
    assertThat(shown("network/publicIps")).isEqualTo("10 20 2 1 [bus.example]");
    assertThat(shown("network/loadBalancers")).isEqualTo("10 20 1 2 [bus.example]");
  }

  @Test
  @DisplayName("a domain that was delivered is there once, the list as a whole as it was granted")
  void domains() {
    assertThat(shown("domains/tram.example")).endsWith("[bus.example, tram.example]");
    assertThat(shown("domains/bus.example")).endsWith("[bus.example]");
    assertThat(shown("network/domains")).endsWith("[bus.example, tram.example]");
  }

  @Test
  @DisplayName("a network that nothing stood of is made of what was delivered, else of nothing")
  void noNetworkBefore() {
    assertThat(new Overlay(without()).with(without(), Set.of()).resources.network).isNull();
    Network made =
        new Overlay(without()).with(GRANTED, Set.of("network/publicIps")).resources.network;
    assertThat(made.publicIps).isEqualTo(2);
    assertThat(made.intranetMbps).isNull();
    Network left =
        new Overlay(BEFORE).with(without(), Set.of("network/publicIps")).resources.network;
    assertThat(left.publicIps).as("granted away").isNull();
    assertThat(left.intranetMbps).isEqualTo(10);
  }

  @Test
  @DisplayName("an item is named by its part and its name, the network's by the whole path")
  void items() {
    assertThat(Overlay.item("hosts/web/vcpu")).isEqualTo("hosts/web");
    assertThat(Overlay.item("security/WAF")).isEqualTo("security/WAF");
    assertThat(Overlay.item("network/publicIps")).isEqualTo("network/publicIps");
  }

  private static String shown(String... items) {
    Network n = new Overlay(BEFORE).with(GRANTED, Set.of(items)).resources.network;
    return n.intranetMbps
        + " "
        + n.internetMbps
        + " "
        + n.publicIps
        + " "
        + n.loadBalancers
        + " "
        + n.domains;
  }

  private static Snapshot without() {
    Snapshot snapshot = new Snapshot();
    snapshot.resources = new Resources();
    return snapshot;
  }

  private static Snapshot network(
      int intranet, int internet, int ips, int balancers, String... domains) {
    Snapshot snapshot = without();
    snapshot.resources.network = new Network();
    snapshot.resources.network.intranetMbps = intranet;
    snapshot.resources.network.internetMbps = internet;
    snapshot.resources.network.publicIps = ips;
    snapshot.resources.network.loadBalancers = balancers;
    snapshot.resources.network.domains.addAll(List.of(domains));
    return snapshot;
  }
}
