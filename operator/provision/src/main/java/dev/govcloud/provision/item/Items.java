package dev.govcloud.provision.item;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.provision.Totals;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
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

  /** What all of them need of the namespace's quota. */
  public static Totals needs(Snapshot approved) {
    return KINDS.stream()
        .map(k -> k.needs(approved.resources, approved))
        .reduce(Totals.NONE, Totals::plus);
  }

  /** Every kind that a cluster may lack. */
  public static List<ManagedKind> custom() {
    return KINDS.stream().map(ItemKind::managed).filter(ManagedKind::custom).toList();
  }
}
