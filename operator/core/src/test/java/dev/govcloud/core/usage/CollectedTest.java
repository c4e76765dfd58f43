package dev.govcloud.core.usage;

import static dev.govcloud.core.usage.Played.always;
import static dev.govcloud.core.usage.Played.never;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.usage.UsageItem.Measured;
import dev.govcloud.api.usage.UsageReportStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Samples of a month: each once, none invented, and little room for all of them. */
class CollectedTest {
  @Test
  void aMonthBeginsAndEndsByTheClockOfItsZone() {
    Played march = Played.march().host("web", always(0.5), always(0.5)).wholeMonth();
    assertThat(march.month.from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    assertThat(march.status.sampledUntil).isEqualTo("2026-03-31T15:00:00Z");
    Measured m = march.processors("web");
    assertThat(m.due).isEqualTo(31 * 24);
    assertThat(m.seen).isEqualTo(m.due);
    assertThat(march.status.coveragePercent).isEqualTo(100);
  }

  @Test
  void theFirstSampleOfAMonthCountsWhereItIsAskedForAlone() {
    Played march = Played.march().host("web", always(0.5), always(0.5));
    march.until("2026-02-28T16:01:00Z").wholeMonth();
    assertThat(march.processors("web").due).isEqualTo(31 * 24);
    assertThat(march.processors("web").seen).isEqualTo(31 * 24);
  }

  @Test
  void averageP95AndMaximumAreOfTheSamples() {
    Played march =
        Played.march()
            .host("web", at -> at.getEpochSecond() / 3600 % 100 < 4 ? 0.9 : 0.123, always(0.25))
            .wholeMonth();
    Measured m = march.processors("web");
    assertThat(m.averagePercent).isEqualTo(15);
    assertThat(m.p95Percent).as("a part of a percent counts as a whole one").isEqualTo(13);
    assertThat(m.maximumPercent).isEqualTo(90);
  }

  @Test
  void whatIsAskedForTwiceCountsOnce() {
    Played march = Played.march().host("web", always(0.5), always(0.5));
    march.until("2026-03-10T00:00:00Z");
    long seen = march.processors("web").seen;
    String before = march.status.sampledUntil;
    march.status =
        Collected.with(
            march.month,
            march.status,
            march.allocated,
            march.samples(march.month.from(), Instant.parse(before)),
            Instant.parse(before));
    assertThat(march.processors("web").seen).isEqualTo(seen);
    assertThat(march.processors("web").due).isEqualTo(seen);
    march.wholeMonth();
    assertThat(march.processors("web").seen).isEqualTo(march.processors("web").due);
  }

  @Test
  void whatWasNotSeenIsAGapAndNoZero() {
    Instant half = Instant.parse("2026-03-16T00:00:00Z");
    Played march =
        Played.march()
            .host("half", at -> at.isBefore(half) ? 0.8 : Double.NaN, always(0.5))
            .host("dark", never(), never())
            .wholeMonth();
    assertThat(march.processors("half").averagePercent).isEqualTo(80);
    assertThat(march.processors("half").coveragePercent).isBetween(48, 50);
    assertThat(march.processors("dark").averagePercent).isNull();
    assertThat(march.processors("dark").coveragePercent).isZero();
    assertThat(march.processors("dark").due).isPositive();
  }

  @Test
  void onlyWhatIsHandedOverIsDue() {
    Played march =
        Played.march()
            .host(
                Played.line("new", 8, 1, Optional.empty(), "2026-03-20T16:30:00Z"),
                always(0.5),
                always(0.5))
            .wholeMonth();
    Measured m = march.processors("new");
    assertThat(march.item("new").since).isEqualTo("2026-03-20T16:30:00Z");
    assertThat(m.due).isEqualTo(11 * 24 - 1);
    assertThat(m.seen).isEqualTo(m.due);
  }

  @Test
  void eachMachineOfALineIsASampleOfItsOwn() {
    Played march =
        Played.march()
            .host(
                Played.line("web", 8, 3, Optional.empty(), "2026-01-10T00:00:00Z"),
                always(0.5),
                always(0.5))
            .wholeMonth();
    assertThat(march.processors("web").due).isEqualTo(3 * 31 * 24);
    assertThat(march.processors("web").averagePercent).isEqualTo(50);
  }

  @Test
  void anItemThatGrewIsMeasuredByWhatItHadAtTheTime() {
    Played march = Played.march().host("web", always(0.5), always(0.5));
    march.until("2026-03-10T00:00:00Z");
    march.allocated.set(0, Played.line("web", 16, 1, Optional.empty(), "2026-01-10T00:00:00Z"));
    march.wholeMonth();
    assertThat(march.processors("web").each).isEqualTo(16);
    assertThat(march.processors("web").averagePercent).isEqualTo(50);
    assertThat(march.item("web").changedAt).startsWith("2026-03-10");
  }

  @Test
  void whatIsGivenBackIsDueNoMore() {
    Played march = Played.march().host("web", always(0.5), always(0.5));
    march.until("2026-03-10T00:00:00Z");
    long due = march.processors("web").due;
    march.allocated.clear();
    march.wholeMonth();
    assertThat(march.processors("web").due).isEqualTo(due);
    assertThat(march.item("web").until).startsWith("2026-03-09T23");
  }

  @Test
  void othersThatAreCalledAlikeAreNotCounted() {
    Played march = Played.march().host("web", never(), never());
    Instant until = Instant.parse("2026-03-01T00:00:00Z");
    List<Sample> others =
        List.of(
            new Sample(Measure.HOST_PROCESSORS, "gc-other", "web-1", until, 1),
            new Sample(Measure.HOST_PROCESSORS, "gc-bus", "web", until, 1),
            new Sample(Measure.HOST_PROCESSORS, "gc-bus", "web-1-x", until, 1),
            new Sample(Measure.DATABASE_STORAGE, "gc-bus", "web-1", until, 1),
            new Sample(Measure.HOST_PROCESSORS, "gc-bus", "web-1", until, -1));
    march.status = Collected.with(march.month, null, march.allocated, others, until);
    assertThat(march.processors("web").seen).isZero();
  }

  /** Every percent occurs, at most lines and machines: what is hardest to pack. */
  @Test
  void theLargestReportFitsIntoAnObject() throws Exception {
    Random random = new Random(1);
    Played march = Played.march();
    Played one =
        Played.march().host("web", at -> random.nextDouble() * 1.2, at -> random.nextDouble());
    one.wholeMonth();
    for (int i = 0; i < UsageReportStatus.MOST_ITEMS + 7; i++) {
      march.host(
          Played.line(
              "a-name-of-thirty-letters-x" + i, 8, 1, Optional.empty(), "2026-01-10T00:00:00Z"),
          never(),
          never());
    }
    march.until("2026-03-01T00:00:00Z");
    assertThat(march.status.omitted).isEqualTo(7);
    assertThat(march.status.items).hasSize(UsageReportStatus.MOST_ITEMS);
    for (var item : march.status.items) {
      item.measured.get(0).sketch = one.processors("web").sketch;
      item.measured.get(1).sketch = one.processors("web").sketch;
    }
    march.close();
    assertThat(new ObjectMapper().writeValueAsBytes(march.status).length).isLessThan(1 << 20);
  }
}
