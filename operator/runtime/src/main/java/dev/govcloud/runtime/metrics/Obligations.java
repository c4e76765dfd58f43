package dev.govcloud.runtime.metrics;

import dev.govcloud.core.regulation.Stage;
import dev.govcloud.runtime.metrics.Seen.Open;
import dev.govcloud.runtime.metrics.Seen.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The periods of all requests by stage, and with it by party: those that are open by unit and by
 * how soon they lapse, those that ended by how. There are few series, however many requests.
 */
final class Obligations {
  private final Supplier<Collection<Seen>> requests;
  private final InstantSource clock;
  private final boolean perRequest;
  private final MultiGauge deadlines;
  private final MultiGauge open;
  private final MultiGauge oldest;

  /** The open periods of a unit in a stage; the name is empty unless each request is shown. */
  private record Group(String namespace, String name, Stage stage) implements Comparable<Group> {
    @Override
    public int compareTo(Group o) {
      return (namespace + "/" + name + "/" + stage)
          .compareTo(o.namespace + "/" + o.name + "/" + o.stage);
    }
  }

  Obligations(
      MeterRegistry registry,
      Supplier<Collection<Seen>> requests,
      InstantSource clock,
      boolean perRequest) {
    this.requests = requests;
    this.clock = clock;
    this.perRequest = perRequest;
    deadlines =
        MultiGauge.builder("govcloud.deadline.timestamp.seconds")
            .description(
                "When the first open period of a unit in a stage lapses, in seconds since 1970; of"
                    + " each request where the operator is told to.")
            .register(registry);
    open =
        MultiGauge.builder("govcloud.obligations.open")
            .description(
                "Open periods by stage, party, unit and when they lapse: overdue, day, week, later.")
            .register(registry);
    oldest =
        MultiGauge.builder("govcloud.obligations.oldest.timestamp.seconds")
            .description(
                "Since when the oldest open period of a stage is awaited, in seconds since 1970.")
            .register(registry);
    for (Stage stage : Stage.values()) {
      if (stage.awaited()) {
        gauges(registry, stage);
      }
    }
  }

  private void gauges(MeterRegistry registry, Stage stage) {
    Tags tags = Tags.of("stage", stage.label(), "party", stage.party());
    Gauge.builder("govcloud.obligations.overdue", () -> overdue(stage))
        .description("Open periods that have lapsed, by stage and party.")
        .tags(tags)
        .register(registry);
    for (Outcome outcome : Outcome.values()) {
      Gauge.builder("govcloud.obligations.recorded", () -> recorded(stage, outcome))
          .description(
              "Periods that ended, as the records of the requests that are there say, by stage,"
                  + " party and outcome: right after a start and for months before it.")
          .tags(tags.and("outcome", outcome.state()))
          .register(registry);
    }
  }

  private long overdue(Stage stage) {
    return requests.get().stream()
        .flatMap(s -> s.open().stream())
        .filter(o -> o.overdue() && o.stage() == stage)
        .count();
  }

  private long recorded(Stage stage, Outcome outcome) {
    return requests.get().stream().mapToLong(s -> s.ended(stage, outcome)).sum();
  }

  /** Brings the series by unit up to date. */
  void refresh() {
    Map<Group, Long> first = new TreeMap<>();
    Map<Group, Long> since = new TreeMap<>();
    Map<String, Map<Group, Integer>> counts = new TreeMap<>();
    for (Seen seen : requests.get()) {
      for (Open period : seen.open()) {
        Group shown = new Group(seen.namespace(), perRequest ? seen.name() : "", period.stage());
        first.merge(shown, period.due(), Math::min);
        since.merge(new Group("", "", period.stage()), period.since(), Math::min);
        counts
            .computeIfAbsent(bucket(period), b -> new TreeMap<>())
            .merge(new Group(seen.namespace(), "", period.stage()), 1, Integer::sum);
      }
    }
    show(deadlines, first);
    show(oldest, since);
    List<MultiGauge.Row<?>> rows =
        counts.entrySet().stream()
            .flatMap(
                b ->
                    b.getValue().entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                            e ->
                                MultiGauge.Row.of(
                                    tags(e.getKey()).and("due", b.getKey()), e.getValue())))
            .toList();
    open.register(rows, true);
  }

  private static void show(MultiGauge gauge, Map<Group, Long> values) {
    gauge.register(
        values.entrySet().stream()
            .<MultiGauge.Row<?>>map(e -> MultiGauge.Row.of(tags(e.getKey()), e.getValue()))
            .toList(),
        true);
  }

  private String bucket(Open period) {
    long left = period.due() - clock.instant().getEpochSecond();
    if (period.overdue() || left < 0) {
      return "overdue";
    }
    return left < Duration.ofDays(1).toSeconds()
        ? "day"
        : left < Duration.ofDays(7).toSeconds() ? "week" : "later";
  }

  private static Tags tags(Group group) {
    Tags tags = Tags.of("stage", group.stage().label(), "party", group.stage().party());
    if (!group.namespace().isEmpty()) {
      tags = tags.and("namespace", group.namespace());
    }
    return group.name().isEmpty() ? tags : tags.and("name", group.name());
  }
}
