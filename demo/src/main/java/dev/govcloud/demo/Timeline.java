package dev.govcloud.demo;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints the record of all requests as it grows. */
final class Timeline {
  private static final long QUIET_MS = 5000;
  private final Cast cast;
  private final Lines lines;
  private final Estate estate;
  private final Map<String, Integer> said = new HashMap<>();
  private final Thread thread = new Thread(this::follow, "timeline");
  private volatile boolean over;
  private long lastPrint = System.currentTimeMillis();

  /** A fact of the record that is new. */
  private record News(CloudResourceRequest request, Milestone fact) {}

  Timeline(Days days, Cast cast) {
    this.cast = cast;
    this.lines = new Lines(days);
    this.estate = new Estate(cast.onlooker);
    thread.setDaemon(true);
  }

  void start() {
    System.out.println();
    System.out.println(Lines.heading());
    thread.start();
  }

  void finish() throws InterruptedException {
    over = true;
    thread.join();
    look();
  }

  private void follow() {
    while (!over) {
      try {
        look();
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        e.printStackTrace();
      }
    }
  }

  private List<CloudResourceRequest> requests() {
    return cast
        .onlooker
        .resources(CloudResourceRequest.class)
        .inNamespace(Cast.NAMESPACE)
        .list()
        .getItems()
        .stream()
        .filter(r -> r.getStatus() != null)
        .toList();
  }

  private void look() {
    var requests = requests();
    requests.stream()
        .flatMap(
            r ->
                r.getStatus().milestones.stream()
                    .skip(said.getOrDefault(r.getMetadata().getName(), 0))
                    .map(m -> new News(r, m)))
        .sorted(Comparator.comparing(n -> n.fact().at))
        .forEach(this::print);
    if (System.currentTimeMillis() - lastPrint > QUIET_MS && !requests.isEmpty()) {
      lastPrint = System.currentTimeMillis();
      System.out.println(lines.waiting(requests));
    }
  }

  private void print(News news) {
    String name = news.request().getMetadata().getName();
    var status = news.request().getStatus();
    lastPrint = System.currentTimeMillis();
    said.merge(name, 1, Integer::sum);
    System.out.println(lines.entry(name, news.fact(), status.deadlines));
    if ("ChangeApplied".equals(news.fact().kind) && status.change != null) {
      System.out.println(Lines.change(status.change));
    }
    if ("Opened".equals(news.fact().kind)) {
      System.out.println(estate.listing(news.request()));
    }
    if ("Reclaimed".equals(news.fact().kind)) {
      var left = estate.names(news.request());
      System.out.printf(
          "%32sin the cluster: %s; the request stays, its record has %d entries%n",
          "",
          left.isEmpty() ? "no namespace, no machine" : "STILL " + String.join(", ", left),
          status.milestones.size());
    }
  }

  void table() {
    System.out.print(lines.table(requests()));
  }
}
