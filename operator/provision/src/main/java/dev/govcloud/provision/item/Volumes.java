package dev.govcloud.provision.item;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Storage;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Makings;
import dev.govcloud.provision.Metadata;
import dev.govcloud.provision.Totals;
import dev.govcloud.provision.copy.Claim;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Optional;

/** Block and file storage of which the catalogue names the class, as claims for volumes. */
final class Volumes implements ItemKind {
  static final String KIND = "Storage";

  /** Disks of machines and databases end in a number: a name of an application never begins so. */
  private static final String PREFIX = "storage-";

  @Override
  public ManagedKind managed() {
    return ManagedKind.VOLUME;
  }

  @Override
  public List<Line> lines(Resources resources, Snapshot made) {
    return resources.storage.stream().filter(s -> made(s, made)).map(Volumes::line).toList();
  }

  /** Storage that a controller delivers. */
  static Line line(Storage s) {
    return new Line(KIND, s.name, s.kind + ", " + s.gib + " GiB");
  }

  /** Storage that people deliver. */
  static Line lineByHand(Storage s) {
    return fast(s) ? new Line(KIND, s.name, line(s).amount() + ", " + speed(s)) : line(s);
  }

  /** A class of storage promises no speed: whoever runs the storage sets it. */
  static Line speedByHand(Storage s) {
    return new Line(KIND, s.name + " speed", speed(s));
  }

  static boolean fast(Storage s) {
    return s.iops != null && s.iops > 0;
  }

  private static String speed(Storage s) {
    return s.iops + " IOPS";
  }

  private static boolean made(Storage s, Snapshot made) {
    return !"Object".equals(s.kind)
        && Makings.storageClass(made, StorageUse.valueOf(s.kind)) != null;
  }

  @Override
  public List<? extends HasMetadata> objects(Line line, Order order) {
    return order.approved().resources.storage.stream()
        .filter(s -> s.name.equals(line.name()))
        .map(s -> claim(s, order))
        .toList();
  }

  /** A file system for several hosts is written by many; a block device by one. */
  private static PersistentVolumeClaim claim(Storage s, Order order) {
    boolean block = "Block".equals(s.kind);
    return new PersistentVolumeClaimBuilder()
        .withMetadata(Metadata.of(order.request(), PREFIX + s.name))
        .withNewSpec()
        .withAccessModes(block ? "ReadWriteOnce" : "ReadWriteMany")
        .withVolumeMode(block ? "Block" : "Filesystem")
        .withStorageClassName(Makings.storageClass(order.approved(), StorageUse.valueOf(s.kind)))
        .withNewResources()
        .addToRequests("storage", new Quantity(s.gib + "Gi"))
        .endResources()
        .endSpec()
        .build();
  }

  /** Bound, and as large as it asks for; since when, its controller's last word on it says. */
  @Override
  public Standing read(HasMetadata live) {
    PersistentVolumeClaim claim = (PersistentVolumeClaim) live;
    String phase = claim.getStatus() == null ? null : claim.getStatus().getPhase();
    if (!"Bound".equals(phase)) {
      return Standing.waiting(
          Optional.ofNullable(phase)
              .filter("Lost"::equals)
              .map(p -> live.getMetadata().getName() + ": its volume is lost"));
    }
    return Room.lacks(claim)
        ? Standing.waiting(Room.why(claim))
        : new Standing(true, Standing.told(live), Optional.empty());
  }

  @Override
  public boolean holds(HasMetadata live, Claim claim) {
    return live.getMetadata().getName().equals(claim.name());
  }

  @Override
  public Amount used(HasMetadata live) {
    var status = ((PersistentVolumeClaim) live).getStatus();
    var capacity = status == null ? null : status.getCapacity();
    return new Amount(0, 0, Quantities.gib(capacity == null ? null : capacity.get("storage")));
  }

  @Override
  public Totals needs(Resources resources, Snapshot made) {
    long gib = resources.storage.stream().filter(s -> made(s, made)).mapToLong(s -> s.gib).sum();
    return new Totals(0, 0, gib, 0);
  }
}
