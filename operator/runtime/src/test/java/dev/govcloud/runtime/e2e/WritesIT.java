package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.Event;
import java.util.List;
import java.util.Map;
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

  @Test
  void everyFactIsOneEventAndNothingElseIs() {
    Bureau bureau = new Bureau("events");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("told", r -> {});
      CloudResourceRequestStatus trial = bureau.intoTrial("told");
      List<String> facts = trial.milestones.stream().map(m -> m.kind).toList();
      org.awaitility.Awaitility.await().until(() -> events(bureau).size() >= facts.size());
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
