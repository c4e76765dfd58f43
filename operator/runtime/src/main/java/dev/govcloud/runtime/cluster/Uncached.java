package dev.govcloud.runtime.cluster;

import dev.govcloud.provision.Totals;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.provision.item.Room;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects that are looked at so seldom that they are read from the server and never kept. */
final class Uncached {
  private static final int CONFLICT = 409;

  private final KubernetesClient client;

  Uncached(KubernetesClient client) {
    this.client = client;
  }

  /** One object; of a kind of the whole cluster where the namespace is null. */
  Optional<GenericKubernetesResource> get(ManagedKind kind, String namespace, String name) {
    var all = client.genericKubernetesResources(context(kind, namespace != null));
    return Optional.ofNullable(
        namespace == null
            ? all.withName(name).get()
            : all.inNamespace(namespace).withName(name).get());
  }

  /** What has the kind and the name of an object, whoever made it. */
  Optional<HasMetadata> find(HasMetadata object) {
    var meta = object.getMetadata();
    return Items.custom().stream()
        .filter(kind -> kind.isOf(object))
        .findFirst()
        .map(kind -> get(kind, meta.getNamespace(), meta.getName()).map(HasMetadata.class::cast))
        .orElseGet(() -> Optional.ofNullable(client.resource(object).get()));
  }

  /** Every object of a kind of the whole cluster. */
  List<GenericKubernetesResource> all(ManagedKind kind) {
    return client.genericKubernetesResources(context(kind, false)).list().getItems();
  }

  /** Every claim in a namespace that has its volume, whoever made it: others hold nothing. */
  List<Claim> claims(String namespace) {
    return disks(namespace).stream()
        .filter(c -> c.getStatus() != null && "Bound".equals(c.getStatus().getPhase()))
        .map(Claim::of)
        .sorted(Comparator.comparing(Claim::name))
        .toList();
  }

  /**
   * A bound claim that has less room than it asks for, for people.
   *
   * @param disks the names of the claims that are looked at
   */
  Optional<String> lagging(String namespace, Set<String> disks) {
    return disks(namespace).stream()
        .filter(c -> disks.contains(c.getMetadata().getName()))
        .filter(Room::grows)
        .findFirst()
        .map(Room::said);
  }

  /** Every claim in a namespace, for whoever made what: empty before there is one. */
  List<PersistentVolumeClaim> disks(String namespace) {
    return client.persistentVolumeClaims().inNamespace(namespace).list().getItems();
  }

  /** Asks for more room of a claim that is there and has less; a file system takes some of it. */
  void grow(String namespace, String claim, long gib) {
    var found = client.persistentVolumeClaims().inNamespace(namespace).withName(claim);
    PersistentVolumeClaim live = found.get();
    if (live == null) {
      return;
    }
    boolean block = "Block".equals(live.getSpec().getVolumeMode());
    Quantity wanted = new Quantity((block ? gib : Totals.onFileSystem(gib)) + "Gi");
    Quantity has = live.getSpec().getResources().getRequests().get("storage");
    if (has.getNumericalAmount().compareTo(wanted.getNumericalAmount()) < 0) {
      found.patch(
          PatchContext.of(PatchType.JSON_MERGE),
          "{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"" + wanted + "\"}}}}");
    }
  }

  /** Writes a part of what stands, as nobody applies it as a whole any more. */
  void patch(ManagedKind kind, HasMetadata live, Map<String, Object> part) {
    client
        .genericKubernetesResources(context(kind, true))
        .inNamespace(live.getMetadata().getNamespace())
        .withName(live.getMetadata().getName())
        .patch(PatchContext.of(PatchType.JSON_MERGE), Serialization.asJson(part));
  }

  /** Creates what must not be there yet; what came meanwhile stays as it is. */
  void create(ManagedKind kind, GenericKubernetesResource object) {
    try {
      client
          .genericKubernetesResources(context(kind, true))
          .inNamespace(object.getMetadata().getNamespace())
          .resource(object)
          .create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
    }
  }

  private static ResourceDefinitionContext context(ManagedKind kind, boolean namespaced) {
    String[] version = kind.apiVersion().split("/");
    return new ResourceDefinitionContext.Builder()
        .withGroup(version[0])
        .withVersion(version[1])
        .withKind(kind.kind())
        .withPlural(kind.plural())
        .withNamespaced(namespaced)
        .build();
  }
}
