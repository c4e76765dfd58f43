package dev.govcloud.provision.item;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.provision.Totals;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of item, in the order in which a reclaim takes them back (article 16). */
public final class Items {
  /** A new kind of item is one class and one line here. */
  public static final List<ItemKind> KINDS =
      List.of(new Hosts(), new Databases(), new Buckets(), new Volumes());

  private Items() {}

  /** The lines that the operator makes. */
  public static Stream<Line> made(Snapshot approved) {
    return KINDS.stream().flatMap(k -> k.lines(approved.resources, approved).stream());
  }

  /** Every object of every line. */
  public static List<HasMetadata> objects(Order order) {
    return KINDS.stream()
        .flatMap(
            k ->
                k.lines(order.approved().resources, order.approved()).stream()
                    .flatMap(l -> k.objects(l, order).stream()))
        .map(HasMetadata.class::cast)
        .toList();
  }

  /** What the controllers of those that are there must let through the boundary. */
  public static List<NetworkPolicy> traffic(Order order) {
    return KINDS.stream()
        .filter(k -> !k.lines(order.approved().resources, order.approved()).isEmpty())
        .flatMap(k -> k.traffic(order).stream())
        .toList();
  }

  /** What all of them need of the namespace's quota. */
  public static Totals needs(Snapshot approved) {
    return KINDS.stream()
        .map(k -> k.needs(approved.resources, approved))
        .reduce(Totals.NONE, Totals::plus);
  }

  /** The kind of item that an object is of; empty for objects of no item. */
  public static Optional<ItemKind> kind(HasMetadata object) {
    return KINDS.stream().filter(k -> k.managed().isOf(object)).findFirst();
  }

  /** Every kind that a cluster may lack. */
  public static List<ManagedKind> custom() {
    return KINDS.stream().map(ItemKind::managed).filter(ManagedKind::custom).toList();
  }
}
