package dev.govcloud.demo;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints the record of all requests as it grows. */
final class Timeline {
  private static final long QUIET_MS = 5000;
  private final Cast cast;
  private final Pace pace;
  private final Lines lines;
  private final Estate estate;
  private final Map<String, Integer> said = new HashMap<>();
  private final Thread thread = new Thread(this::follow, "timeline");
  private final Thread keeper = new Thread(this::keepPace, "pace");
  private volatile boolean over;
  private volatile List<CloudResourceRequest> seen = List.of();
  private long lastPrint = System.currentTimeMillis();
  private String lastWaiting = "";

  /** A fact of the record that is new. */
  private record News(CloudResourceRequest request, Milestone fact) {}

  Timeline(Days days, Pace pace, Cast cast) {
    this.cast = cast;
    this.pace = pace;
    this.lines = new Lines(days, pace);
    this.estate = new Estate(cast.onlooker);
    thread.setDaemon(true);
    keeper.setDaemon(true);
  }

  void start() {
    System.out.println();
    System.out.println(Lines.heading());
    thread.start();
    keeper.start();
  }

  /** The calendar goes on when all who act wait for days to come, and waits for them else. */
  private void keepPace() {
    while (!over) {
      try {
        if (pace.keep(Lines.owed(seen, pace.today()))) {
          System.out.println(lines.pace());
        }
        Thread.sleep(10);
      } catch (Exception e) {
        e.printStackTrace();
        return;
      }
    }
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

  /** Those that have a record, as they are now. */
  List<CloudResourceRequest> requests() {
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
    seen = requests;
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
      String waiting = lines.waiting(requests);
      if (!waiting.equals(lastWaiting)) {
        System.out.println(waiting);
      }
      lastWaiting = waiting;
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
      System.out.println(filings());
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

  private String filings() {
    try {
      return "\n$ kubectl get filings -A\n" + cast.kubectl("get", "filings", "-A");
    } catch (Exception e) {
      return String.valueOf(e.getMessage());
    }
  }

  void table() {
    System.out.print(lines.table(requests()));
  }
}
