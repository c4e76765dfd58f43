package dev.govcloud.provision.item;

import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimCondition;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
  private static boolean waitsForItsHost(PersistentVolumeClaim claim) {
    return claim.getStatus().getConditions().stream()
        .anyMatch(c -> PENDING.equals(c.getType()) && "True".equals(c.getStatus()));
  }

  /**
   * How a claim stands that a controller made: once it has its room, since it was last given some.
   * Empty where it has no volume yet: whoever waits for it says so.
   */
  static Optional<Standing> standing(PersistentVolumeClaim claim) {
    return has(claim)
        .map(
            room ->
                grows(claim)
                    ? Standing.waiting(why(claim))
                    : new Standing(true, since(claim), Optional.empty()));
  }

  /** Whether its storage is still to give it room. */
  public static boolean grows(PersistentVolumeClaim claim) {
    return lacks(claim) && !waitsForItsHost(claim);
  }

  /**
   * Since when a bound claim has the room that it has, by the API server's clock; where the rest
   * comes with the next start of its host, since its storage said so. Empty where nobody says.
   */
  public static Optional<Instant> since(PersistentVolumeClaim claim) {
    var fields = claim.getMetadata().getManagedFields();
    return lacks(claim)
        ? Standing.told(claim)
        : Stream.ofNullable(fields)
            .flatMap(Collection::stream)
            .filter(f -> "status".equals(f.getSubresource()))
            .filter(f -> f.getFieldsV1() != null && capacity(f.getFieldsV1()))
            .flatMap(f -> Standing.instant(f.getTime()).stream())
            .max(Comparator.naturalOrder());
  }

  private static boolean capacity(FieldsV1 fields) {
    return fields.getAdditionalProperties().get("f:status") instanceof Map<?, ?> status
        && status.containsKey("f:capacity");
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
