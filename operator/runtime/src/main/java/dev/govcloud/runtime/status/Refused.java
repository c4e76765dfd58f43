package dev.govcloud.runtime.status;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import java.util.Optional;

/** What keeps what was approved from being set up: now, or since it was recorded. */
final class Refused {
  private Refused() {}

  /** For people; empty where nothing does. */
  static Optional<String> said(Outcome outcome, Observed observed) {
    return now(outcome, observed)
        .or(
            () ->
                Optional.of(outcome)
                    .filter(o -> o.blocked() && !observed.accepts(o.approved().filing))
                    .flatMap(Refused::recorded));
  }

  /** What showed in this look. */
  static Optional<String> now(Outcome outcome, Observed observed) {
    return observed.problem().or(() -> observed.refusal().map(r -> refused(outcome, r.message())));
  }

  /** The cause stays known while its mending is awaited, however a single look went. */
  private static Optional<String> recorded(Outcome outcome) {
    return outcome.milestones().stream()
        .filter(m -> MilestoneKind.PROVISIONING_REFUSED.label().equals(m.kind))
        .reduce((a, b) -> b)
        .map((Milestone m) -> refused(outcome, m.message));
  }

  private static String refused(Outcome outcome, String message) {
    boolean changeable =
        Requests.TABLE.row(outcome.phase(), Trigger.CHANGE_APPLIED).isPresent()
            && outcome.open(Stage.TERMINATION_REVIEW).isEmpty();
    return "The cluster refuses what was approved: "
        + message
        + (changeable
            ? " The unit corrects it by a change of its manifest, or the provider mends the cluster."
            : " No change can be applied for now: the provider mends the cluster.");
  }
}
