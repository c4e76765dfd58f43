package dev.govcloud.core.usage;

import dev.govcloud.api.policy.PolicyUsage;
import java.util.Arrays;
import java.util.Optional;

/** What is measured of what was allocated, and by which query where the policy names none. */
public enum Measure {
  HOST_PROCESSORS(
      "HostProcessors",
      "Host",
      "vCPU",
      1,
      1,
      "sum by (namespace, name)"
          + " (rate(kubevirt_vmi_cpu_usage_seconds_total{namespace=~\"$namespaces\"}[5m]))"),
  HOST_MEMORY(
      "HostMemory",
      "Host",
      "GiB",
      Measure.GIB,
      2,
      "sum by (namespace, name)"
          + " (kubevirt_vmi_memory_available_bytes{namespace=~\"$namespaces\"}"
          + " - kubevirt_vmi_memory_usable_bytes{namespace=~\"$namespaces\"})"),
  DATABASE_STORAGE("DatabaseStorage", "Database", "GiB", Measure.GIB, 1, Measure.VOLUMES),
  VOLUME_STORAGE("VolumeStorage", "Storage", "GiB", Measure.GIB, 1, Measure.VOLUMES);

  private static final long GIB = 1L << 30;

  private static final String VOLUMES =
      "max by (namespace, persistentvolumeclaim)"
          + " (kubelet_volume_stats_used_bytes{namespace=~\"$namespaces\"})";

  private final String label;
  private final String kind;
  private final String unit;
  private final long ofUnit;
  private final long least;
  private final String query;

  Measure(String label, String kind, String unit, long ofUnit, long least, String query) {
    this.label = label;
    this.kind = kind;
    this.unit = unit;
    this.ofUnit = ofUnit;
    this.least = least;
    this.query = query;
  }

  /** Reads its word; empty where this version knows none of that name. */
  public static Optional<Measure> of(String label) {
    return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst();
  }

  /** Its word in policies and reports. */
  public String label() {
    return label;
  }

  /** The kind of the lines that have it. */
  String kind() {
    return kind;
  }

  /** In what it is allocated: vCPU or GiB. */
  String unit() {
    return unit;
  }

  /** How many processors, or bytes, a unit of it has. */
  long ofUnit() {
    return ofUnit;
  }

  /** Less than this is never advised, in its unit. */
  long least() {
    return least;
  }

  /** Whether it is about room rather than about work. */
  boolean storage() {
    return this == DATABASE_STORAGE || this == VOLUME_STORAGE;
  }

  /** The query, as the policy says or by itself. */
  public String query(PolicyUsage policy) {
    return policy.queries.stream()
        .filter(q -> label.equals(q.measure))
        .findFirst()
        .map((PolicyUsage.Query q) -> q.promql)
        .orElse(query);
  }
}
