package dev.govcloud.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.calendar.CalendarYear;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Until when deadlines are certain, and which policies count. */
class RuleMetricsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2026-11-27T01:00:00Z");
  private final RuleMetrics metrics = new RuleMetrics(registry, () -> now);

  private static Optional<CalendarYear> year(int year) {
    return Optional.of(new CalendarYear(year, List.of(), List.of()));
  }

  private Instant coveredUntil() {
    return Instant.ofEpochSecond(
        (long) registry.get("govcloud.calendar.covered.until.timestamp.seconds").gauge().value());
  }

  @Test
  void yearsAreCoveredUpToTheFirstWhoseNoticeIsNotKnown() {
    assertThat(coveredUntil()).isEqualTo("2026-12-31T16:00:00Z");
    metrics.showCalendar("y2028", year(2028), 0);
    assertThat(coveredUntil()).as("2027 is not known").isEqualTo("2026-12-31T16:00:00Z");
    metrics.showCalendar("y2027", year(2027), 0);
    assertThat(coveredUntil()).isEqualTo("2028-12-31T16:00:00Z");
    metrics.forgetCalendar("y2027");
    assertThat(coveredUntil()).isEqualTo("2026-12-31T16:00:00Z");
  }

  @Test
  void aYearThatHasBegunWithoutNoticeIsCoveredUntilItsFirstDayInShanghai() {
    now = Instant.parse("2026-12-31T16:00:00Z");
    assertThat(coveredUntil()).isEqualTo(now);
  }

  @Test
  void aCalendarThatCannotBeReadCoversNothing() {
    metrics.showCalendar("y2027", Optional.empty(), 0);
    assertThat(coveredUntil()).isEqualTo("2026-12-31T16:00:00Z");
  }

  @Test
  void seriesGoWithTheirObjects() {
    metrics.showPolicy("default", true);
    metrics.showPolicy("county", false);
    metrics.showCalendar("y2026", year(2026), 2);
    metrics.refresh();
    assertThat(registry.get("govcloud.policy.in.force").tag("policy", "county").gauge().value())
        .isZero();
    assertThat(registry.get("govcloud.calendar.corrected.days").gauge().value()).isEqualTo(2);
    metrics.forgetPolicy("county");
    metrics.forgetCalendar("y2026");
    metrics.refresh();
    assertThat(registry.find("govcloud.policy.in.force").gauges()).hasSize(1);
    assertThat(registry.find("govcloud.calendar.corrected.days").gauges()).isEmpty();
  }
}
