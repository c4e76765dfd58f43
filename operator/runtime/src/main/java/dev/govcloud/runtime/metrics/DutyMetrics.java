package dev.govcloud.runtime.metrics;

import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.runtime.metrics.Seen.Open;
import dev.govcloud.runtime.metrics.Seen.Outcome;
import dev.govcloud.runtime.status.Dutiful;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The duties among the periods: the same figures as of requests, so that what is due, overdue and
 * was kept is one question, whatever it is of.
 */
public final class DutyMetrics {
  private final Obligations obligations;

  /**
   * Figures of the duties that a cache knows.
   *
   * @param duties asked anew each time
   * @param clock the time that periods are counted in
   */
  public DutyMetrics(
      MeterRegistry registry, Supplier<Stream<Dutiful>> duties, InstantSource clock) {
    obligations = new Obligations(registry, new Periods(duties, clock), clock, false);
  }

  /** Brings the series by unit up to date; called on a timer. */
  public void refresh() {
    obligations.refresh();
  }

  /** Their periods. */
  private record Periods(Supplier<Stream<Dutiful>> duties, InstantSource clock)
      implements Obligations.Source {
    @Override
    public List<DutyKind> clocks() {
      return List.of(DutyKind.values());
    }

    @Override
    public Stream<Obligations.Owed> open() {
      return duties
          .get()
          .filter(d -> d.open() && d.due() > 0 && d.kind().isPresent())
          .map(d -> new Obligations.Owed(d.namespace(), d.name(), period(d)));
    }

    private Open period(Dutiful d) {
      DutyKind kind = d.kind().orElseThrow();
      boolean overdue =
          kind.kind() == Clock.Kind.STATUTORY && d.due() <= clock.instant().getEpochSecond();
      return new Open(kind, overdue, false, d.since(), d.due());
    }

    @Override
    public long ended(Clock kind, Outcome outcome) {
      return duties.get().filter(d -> !d.open() && d.is(kind, outcome.state())).count();
    }
  }
}
