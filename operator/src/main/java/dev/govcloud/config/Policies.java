package dev.govcloud.config;

import dev.govcloud.api.CloudPolicySpec;
import dev.govcloud.api.WorkCalendar;
import dev.govcloud.calendar.CalendarYear;
import dev.govcloud.calendar.CountingRules;
import dev.govcloud.lifecycle.Periods;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Reads policy and calendar objects into the values that the pure core counts with. */
public final class Policies {
  private Policies() {}

  /** The zone of a complete policy. */
  public static ZoneId zone(CloudPolicySpec policy) {
    return ZoneId.of(policy.counting.zone);
  }

  /** The numbers of a complete policy. */
  public static Periods periods(CloudPolicySpec policy) {
    var p = policy.periods;
    return new Periods(
        p.acceptanceWorkingDays,
        p.approvalWorkingDays,
        p.trialHandOverWorkingDays,
        p.finalReviewWorkingDays,
        p.terminationReviewWorkingDays,
        policy.trial.graceWorkingDays,
        p.reclaimWorkingDays,
        policy.trial.warnDays);
  }

  /** How a complete policy counts. */
  public static CountingRules countingRules(CloudPolicySpec policy) {
    String end = policy.counting.officeHoursEnd;
    return new CountingRules(
        CountingRules.ReceiptOnRestDay.valueOf(policy.counting.receiptOnRestDay),
        end == null ? null : LocalTime.parse(end),
        policy.counting.rollTrialEnd);
  }

  /** A year's notice as an object; the schema has checked its form. */
  public static CalendarYear calendarYear(WorkCalendar calendar) {
    var spec = calendar.getSpec();
    return new CalendarYear(
        spec.year,
        spec.papers,
        spec.days.stream()
            .map(d -> new CalendarYear.Day(d.name, LocalDate.parse(d.date), d.isOffDay))
            .toList());
  }
}
