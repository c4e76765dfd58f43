package dev.govcloud.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SystemInfo;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles 23 and 25: closed but for what was approved. */
class NetworkPoliciesTest {
  private final Resources approved = new Resources();

  @Test
  void withoutRulesOnePolicyClosesEverything() {
    approved.hosts.add(host("web"));
    List<NetworkPolicy> policies = policies();
    assertThat(policies).hasSize(1);
    assertThat(policies.get(0).getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(policies.get(0).getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
  }

  @Test
  void eachHostOpensJustItsOwnRules() {
    approved.hosts.add(host("web"));
    approved.hosts.add(host("app"));
    approved.network = new Network();
    approved.network.rules.add(rule("10.0.0.0/8", "web", "TCP", 443));
    approved.network.rules.add(rule("app", "10.9.0.0/16", "UDP", 514));
    approved.network.rules.add(rule("web", "app", "TCP", 8080));
    approved.network.rules.add(rule("10.0.0.0/8", "web", "ICMP", null));
    List<NetworkPolicy> policies = policies();
    assertThat(policies)
        .extracting(p -> p.getMetadata().getName())
        .containsExactly("boundary", "rules-web", "rules-app");
    var web = policies.get(1).getSpec();
    assertThat(web.getPodSelector().getMatchLabels()).containsEntry("govcloud.dev/host", "web");
    assertThat(web.getPolicyTypes()).containsExactly("Ingress");
    assertThat(web.getIngress()).hasSize(1);
    assertThat(web.getIngress().get(0).getFrom().get(0).getIpBlock().getCidr())
        .isEqualTo("10.0.0.0/8");
    assertThat(web.getIngress().get(0).getPorts().get(0).getPort().getIntVal()).isEqualTo(443);
    var app = policies.get(2).getSpec();
    assertThat(app.getPolicyTypes()).containsExactly("Egress");
    assertThat(app.getEgress().get(0).getPorts().get(0).getProtocol()).isEqualTo("UDP");
  }

  /** Case 7: a range is a range, in both directions and in any spelling. */
  @Test
  void rangesOfBothFamiliesAreOpened() {
    approved.hosts.add(host("web"));
    approved.network = new Network();
    approved.network.rules.add(rule("2001:db8:1::/64", "web", "TCP", 443));
    approved.network.rules.add(rule("2001:0DB8:2:0::/64", "web", "TCP", 443));
    approved.network.rules.add(rule("web", "::/0", "TCP", 443));
    approved.network.rules.add(rule("web", "10.9.0.0/16", "TCP", 443));
    var web = policies().get(1).getSpec();
    assertThat(web.getIngress())
        .extracting(r -> r.getFrom().get(0).getIpBlock().getCidr())
        .containsExactly("2001:db8:1::/64", "2001:db8:2::/64");
    assertThat(web.getEgress())
        .extracting(r -> r.getTo().get(0).getIpBlock().getCidr())
        .containsExactly("::/0", "10.9.0.0/16");
  }

  @Test
  void whatIsNoRangeIsNotGuessed() {
    approved.hosts.add(host("web"));
    approved.network = new Network();
    approved.network.rules.add(rule("10.1.2.3/24", "web", "TCP", 443));
    assertThat(policies().get(1).getSpec().getIngress().get(0).getFrom().get(0).getIpBlock())
        .as("the server refuses it and says why")
        .extracting("cidr")
        .isEqualTo("10.1.2.3/24");
  }

  private List<NetworkPolicy> policies() {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setName("bus");
    request.getMetadata().setNamespace("bureau-transport");
    request.getMetadata().setUid("1234");
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().system = new SystemInfo();
    request.getSpec().system.shortName = "bus";
    return NetworkPolicies.of(request, approved);
  }

  private static Host host(String name) {
    Host host = new Host();
    host.name = name;
    return host;
  }

  private static Network.Rule rule(String from, String to, String protocol, Integer port) {
    Network.Rule rule = new Network.Rule();
    rule.source = from;
    rule.destination = to;
    rule.protocol = protocol;
    rule.port = port;
    return rule;
  }
}
