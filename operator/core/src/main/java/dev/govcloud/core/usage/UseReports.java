package dev.govcloud.core.usage;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportSpec;
import dev.govcloud.core.duty.OwedDuties;
import dev.govcloud.core.duty.Service;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.Term;
import dev.govcloud.core.regulation.Term.Span;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which reports there are to be by now: of this month and of the one before, of which Prometheus
 * may still know what nobody asked for. Called as the duty that they answer, so that each is made
 * once.
 */
public final class UseReports {
  private UseReports() {}

  /** Those of a unit; none where nothing is measured. */
  public static List<UsageReport> of(
      String namespace, CloudPolicySpec policy, Collection<Service> services, Instant now) {
    if (policy.usage.prometheus == null || policy.usage.prometheus.isEmpty()) {
      return List.of();
    }
    ZoneId zone = Policies.zone(policy);
    LocalDate today = now.atZone(zone).toLocalDate();
    return Stream.of(today.minusMonths(1), today)
        .map(Term.MONTH::around)
        .filter(month -> services.stream().anyMatch(s -> ran(s, month, zone, now)))
        .map(month -> report(namespace, month, zone, policy.usage.everyMinutes))
        .toList();
  }

  private static boolean ran(Service service, Span month, ZoneId zone, Instant now) {
    Instant from = month.from().atStartOfDay(zone).toInstant();
    Instant end = month.to().plusDays(1).atStartOfDay(zone).toInstant();
    return service.handedOver().filter(at -> at.isBefore(end) && !at.isAfter(now)).isPresent()
        && service.ended().filter(at -> !at.isAfter(from)).isEmpty();
  }

  private static UsageReport report(String namespace, Span month, ZoneId zone, int every) {
    UsageReport report = new UsageReport();
    report.setMetadata(
        new ObjectMetaBuilder()
            .withName(OwedDuties.name(DutyKind.USE_REPORT.label(), month.label(), null))
            .withNamespace(namespace)
            .build());
    report.setSpec(new UsageReportSpec());
    report.getSpec().month = month.label();
    report.getSpec().from = month.from().toString();
    report.getSpec().to = month.to().toString();
    report.getSpec().zone = zone.getId();
    report.getSpec().everyMinutes = every;
    return report;
  }
}
