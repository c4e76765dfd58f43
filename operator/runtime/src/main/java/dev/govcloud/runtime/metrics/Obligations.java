package dev.govcloud.runtime.metrics;

import dev.govcloud.core.engine.Clock;
import dev.govcloud.runtime.metrics.Seen.Open;
import dev.govcloud.runtime.metrics.Seen.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The periods of all requests, or of all duties, by stage, and with it by party: those that are
 * open by unit and by how soon they lapse, those that ended by how. There are few series, however
 * many objects.
 */
final class Obligations {
  private final Source source;
  private final InstantSource clock;
  private final boolean perRequest;
  private final MultiGauge deadlines;
  private final MultiGauge open;
  private final MultiGauge oldest;

  /** Where the periods are. */
  interface Source {
    /** The clocks that they are of. */
    List<? extends Clock> clocks();

    /** Those that run or have lapsed. */
    Stream<Owed> open();

    /** How many of a clock ended so, by the records that are there. */
    long ended(Clock clock, Outcome outcome);
  }

  /** An open period, and of which object it is. */
  record Owed(String namespace, String name, Open period) {}

  /** The open periods of a unit in a stage; the name is empty unless each request is shown. */
  private record Group(String namespace, String name, Clock stage) implements Comparable<Group> {
    @Override
    public int compareTo(Group o) {
      return (namespace + "/" + name + "/" + stage.label())
          .compareTo(o.namespace + "/" + o.name + "/" + o.stage.label());
    }
  }

  Obligations(MeterRegistry registry, Source source, InstantSource clock, boolean perRequest) {
    this.source = source;
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
    source.clocks().stream().filter(Clock::awaited).forEach(c -> gauges(registry, c));
  }

  private void gauges(MeterRegistry registry, Clock stage) {
    Tags tags = Tags.of("stage", stage.label(), "party", stage.party());
    Gauge.builder("govcloud.obligations.overdue", () -> overdue(stage))
        .description("Open periods that have lapsed, by stage and party.")
        .tags(tags)
        .register(registry);
    for (Outcome outcome : Outcome.values()) {
      Gauge.builder("govcloud.obligations.recorded", () -> source.ended(stage, outcome))
          .description(
              "Periods that ended, as the records that are there say, by stage,"
                  + " party and outcome: right after a start and for months before it.")
          .tags(tags.and("outcome", outcome.state()))
          .register(registry);
    }
  }

  private long overdue(Clock stage) {
    return source.open().filter(o -> o.period().overdue() && o.period().stage() == stage).count();
  }

  /** Brings the series by unit up to date. */
  void refresh() {
    Map<Group, Long> first = new TreeMap<>();
    Map<Group, Long> since = new TreeMap<>();
    Map<String, Map<Group, Integer>> counts = new TreeMap<>();
    source
        .open()
        .forEach(
            o -> {
              Open period = o.period();
              Group shown = new Group(o.namespace(), perRequest ? o.name() : "", period.stage());
              first.merge(shown, period.due(), Math::min);
              since.merge(new Group("", "", period.stage()), period.since(), Math::min);
              counts
                  .computeIfAbsent(bucket(period), b -> new TreeMap<>())
                  .merge(new Group(o.namespace(), "", period.stage()), 1, Integer::sum);
            });
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
