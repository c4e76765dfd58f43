package dev.govcloud.runtime.e2e;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Termination;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What units and officials write while nobody leads is ordered by the API server's own counter and
 * judged on what was filed (E1 to E4 and E7 of the histories that must come out right).
 */
class WhileNobodyLooksIT {

  @Test
  void anEditThatOnlyRemovesFieldsIsFiledWhenItIsMade() {
    Bureau bureau = new Bureau("removal");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      active(bureau, "bus");
      bureau.edit("bus", r -> r.getSpec().resources.network = null);
      CloudResourceRequestStatus s =
          bureau.awaitStatus("bus", st -> kinds(st).contains("ChangeApplied"));
      Filing filing = filing(bureau, "bus", "Change");
      assertThat(filing.getSpec().filedAt)
          .as("by the server's clock")
          .isLessThanOrEqualTo(filing.getMetadata().getCreationTimestamp());
      assertThat(filing.getSpec().dated).isEqualTo("Server");
      assertThat(kinds(s)).doesNotContain("DeadlineMissed");
      assertThat(s.deadlines).noneMatch(d -> "Missed".equals(d.state));
      assertThat(s.next.stage).isEqualTo("Change");
      assertThat(s.next.filing).isEqualTo(filing.getMetadata().getName());
    }
  }

  @Test
  void anAcceptanceThatCameBeforeTheEditStands() {
    Bureau bureau = new Bureau("accepted");
    OperatorProcess operator = OperatorProcess.withoutLease();
    try {
      bureau.apply("bus", r -> {});
      bureau.awaitFiling("bus", "Acceptance");
      operator.kill();
      Decision accepted = rule(bureau, "Acceptance", "bus-1");
      bureau.editAtOnce("bus", r -> r.getSpec().materials.remove(1));
      assertThatThrownBy(() -> bureau.clerk.resource(second(bureau)).update())
          .as("one edit at a time")
          .hasMessageContaining("apply");
      operator.start();
      assertThat(bureau.awaitAnswer(accepted).getStatus().effect).isEqualTo("Effective");
      CloudResourceRequestStatus s =
          bureau.awaitStatus("bus", st -> kinds(st).contains("Resubmitted"));
      assertThat(kinds(s)).containsExactly("Submitted", "Accepted", "Resubmitted");
      assertThat(s.phase).isEqualTo("Submitted");
    } finally {
      operator.close();
    }
  }

  @Test
  void aTerminationThatWasTakenBackBeforeItWasGrantedReclaimsNothing() {
    Bureau bureau = new Bureau("kept");
    OperatorProcess operator = OperatorProcess.withoutLease();
    try {
      active(bureau, "bus");
      bureau.edit("bus", r -> r.getSpec().termination = termination());
      String filed = bureau.awaitFiling("bus", "Termination");
      operator.kill();
      bureau.editAtOnce("bus", r -> r.getSpec().termination = null);
      Decision granted = rule(bureau, "Termination", filed);
      operator.start();
      assertThat(bureau.awaitAnswer(granted).getStatus().reason).isEqualTo("StaleFiling");
      CloudResourceRequestStatus s =
          bureau.awaitStatus("bus", st -> kinds(st).contains("TerminationWithdrawn"));
      assertThat(s.phase).isEqualTo("Active");
      assertThat(bureau.admin.namespaces().withName(s.namespace.name).get()).isNotNull();
    } finally {
      operator.close();
    }
  }

  /** E7: the hand-over has the time at which the last machine was ready, by its own condition. */
  @Test
  void theHandOverHasTheTimeThatTheClusterTells() {
    Bureau bureau = new Bureau("ready");
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("bus", r -> {});
      CloudResourceRequestStatus trial = bureau.intoTrial("bus");
      String ready =
          bureau
              .admin
              .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
              .inNamespace(trial.namespace.name)
              .list()
              .getItems()
              .stream()
              .map(WhileNobodyLooksIT::readySince)
              .max(Comparator.naturalOrder())
              .orElseThrow();
      assertThat(trial.milestones)
          .filteredOn(m -> "HandedOver".equals(m.kind))
          .extracting(m -> m.at)
          .containsExactly(ready);
    }
  }

  private static String readySince(GenericKubernetesResource machine) {
    List<Map<String, Object>> conditions = machine.get("status", "conditions");
    return conditions.stream()
        .filter(c -> "Ready".equals(c.get("type")))
        .map(c -> Instant.parse((String) c.get("lastTransitionTime")).truncatedTo(SECONDS))
        .map(Instant::toString)
        .findFirst()
        .orElseThrow();
  }

  private static dev.govcloud.api.request.CloudResourceRequest second(Bureau bureau) {
    var request = bureau.get("bus");
    request.getSpec().remarks = "a second edit";
    return request;
  }

  private static Decision rule(Bureau bureau, String stage, String filing) {
    return bureau.decide(bureau.decider, "bus", stage, "Approved", null, filing, Bureau.DECIDER);
  }

  private static void active(Bureau bureau, String name) {
    bureau.apply(
        name,
        r -> {
          r.getSpec().resources.network = new Network();
          Network.Rule rule = new Network.Rule();
          rule.source = "10.0.0.0/8";
          rule.destination = "web";
          rule.protocol = "TCP";
          rule.port = 443;
          r.getSpec().resources.network.rules.add(rule);
        });
    bureau.intoTrial(name);
    bureau.edit(name, Bureau::passTests);
    bureau.approve(name, "FinalReview");
    bureau.awaitPhase(name, "Active");
  }

  private static Termination termination() {
    return WholeLifeIT.termination();
  }

  private static Filing filing(Bureau bureau, String request, String matter) {
    return bureau
        .admin
        .resources(Filing.class)
        .inNamespace(bureau.namespace)
        .list()
        .getItems()
        .stream()
        .filter(f -> request.equals(f.getSpec().request.name) && matter.equals(f.getSpec().matter))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static List<String> kinds(CloudResourceRequestStatus status) {
    return status.milestones.stream().map(m -> m.kind).toList();
  }
}
