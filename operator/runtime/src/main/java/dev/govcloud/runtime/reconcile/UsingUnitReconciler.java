package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.policy.EffectivePolicy;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.provision.UnitNamespace.Holds;
import dev.govcloud.provision.UnitNamespace.Standing;
import dev.govcloud.runtime.cluster.UnitNamespaces;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.UnitStatus;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Keeps each unit's namespace, and the number of its live requests: while there is one, the
 * policies let nobody delete unit or namespace, whose rulings and records would go with it.
 */
@ControllerConfiguration(name = "usingunit", fieldManager = Watches.FIELD_MANAGER)
public final class UsingUnitReconciler implements Reconciler<UsingUnit> {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Watches watches;
  private final UnitNamespaces namespaces;
  private final StatusWriter statuses;
  private final Timeline timeline;
  private final TermMaker maker;
  private final BooleanSupplier allRead;
  private final SimpleInboundEventSource<UsingUnit> counts =
      new SimpleInboundEventSource<>("live-requests");
  private InformerEventSource<CloudPolicy, UsingUnit> policies;

  /**
   * Reads units.
   *
   * @param maker makes what is owed for a unit, and what its use is measured in
   * @param allRead whether every request was read, so that none is missing from a count
   */
  UsingUnitReconciler(
      Watches watches,
      UnitNamespaces namespaces,
      StatusWriter statuses,
      Timeline timeline,
      TermMaker maker,
      BooleanSupplier allRead) {
    this.watches = watches;
    this.namespaces = namespaces;
    this.statuses = statuses;
    this.timeline = timeline;
    this.maker = maker;
    this.allRead = allRead;
  }

  @Override
  public List<EventSource<?, UsingUnit>> prepareEventSources(
      EventSourceContext<UsingUnit> context) {
    policies =
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(CloudPolicy.class, UsingUnit.class)
                .withSecondaryToPrimaryMapper(p -> everyUnit(context))
                .build(),
            context);
    List<EventSource<?, UsingUnit>> sources = new ArrayList<>(namespaces.sources(context));
    sources.add(policies);
    sources.add(counts);
    return sources;
  }

  private static java.util.Set<ResourceID> everyUnit(EventSourceContext<UsingUnit> context) {
    return context
        .getPrimaryCache()
        .list()
        .map(ResourceID::fromResource)
        .collect(Collectors.toSet());
  }

  /** In that namespace a request may have been opened or closed, or something was written. */
  void counted(String namespace) {
    counts.propagateEvent(new ResourceID(namespace));
  }

  @Override
  public UpdateControl<UsingUnit> reconcile(UsingUnit unit, Context<UsingUnit> context) {
    UpdateControl<UsingUnit> done = UpdateControl.noUpdate();
    if (!allRead.getAsBoolean()) {
      return done.rescheduleAfter(SOON);
    }
    Holds holds = watches.holds(unit.getSpec().namespace);
    CloudPolicySpec policy = policy(unit);
    Standing standing = namespaces.keep(unit, policy.limits, holds, context);
    UsingUnit fresh = new UsingUnit();
    fresh.setSpec(null);
    fresh.setStatus(UnitStatus.next(unit, holds.live(), standing, timeline.now()));
    boolean current = statuses.write(unit, fresh, context);
    boolean again = standing == Standing.LEAVING || UnitStatus.settling(fresh.getStatus());
    if (!current || again) {
      return done.rescheduleAfter(SOON);
    }
    return standing == Standing.STANDS
        ? maker
            .forUnit(unit.getSpec().namespace, policy, context.getClient())
            .map(done::rescheduleAfter)
            .orElse(done)
        : done;
  }

  private CloudPolicySpec policy(UsingUnit unit) {
    String overlay = Policies.overlayName(unit.getSpec());
    return EffectivePolicy.of(policies.list().toList(), overlay).policy();
  }
}
