package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.CloudPolicyStatus;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.policy.EffectivePolicy;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.policy.PolicyStanding;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.PlatformRoom;
import dev.govcloud.runtime.cluster.Strays;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.metrics.RuleMetrics;
import dev.govcloud.runtime.status.PolicyStatus;
import dev.govcloud.runtime.status.Stray;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Tells of each policy whether it is in force, and loudly if it is not. How one stands depends on
 * the others and on the units that name them, so each of these makes all of them be looked at.
 */
@ControllerConfiguration(
    name = "cloudpolicy",
    fieldManager = Watches.FIELD_MANAGER,
    triggerReconcilerOnAllEvents = true)
public final class CloudPolicyReconciler implements Reconciler<CloudPolicy> {
  private static final Duration READING = Duration.ofSeconds(5);

  private final StatusWriter statuses;
  private final Events events;
  private final RuleMetrics metrics;
  private final Timeline timeline;
  private final Strays strays;
  private final DutyMaker duties;
  private final PlatformRoom room;
  private final SimpleInboundEventSource<CloudPolicy> written =
      new SimpleInboundEventSource<>("written-beside-the-operator");
  private final BooleanSupplier everythingRead;
  private InformerEventSource<CloudPolicy, CloudPolicy> policies;
  private InformerEventSource<UsingUnit, CloudPolicy> units;

  CloudPolicyReconciler(
      StatusWriter statuses,
      Events events,
      RuleMetrics metrics,
      Timeline timeline,
      Strays strays,
      DutyMaker duties,
      PlatformRoom room,
      BooleanSupplier everythingRead) {
    this.statuses = statuses;
    this.events = events;
    this.metrics = metrics;
    this.timeline = timeline;
    this.strays = strays;
    this.duties = duties;
    this.room = room;
    this.everythingRead = everythingRead;
  }

  @Override
  public List<EventSource<?, CloudPolicy>> prepareEventSources(
      EventSourceContext<CloudPolicy> context) {
    policies = everyPolicyOn(CloudPolicy.class, "other-policies", context);
    units = everyPolicyOn(UsingUnit.class, "units", context);
    return List.of(policies, units, written);
  }

  /** In that namespace something was stated or ruled. */
  void counted(String namespace) {
    if (room.is(namespace)) {
      written.propagateEvent(new ResourceID(Policies.COMMON));
    }
  }

  @Override
  public UpdateControl<CloudPolicy> reconcile(CloudPolicy policy, Context<CloudPolicy> context) {
    UpdateControl<CloudPolicy> done = UpdateControl.noUpdate();
    if (context.isPrimaryResourceDeleted()) {
      metrics.forgetPolicy(policy.getMetadata().getName());
      return done;
    }
    PolicyStanding standing =
        PolicyStanding.of(policy, policies.list().toList(), units.list().toList());
    metrics.showPolicy(standing.name(), standing.asApplied());
    Optional<List<Stray>> found = strays(policy);
    CloudPolicyStatus next = PolicyStatus.next(policy, standing, found, timeline.now());
    CloudPolicy fresh = new CloudPolicy();
    fresh.setSpec(null);
    fresh.setStatus(next);
    if (!standing.asApplied() && PolicyStatus.news(policy, next)) {
      events.warn(policy, PolicyStatus.reason(standing).label(), standing.message());
    }
    if (!statuses.write(policy, fresh, context)) {
      return done.reschedule();
    }
    return Policies.COMMON.equals(policy.getMetadata().getName())
        ? done.rescheduleAfter(found.isPresent() ? next(context) : READING)
        : done;
  }

  /** Until strays are looked for again, or the next month begins with its duties. */
  private Duration next(Context<CloudPolicy> context) {
    CloudPolicySpec inForce = EffectivePolicy.of(policies.list().toList(), "").policy();
    room.bound(inForce.limits);
    return duties
        .forThePlatform(inForce, context.getClient())
        .filter(in -> in.compareTo(Strays.LOOKED_FOR) < 0)
        .orElse(Strays.LOOKED_FOR);
  }

  /** The city's policy tells of what stands without a request, once every request was read. */
  private Optional<List<Stray>> strays(CloudPolicy policy) {
    if (!Policies.COMMON.equals(policy.getMetadata().getName()) || !everythingRead.getAsBoolean()) {
      return Optional.empty();
    }
    List<Stray> found = strays.find();
    metrics.showStrays(found);
    return Optional.of(found);
  }

  private static <R extends HasMetadata> InformerEventSource<R, CloudPolicy> everyPolicyOn(
      Class<R> kind, String name, EventSourceContext<CloudPolicy> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(kind, CloudPolicy.class)
            .withName(name)
            .withSecondaryToPrimaryMapper(
                o ->
                    context
                        .getPrimaryCache()
                        .list()
                        .map(ResourceID::fromResource)
                        .collect(Collectors.toSet()))
            .build(),
        context);
  }
}
