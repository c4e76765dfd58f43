package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Storage;
import io.fabric8.kubernetes.api.model.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much the operator writes, as the API server counts it. */
class WritesIT {
  private static final List<String> CHILDREN =
      List.of(
          "namespaces",
          "resourcequotas",
          "limitranges",
          "networkpolicies",
          "rolebindings",
          "virtualmachines");

  @Test
  void fromApprovalToTrialItWritesTheChildrenAndAtMostTwoMore() {
    Bureau bureau = new Bureau("writes");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("thrift", r -> {});
      bureau.approve("thrift", "Acceptance");
      bureau.awaitPhase("thrift", "Accepted");
      ApiCounts before = ApiCounts.of(bureau.admin);
      bureau.approve("thrift", "Approval");
      bureau.awaitPhase("thrift", "Trial");
      CloudResourceRequestStatus trial =
          bureau.awaitStatus(
              "thrift", s -> s.resources.stream().allMatch(i -> "Ready".equals(i.state)));
      Map<String, Long> written = ApiCounts.of(bureau.admin).since(before);
      long children = CHILDREN.stream().mapToLong(c -> written.getOrDefault(c, 0L)).sum();
      assertThat(children)
          .as("each once, and a policy for the importer: %s", written)
          .isEqualTo(CHILDREN.size() + 1);
      assertThat(written.get("cloudresourcerequests/status"))
          .as("the approval, then the hand-over: %s", written)
          .isLessThanOrEqualTo(2);
      assertThat(trial.namespace.uid).isNotBlank();
    }
  }

  /** One item of each kind: its object is written once, and at rest nothing is. */
  @Test
  void everyItemIsWrittenOnceAndThenNothing() throws IOException {
    Bureau bureau = new Bureau("per-item");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("each", WritesIT::oneOfEach);
      bureau.approve("each", "Acceptance");
      bureau.awaitPhase("each", "Accepted");
      Map<String, Long> before = written(operator);
      bureau.approve("each", "Approval");
      bureau.awaitStatus(
          "each",
          s ->
              "Trial".equals(s.phase)
                  && s.resources.stream().allMatch(i -> "Ready".equals(i.state)));
      Map<String, Long> made = since(before, written(operator));
      assertThat(made).containsEntry("virtualmachines", 2L).containsEntry("clusters", 1L);
      assertThat(made).containsEntry("objectbucketclaims", 1L);
      assertThat(made).containsEntry("persistentvolumeclaims", 2L);
      Map<String, Long> settled = settled(operator);
      await()
          .pollDelay(Duration.ofSeconds(30))
          .atMost(Duration.ofSeconds(45))
          .untilAsserted(() -> assertThat(since(settled, written(operator))).isEmpty());
      Files.writeString(
          Path.of("target/writes.txt"),
          "From the approval to the hand-over, by kind: "
              + new TreeMap<>(made)
              + "\nAt rest, in 30 seconds: none\n");
    }
  }

  private static void oneOfEach(CloudResourceRequest request) {
    var r = request.getSpec().resources;
    r.hosts.get(0).count = 2;
    Database database = new Database();
    database.name = "core";
    database.engine = "PostgreSQL";
    database.version = "16";
    database.storageGiB = 20;
    r.databases = List.of(database);
    r.storage =
        List.of(storage("disk", "Block"), storage("share", "File"), storage("files", "Object"));
  }

  private static Storage storage(String name, String kind) {
    Storage storage = new Storage();
    storage.name = name;
    storage.kind = kind;
    storage.gib = 20;
    return storage;
  }

  /** What the operator has written by its own count, the lease aside. */
  private static Map<String, Long> written(OperatorProcess operator) {
    return operator
        .get("/q/metrics")
        .lines()
        .filter(l -> l.startsWith("govcloud_writes_total{") && l.contains("result=\"done\""))
        .filter(l -> !l.contains("resource=\"leases\""))
        .collect(
            Collectors.toMap(
                l -> l.replaceAll(".*resource=\"([^\"]*)\".*", "$1"),
                l -> (long) Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)),
                Long::sum));
  }

  private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
    Map<String, Long> more = new HashMap<>(now);
    before.forEach((kind, n) -> more.merge(kind, -n, Long::sum));
    more.values().removeIf(n -> n == 0);
    return more;
  }

  private static Map<String, Long> settled(OperatorProcess operator) {
    Map<String, Long> last = new HashMap<>();
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(5))
        .until(
            () -> {
              Map<String, Long> now = written(operator);
              boolean same = now.equals(last);
              last.clear();
              last.putAll(now);
              return same ? now : null;
            },
            Objects::nonNull);
  }

  @Test
  void everyFactIsOneEventAndNothingElseIs() {
    Bureau bureau = new Bureau("events");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("told", r -> {});
      CloudResourceRequestStatus trial = bureau.intoTrial("told");
      List<String> facts = trial.milestones.stream().map(m -> m.kind).toList();
      await().until(() -> events(bureau).size() >= facts.size());
      Map<String, Long> reasons =
          events(bureau).stream()
              .map(Event::getReason)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(reasons.keySet()).containsExactlyInAnyOrderElementsOf(facts);
      assertThat(reasons.values()).containsOnly(1L);
    }
  }

  private static List<Event> events(Bureau bureau) {
    return bureau.admin.v1().events().inNamespace(bureau.namespace).list().getItems();
  }
}
