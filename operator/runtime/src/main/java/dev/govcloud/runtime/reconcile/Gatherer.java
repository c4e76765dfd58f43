package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.lifecycle.Facts;
import dev.govcloud.core.lifecycle.Observed;
import dev.govcloud.core.lifecycle.Unit;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.policy.Rules;
import dev.govcloud.runtime.cluster.EditTime;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers everything a decision may look at into one immutable value. */
public final class Gatherer {
  private static final Set<String> GRANTING = Set.of("Approval", "Change");

  private final Timeline timeline;
  private final List<CalendarYear> bundled;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** The rules as they were read, and of which objects. */
  private record Known(String version, Rules rules) {}

  public Gatherer(Timeline timeline, List<CalendarYear> bundled) {
    this.timeline = timeline;
    this.bundled = bundled;
  }

  Facts gather(
      CloudResourceRequest request, Observed observed, Context<CloudResourceRequest> context) {
    Optional<UsingUnit> unit = unit(request, context);
    Rules rules = rules(unit, context);
    return new Facts(
        request,
        timeline.of(EditTime.of(request)),
        rulings(request, context),
        observed,
        rules.policy(),
        rules.deadlines(),
        unit.map(u -> share(request, u, context)).orElse(Unit.UNREGISTERED),
        timeline.now());
  }

  /** The rules in force, read anew only when a policy or a calendar was edited. */
  private Rules rules(Optional<UsingUnit> unit, Context<CloudResourceRequest> context) {
    String overlay = unit.map(u -> Policies.overlayName(u.getSpec())).orElse("");
    List<CloudPolicy> policies = all(CloudPolicy.class, context).toList();
    List<WorkCalendar> calendars = all(WorkCalendar.class, context).toList();
    String version =
        Stream.concat(policies.stream(), calendars.stream())
            .map(o -> o.getMetadata().getUid() + o.getMetadata().getResourceVersion())
            .sorted()
            .collect(Collectors.joining(" "));
    return known
        .compute(
            overlay,
            (name, before) ->
                before != null && before.version().equals(version)
                    ? before
                    : new Known(version, Rules.of(policies, name, calendars, bundled)))
        .rules();
  }

  /**
   * Whether a Decision may grant resources now: then the unit's other requests must stand still.
   */
  boolean grants(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return rulings(request, context).stream()
        .map(Facts.Ruling::decision)
        .anyMatch(d -> d.getStatus() == null && GRANTING.contains(d.getSpec().stage));
  }

  /** Read from the server itself: a cache might not have seen an approval a moment ago. */
  private Unit share(
      CloudResourceRequest request, UsingUnit unit, Context<CloudResourceRequest> context) {
    if (unit.getSpec().ceiling == null || !grants(request, context)) {
      return Unit.unbounded(unit.getSpec().name);
    }
    var others =
        context
            .getClient()
            .resources(CloudResourceRequest.class)
            .inNamespace(request.getMetadata().getNamespace())
            .list()
            .getItems()
            .stream()
            .filter(r -> !r.getMetadata().getUid().equals(request.getMetadata().getUid()))
            .map(CloudResourceRequest::getStatus)
            .filter(s -> s != null && s.approved != null && !"Terminated".equals(s.phase))
            .map(s -> s.approved.resources)
            .toList();
    return new Unit(unit.getSpec().name, unit.getSpec().ceiling, others);
  }

  private Optional<UsingUnit> unit(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return all(UsingUnit.class, context)
        .filter(u -> request.getMetadata().getNamespace().equals(u.getSpec().namespace))
        .findFirst();
  }

  /** The groups of the unit whose namespace this is; none when it is not registered. */
  List<String> groups(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return all(UsingUnit.class, context)
        .filter(u -> request.getMetadata().getNamespace().equals(u.getSpec().namespace))
        .flatMap(u -> u.getSpec().groups.stream())
        .distinct()
        .toList();
  }

  private List<Facts.Ruling> rulings(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return context.getSecondaryResources(Decision.class).stream()
        .filter(d -> request.getMetadata().getName().equals(d.getSpec().request))
        .map(
            d ->
                new Facts.Ruling(
                    d, timeline.of(Instant.parse(d.getMetadata().getCreationTimestamp()))))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <R extends HasMetadata> Stream<R> all(
      Class<R> kind, Context<CloudResourceRequest> context) {
    var source =
        (InformerEventSource<R, CloudResourceRequest>)
            context.eventSourceRetriever().getEventSourceFor(kind);
    return source.list();
  }
}
