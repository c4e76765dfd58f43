package dev.govcloud.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.CloudPolicy;
import dev.govcloud.api.CloudPolicySpec;
import dev.govcloud.api.WorkCalendar;
import dev.govcloud.calendar.CalendarYear;
import dev.govcloud.calendar.CountingRules;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads policy and calendar objects into the values that the pure core counts with. */
public final class Policies {
  /** The policy for every unit. */
  public static final String COMMON = "default";

  /** What differs for units of the level County. */
  public static final String COUNTY = "county";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

  private Policies() {}

  /** The zone of a complete policy. */
  public static ZoneId zone(CloudPolicySpec policy) {
    return ZoneId.of(policy.counting.zone);
  }

  /** The policy for a unit of a level: that of the county lies over the common one (article 30). */
  public static CloudPolicySpec effective(Collection<CloudPolicy> policies, String unitLevel) {
    ObjectNode merged = MAPPER.createObjectNode();
    merge(merged, policies, COMMON);
    if ("County".equals(unitLevel)) {
      merge(merged, policies, COUNTY);
    }
    return MAPPER.convertValue(merged, CloudPolicySpec.class).withDefaults();
  }

  private static void merge(ObjectNode into, Collection<CloudPolicy> policies, String name) {
    policies.stream()
        .filter(p -> name.equals(p.getMetadata().getName()) && p.getSpec() != null)
        .findFirst()
        .ifPresent(p -> overlay(into, MAPPER.valueToTree(p.getSpec())));
  }

  private static void overlay(ObjectNode base, ObjectNode over) {
    over.fields()
        .forEachRemaining(
            f -> {
              if (base.get(f.getKey()) instanceof ObjectNode b
                  && f.getValue() instanceof ObjectNode o) {
                overlay(b, o);
              } else {
                base.set(f.getKey(), f.getValue());
              }
            });
  }

  /** How a complete policy counts. */
  public static CountingRules countingRules(CloudPolicySpec policy) {
    String end = policy.counting.officeHoursEnd;
    return new CountingRules(
        CountingRules.ReceiptOnRestDay.valueOf(policy.counting.receiptOnRestDay),
        end == null ? null : LocalTime.parse(end),
        policy.counting.rollTrialEnd);
  }

  /** A year's notice as an object; empty when it is malformed, so that the known one stays. */
  public static Optional<CalendarYear> calendarYear(WorkCalendar calendar) {
    var spec = calendar.getSpec();
    try {
      return Optional.of(
          new CalendarYear(
              spec.year,
              spec.papers,
              spec.days.stream()
                  .map(d -> new CalendarYear.Day(d.name, LocalDate.parse(d.date), d.isOffDay))
                  .toList()));
    } catch (DateTimeException e) {
      LOG.warn(
          "WorkCalendar {} is ignored and what was known before stays in force: {}",
          calendar.getMetadata().getName(),
          e.getMessage());
      return Optional.empty();
    }
  }
}
