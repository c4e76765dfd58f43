package dev.govcloud.provision.item;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How a live object stands, by what its own controller says.
 *
 * @param ready whether it is usable
 * @param since since when; empty where it does not say
 * @param failure why it will not become usable, or be as it was approved, by itself
 */
public record Standing(boolean ready, Optional<Instant> since, Optional<String> failure) {
  static final Standing UNKNOWN = new Standing(false, Optional.empty(), Optional.empty());

  /** Ready since its condition says so. */
  static Standing of(Optional<Map<String, Object>> condition, Optional<String> failure) {
    boolean ready = condition.filter(c -> "True".equals(c.get("status"))).isPresent();
    return new Standing(
        ready,
        condition.filter(c -> ready).flatMap(c -> instant(c.get("lastTransitionTime"))),
        failure);
  }

  /** Not usable yet, or not as it was approved. */
  static Standing waiting(Optional<String> failure) {
    return new Standing(false, Optional.empty(), failure);
  }

  /**
   * When its controller last wrote its status, by the API server's clock: where no condition says
   * since when it is so, it is so since then at the latest.
   */
  static Optional<Instant> told(HasMetadata live) {
    var fields = live.getMetadata().getManagedFields();
    return fields == null
        ? Optional.empty()
        : fields.stream()
            .filter(f -> "status".equals(f.getSubresource()))
            .flatMap(f -> instant(f.getTime()).stream())
            .max(Comparator.naturalOrder());
  }

  /** A time as Kubernetes writes it; empty where it is none. */
  public static Optional<Instant> instant(Object text) {
    try {
      return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t.toString()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
