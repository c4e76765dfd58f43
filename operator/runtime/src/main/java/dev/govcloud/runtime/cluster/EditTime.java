package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.time.Instant;
import java.util.Comparator;

/** When the spec got its present form, by the API server's clock: the legal time of an edit. */
public final class EditTime {
  private EditTime() {}

  /** The newest time at which anybody wrote to the spec; the creation time if unknown. */
  public static Instant of(CloudResourceRequest request) {
    Instant created = Instant.parse(request.getMetadata().getCreationTimestamp());
    if (request.getMetadata().getGeneration() == null
        || request.getMetadata().getGeneration() <= 1) {
      return created;
    }
    return request.getMetadata().getManagedFields().stream()
        .filter(EditTime::ownsSpec)
        .map(f -> Instant.parse(f.getTime()))
        .max(Comparator.naturalOrder())
        .filter(t -> t.isAfter(created))
        .orElse(created);
  }

  private static boolean ownsSpec(ManagedFieldsEntry entry) {
    boolean main = entry.getSubresource() == null || entry.getSubresource().isEmpty();
    return main
        && entry.getTime() != null
        && entry.getFieldsV1() != null
        && entry.getFieldsV1().getAdditionalProperties().containsKey("f:spec");
  }
}
