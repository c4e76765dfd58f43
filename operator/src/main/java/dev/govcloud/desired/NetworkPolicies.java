package dev.govcloud.desired;

import dev.govcloud.api.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.Map;

/** One policy: nothing in or out but the own namespace and name resolution (articles 23, 25). */
final class NetworkPolicies {
  private static final int DNS = 53;

  private NetworkPolicies() {}

  static NetworkPolicy boundary(CloudResourceRequest request) {
    NetworkPolicyPeer ownNamespace =
        new NetworkPolicyPeerBuilder().withNewPodSelector().endPodSelector().build();
    NetworkPolicyPeer dnsServers =
        new NetworkPolicyPeerBuilder()
            .withNewNamespaceSelector()
            .withMatchLabels(Map.of("kubernetes.io/metadata.name", "kube-system"))
            .endNamespaceSelector()
            .build();
    return new NetworkPolicyBuilder()
        .withMetadata(Tenancy.meta(request, "boundary"))
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
        .withPorts(port("UDP"), port("TCP"))
        .endEgress()
        .endSpec()
        .build();
  }

  private static NetworkPolicyPort port(String protocol) {
    return new NetworkPolicyPortBuilder()
        .withProtocol(protocol)
        .withPort(new IntOrString(DNS))
        .build();
  }
}
