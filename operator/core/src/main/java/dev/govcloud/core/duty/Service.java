package dev.govcloud.core.duty;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.core.regulation.MilestoneKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the duties need to know of a request: since when and until when its system ran.
 *
 * @param request its name
 * @param handedOver when something of it was there to use; empty before
 * @param opened when it was formally opened; empty before
 * @param ended when the end of service was granted, or all of it taken back; empty before
 * @param mlpsLevel the level that was approved; 0 where nothing is approved
 * @param approvedAt when what is approved now was granted: the level may be of then
 */
public record Service(
    String request,
    Optional<Instant> handedOver,
    Optional<Instant> opened,
    Optional<Instant> ended,
    int mlpsLevel,
    Optional<Instant> approvedAt) {
  private static final Set<String> ENDS =
      Set.of(MilestoneKind.RECLAIMED.label(), MilestoneKind.TERMINATION_APPROVED.label());

  /** Of a request as its record says; the end of service counts, not the end of the reclaim. */
  public static Service of(CloudResourceRequest request) {
    CloudResourceRequestStatus status = request.getStatus();
    return new Service(
        request.getMetadata().getName(),
        first(status, Set.of(MilestoneKind.HANDED_OVER.label())),
        first(status, Set.of(MilestoneKind.OPENED.label())),
        first(status, ENDS),
        level(status),
        lastGrant(status));
  }

  private static Optional<Instant> first(CloudResourceRequestStatus status, Set<String> kinds) {
    return status == null
        ? Optional.empty()
        : status.milestones.stream()
            .filter(m -> kinds.contains(m.kind))
            .findFirst()
            .map(m -> Instant.parse(m.at));
  }

  private static Optional<Instant> lastGrant(CloudResourceRequestStatus status) {
    return status == null
        ? Optional.empty()
        : status.milestones.stream()
            .filter(
                m ->
                    MilestoneKind.APPROVED.label().equals(m.kind)
                        || MilestoneKind.grantsChange(m.kind))
            .reduce((a, b) -> b)
            .map(m -> Instant.parse(m.at));
  }

  private static int level(CloudResourceRequestStatus status) {
    boolean known = status != null && status.approved != null && status.approved.mlpsLevel != null;
    return known ? status.approved.mlpsLevel : 0;
  }
}
