package dev.govcloud.demo;

import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the record of all requests as it grows. */
final class Timeline {
  private final Days days;
  private final Cast cast;
  private final Map<String, Integer> said = new HashMap<>();
  private final Thread thread = new Thread(this::follow, "timeline");
  private volatile boolean over;
  private long lastPrint = System.currentTimeMillis();

  Timeline(Days days, Cast cast) {
    this.days = days;
    this.cast = cast;
    thread.setDaemon(true);
  }

  void start() {
    System.out.println("The simulated calendar starts on " + days.show(LocalDate.of(2026, 2, 9)));
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
    return cast.onlooker
        .resources(CloudResourceRequest.class)
        .inNamespace(Cast.NAMESPACE)
        .list()
        .getItems();
  }

  private void look() {
    var requests = requests();
    for (var request : requests) {
      if (request.getStatus() == null) {
        continue;
      }
      String name = request.getMetadata().getName();
      var milestones = request.getStatus().milestones;
      for (int i = said.getOrDefault(name, 0); i < milestones.size(); i++) {
        print(name, milestones.get(i), request.getStatus().deadlines);
      }
      said.put(name, milestones.size());
    }
    if (System.currentTimeMillis() - lastPrint > 4000 && !requests.isEmpty()) {
      lastPrint = System.currentTimeMillis();
      System.out.println("  … " + days.show(days.today()) + ": " + waiting(requests));
    }
  }

  private static String waiting(List<CloudResourceRequest> requests) {
    return requests.stream()
        .filter(r -> r.getStatus() != null)
        .map(
            r ->
                r.getMetadata().getName()
                    + " "
                    + r.getStatus().phase
                    + r.getStatus().awaiting.stream()
                        .map(a -> ", " + a.stage + (a.due == null ? "" : " until " + a.due))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  private void print(String name, Milestone m, List<DeadlineStatus> deadlines) {
    lastPrint = System.currentTimeMillis();
    String date = days.show(Days.day(Instant.parse(m.at)));
    String by = m.actor == null ? "" : "by " + m.actor;
    System.out.printf(
        "%-38s %-8s %-20s art. %-3s %s%n",
        date, name, m.kind, m.article == null ? "" : m.article, by);
    for (var d : deadlines) {
      if (m.at.equals(d.endedAt) && !"Void".equals(d.state)) {
        System.out.printf("%40s%s: %s, %s%n", "", d.stage, used(d), d.state.toLowerCase());
      }
      if (m.at.equals(d.start)) {
        String due = days.show(LocalDate.parse(d.dueDate));
        System.out.printf("%40s%s by %s, due %s%n", "", d.stage, d.party, due);
      }
    }
  }

  private String used(DeadlineStatus d) {
    boolean working = "WorkingDays".equals(d.unit);
    LocalDate from = Days.day(Instant.parse(d.start));
    LocalDate to = d.endedAt == null ? days.today() : Days.day(Instant.parse(d.endedAt));
    long n =
        working ? days.calendar.workingDaysBetween(from, to) : to.toEpochDay() - from.toEpochDay();
    return n + " of " + d.length + (working ? " working days" : " days");
  }

  static void showNamespace(KubernetesClient client, String name) {
    var text = new StringBuilder("    namespace " + name + " holds:");
    client
        .resourceQuotas()
        .inNamespace(name)
        .list()
        .getItems()
        .forEach(q -> text.append("\n      quota ").append(q.getSpec().getHard()));
    client
        .network()
        .v1()
        .networkPolicies()
        .inNamespace(name)
        .list()
        .getItems()
        .forEach(p -> text.append("\n      network policy ").append(p.getMetadata().getName()));
    client
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inNamespace(name)
        .list()
        .getItems()
        .forEach(
            v -> {
              Object state = v.get("status", "printableStatus");
              text.append("\n      virtual machine ").append(v.getMetadata().getName());
              text.append(": ").append(state);
            });
    System.out.println(text);
  }

  void table() {
    System.out.printf(
        "%-9s %-12s %-21s %-11s %-11s %-11s %-22s %s%n",
        "REQUEST", "PERIOD", "WHOSE", "BEGAN", "DUE", "ENDED", "USED", "STATE");
    for (var r : requests()) {
      for (var d : r.getStatus() == null ? List.<DeadlineStatus>of() : r.getStatus().deadlines) {
        String ended = d.endedAt == null ? "" : Days.day(Instant.parse(d.endedAt)).toString();
        System.out.printf(
            "%-9s %-12s %-21s %-11s %-11s %-11s %-22s %s%n",
            r.getMetadata().getName(),
            d.stage,
            d.party,
            Days.day(Instant.parse(d.start)),
            d.dueDate,
            ended,
            used(d),
            d.state);
      }
    }
  }
}
