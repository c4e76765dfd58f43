package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is awaited of a request, as its status says. */
final class Awaited {
  /** What the decider waits for to stand. */
  private static final Set<String> AWAITED =
      Set.of(Stage.HAND_OVER.label(), Stage.CHANGE_EXECUTION.label(), Stage.MENDING.label());

  /** In which state the decider waits for what was approved; empty where it waits for nothing. */
  static Optional<Provision> provision(CloudResourceRequest request) {
    var status = request.getStatus();
    if (status == null || status.approved == null || !awaits(request, AWAITED)) {
      return Optional.empty();
    }
    boolean halted = awaits(request, Set.of(Stage.SUSPENSION.label()));
    return Optional.of(halted ? Provision.STOPPED : Provision.TRIAL);
  }

  static boolean awaits(CloudResourceRequest request, Set<String> stages) {
    return request.getStatus().awaiting.stream().anyMatch(a -> stages.contains(a.stage));
  }

  /** What was never handed over holds no data; what is on record is not looked at again. */
  static boolean copyOwed(CloudResourceRequest request) {
    Set<String> kinds =
        request.getStatus().milestones.stream().map(m -> m.kind).collect(Collectors.toSet());
    return kinds.contains(MilestoneKind.HANDED_OVER.label())
        && !kinds.contains(MilestoneKind.COPY_TAKEN.label())
        && !kinds.contains(MilestoneKind.NO_COPY_TAKEN.label());
  }

  private Awaited() {}
}
