package dev.govcloud.api.policy;

import static dev.govcloud.api.policy.PolicyDefaults.or;

import java.util.ArrayList;
import java.util.List;

/** The numbers by which use is judged where a policy does not say otherwise. */
final class UsageDefaults {
  private static final int EVERY_MINUTES = 5;
  private static final int IDLE_AVERAGE = 10;
  private static final int IDLE_MAXIMUM = 30;
  private static final int IDLE_MEMORY_AVERAGE = 30;
  private static final int OVER_AVERAGE = 30;
  private static final int OVER_MAXIMUM = 50;
  private static final int UNDER_P95 = 80;
  private static final int UNDER_MAXIMUM = 90;
  private static final int STORAGE_LOW = 20;
  private static final int STORAGE_HIGH = 85;
  private static final int LEAST_COVERAGE = 80;
  private static final int TARGET_P95 = 70;

  private UsageDefaults() {}

  static PolicyUsage fill(PolicyUsage u) {
    u.everyMinutes = or(u.everyMinutes, EVERY_MINUTES);
    u.queries = new ArrayList<>(u.queries == null ? List.of() : u.queries);
    u.idleAveragePercent = or(u.idleAveragePercent, IDLE_AVERAGE);
    u.idleMaximumPercent = or(u.idleMaximumPercent, IDLE_MAXIMUM);
    u.idleMemoryAveragePercent = or(u.idleMemoryAveragePercent, IDLE_MEMORY_AVERAGE);
    u.overAveragePercent = or(u.overAveragePercent, OVER_AVERAGE);
    u.overMaximumPercent = or(u.overMaximumPercent, OVER_MAXIMUM);
    u.underP95Percent = or(u.underP95Percent, UNDER_P95);
    u.underMaximumPercent = or(u.underMaximumPercent, UNDER_MAXIMUM);
    u.storageLowPercent = or(u.storageLowPercent, STORAGE_LOW);
    u.storageHighPercent = or(u.storageHighPercent, STORAGE_HIGH);
    u.leastCoveragePercent = or(u.leastCoveragePercent, LEAST_COVERAGE);
    u.targetP95Percent = or(u.targetP95Percent, TARGET_P95);
    return u;
  }
}
