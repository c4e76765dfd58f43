package dev.govcloud.runtime.metrics;

import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.Severity;
import dev.govcloud.runtime.metrics.Seen.Open;
import dev.govcloud.runtime.metrics.Seen.Outcome;
import dev.govcloud.runtime.status.Concerned;
import dev.govcloud.runtime.status.Concerned.Running;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tickets and findings among the figures: their periods as those of requests, and how many are not
 * closed, by severity.
 */
public final class ConcernMetrics {
  private final Obligations obligations;

  /**
   * Figures of the tickets and findings that a cache knows.
   *
   * @param concerns asked anew each time
   * @param clock the time that periods are counted in
   */
  public ConcernMetrics(
      MeterRegistry registry, Supplier<Stream<Concerned>> concerns, InstantSource clock) {
    obligations = new Obligations(registry, new Periods(concerns, clock), clock, false);
    for (String kind : List.of("Ticket", "Finding")) {
      for (Severity severity : Severity.values()) {
        Gauge.builder("govcloud.concerns.open", () -> open(concerns, kind, severity))
            .description("Tickets and findings that are not closed, by kind and severity.")
            .tags("kind", kind, "severity", severity.label())
            .register(registry);
      }
    }
  }

  private static long open(Supplier<Stream<Concerned>> concerns, String kind, Severity severity) {
    return concerns
        .get()
        .filter(c -> c.open() && c.kind().equals(kind) && c.severity().equals(severity.label()))
        .count();
  }

  /** Brings the series by unit up to date; called on a timer. */
  public void refresh() {
    obligations.refresh();
  }

  /** Their periods. */
  private record Periods(Supplier<Stream<Concerned>> concerns, InstantSource clock)
      implements Obligations.Source {
    @Override
    public List<ConcernClock> clocks() {
      return List.of(ConcernClock.values());
    }

    @Override
    public Stream<Obligations.Owed> open() {
      return concerns
          .get()
          .flatMap(
              c ->
                  c.periods().stream()
                      .filter(Running::open)
                      .map(p -> new Obligations.Owed(c.namespace(), c.name(), period(p))));
    }

    private Open period(Running p) {
      boolean overdue = p.clock().charged() && p.due() <= clock.instant().getEpochSecond();
      return new Open(p.clock(), overdue, false, p.since(), p.due());
    }

    @Override
    public long ended(Clock clock, Outcome outcome) {
      return concerns.get().mapToLong(c -> c.ended(clock, outcome.state())).sum();
    }
  }
}
