package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.runtime.config.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A negative wait loses the timer for good, a long one leaks: neither can happen. */
class WakeTest {

  @Property
  void noWaitIsNegativeOrLongerThanAnHour(
      @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long millis,
      @ForAll @LongRange(min = 1, max = 100_000) long factor) {
    Timeline lapse =
        Timeline.lapse(Clock.systemUTC(), Instant.EPOCH, Instant.EPOCH, (double) factor);
    assertThat(Wake.after(Optional.of(Duration.ofMillis(millis)), lapse, Wake.LONGEST))
        .isBetween(Duration.ZERO, Wake.LONGEST);
  }

  @Property
  void withoutADeadlineItStillWakes(@ForAll @LongRange(min = 1, max = 3600) long seconds) {
    Duration longest = Duration.ofSeconds(seconds);
    assertThat(Wake.after(Optional.empty(), Timeline.real(Clock.systemUTC()), longest))
        .isEqualTo(longest);
  }
}
