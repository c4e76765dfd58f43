package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Network;
import dev.govcloud.core.request.AddressRange;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may pass (articles 23 and 25): one policy closes everything but the own namespace and name
 * resolution; a host with approved rules gets one more that opens just those.
 */
final class NetworkPolicies {
  private static final int DNS = 53;

  /** Network policies know transport protocols with ports; others cannot be told apart by them. */
  private static final Set<String> EXPRESSIBLE = Set.of("TCP", "UDP");

  private NetworkPolicies() {}

  static List<NetworkPolicy> of(CloudResourceRequest request, Resources approved) {
    List<NetworkPolicy> policies = new ArrayList<>(List.of(boundary(request)));
    if (approved.network != null) {
      approved.hosts.stream()
          .map(h -> rules(request, h.name, approved))
          .filter(p -> !p.getSpec().getPolicyTypes().isEmpty())
          .forEach(policies::add);
    }
    return policies;
  }

  private static NetworkPolicy boundary(CloudResourceRequest request) {
    NetworkPolicyPeer ownNamespace =
        new NetworkPolicyPeerBuilder().withNewPodSelector().endPodSelector().build();
    NetworkPolicyPeer dnsServers =
        new NetworkPolicyPeerBuilder()
            .withNewNamespaceSelector()
            .withMatchLabels(Map.of("kubernetes.io/metadata.name", "kube-system"))
            .endNamespaceSelector()
            .build();
    return new NetworkPolicyBuilder()
        .withMetadata(Metadata.of(request, "boundary"))
        .withNewSpec()
        .withNewPodSelector()
        .endPodSelector()
        .withPolicyTypes("Ingress", "Egress")
        .addNewIngress()
        .withFrom(ownNamespace)
        .endIngress()
        .addNewEgress()
        .withTo(ownNamespace)
        .endEgress()
        .addNewEgress()
        .withTo(dnsServers)
        .withPorts(port("UDP", DNS), port("TCP", DNS))
        .endEgress()
        .endSpec()
        .build();
  }

  /** Between hosts nothing is closed, so only connections from or to outside are opened. */
  private static NetworkPolicy rules(CloudResourceRequest request, String host, Resources all) {
    Set<String> inside = all.hosts.stream().map(h -> h.name).collect(Collectors.toSet());
    List<Network.Rule> rules =
        all.network.rules.stream().filter(r -> EXPRESSIBLE.contains(r.protocol)).toList();
    List<NetworkPolicyIngressRule> ingress =
        rules.stream()
            .filter(r -> r.destination.equals(host) && !inside.contains(r.source))
            .map(r -> from(r.source, r))
            .toList();
    List<NetworkPolicyEgressRule> egress =
        rules.stream()
            .filter(r -> r.source.equals(host) && !inside.contains(r.destination))
            .map(r -> to(r.destination, r))
            .toList();
    List<String> types = new ArrayList<>();
    if (!ingress.isEmpty()) {
      types.add("Ingress");
    }
    if (!egress.isEmpty()) {
      types.add("Egress");
    }
    return new NetworkPolicyBuilder()
        .withMetadata(Metadata.of(request, "rules-" + host))
        .withNewSpec()
        .withNewPodSelector()
        .withMatchLabels(Map.of(Labels.HOST, host))
        .endPodSelector()
        .withPolicyTypes(types)
        .withIngress(ingress)
        .withEgress(egress)
        .endSpec()
        .build();
  }

  private static NetworkPolicyIngressRule from(String range, Network.Rule rule) {
    return new NetworkPolicyIngressRuleBuilder()
        .withFrom(outside(range))
        .withPorts(port(rule.protocol, rule.port))
        .build();
  }

  private static NetworkPolicyEgressRule to(String range, Network.Rule rule) {
    return new NetworkPolicyEgressRuleBuilder()
        .withTo(outside(range))
        .withPorts(port(rule.protocol, rule.port))
        .build();
  }

  /** In the usual spelling; what is no range stays as it is, so that the server says what it is. */
  private static NetworkPolicyPeer outside(String range) {
    String usual =
        AddressRange.of(range)
            .filter(r -> r.isExactly(range))
            .map(AddressRange::exact)
            .orElse(range);
    return new NetworkPolicyPeerBuilder().withNewIpBlock().withCidr(usual).endIpBlock().build();
  }

  private static NetworkPolicyPort port(String protocol, int port) {
    return new NetworkPolicyPortBuilder()
        .withProtocol(protocol)
        .withPort(new IntOrString(port))
        .build();
  }
}
