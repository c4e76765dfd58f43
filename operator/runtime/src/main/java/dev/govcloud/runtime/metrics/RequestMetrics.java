package dev.govcloud.runtime.metrics;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.runtime.status.Frozen;
import dev.govcloud.runtime.status.Stray;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Figures about requests and policies, from their statuses: bounded by the number of live objects,
 * and gone with them. Timestamps rather than remaining times, so that Prometheus does the
 * subtraction.
 */
public final class RequestMetrics {
  private static final List<String> OUTCOMES = List.of("Met", "Missed");

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
  private final MultiGauge deadlines;
  private final MultiGauge policiesInForce;

  /** What the figures need of a request: a whole status of each would be most of the memory. */
  private record Seen(
      String namespace,
      String name,
      String phase,
      boolean broken,
      List<Open> open,
      long[] amounts) {
    private static Seen of(CloudResourceRequest request, CloudResourceRequestStatus status) {
      return new Seen(
          request.getMetadata().getNamespace(),
          request.getMetadata().getName(),
          status.phase == null ? null : status.phase.intern(),
          Frozen.is(status),
          status.deadlines.stream().filter(d -> d.endedAt == null).map(Open::of).toList(),
          UnitAmounts.of(status.amounts));
    }

    private boolean live() {
      return Phase.of(phase).filter(Phase::deletable).isEmpty();
    }
  }

  /** A period that runs or has lapsed, not ended. */
  private record Open(String stage, String party, boolean overdue, long due) {
    private static Open of(DeadlineStatus d) {
      return new Open(
          d.stage.intern(),
          d.party.intern(),
          "Overdue".equals(d.state),
          Instant.parse(d.due).getEpochSecond());
    }
  }

  public RequestMetrics(MeterRegistry registry) {
    this.deadlines =
        MultiGauge.builder("govcloud.deadline.timestamp.seconds")
            .description("When the open period of a request lapses, in seconds since 1970.")
            .register(registry);
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
        overdue(registry, stage);
        OUTCOMES.forEach(outcome -> ended(registry, stage, outcome));
      }
    }
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

  /** Brings the series per request up to date; called on a timer, does nothing at rest. */
  public void refresh() {
    if (!changed.compareAndSet(true, false)) {
      return;
    }
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (Seen seen : requests.values()) {
      seen.open().forEach(o -> rows.add(row(seen, o)));
    }
    deadlines.register(rows, true);
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

  private static MultiGauge.Row<Number> row(Seen seen, Open open) {
    Tags tags =
        Tags.of(
            "namespace",
            seen.namespace(),
            "name",
            seen.name(),
            "stage",
            open.stage(),
            "party",
            open.party());
    return MultiGauge.Row.of(tags, open.due());
  }

  private void overdue(MeterRegistry registry, Stage stage) {
    Gauge.builder("govcloud.obligations.overdue", () -> overdue(stage))
        .description("Open periods that have lapsed, by stage and party.")
        .tag("stage", stage.label())
        .tag("party", stage.party())
        .register(registry);
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

  private long overdue(Stage stage) {
    return requests.values().stream()
        .flatMap(s -> s.open().stream())
        .filter(o -> o.overdue() && stage.label().equals(o.stage()))
        .count();
  }
}
