package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Decider;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.Integrity;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.status.Reason;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.FieldManagers;
import dev.govcloud.runtime.cluster.KubernetesCluster;
import dev.govcloud.runtime.cluster.Setback;
import dev.govcloud.runtime.cluster.Terms;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.Frozen;
import dev.govcloud.runtime.status.Reminded;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The loop: gather, decide, record the fact, act, report. Everything it knows is in the cluster.
 */
@ControllerConfiguration(
    name = "cloudresourcerequest",
    fieldManager = Watches.FIELD_MANAGER,
    finalizerName = CloudResourceRequestReconciler.FINALIZER)
public final class CloudResourceRequestReconciler
    implements Reconciler<CloudResourceRequest>, Cleaner<CloudResourceRequest> {
  public static final String FINALIZER = "govcloud.dev/life";

  private final KubernetesCluster cluster;
  private final Watches watches;
  private final Gatherer gatherer;
  private final Recorder recorder;
  private final FieldManagers managers;
  private final Events events;
  private final Timeline timeline;
  private final Passes passes;

  public CloudResourceRequestReconciler(
      KubernetesCluster cluster,
      Watches watches,
      Gatherer gatherer,
      Recorder recorder,
      FieldManagers managers,
      Events events,
      Timeline timeline,
      Passes passes) {
    this.cluster = cluster;
    this.watches = watches;
    this.gatherer = gatherer;
    this.recorder = recorder;
    this.managers = managers;
    this.events = events;
    this.timeline = timeline;
    this.passes = passes;
  }

  @Override
  public List<EventSource<?, CloudResourceRequest>> prepareEventSources(
      EventSourceContext<CloudResourceRequest> context) {
    return watches.sources(context);
  }

  @Override
  public UpdateControl<CloudResourceRequest> reconcile(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Pass pass = guarded(request, context);
    UpdateControl<CloudResourceRequest> done = UpdateControl.noUpdate();
    return pass.rests() ? done : done.rescheduleAfter(pass.sleep());
  }

  /**
   * A live request goes on living: its deletion is held until it is closed. A closed one is let go
   * at once, and one that was never on record too: with its namespace its filings go first.
   */
  @Override
  public DeleteControl cleanup(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    if (closed(request)) {
      return released(request, context);
    }
    Pass pass = guarded(request, context);
    return pass.deletable()
        ? released(request, context)
        : DeleteControl.noFinalizerRemoval().rescheduleAfter(pass.sleep());
  }

  private boolean closed(CloudResourceRequest request) {
    var status = request.getStatus();
    if (status == null || status.milestones.isEmpty()) {
      return true;
    }
    boolean ended = Phase.of(status.phase).filter(Phase::deletable).isPresent();
    boolean released = Boolean.TRUE.equals(status.deletable) && Edits.seen(request);
    return ended && (released || watches.leaving(request.getMetadata().getNamespace()));
  }

  private DeleteControl released(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    recorder.strike(request, gatherer.unit(request, context), context);
    gatherer.forget(request);
    return DeleteControl.defaultDelete();
  }

  /** An Error would wedge the request until restart: the framework catches only exceptions. */
  private Pass guarded(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    try {
      Pass pass = pass(request, context);
      passes.succeeded();
      return pass;
    } catch (Throwable e) {
      passes.failed();
      tellFailure(request, e, context);
      throw e instanceof RuntimeException known
          ? known
          : new IllegalStateException("reconcile failed: " + e, e);
    }
  }

  /** A failure that passes tells nobody; one that lasts is said where the unit looks. */
  private void tellFailure(
      CloudResourceRequest request, Throwable e, Context<CloudResourceRequest> context) {
    if (e instanceof FilingMissing) {
      events.warn(request, "FilingMissing", e.getMessage());
    } else if (e instanceof RecordNotWritten) {
      events.warn(request, Reason.RECORD_NOT_WRITTEN.label(), e.getMessage());
    } else if (context
        .getRetryInfo()
        .filter(r -> r.getAttemptCount() == RecordNotWritten.LASTING)
        .isPresent()) {
      events.warn(
          request,
          "LookFailed",
          "Nothing is recorded, set up or taken back for this request, and it is tried again: "
              + e.getMessage()
              + ". If it lasts, tell the cloud provider.");
    }
  }

  /**
   * How a look at a request ended.
   *
   * @param deletable whether nothing holds its deletion
   * @param rests whether nothing happens to it any more by time alone
   * @param sleep how long until it is looked at again otherwise
   */
  private record Pass(boolean deletable, boolean rests, Duration sleep) {}

  private Pass pass(CloudResourceRequest cached, Context<CloudResourceRequest> context) {
    CloudResourceRequest request = gatherer.current(cached, context);
    Optional<UsingUnit> unit = gatherer.unit(request, context);
    Terms terms = gatherer.terms(unit, context);
    Observed observed = cluster.observe(request, terms, context);
    Facts facts = gatherer.gather(request, unit, observed, context);
    Optional<String> fault = Integrity.fault(facts);
    if (fault.isPresent()) {
      return frozen(request, fault.get(), context);
    }
    if (recorder.confirm(facts, context)) {
      observed = cluster.observe(request, terms, context);
      facts = facts.with(observed);
    }
    Outcome outcome = Decider.decide(facts);
    Reminded.unsaid(request.getStatus(), outcome).forEach(r -> events.remind(request, r));
    if (outcome.added() > 0) {
      return record(facts, outcome, unit, context);
    }
    recorder.settle(facts, outcome, unit, context);
    Setback setback = cluster.act(request, outcome, observed, terms, context);
    setback.anew().forEach(object -> events.warn(request, "MadeAnew", madeAnew(object)));
    return acted(facts, outcome, setback, unit, context);
  }

  private static String madeAnew(String object) {
    return object
        + " was gone although nobody had applied for that, and is made anew: find out who deleted"
        + " it, and whether what it held can be restored.";
  }

  /** Nothing is done on a record that is not what was recorded; it is said loudly instead. */
  private Pass frozen(
      CloudResourceRequest request, String fault, Context<CloudResourceRequest> context) {
    if (Frozen.news(request, fault)) {
      events.warn(request, Reason.RECORD_BROKEN.label(), Frozen.message(fault));
    }
    recorder.write(request, Frozen.broken(request, fault, timeline.now()), context);
    return new Pass(false, false, Wake.NOW_AND_THEN);
  }

  /** What showed while it was acted on, or stands at once, is decided on at once. */
  private Pass acted(
      Facts facts,
      Outcome before,
      Setback setback,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    CloudResourceRequest request = facts.request();
    Observed seen =
        cluster
            .observe(request, gatherer.terms(unit, context), context)
            .withProblem(setback.problem())
            .withRefusal(setback.refusal());
    boolean again = setback.refusal().isPresent() || before.blocked() || before.providerAtWork();
    Outcome outcome = again ? Decider.decide(facts.with(seen)) : before;
    if (outcome.added() > 0) {
      return record(facts.with(seen), outcome, unit, context);
    }
    boolean current = recorder.report(facts.with(seen), outcome, context);
    if (current && FieldManagers.many(request)) {
      managers.tidy(request);
    }
    Duration sleep = Wake.after(outcome.wakeIn(), timeline, longest(setback, outcome));
    return new Pass(
        outcome.deletable(), current && outcome.rests(), current ? sleep : Duration.ZERO);
  }

  private static Duration longest(Setback setback, Outcome outcome) {
    if (outcome.phase().closed() && outcome.open(Stage.COPY_DESTRUCTION).isEmpty()) {
      return Wake.KEPT;
    }
    if (setback.problem().isPresent() || outcome.providerAtWork()) {
      return Wake.OFTEN;
    }
    if (setback.refusal().isPresent()) {
      return Wake.NOW_AND_THEN;
    }
    // What was refused is accepted: it stands in a moment.
    return outcome.blocked() ? Wake.OFTEN : Wake.LONGEST;
  }

  /** Recorded, then looked at again at once; where that cannot be written, what must end ends. */
  private Pass record(
      Facts facts,
      Outcome outcome,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    try {
      recorder.record(facts, outcome, unit, context);
    } catch (RecordNotWritten e) {
      Terms terms = gatherer.terms(unit, context);
      cluster.govern(facts.request(), outcome, facts.observed(), terms, context);
      throw e;
    }
    return new Pass(false, false, Duration.ZERO);
  }
}
