package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.ElasticDay;
import dev.govcloud.api.request.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elastic hosts move inside their approved range without an application; each movement is summed up
 * per day, so that the record stays bounded (article 14).
 */
final class Elastic {
  private static final int DAYS_KEPT = 62;

  /**
   * What runs after the movements, and what is recorded of them.
   *
   * @param approved the approved snapshot with the hosts as they should run now
   * @param days the movements by day
   */
  record Moves(Snapshot approved, List<ElasticDay> days) {}

  private Elastic() {}

  /** Moves every elastic host to where the spec wants it, as far as its range allows. */
  static Moves move(
      CloudResourceRequestSpec spec, Snapshot approved, List<ElasticDay> before, String day) {
    Snapshot next = Contents.copy(approved, Snapshot.class);
    List<ElasticDay> days = new ArrayList<>(before);
    for (Host runs : next.resources.hosts) {
      wanted(spec, runs)
          .ifPresent(
              count -> {
                record(days, runs, count, day);
                runs.count = count;
              });
    }
    int surplus = Math.max(0, days.size() - DAYS_KEPT);
    return new Moves(next, List.copyOf(days.subList(surplus, days.size())));
  }

  private static Optional<Integer> wanted(CloudResourceRequestSpec spec, Host runs) {
    return spec.resources.hosts.stream()
        .filter(h -> h.name.equals(runs.name) && runs.elastic != null && runs.count > 0)
        .map(h -> h.count)
        .filter(n -> !n.equals(runs.count) && runs.elastic.min <= n && n <= runs.elastic.max)
        .findFirst();
  }

  private static void record(List<ElasticDay> days, Host runs, int count, String day) {
    ElasticDay today = new ElasticDay();
    today.day = day;
    today.host = runs.name;
    today.moves = 1;
    today.lowest = Math.min(runs.count, count);
    today.highest = Math.max(runs.count, count);
    today.last = count;
    days.stream()
        .filter(d -> d.day.equals(day) && d.host.equals(runs.name))
        .findFirst()
        .ifPresent(
            d -> {
              days.remove(d);
              today.moves = d.moves + 1;
              today.lowest = Math.min(d.lowest, today.lowest);
              today.highest = Math.max(d.highest, today.highest);
            });
    days.add(today);
  }
}
