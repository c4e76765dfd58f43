package dev.govcloud.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** No day of the demonstration passes before what belongs to it has happened. */
class PaceTest {
  private static final Instant MONDAY_MORNING = Instant.parse("2026-02-09T00:00:00Z");
  private static final Duration DAY = Duration.ofSeconds(2);
  private final Hand hand = new Hand();
  private final Pace pace =
      new Pace(
          hand,
          new Pace.Mapping(hand.instant(), MONDAY_MORNING, 1),
          (int) DAY.toSeconds(),
          1,
          (factor, real, simulated) -> new Pace.Mapping(hand.instant(), simulated, factor));

  /** Real time, moved by the test. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    void on(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void theCalendarDoesNotBeginBeforeTheScenesWaitForIt() throws Exception {
    hand.on(Duration.ofMinutes(3));
    assertThat(pace.keep(false)).isFalse();
    assertThat(pace.today()).isEqualTo(LocalDate.of(2026, 2, 9));
    runs();
    hand.on(DAY.multipliedBy(3));
    assertThat(pace.today()).isEqualTo(LocalDate.of(2026, 2, 12));
  }

  @Test
  void aDayThatIsNotDoneInTheEveningLastsUntilItIs() throws Exception {
    runs();
    busyUntilEvening();
    assertThat(pace.keep(false)).as("it stands").isTrue();
    hand.on(Duration.ofMinutes(10));
    assertThat(pace.keep(false)).isFalse();
    assertThat(pace.today()).isEqualTo(LocalDate.of(2026, 2, 9));
    assertThat(pace.passing(() -> pace.keep(false))).as("it goes on").isTrue();
    hand.on(DAY.multipliedBy(2));
    assertThat(pace.today()).as("slower").isEqualTo(LocalDate.of(2026, 2, 10));
  }

  @Test
  void whatTheProviderOwesHoldsTheDayUp() throws Exception {
    runs();
    assertThat(pace.passing(() -> pace.keep(true))).as("there is time").isFalse();
    hand.on(DAY.dividedBy(2));
    assertThat(pace.passing(() -> pace.keep(true))).as("it stands").isTrue();
    assertThat(pace.stands()).isTrue();
  }

  @Test
  void whatIsDoneWithinAMomentHoldsNothingUp() throws Exception {
    runs();
    hand.on(DAY.dividedBy(2));
    assertThat(pace.passing(() -> pace.keep(false))).isFalse();
    hand.on(Duration.ofMillis(50));
    assertThat(pace.keep(false)).isFalse();
  }

  private void runs() throws Exception {
    assertThat(pace.passing(() -> pace.keep(false))).isTrue();
    assertThat(pace.stands()).isFalse();
  }

  private void busyUntilEvening() throws Exception {
    assertThat(pace.keep(false)).as("there is time until the evening").isFalse();
    hand.on(DAY.dividedBy(2));
  }
}
