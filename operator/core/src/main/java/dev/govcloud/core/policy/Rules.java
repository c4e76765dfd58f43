package dev.govcloud.core.policy;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The policy that holds for a unit, and how days are counted.
 *
 * @param policy complete
 * @param deadlines counts in the zone of the policy, with every notice that can be counted with
 * @param problems what was applied and is not in force, and why; empty when all is well
 * @param sources the CloudPolicies that the policy comes from
 */
public record Rules(
    CloudPolicySpec policy, Deadlines deadlines, List<String> problems, List<String> sources) {

  /**
   * Never fails: what cannot be used stays out, so that no request has to wait for its correction.
   *
   * @param overlay name of the county's policy, as {@link Policies#overlayName} gives it
   * @param bundled the years that come with the operator; a calendar of the same year replaces one
   */
  public static Rules of(
      Collection<CloudPolicy> policies,
      String overlay,
      Collection<WorkCalendar> calendars,
      Collection<CalendarYear> bundled) {
    EffectivePolicy effective = EffectivePolicy.of(policies, overlay);
    Calendars.Years read = Calendars.years(calendars);
    WorkingCalendar calendar =
        WorkingCalendar.of(Policies.zone(effective.policy()), bundled).with(read.years());
    return new Rules(
        effective.policy(),
        new Deadlines(calendar, Policies.countingRules(effective.policy())),
        Stream.concat(effective.problems().stream(), read.problems().stream()).toList(),
        effective.sources());
  }
}
