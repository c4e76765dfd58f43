package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.copy.Snapshots;
import dev.govcloud.provision.item.ManagedKind;
import java.util.List;

/** Snapshots of volumes: asked for, read, and looked for when they are to be destroyed. */
final class VolumeCopies {
  private final Objects objects;

  VolumeCopies(Objects objects) {
    this.objects = objects;
  }

  /** How the snapshot of each volume stands. */
  List<Part> read(String namespace, List<Claim> claims) {
    return claims.stream().map(claim -> read(namespace, claim)).toList();
  }

  private Part read(String namespace, Claim claim) {
    var snapshot = objects.get(ManagedKind.SNAPSHOT, namespace, claim.snapshot());
    var content =
        snapshot
            .flatMap(Snapshots::content)
            .flatMap(c -> objects.get(ManagedKind.SNAPSHOT_CONTENT, null, c));
    return Snapshots.read(claim, snapshot, content);
  }

  /** Asks for those that are not there yet. */
  void ask(CloudResourceRequest request, List<Claim> claims, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    claims.stream()
        .filter(c -> objects.get(ManagedKind.SNAPSHOT, namespace, c.snapshot()).isEmpty())
        .forEach(c -> objects.create(ManagedKind.SNAPSHOT, Snapshots.of(request, c, policy)));
  }

  /** Whether anything is left of what was taken in a namespace. */
  boolean left(String namespace) {
    return objects.all(ManagedKind.SNAPSHOT_CONTENT).stream()
        .anyMatch(c -> Snapshots.isOf(c, namespace));
  }
}
