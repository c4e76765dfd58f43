package dev.govcloud.runtime.metrics;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.runtime.status.Stray;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Figures about requests and policies, from their statuses: bounded by the number of live objects,
 * and gone with them. Timestamps rather than remaining times, so that Prometheus does the
 * subtraction.
 */
public final class RequestMetrics {
  /** What lapses in a week gets nearer although nothing else changes. */
  private static final Duration GETS_NEARER = Duration.ofMinutes(1);

  private final Map<String, Seen> requests = new ConcurrentHashMap<>();
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
  private final Map<String, Counter> ended = new ConcurrentHashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean(true);
  private final Map<String, Boolean> policies = new ConcurrentHashMap<>();
  private final Map<String, Integer> corrections = new ConcurrentHashMap<>();
  private final Map<String, Long> strays = new ConcurrentHashMap<>();
  private final MultiGauge strayObjects;
  private final UnitAmounts amounts;
  private final MultiGauge calendarCorrections;
  private final Obligations obligations;
  private final InstantSource clock;
  private volatile Instant refreshed = Instant.MIN;
  private Counter voidRulings;
  private final MultiGauge policiesInForce;

  /**
   * Figures of nothing yet.
   *
   * @param clock the time that periods are counted in
   * @param perRequest whether the deadlines of each request are shown: as many series as requests
   */
  public RequestMetrics(MeterRegistry registry, InstantSource clock, boolean perRequest) {
    this.clock = clock;
    this.obligations = new Obligations(registry, requests::values, clock, perRequest);
    this.policiesInForce =
        MultiGauge.builder("govcloud.policy.in.force")
            .description("1 while a CloudPolicy is in force as it was applied, else 0.")
            .register(registry);
    this.amounts = new UnitAmounts(registry);
    this.strayObjects =
        MultiGauge.builder("govcloud.stray.objects")
            .description("Objects of the operator's making without a live request, by kind.")
            .register(registry);
    this.calendarCorrections =
        MultiGauge.builder("govcloud.calendar.corrected.days")
            .description("Days that a WorkCalendar counts otherwise than the official list.")
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
        for (Seen.Outcome outcome : Seen.Outcome.values()) {
          ended(registry, stage, outcome.state());
        }
      }
    }
    sums(registry);
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

  /** Takes note of a request's status. */
  public void show(CloudResourceRequest request, CloudResourceRequestStatus status) {
    var meta = request.getMetadata();
    count(request.getStatus(), status);
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

  /** Takes note of whether a policy is in force as it was applied. */
  public void showPolicy(String name, boolean asApplied) {
    policies.put(name, asApplied);
    changed.set(true);
  }

  /** Takes note of how many days of a bundled year a calendar corrects. */
  public void showCalendar(String name, int days) {
    corrections.put(name, days);
    changed.set(true);
  }

  /** Takes note of what stands without a live request. */
  public void showStrays(List<Stray> found) {
    Map<String, Long> counts =
        found.stream().collect(Collectors.groupingBy(Stray::kind, Collectors.counting()));
    strays.keySet().retainAll(counts.keySet());
    strays.putAll(counts);
    changed.set(true);
  }

  /** Drops the series of a calendar that was deleted. */
  public void forgetCalendar(String name) {
    corrections.remove(name);
    changed.set(true);
  }

  /** Drops the series of a policy that was deleted. */
  public void forgetPolicy(String name) {
    policies.remove(name);
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
    amounts.show(
        requests.values().stream()
            .filter(Seen::live)
            .map(seen -> Map.entry(seen.namespace(), seen.amounts())));
    List<MultiGauge.Row<?>> standings = new ArrayList<>();
    policies.forEach(
        (name, asApplied) ->
            standings.add(MultiGauge.Row.of(Tags.of("policy", name), asApplied ? 1 : 0)));
    policiesInForce.register(standings, true);
    strayObjects.register(
        strays.entrySet().stream()
            .<MultiGauge.Row<?>>map(
                s -> MultiGauge.Row.of(Tags.of("kind", s.getKey()), s.getValue()))
            .toList(),
        true);
    calendarCorrections.register(
        corrections.entrySet().stream()
            .<MultiGauge.Row<?>>map(
                c -> MultiGauge.Row.of(Tags.of("calendar", c.getKey()), c.getValue()))
            .toList(),
        true);
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

  /** Counts what ended since the status that was last shown; after a start nothing is recounted. */
  private void count(CloudResourceRequestStatus before, CloudResourceRequestStatus now) {
    int known = before == null ? now.deadlines.size() : before.deadlines.size();
    for (int i = 0; i < now.deadlines.size(); i++) {
      DeadlineStatus d = now.deadlines.get(i);
      boolean open = before != null && (i >= known || before.deadlines.get(i).endedAt == null);
      Counter counter = open && d.endedAt != null ? ended.get(d.stage + d.state) : null;
      if (counter != null) {
        counter.increment();
      }
    }
  }

  private long inPhase(Phase phase) {
    return requests.values().stream().filter(s -> phase.label().equals(s.phase())).count();
  }
}
