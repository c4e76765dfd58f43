package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Host;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Articles 14, 15 and 20 on a running service: what is not approved changes nothing. */
class ChangeIT {

  @Test
  void aChangeGrowsAndShrinksAServiceInPlaceOnlyWhenApproved() {
    Bureau bureau = new Bureau("change");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      String namespace = active(bureau, "metro", r -> {});
      Map<String, String> before = uids(bureau, namespace);

      bureau.edit("metro", r -> hosts(r, 2));
      CloudResourceRequestStatus asked =
          bureau.awaitStatus("metro", s -> s.change != null && !s.change.differences.isEmpty());
      assertThat(asked.change.differences)
          .extracting(d -> d.path + " " + d.from + " " + d.to)
          .containsExactly("hosts/web/count 1 2");
      assertThat(asked.change.major).as("doubled: %s", asked.change.reasons).isTrue();
      assertThat(uids(bureau, namespace)).isEqualTo(before);

      bureau.edit("metro", ChangeIT::freshPapers);
      bureau.awaitStatus("metro", s -> !asked.change.filing.equals(s.change.filing));
      bureau.approve("metro", "Change");
      await().atMost(Duration.ofSeconds(60)).until(() -> uids(bureau, namespace).size() == 2);
      bureau.awaitStatus("metro", s -> "Active".equals(s.phase) && s.change == null);
      assertThat(uids(bureau, namespace)).containsAllEntriesOf(before);

      bureau.edit("metro", r -> hosts(r, 1));
      bureau.approve("metro", "Change");
      await().atMost(Duration.ofSeconds(60)).until(() -> uids(bureau, namespace).size() == 1);
      assertThat(uids(bureau, namespace)).isEqualTo(before);
    }
  }

  @Test
  void anElasticHostMovesWithoutAnApplicationAndASuspensionHaltsIt() {
    Bureau bureau = new Bureau("elastic");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      String namespace =
          active(
              bureau,
              "tram",
              r -> {
                r.getSpec().resources.hosts.get(0).elastic = new Host.Elastic();
                r.getSpec().resources.hosts.get(0).elastic.min = 1;
                r.getSpec().resources.hosts.get(0).elastic.max = 3;
              });
      bureau.edit("tram", r -> r.getSpec().resources.hosts.get(0).count = 3);
      await().atMost(Duration.ofSeconds(60)).until(() -> uids(bureau, namespace).size() == 3);
      CloudResourceRequestStatus moved = bureau.awaitStatus("tram", s -> !s.elastic.isEmpty());
      assertThat(moved.milestones).noneMatch(m -> "ChangeApplied".equals(m.kind));

      String filing = moved.approved.filing;
      order(bureau, "Suspension", filing);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> strategies(bureau, namespace), s -> s.stream().allMatch("Halted"::equals));
      assertThat(bureau.awaitCondition("tram", "Stalled").getReason()).isEqualTo("Suspended");
      bureau.edit("tram", ChangeIT::larger);
      bureau.approve("tram", "Change");
      CloudResourceRequestStatus changed =
          bureau.awaitStatus(
              "tram", s -> s.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
      assertThat(strategies(bureau, namespace)).as("changed while halted").containsOnly("Halted");
      assertThat(changed.phase).isEqualTo("Active");
      order(bureau, "Resumption", bureau.awaitFiling("tram", "Suspended"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> strategies(bureau, namespace), s -> s.stream().allMatch("Always"::equals));
    }
  }

  private static void larger(CloudResourceRequest request) {
    request.getSpec().change = new Change();
    request.getSpec().change.reason = "More passengers.";
    request.getSpec().resources.hosts.get(0).memoryGiB = 5;
  }

  private static void order(Bureau bureau, String stage, String filing) {
    bureau.decide(bureau.decider, "tram", stage, "Approved", "For cause.", filing, Bureau.DECIDER);
  }

  private static String active(Bureau bureau, String name, Consumer<CloudResourceRequest> change) {
    bureau.apply(name, change);
    String namespace = bureau.intoTrial(name).namespace.name;
    bureau.edit(name, Bureau::passTests);
    bureau.approve(name, "FinalReview");
    bureau.awaitPhase(name, "Active");
    return namespace;
  }

  private static void hosts(CloudResourceRequest request, int count) {
    request.getSpec().change = new Change();
    request.getSpec().change.reason = "Passengers need " + count + " of it.";
    request.getSpec().resources.hosts.get(0).count = count;
  }

  private static void freshPapers(CloudResourceRequest request) {
    String today = request.getSpec().tests.get(0).date;
    request.getSpec().materials.forEach(m -> m.date = today);
    request.getSpec().tests.forEach(t -> t.reportNumber = "of the change");
  }

  private static List<GenericKubernetesResource> machines(Bureau bureau, String namespace) {
    return bureau
        .admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inNamespace(namespace)
        .list()
        .getItems();
  }

  private static Map<String, String> uids(Bureau bureau, String namespace) {
    return machines(bureau, namespace).stream()
        .collect(Collectors.toMap(m -> m.getMetadata().getName(), m -> m.getMetadata().getUid()));
  }

  private static List<String> strategies(Bureau bureau, String namespace) {
    return machines(bureau, namespace).stream()
        .map(m -> (String) m.get("spec", "runStrategy"))
        .toList();
  }
}
