package dev.govcloud.runtime.shipped;

import dev.govcloud.runtime.metrics.ConcernMetrics;
import dev.govcloud.runtime.metrics.OperatorMetrics;
import dev.govcloud.runtime.metrics.RequestMetrics;
import dev.govcloud.runtime.metrics.RuleMetrics;
import dev.govcloud.runtime.metrics.Writes;
import dev.govcloud.runtime.status.Stray;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/metrics.md from the meters that the operator registers. */
final class MetricsDoc {
  private static final String INTRODUCTION =
      """
      # Metrics

      Generated from the meters by `make generate`; a test compares it. At `/q/metrics`. Names and labels are bounded: nothing
      that a user writes becomes a label except the name of a request, of its namespace, of a policy and of a calendar, and those
      series go with the object. A deadline is an instant that is already right in working days, so Prometheus only subtracts.

      """;

  private static final String QUERIES =
      """

      The framework adds figures of the loop itself, among them `reconciliations_started_total`, `reconciliations_success_total`,
      `reconciliations_failure_total`, `reconciliations_retries_total`, `reconciliations_execution_duration_seconds`,
      `reconciliations_queue`, `reconciliations_active` and `custom_resources`, each by `controller_name`; Quarkus adds those of the
      process and of HTTP.

      ## Questions and answers

      <!-- run by: MonitoringIT -->
      ```
      # periods that lapse within a day
      govcloud_deadline_timestamp_seconds - time() < 86400
      # who lets periods lapse
      sum by (party, stage) (govcloud_obligations_overdue) > 0
      # share of periods kept by each party in the last 30 days
      sum by (party) (increase(govcloud_obligations_ended_total{outcome="Met"}[30d]))
        / sum by (party) (increase(govcloud_obligations_ended_total[30d]))
      # policies that are not in force as they were applied: `kubectl get cloudpolicies` says why
      govcloud_policy_in_force == 0
      # records that are not what was recorded: nothing is done on those requests until they are
      govcloud_records_broken > 0
      # years that are counted otherwise than by the official list: `kubectl describe workcalendars` says by which notice
      govcloud_calendar_corrected_days > 0
      # what is approved and not used, by unit, in GiB of storage
      sum by (namespace) (govcloud_resources{resource="storage_gib", number="approved"})
        - sum by (namespace) (govcloud_resources{resource="storage_gib", number="used"})
      # what stands without a live request: `kubectl describe cloudpolicy default` names it
      govcloud_stray_objects > 0
      # how many working days a party takes, at most in nine cases of ten of the last 90 days
      histogram_quantile(0.9, sum by (party, stage, le) (increase(govcloud_obligation_working_days_bucket[90d])))
      # what has been open for longest, in days
      (time() - max by (party, stage) (govcloud_obligations_oldest_timestamp_seconds)) / 86400
      # until when deadlines are certain, in days from now
      (min(govcloud_calendar_covered_until_timestamp_seconds) - time()) / 86400
      # what the operator writes, by kind, in a minute
      sum by (resource, verb) (rate(govcloud_writes_total[5m])) * 60
      # the loop fails again and again
      increase(reconciliations_failure_total[15m]) > 5
      ```
      """;

  private MetricsDoc() {}

  static String write() {
    MeterRegistry registry = new SimpleMeterRegistry();
    RequestMetrics metrics = new RequestMetrics(registry, Instant::now, false);
    metrics.show(Samples.submitted(), Samples.submitted().getStatus());
    OperatorMetrics.register(registry, () -> true, () -> Instant.EPOCH);
    metrics.refresh();
    RuleMetrics rules = new RuleMetrics(registry, Instant::now);
    rules.showPolicy("default", true);
    rules.showCalendar("y2026", Optional.empty(), 0);
    rules.showStrays(List.of(new Stray("Namespace", "", "gc-orphan")));
    rules.refresh();
    new ConcernMetrics(registry, Stream::empty, Instant::now).refresh();
    new Writes(registry).counter("patch", "filings", true);
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("| metric | type | labels | meaning |\n|---|---|---|---|\n");
    rows(registry).values().forEach(text::append);
    return text.append(QUERIES).toString();
  }

  private static Map<String, String> rows(MeterRegistry registry) {
    Map<String, String> rows = new TreeMap<>();
    registry.getMeters().stream()
        .filter(m -> m.getId().getDescription() != null) // the simple registry's own buckets
        .sorted(Comparator.comparing(m -> m.getId().getName()))
        .forEach(m -> rows.putIfAbsent(m.getId().getName(), row(m.getId(), registry)));
    return rows;
  }

  private static String row(Meter.Id id, MeterRegistry registry) {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    registry.getMeters().stream()
        .map(Meter::getId)
        .filter(i -> i.getName().equals(id.getName()))
        .flatMap(i -> i.getTags().stream())
        .forEach(t -> values.computeIfAbsent(t.getKey(), k -> new TreeSet<>()).add(t.getValue()));
    String labels =
        values.entrySet().stream()
            .map(e -> "`" + e.getKey() + "`" + words(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    boolean counter = id.getType() == Meter.Type.COUNTER;
    boolean histogram = id.getType() == Meter.Type.DISTRIBUTION_SUMMARY;
    String name = id.getName().replace('.', '_') + (counter ? "_total" : "");
    String type = histogram ? "histogram" : id.getType().name().toLowerCase(java.util.Locale.ROOT);
    return "| `" + name + "` | " + type + " | " + labels + " | " + id.getDescription() + " |\n";
  }

  /** A closed vocabulary that is short is worth naming. */
  private static String words(String label, TreeSet<String> values) {
    return "outcome".equals(label) ? " (`" + String.join("`, `", values) + "`)" : "";
  }
}
