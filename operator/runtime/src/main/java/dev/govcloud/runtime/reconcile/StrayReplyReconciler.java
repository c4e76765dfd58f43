package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.ReplySpec.Of;
import dev.govcloud.api.concern.ReplyStatus;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.core.concern.Concern;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** Answers the Replies that nothing else can: what they are on does not exist. */
@ControllerConfiguration(name = "strayreply", fieldManager = Watches.FIELD_MANAGER)
public final class StrayReplyReconciler implements Reconciler<Reply> {
  private final StatusWriter statuses;
  private final Timeline timeline;

  StrayReplyReconciler(StatusWriter statuses, Timeline timeline) {
    this.statuses = statuses;
    this.timeline = timeline;
  }

  @Override
  public UpdateControl<Reply> reconcile(Reply reply, Context<Reply> context) {
    boolean answered = reply.getStatus() != null && reply.getStatus().effect != null;
    if (!answered && !exists(reply, context.getClient())) {
      Reply fresh = new Reply();
      fresh.setSpec(null);
      fresh.setStatus(astray(reply));
      statuses.write(reply, fresh, context);
    }
    return UpdateControl.noUpdate();
  }

  private static boolean exists(Reply reply, KubernetesClient client) {
    Of of = reply.getSpec().of;
    Class<? extends HasMetadata> kind =
        Concern.TICKET.equals(of.kind) ? Ticket.class : Finding.class;
    String namespace = reply.getMetadata().getNamespace();
    return client.resources(kind).inNamespace(namespace).withName(of.name).get() != null;
  }

  private ReplyStatus astray(Reply reply) {
    Of of = reply.getSpec().of;
    ReplyStatus status = new ReplyStatus();
    status.effect = "Void";
    status.reason = "NoSuch" + of.kind;
    status.message =
        "There is no "
            + of.kind
            + " "
            + reply.getMetadata().getNamespace()
            + "/"
            + of.name
            + ": correct the name or the namespace in a new Reply.";
    status.observedAt = timeline.now().toString();
    return status;
  }
}
