package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.Occasion;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.copy.VeleroBackups;
import dev.govcloud.provision.item.Lines;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One Backup of Velero of the whole namespace. */
final class BackupCopies implements CopyMeans {
  private final Uncached uncached;
  private final Predicate<ManagedKind> exists;

  /**
   * Where these are made.
   *
   * @param exists whether the cluster has a kind at this moment
   */
  BackupCopies(Uncached uncached, Predicate<ManagedKind> exists) {
    this.uncached = uncached;
    this.exists = exists;
  }

  @Override
  public Optional<String> impossible(PlatformCopy policy) {
    return exists.test(ManagedKind.VELERO_BACKUP)
        ? Optional.empty()
        : Optional.of(Lines.missing(ManagedKind.VELERO_BACKUP));
  }

  @Override
  public boolean ofAll() {
    return true;
  }

  @Override
  public void ask(
      CloudResourceRequest request, List<Claim> claims, Occasion occasion, PlatformCopy policy) {
    if (live(request, occasion, policy).isEmpty()) {
      uncached.create(ManagedKind.VELERO_BACKUP, VeleroBackups.of(request, occasion, policy));
    }
  }

  @Override
  public List<Part> read(
      CloudResourceRequest request, List<Claim> claims, Occasion occasion, PlatformCopy policy) {
    var backup = live(request, occasion, policy);
    var own = backup.filter(b -> Ownership.of(b, request) && VeleroBackups.isOfAll(b, request));
    Part part = VeleroBackups.read(request, occasion, policy, own);
    return List.of(
        backup.isPresent() && own.isEmpty()
            ? part.failing(
                "a Backup of that name is not this request's, or not of all of it; remove it.")
            : part);
  }

  /** Those of the changes that were granted: whatever took something away has one. */
  @Override
  public List<Part> kept(CloudResourceRequest request, PlatformCopy policy) {
    if (impossible(policy).isPresent() || policy.veleroNamespace == null) {
      return List.of();
    }
    return request.getStatus().milestones.stream()
        .filter(m -> MilestoneKind.grantsChange(m.kind))
        .map(BackupCopies::occasion)
        .filter(o -> live(request, o, policy).filter(b -> Ownership.of(b, request)).isPresent())
        .flatMap(o -> read(request, List.of(), o, policy).stream())
        .filter(Part::stands)
        .toList();
  }

  private static Occasion occasion(Milestone granted) {
    return new Occasion(granted.filing.substring(granted.filing.lastIndexOf('-') + 1), false);
  }

  private Optional<GenericKubernetesResource> live(
      CloudResourceRequest request, Occasion occasion, PlatformCopy policy) {
    return uncached.get(
        ManagedKind.VELERO_BACKUP, policy.veleroNamespace, VeleroBackups.name(request, occasion));
  }

  /** Whether one that was taken is left, wherever the policy of today has Velero work. */
  boolean left(String name) {
    int slash = name.indexOf('/');
    return uncached
        .get(ManagedKind.VELERO_BACKUP, name.substring(0, slash), name.substring(slash + 1))
        .isPresent();
  }
}
