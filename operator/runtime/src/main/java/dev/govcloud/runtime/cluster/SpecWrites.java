package dev.govcloud.runtime.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the field managers of an object tell about writes to its spec. The writer can forge it and
 * an update that only removes fields leaves it as it was, so it is a hint and never more.
 */
public final class SpecWrites {
  private final HasMetadata object;

  public SpecWrites(HasMetadata object) {
    this.object = object;
  }

  /** The newest time of a manager that owns fields of the spec. */
  public Optional<Instant> newest() {
    return times(SpecWrites::ownsSpec);
  }

  /**
   * Whether something beside the spec was written after it, so that the object's version need not
   * be that of the edit.
   */
  public boolean followedByOthers() {
    Optional<Instant> recorded = times(SpecWrites::ofStatus);
    Instant spec = newest().orElse(Instant.MIN);
    return times(m -> !ofStatus(m) && !ownsSpec(m) && !ours(m))
        .filter(t -> !t.isBefore(spec))
        .filter(t -> recorded.map(t::isAfter).orElse(false))
        .isPresent();
  }

  private Optional<Instant> times(Predicate<ManagedFieldsEntry> wanted) {
    Stream<ManagedFieldsEntry> entries =
        object.getMetadata().getManagedFields() == null
            ? Stream.empty()
            : object.getMetadata().getManagedFields().stream();
    return entries
        .filter(m -> m.getTime() != null && wanted.test(m))
        .map(m -> Instant.parse(m.getTime()))
        .max(Comparator.naturalOrder());
  }

  private static boolean ofStatus(ManagedFieldsEntry m) {
    return "status".equals(m.getSubresource());
  }

  private static boolean ours(ManagedFieldsEntry m) {
    return Watches.FIELD_MANAGER.equals(m.getManager());
  }

  private static boolean ownsSpec(ManagedFieldsEntry m) {
    boolean main = m.getSubresource() == null || m.getSubresource().isEmpty();
    return main
        && m.getFieldsV1() != null
        && m.getFieldsV1().getAdditionalProperties().containsKey("f:spec");
  }
}
