package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.usage.UseReports;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the use report of each unit and month, once. */
final class ReportMaker implements TermMaker {
  private static final int CONFLICT = 409;

  private final Watches watches;
  private final PackedStore<UsageReport, Boolean> known;
  private final Timeline timeline;
  private final boolean served;

  /**
   * Makes reports.
   *
   * @param known those that were read
   * @param served whether the cluster knows the kind
   */
  ReportMaker(
      Watches watches, PackedStore<UsageReport, Boolean> known, Timeline timeline, boolean served) {
    this.watches = watches;
    this.known = known;
    this.timeline = timeline;
    this.served = served;
  }

  /**
   * The reports of a unit.
   *
   * @return how long until the next month begins; empty where nothing is measured
   */
  @Override
  public Optional<Duration> forUnit(
      String namespace, CloudPolicySpec policy, KubernetesClient client) {
    if (!served || policy.usage.prometheus == null) {
      return Optional.empty();
    }
    Instant now = timeline.now();
    List<UsageReport> wanted = UseReports.of(namespace, policy, watches.services(namespace), now);
    Set<String> there = known.names(namespace).collect(Collectors.toSet());
    wanted.stream()
        .filter(r -> !there.contains(r.getMetadata().getName()))
        .forEach(r -> make(r, client));
    ZoneId zone = Policies.zone(policy);
    LocalDate next = now.atZone(zone).toLocalDate().withDayOfMonth(1).plusMonths(1);
    Duration until = Duration.between(now, next.atStartOfDay(zone).toInstant());
    return Optional.of(timeline.wait(until).plusMillis(1));
  }

  /** The cache may not know yet what is there. */
  private static void make(UsageReport report, KubernetesClient client) {
    try {
      client.resource(report).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
    }
  }
}
