package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.core.request.Answer;
import dev.govcloud.runtime.cluster.Watches;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** Answers the Decisions that no request can answer, because it does not exist. */
@ControllerConfiguration(name = "straydecision", fieldManager = Watches.FIELD_MANAGER)
public final class StrayDecisionReconciler implements Reconciler<Decision> {
  private final Watches watches;
  private final StatusWriter statuses;

  StrayDecisionReconciler(Watches watches, StatusWriter statuses) {
    this.watches = watches;
    this.statuses = statuses;
  }

  @Override
  public UpdateControl<Decision> reconcile(Decision decision, Context<Decision> context) {
    boolean answered = decision.getStatus() != null && decision.getStatus().effect != null;
    if (!answered
        && !watches.requestExists(
            decision.getMetadata().getNamespace(), decision.getSpec().request)) {
      statuses.write(decision, statuses.answered(astray(decision)), context);
    }
    return UpdateControl.noUpdate();
  }

  private static Answer astray(Decision decision) {
    String name = decision.getMetadata().getName();
    return new Answer(
        name,
        false,
        "NoSuchRequest",
        "Decision "
            + name
            + " is void: there is no request "
            + decision.getMetadata().getNamespace()
            + "/"
            + decision.getSpec().request
            + "; correct the name or the namespace in a new Decision");
  }
}
