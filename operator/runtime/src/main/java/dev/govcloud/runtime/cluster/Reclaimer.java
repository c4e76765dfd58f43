package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.core.request.Observed;
import io.fabric8.kubernetes.api.model.DeleteOptions;
import io.fabric8.kubernetes.api.model.DeleteOptionsBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes back what a request holds: hosts first, then the namespace, each by its UID (article 16).
 */
final class Reclaimer {
  private static final Map<String, String> PATHS =
      Map.of(
          "VirtualMachine", "/apis/kubevirt.io/v1/namespaces/%s/virtualmachines/%s",
          "NetworkPolicy", "/apis/networking.k8s.io/v1/namespaces/%s/networkpolicies/%s",
          "RoleBinding", "/apis/rbac.authorization.k8s.io/v1/namespaces/%s/rolebindings/%s");

  private static final Set<Integer> DONE_OR_REPLACED = Set.of(404, 409);

  private final KubernetesClient client;

  Reclaimer(KubernetesClient client) {
    this.client = client;
  }

  void reclaim(CloudResourceRequest request, Observed observed) {
    NamespaceReference namespace = request.getStatus().namespace;
    if (namespace == null) {
      return;
    }
    List<Observed.Host> hosts = observed.hosts();
    hosts.stream()
        .filter(h -> !h.terminating())
        .forEach(h -> delete(path("VirtualMachine", namespace.name, h.name()), h.uid()));
    boolean namespaceStands = observed.namespace().map(n -> !n.terminating()).orElse(false);
    if (hosts.isEmpty() && namespaceStands) {
      delete("/api/v1/namespaces/" + namespace.name, namespace.uid);
    }
  }

  /** Takes back one object that is no longer approved. */
  void remove(HasMetadata object) {
    var meta = object.getMetadata();
    delete(path(object.getKind(), meta.getNamespace(), meta.getName()), meta.getUid());
  }

  private static String path(String kind, String namespace, String name) {
    return String.format(PATHS.get(kind), namespace, name);
  }

  /** An object of the same name but another UID is refused by the server and stays. */
  private void delete(String path, String uid) {
    DeleteOptions options =
        new DeleteOptionsBuilder()
            .withApiVersion("v1")
            .withKind("DeleteOptions")
            .withNewPreconditions()
            .withUid(uid)
            .endPreconditions()
            .withPropagationPolicy("Background")
            .build();
    try {
      client.raw(path, "DELETE", options);
    } catch (KubernetesClientException e) {
      if (!DONE_OR_REPLACED.contains(e.getCode())) {
        throw e;
      }
    }
  }
}
