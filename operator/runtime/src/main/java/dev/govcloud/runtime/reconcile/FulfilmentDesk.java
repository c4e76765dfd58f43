package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.item.Fulfilments;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Judges what the provider states to have done by hand, once; a void one says what to do. */
final class FulfilmentDesk {
  private final StatusWriter statuses;
  private final Events events;
  private final Timeline timeline;

  FulfilmentDesk(StatusWriter statuses, Events events, Timeline timeline) {
    this.statuses = statuses;
    this.events = events;
    this.timeline = timeline;
  }

  /** Answers every Fulfilment of a request that has no answer yet, in the order of their coming. */
  void answer(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Collection<Fulfilment> all = context.getSecondaryResources(Fulfilment.class);
    List<Fulfilment> open =
        all.stream()
            .filter(f -> f.getStatus() == null || f.getStatus().effect == null)
            .filter(f -> f.getMetadata().getDeletionTimestamp() == null)
            .sorted(Comparator.comparing(f -> Edits.version(f)))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Fulfilments book = new Fulfilments(request, all);
    open.forEach(f -> answer(request, f, book.judge(f), context));
  }

  private void answer(
      CloudResourceRequest request,
      Fulfilment fulfilment,
      Fulfilments.Verdict verdict,
      Context<CloudResourceRequest> context) {
    FulfilmentStatus status = new FulfilmentStatus();
    status.effect = verdict.effective() ? "Effective" : "Void";
    status.reason = verdict.reason();
    status.message = verdict.message();
    status.observedAt = timeline.now().toString();
    Fulfilment fresh = new Fulfilment();
    fresh.setSpec(null);
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(fulfilment.getMetadata().getName())
            .withNamespace(fulfilment.getMetadata().getNamespace())
            .build());
    statuses.answer(fresh, status, context);
    if (!verdict.effective()) {
      events.warn(
          request,
          "FulfilmentVoid",
          "Fulfilment " + fulfilment.getMetadata().getName() + ": " + verdict.message());
    }
  }
}
