package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.concern.Ticket;
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

/** Keeps the record of each ticket. */
@ControllerConfiguration(name = "ticket", fieldManager = Watches.FIELD_MANAGER)
public final class TicketReconciler implements Reconciler<Ticket> {
  private final ConcernDesk<Ticket> desk;

  TicketReconciler(ConcernStores stores, ConcernDesk.Tools tools) {
    desk =
        new ConcernDesk<>(
            new ConcernDesk.Subject<>(
                Ticket.class, Concern.TICKET, Ticket::new, stores.tickets(), Concern::of),
            tools);
  }

  @Override
  public List<EventSource<?, Ticket>> prepareEventSources(EventSourceContext<Ticket> context) {
    return desk.sources(context);
  }

  @Override
  public UpdateControl<Ticket> reconcile(Ticket ticket, Context<Ticket> context) {
    return desk.look(ticket, context);
  }
}
