package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.provision.item.Room;
import dev.govcloud.provision.item.Standing;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cluster holds for a request: only objects that carry the request's UID. */
final class Holdings {
  private final KubernetesClient client;
  private final Uncached uncached;
  private final Watches watches;

  Holdings(KubernetesClient client, Watches watches) {
    this.client = client;
    this.uncached = new Uncached(client);
    this.watches = watches;
  }

  /** The cache may lag behind our own create; a reclaim looks at the server itself. */
  Optional<Namespace> namespace(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    String name = Names.namespace(request);
    Optional<Namespace> cached =
        context.getSecondaryResources(Namespace.class).stream()
            .filter(n -> n.getMetadata().getName().equals(name) && Ownership.of(n, request))
            .findFirst();
    return cached.isPresent() || !mayExist(request)
        ? cached
        : Optional.ofNullable(client.namespaces().withName(name).get())
            .filter(n -> Ownership.of(n, request));
  }

  /** Once its UID is on record; and before a reclaim begins with what was never recorded. */
  private static boolean mayExist(CloudResourceRequest request) {
    var status = request.getStatus();
    return status != null
        && (status.namespace != null || Phase.TERMINATING.label().equals(status.phase));
  }

  /** Its live objects of every kind of item, in the order in which a reclaim takes them back. */
  List<HasMetadata> items(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return Items.KINDS.stream().flatMap(kind -> of(kind.managed(), request, context)).toList();
  }

  private Stream<HasMetadata> of(
      ManagedKind kind, CloudResourceRequest request, Context<CloudResourceRequest> context) {
    String namespace = Names.namespace(request);
    return watches
        .of(kind, request, context)
        .map(HasMetadata.class::cast)
        .filter(o -> namespace.equals(o.getMetadata().getNamespace()))
        .filter(o -> Ownership.of(o, request));
  }

  /** Whether an object stands exactly as it is wanted. */
  boolean upToDate(HasMetadata desired, Context<CloudResourceRequest> context) {
    return watches.live(desired, context).map(live -> !Drift.between(live, desired)).orElse(false);
  }

  /** Whether everything wanted is there exactly so. */
  boolean written(DesiredState desired, Context<CloudResourceRequest> context) {
    return desired.contents().stream()
        .allMatch(o -> watches.ready(o, context) && upToDate(o, context));
  }

  /**
   * A disk that has less room than it asks for, for people. Its controllers made it and do not say
   * how large it is: the server is asked.
   */
  Optional<String> lagging(DesiredState desired) {
    Set<String> disks = names(desired);
    return disks.isEmpty()
        ? Optional.empty()
        : uncached.lagging(desired.namespace().getMetadata().getName(), disks);
  }

  private static Set<String> names(DesiredState desired) {
    return desired.contents().stream()
        .flatMap(o -> Items.kind(o).stream().flatMap(k -> k.disks(o).keySet().stream()))
        .collect(Collectors.toSet());
  }

  /** The claims that controllers made for a request that is being changed, read from the server. */
  List<PersistentVolumeClaim> disks(CloudResourceRequest request) {
    return uncached.disks(Names.namespace(request));
  }

  /** Since when every disk has the room that it has; empty where one does not say. */
  Optional<Instant> grown(DesiredState desired) {
    Set<String> wanted = names(desired);
    List<Optional<Instant>> since =
        uncached.disks(desired.namespace().getMetadata().getName()).stream()
            .filter(c -> wanted.contains(c.getMetadata().getName()))
            .filter(c -> c.getStatus() != null && c.getStatus().getCapacity() != null)
            .map(Room::since)
            .toList();
    return since.stream().allMatch(Optional::isPresent)
        ? since.stream()
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .or(() -> Optional.of(Instant.EPOCH))
        : Optional.empty();
  }

  /**
   * When the last of what is wanted was written by us, by the API server's clock; empty where an
   * object does not say.
   */
  Optional<Instant> writtenLast(DesiredState desired, Context<CloudResourceRequest> context) {
    List<Optional<Instant>> written =
        desired.contents().stream()
            .map(o -> watches.live(o, context).flatMap(Holdings::written))
            .toList();
    return written.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : written.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static Optional<Instant> written(HasMetadata live) {
    var meta = live.getMetadata();
    Stream<String> ours =
        meta.getManagedFields() == null
            ? Stream.empty()
            : meta.getManagedFields().stream()
                .filter(f -> Watches.FIELD_MANAGER.equals(f.getManager()))
                .map(f -> f.getTime());
    return Stream.concat(Stream.ofNullable(meta.getCreationTimestamp()), ours)
        .flatMap(time -> Standing.instant(time).stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * What an approved change no longer contains (article 15), or a unit no longer may; what is being
   * deleted too, since it is there until it is gone.
   */
  List<HasMetadata> surplus(
      CloudResourceRequest request, DesiredState desired, Context<CloudResourceRequest> context) {
    Set<String> kept = desired.contents().stream().map(Holdings::key).collect(Collectors.toSet());
    return Stream.of(
            items(request, context).stream(),
            of(ManagedKind.NETWORK_POLICY, request, context),
            of(ManagedKind.ROLE_BINDING, request, context))
        .flatMap(s -> s)
        .filter(o -> !kept.contains(key(o)))
        .toList();
  }

  /** What is wanted, with the quota of now as long as an item that is to go still stands. */
  DesiredState withRoomFor(
      List<HasMetadata> surplus, DesiredState desired, Context<CloudResourceRequest> context) {
    boolean items = surplus.stream().anyMatch(o -> Items.kind(o).isPresent());
    return desired.contents().stream()
        .filter(o -> items && o instanceof ResourceQuota)
        .flatMap(quota -> watches.live(quota, context).stream())
        .findFirst()
        .map(live -> desired.withRoomOf((ResourceQuota) live))
        .orElse(desired);
  }

  private static String key(HasMetadata object) {
    return object.getKind() + "/" + object.getMetadata().getName();
  }
}
