package dev.govcloud.core.policy;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.core.calendar.CountingRules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/** What a policy object is called, and how one that is in force counts. */
public final class Policies {
  /** The policy for every unit. */
  public static final String COMMON = "default";

  /** What lies over it for units of the level County that name no county. */
  public static final String COUNTY = "county";

  private Policies() {}

  /** The CloudPolicy that lies over {@code default} for a unit; empty where none does. */
  public static String overlayName(UsingUnitSpec unit) {
    if (unit == null) {
      return "";
    }
    if (unit.county != null && !unit.county.isEmpty()) {
      return unit.county;
    }
    return "County".equals(unit.level) ? COUNTY : "";
  }

  static Optional<CloudPolicy> named(String name, Collection<CloudPolicy> policies) {
    return policies.stream().filter(p -> name.equals(p.getMetadata().getName())).findFirst();
  }

  /** The zone of a complete policy. */
  public static ZoneId zone(CloudPolicySpec policy) {
    return ZoneId.of(policy.counting.zone);
  }

  /** How a complete policy counts. */
  public static CountingRules countingRules(CloudPolicySpec policy) {
    String end = policy.counting.officeHoursEnd;
    return new CountingRules(
        CountingRules.ReceiptOnRestDay.valueOf(policy.counting.receiptOnRestDay),
        end == null ? null : LocalTime.parse(end),
        policy.counting.rollTrialEnd);
  }
}
