package dev.govcloud.core.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.CountingRules;
import dev.govcloud.core.calendar.Notice;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /** A year's notice as an object; fails with {@link CalendarFormatException} naming the day. */
  public static CalendarYear calendarYear(WorkCalendar calendar) {
    WorkCalendarSpec spec = calendar.getSpec();
    Notice notice = new Notice(spec.year);
    for (int i = 0; i < spec.days.size(); i++) {
      WorkCalendarSpec.Day day = spec.days.get(i);
      String place = calendar.getMetadata().getName() + " spec.days[" + i + "] " + day.date;
      notice
          .add(day.name, day.date, day.isOffDay)
          .ifPresent(
              p -> {
                throw new CalendarFormatException(place, p.what(), p.cure());
              });
    }
    return notice.year(spec.papers);
  }

  /**
   * Every year that can be counted with. A malformed one is left out, so that what is bundled for
   * it stays in force; its own status says so.
   */
  public static List<CalendarYear> calendarYears(Collection<WorkCalendar> calendars) {
    List<CalendarYear> years = new ArrayList<>();
    calendars.stream()
        .sorted(Comparator.comparing(c -> c.getMetadata().getName()))
        .forEach(
            c -> {
              try {
                years.add(calendarYear(c));
              } catch (CalendarFormatException e) {
                LOG.warn(
                    "WorkCalendar {} is not used: {}", c.getMetadata().getName(), e.getMessage());
              }
            });
    return years;
  }
}
