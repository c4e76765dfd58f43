package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.core.request.Observed;
import dev.govcloud.provision.item.ItemKind;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.DeleteOptions;
import io.fabric8.kubernetes.api.model.DeleteOptionsBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes back what a request holds, each by its UID (article 16): one kind of item after the other,
 * so that what uses another goes first, then the namespace. A kind that is missing from the cluster
 * was not seen to be gone: what comes after it waits.
 */
final class Reclaimer {
  private static final List<ManagedKind> KINDS =
      Stream.concat(
              Items.KINDS.stream().map(ItemKind::managed),
              Stream.of(ManagedKind.NETWORK_POLICY, ManagedKind.ROLE_BINDING))
          .toList();

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
    Set<String> unread =
        observed.blockers().stream()
            .filter(Blocker::unread)
            .map(Blocker::kind)
            .collect(Collectors.toSet());
    Optional<String> first =
        KINDS.stream()
            .map(ManagedKind::kind)
            .filter(k -> unread.contains(k) || observed.objects().stream().anyMatch(of(k)))
            .findFirst();
    if (first.filter(unread::contains).isPresent()) {
      return;
    }
    observed.objects().stream()
        .filter(o -> first.get().equals(o.kind()) && !o.terminating())
        .forEach(o -> delete(path(o.kind(), namespace.name, o.name()), o.uid()));
    boolean namespaceStands = observed.namespace().map(n -> !n.terminating()).orElse(false);
    if (first.isEmpty() && namespaceStands) {
      delete("/api/v1/namespaces/" + namespace.name, namespace.uid);
    }
  }

  private static Predicate<Observed.Item> of(String kind) {
    return object -> kind.equals(object.kind());
  }

  /** Takes back one object that is no longer approved. */
  void remove(HasMetadata object) {
    var meta = object.getMetadata();
    delete(path(object.getKind(), meta.getNamespace(), meta.getName()), meta.getUid());
  }

  private static String path(String kind, String namespace, String name) {
    return KINDS.stream()
        .filter(k -> k.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .path(namespace, name);
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
