package dev.govcloud.core.usage;

import static dev.govcloud.core.usage.Played.always;
import static dev.govcloud.core.usage.Played.never;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.usage.UsageItem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is said of an item whose month is over, by the numbers of the policy. */
class JudgementTest {
  private static final String LONG_AGO = "2026-01-10T00:00:00Z";

  private static UsageItem judged(double processors, double memory) {
    return judged(always(processors), always(memory));
  }

  private static UsageItem judged(
      ToDoubleFunction<Instant> processors, ToDoubleFunction<Instant> memory) {
    Played march = Played.march().host("web", processors, memory).wholeMonth();
    march.close();
    return march.item("web");
  }

  private static UsageItem judged(Allocated line, double share) {
    Played march = Played.march().host(line, always(share), always(share)).wholeMonth();
    march.close();
    return march.item("web");
  }

  @Test
  void whatIsHardlyUsedIsIdleAndTheNumbersThemselvesAreNot() {
    assertThat(judged(0.09, 0.29).classification).isEqualTo("Idle");
    assertThat(judged(0.10, 0.29).classification).isEqualTo("OverProvisioned");
    assertThat(judged(0.09, 0.30).classification).isEqualTo("OverProvisioned");
    assertThat(judged(0.30, 0.30).classification).isEqualTo("Normal");
    assertThat(judged(peak(0.05, 0.31), always(0.1)).classification).isEqualTo("OverProvisioned");
    assertThat(judged(peak(0.05, 0.5), always(0.6)).classification).isEqualTo("Normal");
  }

  @Test
  void whatIsUsedUpNeedsMore() {
    assertThat(judged(0.80, 0.5).classification).isEqualTo("UnderProvisioned");
    assertThat(judged(0.79, 0.5).classification).isEqualTo("Normal");
    assertThat(judged(peak(0.2, 0.9), always(0.5)).classification).isEqualTo("UnderProvisioned");
    assertThat(judged(0.5, 0.95).measured.get(1).advised).as("GiB, for 70 %").isEqualTo(22);
    assertThat(judged(0.5, 0.95).measured.get(0).advised).as("enough processors").isNull();
  }

  /** One hour of the month. */
  private static ToDoubleFunction<Instant> peak(double usual, double once) {
    Instant hour = Instant.parse("2026-03-10T08:00:00Z");
    return at -> at.equals(hour) ? once : usual;
  }

  @Test
  void whatIsAdvisedHoldsTheSamplesWithinTheTarget() {
    UsageItem idle = judged(0.05, 0.05);
    assertThat(idle.measured.get(0).advised).as("5 % of 8 vCPU").isEqualTo(1);
    assertThat(idle.measured.get(0).saving).isEqualTo(7);
    assertThat(idle.measured.get(1).advised).as("never less than 2 GiB").isEqualTo(2);
    UsageItem over = judged(0.25, 0.6);
    assertThat(over.measured.get(0).advised).as("2 of 8 vCPU at 70 %").isEqualTo(3);
    assertThat(over.measured.get(1).advised).as("memory is used").isNull();
    assertThat(over.reason).contains("HostProcessors average 25 %", "P95 25 %");
  }

  @Test
  void tooFewSamplesSayNothing() {
    UsageItem dark = judged(never(), never());
    assertThat(dark.classification).isEqualTo("NoData");
    assertThat(dark.reason).contains("0 of 744", "not idle");
    assertThat(dark.measured.get(0).advised).isNull();
    UsageItem oneMissing = judged(always(0.05), never());
    assertThat(oneMissing.classification).isEqualTo("NoData");
  }

  @Test
  void aMonthOfWhichOnlyTheBeginCouldBeAskedForIsNotJudgedByThat() {
    Played march = Played.march().host("web", always(0.05), always(0.05));
    march.until("2026-03-05T00:00:00Z").close();
    assertThat(march.item("web").classification).isEqualTo("NoData");
    assertThat(march.processors("web").due).isEqualTo(31 * 24);
  }

  @Test
  void trialsElasticHostsAndWhatIsNewAreNotJudgedAsIdle() {
    assertThat(judged(line(Optional.of("OnTrial"), LONG_AGO), 0.01).reason).contains("trial");
    assertThat(judged(line(Optional.of("Elastic"), LONG_AGO), 0.01).classification)
        .isEqualTo("Exempt");
    UsageItem young = judged(line(Optional.empty(), "2026-03-02T00:00:00Z"), 0.01);
    assertThat(young.classification).isEqualTo("Exempt");
    assertThat(young.reason).contains("less than the month");
    assertThat(judged(line(Optional.of("OnTrial"), LONG_AGO), 0.95).classification)
        .as("what is used up is said of all")
        .isEqualTo("UnderProvisioned");
  }

  private static Allocated line(Optional<String> exempt, String since) {
    return Played.line("web", 8, 1, exempt, since);
  }

  @Test
  void whatChangedInTheMonthIsJudgedInTheNext() {
    Played march = Played.march().host("web", always(0.05), always(0.05));
    march.until("2026-03-10T00:00:00Z");
    march.allocated.set(0, Played.line("web", 4, 1, Optional.empty(), LONG_AGO));
    march.wholeMonth().close();
    assertThat(march.item("web").classification).isEqualTo("Exempt");
    assertThat(march.item("web").reason).contains("changed in the month");
  }

  @Test
  void theClosedReportCountsItsItemsAndHasAChecksum() {
    Played march =
        Played.march()
            .host("a", always(0.05), always(0.05))
            .host("b", always(0.5), always(0.5))
            .host("c", never(), never())
            .wholeMonth();
    var closed = march.close();
    assertThat(closed.counts.idle).isEqualTo(1);
    assertThat(closed.counts.normal).isEqualTo(1);
    assertThat(closed.counts.noData).isEqualTo(1);
    assertThat(closed.state).isEqualTo("Closed");
    assertThat(closed.digest).matches("sha256:[0-9a-f]{64}");
  }
}
