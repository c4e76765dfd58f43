package dev.govcloud.demo;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Labels;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the cluster for a request. */
final class Estate {
  private static final String ROW = "%n%-35s%-16s%-12s%s";
  private final KubernetesClient client;

  Estate(KubernetesClient client) {
    this.client = client;
  }

  /** A listing as kubectl gives one. */
  String listing(CloudResourceRequest request) {
    String name = request.getStatus().namespace.name;
    var namespace = client.namespaces().withName(name).get();
    var text = new StringBuilder();
    text.append(" ".repeat(32)).append("in the cluster: ");
    if (namespace == null) {
      return text.append("namespace ").append(name).append(" is missing").toString();
    }
    text.append("namespace ").append(name).append(", ").append(namespace.getStatus().getPhase());
    for (var quota : client.resourceQuotas().inNamespace(name).list().getItems()) {
      text.append(row("resourcequota", quota, use(quota)));
    }
    for (var p : client.network().v1().networkPolicies().inNamespace(name).list().getItems()) {
      String ways = String.join(" and ", p.getSpec().getPolicyTypes()).toLowerCase();
      text.append(row("networkpolicy", p, ways + " fenced"));
    }
    for (var machine : machines(request)) {
      text.append(row("virtualmachine", machine, machine.get("status", "printableStatus")));
    }
    return text.toString();
  }

  /** The names of its namespace and machines, wherever they are. */
  List<String> names(CloudResourceRequest request) {
    String uid = request.getMetadata().getUid();
    var named = client.namespaces().withName(request.getStatus().namespace.name).get();
    var labelled = client.namespaces().withLabel(Labels.REQUEST_UID, uid).list().getItems();
    return Stream.of(Stream.ofNullable(named), labelled.stream(), machines(request).stream())
        .flatMap(s -> s)
        .map(o -> o.getKind() + " " + o.getMetadata().getName())
        .distinct()
        .toList();
  }

  private List<GenericKubernetesResource> machines(CloudResourceRequest request) {
    return client
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inAnyNamespace()
        .withLabel(Labels.REQUEST_UID, request.getMetadata().getUid())
        .list()
        .getItems();
  }

  private static String row(String kind, HasMetadata object, Object state) {
    return String.format(ROW, "", kind, object.getMetadata().getName(), state);
  }

  /** Used of allowed, of what a bureau asks for; that nothing else is allowed is left out. */
  private static String use(ResourceQuota quota) {
    var status = quota.getStatus();
    Map<String, Quantity> used = status.getUsed() == null ? Map.of() : status.getUsed();
    return new TreeMap<>(quota.getSpec().getHard())
        .entrySet().stream()
            .filter(e -> !e.getKey().startsWith("services."))
            .map(e -> shortly(e.getKey()) + " " + used.get(e.getKey()) + "/" + e.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String shortly(String resource) {
    return resource.replaceFirst("^(requests\\.|count/)", "").replaceFirst("\\..*", "");
  }
}
