package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.copy.Snapshots;
import dev.govcloud.provision.item.Lines;
import dev.govcloud.provision.item.ManagedKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Snapshots of volumes: asked for, read, and looked for when they are to be destroyed. */
final class VolumeCopies {
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

  /** What keeps every snapshot from being taken, for people. */
  Optional<String> impossible(PlatformCopy policy) {
    if (policy.snapshotClass == null) {
      return Optional.of(
          "The policy names no class of snapshots: set spec.platformCopy.snapshotClass.");
    }
    return exists.test(ManagedKind.SNAPSHOT)
        ? Optional.empty()
        : Optional.of(Lines.missing(ManagedKind.SNAPSHOT));
  }

  /** How the snapshot of each volume stands. */
  List<Part> read(String namespace, List<Claim> claims) {
    return claims.stream().map(claim -> read(namespace, claim)).toList();
  }

  private Part read(String namespace, Claim claim) {
    var snapshot = uncached.get(ManagedKind.SNAPSHOT, namespace, claim.snapshot());
    var content =
        snapshot
            .flatMap(Snapshots::content)
            .flatMap(c -> uncached.get(ManagedKind.SNAPSHOT_CONTENT, null, c));
    return Snapshots.read(claim, snapshot, content);
  }

  /** Asks for those that are not there yet. */
  void ask(CloudResourceRequest request, List<Claim> claims, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    claims.stream()
        .filter(c -> uncached.get(ManagedKind.SNAPSHOT, namespace, c.snapshot()).isEmpty())
        .forEach(c -> uncached.create(ManagedKind.SNAPSHOT, Snapshots.of(request, c, policy)));
  }

  /** What stays of the snapshots of a namespace, those that changes left behind too. */
  List<Part> kept(String namespace) {
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
