package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.request.Answer;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.metrics.RequestMetrics;
import dev.govcloud.runtime.status.Frozen;
import dev.govcloud.runtime.status.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records a fact: what it takes of the unit's ceiling and what was filed first, then the fact, then
 * what is told of it. A crash in between loses nothing.
 */
final class Recorder {
  private final CeilingLedger ledger;
  private final FilingWriter filings;
  private final FulfilmentDesk fulfilments;
  private final StatusWriter statuses;
  private final Events events;
  private final RequestMetrics metrics;
  private final Timeline timeline;

  /** Told of each namespace in which a request may have been opened or closed. */
  private final Consumer<String> counted;

  Recorder(
      CeilingLedger ledger,
      FilingWriter filings,
      FulfilmentDesk fulfilments,
      StatusWriter statuses,
      Events events,
      RequestMetrics metrics,
      Timeline timeline,
      Consumer<String> counted) {
    this.ledger = ledger;
    this.filings = filings;
    this.fulfilments = fulfilments;
    this.statuses = statuses;
    this.events = events;
    this.metrics = metrics;
    this.timeline = timeline;
    this.counted = counted;
  }

  /**
   * Records what is new of an outcome. Where somebody wrote to the unit meanwhile, nothing is: it
   * is to be judged again.
   *
   * @throws RecordNotWritten where it cannot be
   */
  void record(
      Facts facts,
      Outcome outcome,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    CloudResourceRequest request = facts.request();
    if (!ledger.reserve(request, outcome, unit, context)) {
      return;
    }
    try {
      filings.keep(outcome.filed(), facts.filings(), context);
      report(facts, outcome, context);
    } catch (KubernetesClientException e) {
      throw lasting(e, context) ? unwritten(request, e, context) : e;
    }
    outcome.news().forEach(m -> events.emit(request, m));
    tell(facts, outcome, context);
  }

  /** Whether a statement of the provider came to count, so that the cluster is read anew. */
  boolean confirm(Facts facts, Context<CloudResourceRequest> context) {
    return fulfilments.confirm(facts, context);
  }

  /** What is on record, told to those who do not know it yet. */
  void settle(
      Facts facts,
      Outcome outcome,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    ledger.settle(facts.request(), outcome, unit, context);
    fulfilments.answer(facts.request(), context);
    tell(facts, outcome, context);
  }

  /** A request that is let go holds nothing any more. */
  void strike(
      CloudResourceRequest request,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    ledger.strike(request, unit, context);
    metrics.forget(request);
    counted.accept(request.getMetadata().getNamespace());
  }

  /**
   * Writes the status.
   *
   * @return false when somebody edited or deleted the request meanwhile: look again at once
   */
  boolean report(Facts facts, Outcome outcome, Context<CloudResourceRequest> context) {
    CloudResourceRequest request = facts.request();
    CloudResourceRequestStatus next =
        StatusBuilder.next(request, outcome, facts.observed(), timeline.now());
    boolean current = put(request, next, context);
    metrics.show(request, next, facts.deadlines());
    counted.accept(request.getMetadata().getNamespace());
    return current;
  }

  /** Writes a status as it is. */
  boolean write(
      CloudResourceRequest request,
      CloudResourceRequestStatus next,
      Context<CloudResourceRequest> context) {
    boolean current = put(request, next, context);
    metrics.show(request, next);
    return current;
  }

  private boolean put(
      CloudResourceRequest request,
      CloudResourceRequestStatus next,
      Context<CloudResourceRequest> context) {
    CloudResourceRequest fresh = new CloudResourceRequest();
    fresh.setSpec(null);
    fresh.setStatus(next);
    return statuses.write(request, fresh, context);
  }

  /** Every ruling its answer, every filing what became of it. */
  private void tell(Facts facts, Outcome outcome, Context<CloudResourceRequest> context) {
    for (Answer a : outcome.answers()) {
      statuses.answer(a, facts.request().getMetadata().getNamespace(), context);
      if (!a.effective()) {
        events.warn(facts.request(), "DecisionVoid", a.message());
        metrics.voidRuling();
      }
    }
    filings.tell(outcome, facts.filings(), context);
  }

  private static boolean lasting(KubernetesClientException e, Context<?> context) {
    int attempts = context.getRetryInfo().map(r -> r.getAttemptCount()).orElse(0);
    return RecordNotWritten.means(e, attempts);
  }

  /** Said in a condition too, where at least that can be written. */
  private RecordNotWritten unwritten(
      CloudResourceRequest request,
      KubernetesClientException cause,
      Context<CloudResourceRequest> context) {
    RecordNotWritten unwritten = new RecordNotWritten(request, cause);
    try {
      if (request.getStatus() != null) {
        write(request, Frozen.unwritten(request, unwritten.getMessage(), timeline.now()), context);
      }
    } catch (KubernetesClientException e) {
      unwritten.addSuppressed(e);
    }
    metrics.unwritten(request);
    return unwritten;
  }
}
