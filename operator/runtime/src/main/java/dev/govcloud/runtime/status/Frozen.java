package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A request on whose record nothing is done: it is not what was recorded, or takes no more. */
public final class Frozen {
  private static final Set<String> READINESS = Set.of("Ready", "Reconciling", "Stalled");

  private Frozen() {}

  /** The same status, and why nothing is done on it. */
  public static CloudResourceRequestStatus broken(
      CloudResourceRequest request, String fault, Instant now) {
    return status(request, Reason.RECORD_BROKEN, message(fault), now);
  }

  /** The same status, and why nothing can be added to it. */
  public static CloudResourceRequestStatus unwritten(
      CloudResourceRequest request, String message, Instant now) {
    return status(request, Reason.RECORD_NOT_WRITTEN, message, now);
  }

  private static CloudResourceRequestStatus status(
      CloudResourceRequest request, Reason reason, String message, Instant now) {
    CloudResourceRequestStatus next = Serialization.clone(request.getStatus());
    ConditionList list =
        new ConditionList(
            request.getStatus().conditions, request.getMetadata().getGeneration(), now);
    list.set(ConditionType.READY, false, reason, message);
    list.set(ConditionType.STALLED, true, reason, message);
    next.conditions =
        Stream.concat(
                list.all().stream(),
                request.getStatus().conditions.stream()
                    .filter(c -> !READINESS.contains(c.getType())))
            .toList();
    return next;
  }

  /** Whether a status says that its record is broken. */
  public static boolean is(CloudResourceRequestStatus status) {
    return status.conditions.stream()
        .anyMatch(c -> Reason.RECORD_BROKEN.label().equals(c.getReason()));
  }

  /** Whether that was not said yet. */
  public static boolean news(CloudResourceRequest request, String fault) {
    List<Condition> before = request.getStatus().conditions;
    return before.stream()
        .noneMatch(c -> "Stalled".equals(c.getType()) && message(fault).equals(c.getMessage()));
  }

  /** For people: what was found and what to do. */
  public static String message(String fault) {
    return "The record is not what was recorded: "
        + fault
        + ". Nothing is set up, changed or taken back until it is: compare it with the newest export"
        + " or printed sheet (kubectl govcloud record verify) and restore the status.";
  }
}
