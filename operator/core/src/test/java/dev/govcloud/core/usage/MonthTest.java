package dev.govcloud.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.duty.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When samples are due, when a month is over, and which months there are reports of. */
class MonthTest {
  private static final Month MARCH = Played.march().month;

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void samplesAreAskedForOnceTheyCanBeThereAndSixHoursAtATime() {
    Instant begin = at("2026-02-28T16:00:00Z");
    assertThat(MARCH.next(begin, at("2026-02-28T17:00:30Z"))).isEqualTo(begin);
    assertThat(MARCH.next(begin, at("2026-02-28T17:01:00Z"))).isEqualTo("2026-02-28T17:00:00Z");
    assertThat(MARCH.next(begin, at("2026-03-20T00:00:00Z"))).isEqualTo("2026-02-28T22:00:00Z");
    assertThat(MARCH.untilNext(at("2026-03-02T10:20:00Z"))).isEqualTo(Duration.ofMinutes(41));
  }

  @Test
  void nothingIsAskedForBeyondTheMonth() {
    assertThat(MARCH.next(at("2026-03-31T14:00:00Z"), at("2026-04-03T00:00:00Z")))
        .isEqualTo("2026-03-31T15:00:00Z");
  }

  @Test
  void aMonthIsOverWhenAllIsThereOrADayLater() {
    assertThat(MARCH.over(at("2026-03-31T15:00:00Z"), at("2026-03-31T15:59:59Z"))).isFalse();
    assertThat(MARCH.over(at("2026-03-31T15:00:00Z"), at("2026-03-31T16:00:00Z"))).isTrue();
    assertThat(MARCH.over(at("2026-03-31T09:00:00Z"), at("2026-03-31T16:00:00Z"))).isFalse();
    assertThat(MARCH.over(at("2026-03-31T09:00:00Z"), at("2026-04-01T16:00:00Z"))).isTrue();
  }

  @Test
  void thereIsAReportOfThisMonthAndOfTheLastInWhichSomethingRan() {
    assertThat(names("2026-04-10T00:00:00Z", "2026-02-10T00:00:00Z", Optional.empty()))
        .containsExactly("use-report-2026-03", "use-report-2026-04");
    assertThat(names("2026-03-31T15:00:00Z", "2026-02-10T00:00:00Z", Optional.empty()))
        .as("the last hour of March in China")
        .containsExactly("use-report-2026-02", "use-report-2026-03");
    assertThat(names("2026-04-10T00:00:00Z", "2026-04-01T00:00:00Z", Optional.empty()))
        .containsExactly("use-report-2026-04");
    assertThat(
            names(
                "2026-04-10T00:00:00Z",
                "2026-02-10T00:00:00Z",
                Optional.of("2026-03-05T00:00:00Z")))
        .containsExactly("use-report-2026-03");
  }

  @Test
  void whereNothingIsMeasuredThereIsNoReport() {
    CloudPolicySpec policy = CloudPolicySpec.defaults();
    assertThat(
            UseReports.of(
                "a",
                policy,
                List.of(service("2026-02-10T00:00:00Z", Optional.empty())),
                at("2026-04-10T00:00:00Z")))
        .isEmpty();
  }

  private static List<String> names(String now, String handedOver, Optional<String> ended) {
    CloudPolicySpec policy = CloudPolicySpec.defaults();
    policy.usage.prometheus = "http://prometheus.example:9090";
    return UseReports.of("a", policy, List.of(service(handedOver, ended)), at(now)).stream()
        .map(r -> r.getMetadata().getName())
        .toList();
  }

  private static Service service(String handedOver, Optional<String> ended) {
    return new Service(
        "bus",
        Optional.of(at(handedOver)),
        Optional.empty(),
        ended.map(Instant::parse),
        2,
        Optional.empty());
  }
}
