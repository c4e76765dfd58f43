package dev.govcloud.provision.item;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimCondition;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much room a claim for a volume has, beside what it asks for: growth takes its storage time.
 */
public final class Room {
  /** What nobody but people ends. */
  private static final Set<String> STUCK = Set.of("ControllerResizeError", "NodeResizeError");

  /** The volume is larger; its file system is when it is used the next time. */
  private static final String PENDING = "FileSystemResizePending";

  private Room() {}

  /** Whether a bound claim has less than it asks for. */
  public static boolean lacks(PersistentVolumeClaim claim) {
    Optional<Quantity> has = has(claim);
    return has.isPresent()
        && has.get().getNumericalAmount().compareTo(asked(claim).getNumericalAmount()) < 0;
  }

  /** Whether its storage has done its part: the rest comes when the host starts again. */
  public static boolean waitsForItsHost(PersistentVolumeClaim claim) {
    return claim.getStatus().getConditions().stream()
        .anyMatch(c -> PENDING.equals(c.getType()) && "True".equals(c.getStatus()));
  }

  /** What there is of what is asked for, and why, as far as its storage says. */
  public static String said(PersistentVolumeClaim claim) {
    return why(claim)
        .orElseGet(
            () ->
                claim.getMetadata().getName()
                    + " has "
                    + has(claim).orElseThrow()
                    + " of "
                    + asked(claim)
                    + " and does not grow yet: the provider looks at its storage class");
  }

  /**
   * What keeps a claim from having it, in the words of its storage; empty while it just takes time.
   */
  static Optional<String> why(PersistentVolumeClaim claim) {
    return claim.getStatus().getConditions().stream()
        .filter(c -> STUCK.contains(c.getType()) && "True".equals(c.getStatus()))
        .findFirst()
        .map(c -> sentence(claim, c));
  }

  private static String sentence(PersistentVolumeClaim claim, PersistentVolumeClaimCondition told) {
    return claim.getMetadata().getName()
        + " has "
        + has(claim).orElseThrow()
        + " of "
        + asked(claim)
        + ": "
        + told.getType()
        + (told.getMessage() == null ? "" : ", " + told.getMessage());
  }

  private static Optional<Quantity> has(PersistentVolumeClaim claim) {
    Map<String, Quantity> capacity =
        claim.getStatus() == null ? null : claim.getStatus().getCapacity();
    return Optional.ofNullable(capacity).map(c -> c.get("storage"));
  }

  private static Quantity asked(PersistentVolumeClaim claim) {
    return claim.getSpec().getResources().getRequests().get("storage");
  }
}
