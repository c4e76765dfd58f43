package dev.govcloud.runtime.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The one clock. Time runs as it is, or in time-lapse for demonstrations: then real instants,
 * creation times included, are mapped onto simulated ones.
 */
public final class Timeline {
  private final Clock clock;
  private final Instant realStart;
  private final Instant simulatedStart;
  private final double factor;

  private Timeline(Clock clock, Instant realStart, Instant simulatedStart, double factor) {
    this.clock = clock;
    this.realStart = realStart;
    this.simulatedStart = simulatedStart;
    this.factor = factor;
  }

  /** Time as it is. */
  public static Timeline real(Clock clock) {
    return new Timeline(clock, Instant.EPOCH, Instant.EPOCH, 1);
  }

  /** {@code factor} simulated seconds a second, {@code simulatedStart} being {@code realStart}. */
  public static Timeline lapse(
      Clock clock, Instant realStart, Instant simulatedStart, double factor) {
    if (factor <= 0) {
      throw new IllegalArgumentException("time-lapse factor must be positive, not " + factor);
    }
    return new Timeline(clock, realStart, simulatedStart, factor);
  }

  /**
   * As the settings have it.
   *
   * @throws IllegalStateException where a time-lapse is set and nothing says that it is a
   *     demonstration
   */
  public static Timeline of(Settings.TimeLapse lapse, Clock clock) {
    if (lapse.factor() == 1 && lapse.simulatedStart().isEmpty()) {
      return real(clock);
    }
    if (!lapse.demonstration()) {
      throw new IllegalStateException(
          "govcloud.time-lapse is set but govcloud.time-lapse.demonstration is not true: simulated"
              + " days would break real deadlines; unset it, or say that this is a demonstration");
    }
    return lapse(
        clock,
        lapse.realStart().orElseGet(clock::instant),
        lapse.simulatedStart().orElseGet(clock::instant),
        lapse.factor());
  }

  /** The present instant. */
  public Instant now() {
    return of(clock.instant());
  }

  /** An instant that the API server wrote, on this timeline. */
  public Instant of(Instant real) {
    if (factor == 1 && realStart.equals(simulatedStart)) {
      return real;
    }
    double millis = Duration.between(realStart, real).toMillis() * factor;
    return simulatedStart.plusMillis(Math.round(millis));
  }

  /** The real instant that is an instant on this timeline: the other way round. */
  public Instant real(Instant onTimeline) {
    if (factor == 1 && realStart.equals(simulatedStart)) {
      return onTimeline;
    }
    double millis = Duration.between(simulatedStart, onTimeline).toMillis() / factor;
    return realStart.plusMillis(Math.round(millis));
  }

  /** How long to wait really for a while on this timeline; never negative. */
  public Duration wait(Duration onTimeline) {
    long millis = (long) Math.ceil(onTimeline.toMillis() / factor);
    return Duration.ofMillis(Math.max(0, millis));
  }
}
