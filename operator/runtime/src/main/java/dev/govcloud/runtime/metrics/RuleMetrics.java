package dev.govcloud.runtime.metrics;

import dev.govcloud.api.policy.PolicyDefaults;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.runtime.status.Stray;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures about what is counted and judged by: policies, calendars, and what stands without a
 * request.
 */
public final class RuleMetrics {
  private static final ZoneId ZONE = ZoneId.of(PolicyDefaults.ZONE);

  private final InstantSource clock;
  private final Map<String, Boolean> policies = new ConcurrentHashMap<>();
  private final Map<String, Year> years = new ConcurrentHashMap<>();
  private final Map<String, Long> strays = new ConcurrentHashMap<>();
  private final MultiGauge policiesInForce;
  private final MultiGauge calendarCorrections;
  private final MultiGauge strayObjects;

  /** What a calendar says of a year; the year is empty where nothing of it can be counted with. */
  private record Year(Optional<Integer> year, int corrected) {}

  /**
   * Figures of nothing yet.
   *
   * @param clock the time that periods are counted in
   */
  public RuleMetrics(MeterRegistry registry, InstantSource clock) {
    this.clock = clock;
    policiesInForce =
        MultiGauge.builder("govcloud.policy.in.force")
            .description("1 while a CloudPolicy is in force as it was applied, else 0.")
            .register(registry);
    strayObjects =
        MultiGauge.builder("govcloud.stray.objects")
            .description("Objects of the operator's making without a live request, by kind.")
            .register(registry);
    calendarCorrections =
        MultiGauge.builder("govcloud.calendar.corrected.days")
            .description("Days that a WorkCalendar counts otherwise than the official list.")
            .register(registry);
    Gauge.builder("govcloud.calendar.covered.until.timestamp.seconds", this::coveredUntil)
        .description(
            "When the first year begins whose holiday notice is not known, in seconds since 1970:"
                + " what lapses after it is provisional.")
        .register(registry);
  }

  /** Takes note of whether a policy is in force as it was applied. */
  public void showPolicy(String name, boolean asApplied) {
    policies.put(name, asApplied);
  }

  /** Drops the series of a policy that was deleted. */
  public void forgetPolicy(String name) {
    policies.remove(name);
  }

  /**
   * Takes note of a calendar.
   *
   * @param year which year can be counted with by it, if any
   * @param corrected how many days of a bundled year it corrects
   */
  public void showCalendar(String name, Optional<CalendarYear> year, int corrected) {
    years.put(name, new Year(year.map(CalendarYear::year), corrected));
  }

  /** Drops the series of a calendar that was deleted. */
  public void forgetCalendar(String name) {
    years.remove(name);
  }

  /** Takes note of what stands without a live request. */
  public void showStrays(List<Stray> found) {
    Map<String, Long> counts =
        found.stream().collect(Collectors.groupingBy(Stray::kind, Collectors.counting()));
    strays.keySet().retainAll(counts.keySet());
    strays.putAll(counts);
  }

  /** Brings the series up to date; called on a timer. */
  public void refresh() {
    rows(policiesInForce, "policy", policies, asApplied -> asApplied ? 1 : 0);
    rows(strayObjects, "kind", strays, count -> count);
    rows(calendarCorrections, "calendar", years, Year::corrected);
  }

  private static <V> void rows(
      MultiGauge gauge, String label, Map<String, V> values, Function<V, Number> figure) {
    gauge.register(
        values.entrySet().stream()
            .<MultiGauge.Row<?>>map(
                e -> MultiGauge.Row.of(Tags.of(label, e.getKey()), figure.apply(e.getValue())))
            .toList(),
        true);
  }

  private long coveredUntil() {
    Set<Integer> known = new HashSet<>();
    CalendarFile.bundled().forEach(y -> known.add(y.year()));
    years.values().forEach(y -> y.year().ifPresent(known::add));
    int year = LocalDate.ofInstant(clock.instant(), ZONE).getYear();
    while (known.contains(year)) {
      year++;
    }
    return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toEpochSecond();
  }
}
