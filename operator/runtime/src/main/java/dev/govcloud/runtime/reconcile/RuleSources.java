package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.policy.Rules;
import dev.govcloud.runtime.cluster.LeanStore;
import dev.govcloud.runtime.cluster.Watches;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The policies, calendars and units that say by which rules days are counted in a namespace.
 *
 * @param <P> the kind whose objects are looked at again when a policy or a calendar changes
 */
final class RuleSources<P extends HasMetadata> {
  private final RulesInForce rules;
  private final InformerEventSource<CloudPolicy, P> policies;
  private final InformerEventSource<WorkCalendar, P> calendars;
  private final InformerEventSource<UsingUnit, P> units;

  /**
   * Sources for a loop.
   *
   * @param open every object of which a period may run
   */
  RuleSources(
      RulesInForce rules,
      Class<P> kind,
      Supplier<Set<ResourceID>> open,
      EventSourceContext<P> context) {
    this.rules = rules;
    policies = source(CloudPolicy.class, kind, context, p -> open.get());
    calendars = source(WorkCalendar.class, kind, context, c -> open.get());
    units = source(UsingUnit.class, kind, context, u -> Set.of());
  }

  private static <R extends HasMetadata, P extends HasMetadata> InformerEventSource<R, P> source(
      Class<R> of, Class<P> kind, EventSourceContext<P> context, SecondaryToPrimaryMapper<R> to) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(of, kind)
            .withItemStore(new LeanStore<>())
            .withInformerListLimit(Watches.PAGE)
            .withSecondaryToPrimaryMapper(to)
            .build(),
        context);
  }

  /** All of them, to be watched. */
  List<EventSource<?, P>> all() {
    return List.of(policies, calendars, units);
  }

  /** The rules that hold in a namespace: those of the unit's county, or the city's. */
  Rules in(String namespace) {
    String overlay =
        units.get(new ResourceID(namespace)).map(u -> Policies.overlayName(u.getSpec())).orElse("");
    return rules.of(overlay, policies.list().toList(), calendars.list().toList());
  }
}
