package dev.govcloud.reconcile;

import dev.govcloud.api.CloudPolicy;
import dev.govcloud.api.CloudPolicySpec;
import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.Decision;
import dev.govcloud.api.UsingUnit;
import dev.govcloud.api.WorkCalendar;
import dev.govcloud.calendar.CalendarYear;
import dev.govcloud.calendar.Deadlines;
import dev.govcloud.calendar.WorkingCalendar;
import dev.govcloud.cluster.EditTime;
import dev.govcloud.config.Policies;
import dev.govcloud.config.Timeline;
import dev.govcloud.lifecycle.Facts;
import dev.govcloud.lifecycle.Observed;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Gathers everything a decision may look at into one immutable value. */
public final class Gatherer {
  private final Timeline timeline;
  private final List<CalendarYear> bundled;

  public Gatherer(Timeline timeline, List<CalendarYear> bundled) {
    this.timeline = timeline;
    this.bundled = bundled;
  }

  Facts gather(
      CloudResourceRequest request, Observed observed, Context<CloudResourceRequest> context) {
    CloudPolicySpec policy = policy(context);
    WorkingCalendar calendar =
        WorkingCalendar.of(
            Policies.zone(policy),
            Stream.concat(
                    bundled.stream(), all(WorkCalendar.class, context).map(Policies::calendarYear))
                .toList());
    return new Facts(
        request,
        timeline.of(EditTime.of(request)),
        rulings(request, context),
        observed,
        Policies.periods(policy),
        new Deadlines(calendar, Policies.countingRules(policy)),
        timeline.now());
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

  private CloudPolicySpec policy(Context<CloudResourceRequest> context) {
    return all(CloudPolicy.class, context)
        .filter(p -> "default".equals(p.getMetadata().getName()) && p.getSpec() != null)
        .findFirst()
        .map(p -> p.getSpec().withDefaults())
        .orElseGet(CloudPolicySpec::defaults);
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
