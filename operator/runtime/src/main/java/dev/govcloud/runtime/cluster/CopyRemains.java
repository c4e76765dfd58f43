package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Observed.Copy;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.item.CopiesByHand;
import dev.govcloud.provision.item.ManagedKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of the platform's copy once it is to be destroyed (rule A25). */
final class CopyRemains {
  private final VolumeCopies volumes;
  private final BackupCopies backups;
  private final Predicate<ManagedKind> exists;

  CopyRemains(VolumeCopies volumes, BackupCopies backups, Predicate<ManagedKind> exists) {
    this.volumes = volumes;
    this.backups = backups;
    this.exists = exists;
  }

  /**
   * Adds to what was seen whether anything is left of a copy that is to be destroyed.
   *
   * @param stated by whom its destruction is stated: believed where nobody can look
   */
  Observed look(CloudResourceRequest request, Observed seen, Optional<String> stated) {
    Reclaim reclaim = request.getStatus().reclaim;
    if (reclaim == null || reclaim.copies.isEmpty()) {
      return seen;
    }
    // Only a positive read proves that it is gone: a kind that was removed proves nothing.
    List<ManagedKind> kinds =
        Stream.of(ManagedKind.VELERO_BACKUP, ManagedKind.SNAPSHOT_CONTENT)
            .filter(k -> reclaim.copies.stream().anyMatch(c -> k.kind().equals(c.kind)))
            .toList();
    if (left(request, reclaim)) {
      return seen;
    }
    Optional<String> unseen =
        kinds.stream()
            .filter(exists.negate())
            .findFirst()
            .map(kind -> "the cluster has no kind " + kind.kind() + " any more")
            .or(() -> byHand(reclaim));
    if (unseen.isPresent()) {
      return stated
          .map(by -> seen.withCopy(none(statedOnly(unseen.get(), by)), List.of()))
          .orElse(seen);
    }
    String gone = kinds.stream().map(ManagedKind::kind).collect(Collectors.joining(", "));
    return seen.withCopy(
        none("The platform's copy is destroyed: " + gone + " verified gone."), List.of());
  }

  /** What changes left behind in the namespace counts too. */
  private boolean left(CloudResourceRequest request, Reclaim reclaim) {
    boolean backupLeft =
        exists.test(ManagedKind.VELERO_BACKUP)
            && names(reclaim, ManagedKind.VELERO_BACKUP).stream().anyMatch(backups::left);
    return backupLeft
        || exists.test(ManagedKind.SNAPSHOT_CONTENT)
            && volumes.left(Names.namespace(request), names(reclaim, ManagedKind.SNAPSHOT_CONTENT));
  }

  private static Set<String> names(Reclaim reclaim, ManagedKind kind) {
    return reclaim.copies.stream()
        .filter(c -> kind.kind().equals(c.kind))
        .map(c -> c.name)
        .collect(Collectors.toSet());
  }

  /** What people copied lies where only they can look. */
  private static Optional<String> byHand(Reclaim reclaim) {
    return reclaim.copies.stream()
        .filter(c -> CopiesByHand.KIND.equals(c.kind))
        .findFirst()
        .map(c -> "the copy of " + c.of + " was made by hand");
  }

  private static String statedOnly(String why, String by) {
    return "The platform's copy is destroyed, as states "
        + by
        + "; nobody can look, since "
        + why
        + ".";
  }

  private static Copy none(String why) {
    return new Copy(Copy.State.NONE, why, List.of());
  }
}
