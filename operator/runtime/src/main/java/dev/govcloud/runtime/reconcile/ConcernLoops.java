package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.runtime.cluster.ConcernStores;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The loops of tickets, findings and the replies to them. */
final class ConcernLoops {
  private ConcernLoops() {}

  /** All three, or none beside definitions that are older than this version. */
  static List<Loop<?>> of(KubernetesClient client, ConcernStores stores, ConcernDesk.Tools tools) {
    if (!Served.all(
        client, "tickets and findings", List.of(Ticket.class, Finding.class, Reply.class))) {
      return List.of();
    }
    return List.of(
        new Loop<>(new TicketReconciler(stores, tools), stores.tickets()),
        new Loop<>(new FindingReconciler(stores, tools), stores.findings()),
        new Loop<>(new StrayReplyReconciler(tools.statuses(), tools.timeline()), stores.replies()));
  }
}
