package dev.govcloud.provision.item;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Storage;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Makings;
import dev.govcloud.provision.Totals;
import dev.govcloud.provision.copy.Claim;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Object storage of which the catalogue names the class, as claims for buckets. */
final class Buckets implements ItemKind {
  /** Its Secret is called so too, and must be none of a database's. */
  private static final String SUFFIX = "-bucket";

  /** The name of the line that one of its objects was made for. */
  static String line(HasMetadata claim) {
    String name = claim.getMetadata().getName();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  @Override
  public ManagedKind managed() {
    return ManagedKind.BUCKET;
  }

  @Override
  public List<Line> lines(Resources resources, Snapshot made) {
    return Makings.storageClass(made, StorageUse.Object) == null
        ? List.of()
        : resources.storage.stream()
            .filter(s -> "Object".equals(s.kind))
            .map(Volumes::line)
            .toList();
  }

  @Override
  public List<? extends HasMetadata> objects(Line line, Order order) {
    return order.approved().resources.storage.stream()
        .filter(s -> s.name.equals(line.name()))
        .map(s -> claim(s, order))
        .toList();
  }

  private static GenericKubernetesResource claim(Storage s, Order order) {
    GenericKubernetesResource claim = PlainObjects.of(ManagedKind.BUCKET, order, s.name + SUFFIX);
    claim.setAdditionalProperty(
        "spec",
        Map.of(
            "generateBucketName",
            s.name,
            "storageClassName",
            Makings.storageClass(order.approved(), StorageUse.Object),
            "additionalConfig",
            Map.of("maxSize", s.gib + "Gi")));
    return claim;
  }

  /** Since when it is bound, its provisioner's last word on it says. */
  @Override
  public Standing read(HasMetadata live) {
    boolean bound = Conditions.status(live, "phase").filter("Bound"::equals).isPresent();
    return new Standing(
        bound,
        bound ? Standing.told(live) : Optional.empty(),
        Conditions.status(live, "phase")
            .filter("Failed"::equals)
            .map(p -> live.getMetadata().getName() + ": its object store cannot make the bucket"));
  }

  /** A bucket is no volume. */
  @Override
  public boolean holds(HasMetadata live, Claim claim) {
    return false;
  }

  /** How full it is its claim does not say: it has what it may hold. */
  @Override
  public Amount used(HasMetadata live) {
    Object most = ((GenericKubernetesResource) live).get("spec", "additionalConfig", "maxSize");
    return read(live).ready() ? new Amount(0, 0, Quantities.gib(most)) : Amount.NOTHING;
  }

  /** Buckets lie outside of the namespace. */
  @Override
  public Totals needs(Resources resources, Snapshot made) {
    return Totals.NONE;
  }
}
