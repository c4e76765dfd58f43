package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Rules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules in force, read anew only when a policy or a calendar was edited. */
final class RulesInForce {
  private final List<CalendarYear> bundled;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** The rules as they were read, and of which objects. */
  private record Known(String version, Rules rules) {}

  RulesInForce(List<CalendarYear> bundled) {
    this.bundled = bundled;
  }

  /**
   * The rules that hold under a county's policy.
   *
   * @param overlay its name; empty where only the city's holds
   */
  Rules of(String overlay, List<CloudPolicy> policies, List<WorkCalendar> calendars) {
    String version =
        Stream.concat(policies.stream(), calendars.stream())
            .map(o -> o.getMetadata().getUid() + o.getMetadata().getResourceVersion())
            .sorted()
            .collect(Collectors.joining(" "));
    return known
        .compute(
            overlay,
            (name, before) ->
                before != null && before.version().equals(version)
                    ? before
                    : new Known(version, Rules.of(policies, name, calendars, bundled)))
        .rules();
  }
}
