package dev.govcloud.provision.item;

import dev.govcloud.provision.Metadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What other controllers' own pods must get through the boundary of a namespace. No unit makes pods
 * or labels machines, so none of this opens anything for what the unit runs.
 */
final class Traffic {
  /** The pods of the importer of disks. */
  private static final LabelSelector IMPORTER =
      new LabelSelectorBuilder().addToMatchLabels("cdi.kubevirt.io", "importer").build();

  /** The pods of a database. */
  private static final LabelSelector DATABASE =
      new LabelSelectorBuilder()
          .addNewMatchExpression()
          .withKey("cnpg.io/cluster")
          .withOperator("Exists")
          .endMatchExpression()
          .build();

  private static final Map<String, String> CNPG =
      Map.of("kubernetes.io/metadata.name", "cnpg-system");
  private static final int CNPG_STATUS = 8000;
  private static final int POSTGRESQL = 5432;
  private static final int HTTPS = 443;
  private static final int API_SERVER = 6443;

  /** A registry in the reference of an image, where one is named with a port. */
  private static final Pattern PORT = Pattern.compile("^[^/]+:(\\d{1,5})/");

  private Traffic() {}

  /** The importer fetches images from their registries, wherever these are. */
  static NetworkPolicy importer(Order order) {
    Stream<Integer> ports =
        order.approved().images.stream().map(i -> registryPort(i.image)).distinct().sorted();
    return policy(order, "importer", IMPORTER)
        .editSpec()
        .withPolicyTypes("Egress")
        .addNewEgress()
        .withPorts(ports.map(Traffic::tcp).toList())
        .endEgress()
        .endSpec()
        .build();
  }

  static int registryPort(String image) {
    Matcher named = PORT.matcher(image);
    return named.find() ? Integer.parseInt(named.group(1)) : HTTPS;
  }

  /** An instance reports to the API server, and CloudNativePG asks it how it is. */
  static NetworkPolicy database(Order order) {
    return policy(order, "databases", DATABASE)
        .editSpec()
        .withPolicyTypes("Ingress", "Egress")
        .addNewIngress()
        .addNewFrom()
        .withNewNamespaceSelector()
        .withMatchLabels(CNPG)
        .endNamespaceSelector()
        .endFrom()
        .withPorts(tcp(CNPG_STATUS), tcp(POSTGRESQL))
        .endIngress()
        .addNewEgress()
        .withPorts(tcp(HTTPS), tcp(API_SERVER))
        .endEgress()
        .endSpec()
        .build();
  }

  private static NetworkPolicyBuilder policy(Order order, String name, LabelSelector pods) {
    return new NetworkPolicyBuilder()
        .withMetadata(Metadata.of(order.request(), name))
        .withNewSpec()
        .withPodSelector(pods)
        .endSpec();
  }

  private static NetworkPolicyPort tcp(int port) {
    return new NetworkPolicyPortBuilder()
        .withProtocol("TCP")
        .withPort(new IntOrString(port))
        .build();
  }
}
