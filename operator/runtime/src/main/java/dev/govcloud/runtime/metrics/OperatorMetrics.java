package dev.govcloud.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Figures of the operator itself: whether it works at all. */
public final class OperatorMetrics {
  private OperatorMetrics() {}

  /**
   * Shows them from now on.
   *
   * @param leads whether this replica writes
   * @param lastPass when a look at a request last came to its end
   */
  public static void register(
      MeterRegistry registry, BooleanSupplier leads, Supplier<Instant> lastPass) {
    Gauge.builder("govcloud.leader", () -> leads.getAsBoolean() ? 1 : 0)
        .description("1 for the replica that leads, 0 for one that stands by.")
        .register(registry);
    Gauge.builder("govcloud.last.pass.timestamp.seconds", () -> lastPass.get().getEpochSecond())
        .description("When a look at a request last came to its end, in seconds since 1970.")
        .register(registry);
  }
}
