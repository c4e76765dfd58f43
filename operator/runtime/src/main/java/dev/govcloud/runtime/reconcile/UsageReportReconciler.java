package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.PolicyUsage;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.core.policy.EffectivePolicy;
import dev.govcloud.core.usage.Allocated;
import dev.govcloud.core.usage.Closing;
import dev.govcloud.core.usage.Collected;
import dev.govcloud.core.usage.Measure;
import dev.govcloud.core.usage.Month;
import dev.govcloud.core.usage.Sample;
import dev.govcloud.runtime.cluster.LeanStore;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.ReportStatus;
import dev.govcloud.runtime.usage.Prometheus;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Fills the use report of a month: asks Prometheus for what it does not have yet, and closes it
 * when the month is over. Samples are those of a grid, so neither a restart nor a repeated pass
 * counts one twice, and an operator that was away asks for what it missed.
 */
@ControllerConfiguration(name = "usagereport", fieldManager = Watches.FIELD_MANAGER)
public final class UsageReportReconciler implements Reconciler<UsageReport> {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Watches watches;
  private final PackedStore<UsageReport, Boolean> known;
  private final StatusWriter statuses;
  private final Timeline timeline;
  private final Prometheus prometheus;
  private final BooleanSupplier allRead;
  private InformerEventSource<CloudPolicy, UsageReport> policies;

  UsageReportReconciler(
      Watches watches,
      PackedStore<UsageReport, Boolean> known,
      StatusWriter statuses,
      Timeline timeline,
      BooleanSupplier allRead) {
    this.watches = watches;
    this.known = known;
    this.statuses = statuses;
    this.timeline = timeline;
    this.prometheus = new Prometheus(timeline);
    this.allRead = allRead;
  }

  @Override
  public List<EventSource<?, UsageReport>> prepareEventSources(
      EventSourceContext<UsageReport> context) {
    policies =
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(CloudPolicy.class, UsageReport.class)
                .withItemStore(new LeanStore<>())
                .withSecondaryToPrimaryMapper(
                    p ->
                        known
                            .values()
                            .filter(r -> !closed(r))
                            .map(ResourceID::fromResource)
                            .collect(Collectors.toSet()))
                .build(),
            context);
    return List.of(policies);
  }

  static boolean closed(UsageReport report) {
    return report.getStatus() != null && Closing.CLOSED.equals(report.getStatus().state);
  }

  @Override
  public UpdateControl<UsageReport> reconcile(UsageReport report, Context<UsageReport> context) {
    UpdateControl<UsageReport> done = UpdateControl.noUpdate();
    if (closed(report)) {
      return done;
    }
    if (!allRead.getAsBoolean()) {
      return done.rescheduleAfter(SOON);
    }
    Pass pass = pass(report);
    boolean current = write(report, pass.next, context);
    return !current || pass.more
        ? done.reschedule()
        : closed(pass.next) ? done : done.rescheduleAfter(pass.pause);
  }

  private static boolean closed(UsageReportStatus status) {
    return Closing.CLOSED.equals(status.state);
  }

  /**
   * What one pass found.
   *
   * @param more whether there is more to ask for at once
   * @param pause how long until there is
   */
  private record Pass(UsageReportStatus next, boolean more, Duration pause) {}

  private Pass pass(UsageReport report) {
    PolicyUsage by = EffectivePolicy.of(policies.list().toList(), "").policy().usage;
    Month month = Month.of(report.getSpec());
    Instant now = timeline.now();
    List<CloudResourceRequest> requests =
        watches.requests().values(report.getMetadata().getNamespace()).toList();
    Instant after = Collected.sampledUntil(month, report.getStatus());
    Stretch stretch = new Stretch(after, month.next(after, now));
    UsageReportStatus next = asked(report, month, by, requests, stretch);
    Instant sampled = Collected.sampledUntil(month, next);
    if (month.over(sampled, now)) {
      next = Collected.whole(month, next, allocated(requests));
      Closing.close(next, month, by, requests, now);
      ReportStatus.closed(report, next, now);
    }
    boolean more = sampled.isAfter(after) && month.next(sampled, now).isAfter(sampled);
    boolean failed = sampled.isBefore(stretch.until());
    Duration pause = failed ? AGAIN : timeline.wait(month.untilNext(now));
    return new Pass(next, more, pause.compareTo(SOON) < 0 ? SOON : pause);
  }

  /** The report with what could be learnt, or with why nothing could. */
  private UsageReportStatus asked(
      UsageReport report,
      Month month,
      PolicyUsage by,
      List<CloudResourceRequest> requests,
      Stretch stretch) {
    try {
      UsageReportStatus next =
          stretch.until().isAfter(stretch.after())
              ? sampled(report, month, by, requests, stretch)
              : copy(report.getStatus());
      ReportStatus.sampling(report, next, timeline.now());
      return next;
    } catch (Prometheus.Unanswered e) {
      UsageReportStatus next = copy(report.getStatus());
      ReportStatus.notSampled(report, next, by, e.getMessage(), timeline.now());
      return next;
    }
  }

  private static UsageReportStatus copy(UsageReportStatus status) {
    return status == null ? new UsageReportStatus() : Serialization.clone(status);
  }

  /** Samples after one instant and until another. */
  private record Stretch(Instant after, Instant until) {}

  private UsageReportStatus sampled(
      UsageReport report,
      Month month,
      PolicyUsage by,
      List<CloudResourceRequest> requests,
      Stretch stretch)
      throws Prometheus.Unanswered {
    List<Allocated> allocated = allocated(requests);
    String namespaces =
        allocated.stream().map(Allocated::namespace).distinct().collect(Collectors.joining("|"));
    Prometheus.Range range =
        new Prometheus.Range(stretch.after().plus(month.every()), stretch.until(), month.every());
    List<Sample> samples = new ArrayList<>();
    for (Measure m : Measure.values()) {
      if (allocated.stream().anyMatch(a -> a.each().containsKey(m))) {
        String promql = m.query(by).replace("$namespaces", namespaces);
        samples.addAll(prometheus.samples(by.prometheus, m, promql, range));
      }
    }
    return Collected.with(month, report.getStatus(), allocated, samples, stretch.until());
  }

  private static List<Allocated> allocated(List<CloudResourceRequest> requests) {
    return requests.stream().flatMap(r -> Allocated.of(r).stream()).toList();
  }

  private boolean write(UsageReport report, UsageReportStatus next, Context<UsageReport> context) {
    UsageReport fresh = new UsageReport();
    fresh.setSpec(null);
    fresh.setStatus(next);
    return statuses.write(report, fresh, context);
  }
}
