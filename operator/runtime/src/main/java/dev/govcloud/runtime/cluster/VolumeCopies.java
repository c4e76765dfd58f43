package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.Occasion;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.copy.Snapshots;
import dev.govcloud.provision.item.Lines;
import dev.govcloud.provision.item.ManagedKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Snapshots of volumes, one of each. */
final class VolumeCopies implements CopyMeans {
  private final Uncached uncached;
  private final Predicate<ManagedKind> exists;

  /**
   * Where these are made.
   *
   * @param exists whether the cluster has a kind at this moment
   */
  VolumeCopies(Uncached uncached, Predicate<ManagedKind> exists) {
    this.uncached = uncached;
    this.exists = exists;
  }

  @Override
  public Optional<String> impossible(PlatformCopy policy) {
    if (policy.snapshotClass == null) {
      return Optional.of(
          "The policy names no class of snapshots: set spec.platformCopy.snapshotClass, with method"
              + " VolumeSnapshot.");
    }
    return exists.test(ManagedKind.SNAPSHOT)
        ? Optional.empty()
        : Optional.of(Lines.missing(ManagedKind.SNAPSHOT));
  }

  @Override
  public boolean ofAll() {
    return false;
  }

  @Override
  public List<Part> read(
      CloudResourceRequest request, List<Claim> claims, Occasion occasion, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    return claims.stream().map(claim -> read(request, namespace, claim, occasion)).toList();
  }

  /** What somebody else made under that name is no copy: the data would go without one. */
  private Part read(
      CloudResourceRequest request, String namespace, Claim claim, Occasion occasion) {
    var there = uncached.get(ManagedKind.SNAPSHOT, namespace, claim.snapshot(occasion));
    var snapshot = there.filter(s -> Ownership.of(s, request) && Snapshots.isOf(s, claim));
    var content =
        snapshot
            .flatMap(Snapshots::content)
            .flatMap(c -> uncached.get(ManagedKind.SNAPSHOT_CONTENT, null, c));
    Part part = Snapshots.read(claim, occasion, snapshot, content);
    return there.isPresent() && snapshot.isEmpty()
        ? part.failing(
            "A VolumeSnapshot of that name was not made for this request, or of another volume:"
                + " remove it, and it is taken.")
        : part;
  }

  @Override
  public void ask(
      CloudResourceRequest request, List<Claim> claims, Occasion occasion, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    claims.stream()
        .filter(c -> uncached.get(ManagedKind.SNAPSHOT, namespace, c.snapshot(occasion)).isEmpty())
        .forEach(
            c -> uncached.create(ManagedKind.SNAPSHOT, Snapshots.of(request, c, occasion, policy)));
  }

  /** What stays of the snapshots of a namespace, whatever they were taken for. */
  @Override
  public List<Part> kept(CloudResourceRequest request, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    return exists.test(ManagedKind.SNAPSHOT_CONTENT)
        ? uncached.all(ManagedKind.SNAPSHOT_CONTENT).stream()
            .filter(c -> Snapshots.isOf(c, namespace))
            .map(Snapshots::kept)
            .toList()
        : List.of();
  }

  /** Whether anything is left of what was taken in a namespace: by its origin, or by its name. */
  boolean left(String namespace, Set<String> names) {
    return uncached.all(ManagedKind.SNAPSHOT_CONTENT).stream()
        .anyMatch(c -> Snapshots.isOf(c, namespace) || names.contains(c.getMetadata().getName()));
  }
}
