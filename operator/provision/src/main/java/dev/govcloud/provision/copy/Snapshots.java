package dev.govcloud.provision.copy;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Metadata;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.provision.item.Standing;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;
import java.util.Optional;

/**
 * A copy as snapshots, one of each volume. A VolumeSnapshot goes with its namespace; what stays is
 * its VolumeSnapshotContent, and only where that is to be retained.
 */
public final class Snapshots {
  private static final String RETAIN = "Retain";

  private Snapshots() {}

  /** The snapshot of a volume. */
  public static GenericKubernetesResource of(
      CloudResourceRequest request, Claim claim, Occasion occasion, PlatformCopy policy) {
    GenericKubernetesResource snapshot = new GenericKubernetesResource();
    snapshot.setApiVersion(ManagedKind.SNAPSHOT.apiVersion());
    snapshot.setKind(ManagedKind.SNAPSHOT.kind());
    snapshot.setMetadata(Metadata.of(request, claim.snapshot(occasion)));
    snapshot.setAdditionalProperty(
        "spec",
        Map.of(
            "volumeSnapshotClassName",
            policy.snapshotClass,
            "source",
            Map.of("persistentVolumeClaimName", claim.name())));
    return snapshot;
  }

  /** The content that a snapshot is bound to. */
  public static Optional<String> content(GenericKubernetesResource snapshot) {
    return text(snapshot, "status", "boundVolumeSnapshotContentName");
  }

  /**
   * How the snapshot of a volume stands.
   *
   * @param claim the volume
   * @param occasion what it is taken for
   * @param snapshot its snapshot; empty while there is none
   * @param content what the snapshot is bound to; empty while it is not
   */
  public static Part read(
      Claim claim,
      Occasion occasion,
      Optional<GenericKubernetesResource> snapshot,
      Optional<GenericKubernetesResource> content) {
    Optional<java.time.Instant> asked =
        snapshot.flatMap(s -> Standing.instant(s.getMetadata().getCreationTimestamp()));
    String name = content.map(c -> c.getMetadata().getName()).orElse(claim.snapshot(occasion));
    ManagedKind is = content.isPresent() ? ManagedKind.SNAPSHOT_CONTENT : ManagedKind.SNAPSHOT;
    String kind = is.kind();
    Part pending = Part.pending(kind, name, claim.name(), asked);
    Optional<String> error = snapshot.flatMap(s -> text(s, "status", "error", "message"));
    if (error.isPresent()) {
      return pending.failing("Its storage cannot take it: " + error.get());
    }
    if (content.isEmpty()) {
      return pending;
    }
    if (!RETAIN.equals(text(content.get(), "spec", "deletionPolicy").orElse(""))) {
      return pending.failing(
          "VolumeSnapshotContent "
              + name
              + " would be deleted with the namespace: set its spec.deletionPolicy to Retain, and"
              + " name a class with deletionPolicy Retain in the policy.");
    }
    boolean ready = Boolean.TRUE.equals(content.get().get("status", "readyToUse"));
    Optional<String> handle = text(content.get(), "status", "snapshotHandle");
    boolean bound = snapshot.get().getMetadata().getUid().equals(boundTo(content.get()));
    return new Part(
        kind,
        name,
        claim.name(),
        handle,
        snapshot.flatMap(s -> text(s, "status", "restoreSize")),
        ready && bound && handle.isPresent(),
        asked,
        Optional.empty());
  }

  /** A content that stays although its snapshot may be gone: what a change left behind. */
  public static Part kept(GenericKubernetesResource content) {
    return new Part(
        ManagedKind.SNAPSHOT_CONTENT.kind(),
        content.getMetadata().getName(),
        text(content, "spec", "volumeSnapshotRef", "name").orElse(""),
        text(content, "status", "snapshotHandle"),
        text(content, "status", "restoreSize"),
        true,
        Optional.empty(),
        Optional.empty());
  }

  private static String boundTo(GenericKubernetesResource content) {
    return text(content, "spec", "volumeSnapshotRef", "uid").orElse("");
  }

  /** Whether a snapshot is taken of a volume, and not of a content that is there or another's. */
  public static boolean isOf(GenericKubernetesResource snapshot, Claim claim) {
    return text(snapshot, "spec", "source", "persistentVolumeClaimName")
        .filter(claim.name()::equals)
        .isPresent();
  }

  /** Whether a content is of a snapshot that was in a namespace. */
  public static boolean isOf(GenericKubernetesResource content, String namespace) {
    return text(content, "spec", "volumeSnapshotRef", "namespace")
        .filter(namespace::equals)
        .isPresent();
  }

  private static Optional<String> text(GenericKubernetesResource object, Object... path) {
    return Optional.<Object>ofNullable(object.get(path)).map(Object::toString);
  }
}
