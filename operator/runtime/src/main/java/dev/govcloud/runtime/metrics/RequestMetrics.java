package dev.govcloud.runtime.metrics;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Figures about requests, from their statuses: bounded by the number of live objects, and gone with
 * them. Timestamps rather than remaining times, so that Prometheus does the subtraction.
 */
public final class RequestMetrics {
  /** What lapses in a week gets nearer although nothing else changes. */
  private static final Duration GETS_NEARER = Duration.ofMinutes(1);

  /** The bounds that a period's share is read from: the regulation's own numbers among them. */
  private static final double[] WORKING_DAYS = {1, 2, 3, 5, 7, 10, 15, 20, 30, 60};

  private final Map<String, Seen> requests = new ConcurrentHashMap<>();
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
  private final Map<String, DistributionSummary> used = new ConcurrentHashMap<>();
  private final Map<String, Counter> ended = new ConcurrentHashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean(true);
  private final UnitAmounts amounts;
  private final MultiGauge phases;
  private final Obligations obligations;
  private final InstantSource clock;
  private volatile Instant refreshed = Instant.MIN;
  private Counter voidRulings;

  /**
   * Figures of nothing yet.
   *
   * @param clock the time that periods are counted in
   * @param perRequest whether the deadlines of each request are shown: as many series as requests
   */
  public RequestMetrics(MeterRegistry registry, InstantSource clock, boolean perRequest) {
    this.clock = clock;
    this.obligations = new Obligations(registry, new Periods(), clock, perRequest);
    this.amounts = new UnitAmounts(registry);
    this.phases =
        MultiGauge.builder("govcloud.requests.since.timestamp.seconds")
            .description(
                "Since when the request that is longest in a phase is in it, in seconds since"
                    + " 1970.")
            .register(registry);
    Gauge.builder("govcloud.records.broken", this::broken)
        .description("Requests on which nothing is done: their record is not what was recorded.")
        .register(registry);
    Gauge.builder("govcloud.records.unwritten", unwritten::size)
        .description(
            "Requests of which a fact cannot be recorded; what must end ends all the same.")
        .register(registry);
    for (Phase phase : Phase.values()) {
      Gauge.builder("govcloud.requests", () -> inPhase(phase))
          .description("Requests by phase.")
          .tag("phase", phase.label())
          .register(registry);
    }
    for (Stage stage : Stage.values()) {
      if (stage.awaited()) {
        used.put(stage.label(), used(registry, stage));
        for (Seen.Outcome outcome : Seen.Outcome.values()) {
          ended(registry, stage, outcome.state());
        }
      }
    }
    sums(registry);
  }

  /** The periods of the requests. */
  private final class Periods implements Obligations.Source {
    @Override
    public List<Stage> clocks() {
      return List.of(Stage.values());
    }

    @Override
    public Stream<Obligations.Owed> open() {
      return requests.values().stream().flatMap(Seen::owed);
    }

    @Override
    public long ended(dev.govcloud.core.engine.Clock clock, Seen.Outcome outcome) {
      return requests.values().stream().mapToLong(s -> s.ended((Stage) clock, outcome)).sum();
    }
  }

  private void sums(MeterRegistry registry) {
    Gauge.builder("govcloud.reclaim.blockers", () -> sum(Seen::blocked))
        .description("Objects that hold up a reclaim; the status of their request names them.")
        .register(registry);
    Gauge.builder(
            "govcloud.deadlines.provisional",
            () -> sum(s -> (int) s.open().stream().filter(o -> o.provisional()).count()))
        .description("Open periods that end in a year without a holiday notice.")
        .register(registry);
    voidRulings =
        Counter.builder("govcloud.rulings.void")
            .description("Rulings that had no effect since the start.")
            .register(registry);
  }

  private long sum(ToIntFunction<Seen> figure) {
    return requests.values().stream().mapToLong(figure::applyAsInt).sum();
  }

  /** Counts a ruling that had no effect. */
  public void voidRuling() {
    voidRulings.increment();
  }

  private long broken() {
    return requests.values().stream().filter(Seen::broken).count();
  }

  /**
   * Takes note of a request's status.
   *
   * @param counting how the working days of what ended are counted
   */
  public void show(
      CloudResourceRequest request, CloudResourceRequestStatus status, Deadlines counting) {
    count(request.getStatus(), status, counting);
    show(request, status);
  }

  /** Takes note of a status in which nothing ended. */
  public void show(CloudResourceRequest request, CloudResourceRequestStatus status) {
    var meta = request.getMetadata();
    unwritten.remove(meta.getUid());
    requests.put(meta.getUid(), Seen.of(request, status));
    changed.set(true);
  }

  /** Takes note that a fact about a request cannot be recorded, until its status is shown next. */
  public void unwritten(CloudResourceRequest request) {
    unwritten.add(request.getMetadata().getUid());
  }

  /** Drops every series of a request. */
  public void forget(CloudResourceRequest request) {
    requests.remove(request.getMetadata().getUid());
    unwritten.remove(request.getMetadata().getUid());
    changed.set(true);
  }

  /** Brings the series per request up to date; called on a timer, once a minute at rest. */
  public void refresh() {
    Instant now = clock.instant();
    boolean old = !now.isBefore(refreshed);
    if (!changed.compareAndSet(true, false) && !old) {
      return;
    }
    refreshed = now.plus(GETS_NEARER);
    obligations.refresh();
    phases.register(
        Seen.longest(requests.values()).entrySet().stream()
            .<MultiGauge.Row<?>>map(
                e -> MultiGauge.Row.of(Tags.of("phase", e.getKey()), e.getValue()))
            .toList(),
        true);
    amounts.show(
        requests.values().stream()
            .filter(Seen::live)
            .map(seen -> Map.entry(seen.namespace(), seen.amounts())));
  }

  private void ended(MeterRegistry registry, Stage stage, String outcome) {
    Counter counter =
        Counter.builder("govcloud.obligations.ended")
            .description("Periods that ended since the start, by stage, party and outcome.")
            .tag("stage", stage.label())
            .tag("party", stage.party())
            .tag("outcome", outcome)
            .register(registry);
    ended.put(stage.label() + outcome, counter);
  }

  private static DistributionSummary used(MeterRegistry registry, Stage stage) {
    return DistributionSummary.builder("govcloud.obligation.working.days")
        .description(
            "Working days that were used of the periods that ended since the start, 0 on the day of"
                + " the event itself, by stage and party.")
        .tags("stage", stage.label(), "party", stage.party())
        .serviceLevelObjectives(WORKING_DAYS)
        .register(registry);
  }

  /** Counts what ended since the status that was last shown; after a start nothing is recounted. */
  private void count(
      CloudResourceRequestStatus before, CloudResourceRequestStatus now, Deadlines counting) {
    int known = before == null ? now.deadlines.size() : before.deadlines.size();
    for (int i = 0; i < now.deadlines.size(); i++) {
      DeadlineStatus d = now.deadlines.get(i);
      boolean open = before != null && (i >= known || before.deadlines.get(i).endedAt == null);
      Counter counter = open && d.endedAt != null ? ended.get(d.stage + d.state) : null;
      if (counter != null) {
        counter.increment();
        used.get(d.stage).record(workingDays(d, counting));
      }
    }
  }

  private static int workingDays(DeadlineStatus d, Deadlines counting) {
    String from = d.start == null ? d.since : d.start;
    return counting.workingDaysUsed(Instant.parse(from), Instant.parse(d.endedAt));
  }

  private long inPhase(Phase phase) {
    return requests.values().stream().filter(s -> phase.label().equals(s.phase())).count();
  }
}
