package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.Rulings;
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
  private static final Fulfilments.Verdict LATER = new Fulfilments.Verdict(false, "", "");

  private final StatusWriter statuses;
  private final Events events;
  private final Timeline timeline;

  FulfilmentDesk(StatusWriter statuses, Events events, Timeline timeline) {
    this.statuses = statuses;
    this.events = events;
    this.timeline = timeline;
  }

  /**
   * Answers what counts by the record as it is, before anything is decided: it counts from when the
   * server received it, so a period that lapsed since is not charged. What came after a ruling that
   * is not on record yet is judged after that.
   *
   * @return whether anything was answered
   */
  boolean confirm(Facts facts, Context<CloudResourceRequest> context) {
    CloudResourceRequest request = facts.request();
    var status = request.getStatus();
    if (status == null || status.approved == null) {
      return false;
    }
    long ruled =
        facts.rulings().stream()
            .filter(r -> Rulings.unanswered(r.decision(), status.milestones))
            .mapToLong(Facts.Ruling::version)
            .min()
            .orElse(Long.MAX_VALUE);
    Collection<Fulfilment> all = context.getSecondaryResources(Fulfilment.class);
    Fulfilments book = new Fulfilments(request, all);
    boolean any = false;
    for (Fulfilment f : open(all)) {
      Fulfilments.Verdict verdict = Edits.version(f) < ruled ? book.judge(f) : LATER;
      if (verdict.effective()) {
        answer(request, f, verdict, context);
        any = true;
      }
    }
    return any;
  }

  private static List<Fulfilment> open(Collection<Fulfilment> all) {
    return all.stream()
        .filter(f -> f.getStatus() == null || f.getStatus().effect == null)
        .filter(f -> f.getMetadata().getDeletionTimestamp() == null)
        .sorted(Comparator.comparing(f -> Edits.version(f)))
        .toList();
  }

  /** Answers every Fulfilment of a request that has no answer yet, in the order of their coming. */
  void answer(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Collection<Fulfilment> all = context.getSecondaryResources(Fulfilment.class);
    List<Fulfilment> open = open(all);
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
