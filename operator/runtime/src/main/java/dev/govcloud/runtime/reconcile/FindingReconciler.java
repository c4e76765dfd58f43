package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.core.concern.Concern;
import dev.govcloud.runtime.cluster.ConcernStores;
import dev.govcloud.runtime.cluster.Watches;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.util.List;

/** Keeps the record of each finding. */
@ControllerConfiguration(name = "finding", fieldManager = Watches.FIELD_MANAGER)
public final class FindingReconciler implements Reconciler<Finding> {
  private final ConcernDesk<Finding> desk;

  FindingReconciler(ConcernStores stores, ConcernDesk.Tools tools) {
    desk =
        new ConcernDesk<>(
            new ConcernDesk.Subject<>(
                Finding.class, Concern.FINDING, Finding::new, stores.findings(), Concern::of),
            tools);
  }

  @Override
  public List<EventSource<?, Finding>> prepareEventSources(EventSourceContext<Finding> context) {
    return desk.sources(context);
  }

  @Override
  public UpdateControl<Finding> reconcile(Finding finding, Context<Finding> context) {
    return desk.look(finding, context);
  }
}
