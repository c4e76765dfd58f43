package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What a unit's clerk can pile up is bounded, edit by edit (F11); at the bound the service is still
 * withdrawn, halted and ended. What is written on no request at all is bounded too (F10).
 */
class FilingRoomIT {
  private static final int PAPERS = 30;
  private final Bureau bureau = new Bureau("hoarding");

  private void under(String policy, Consumer<CloudPolicySpec.Limits> bound) {
    CloudPolicy narrow = new CloudPolicy();
    narrow.getMetadata().setName(policy);
    narrow.setSpec(new CloudPolicySpec());
    narrow.getSpec().limits = new CloudPolicySpec.Limits();
    bound.accept(narrow.getSpec().limits);
    bureau.admin.resource(narrow).create();
    Edits.edit(
        bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
        u -> {
          u.getSpec().level = "County";
          u.getSpec().county = policy;
        });
  }

  @Test
  void atTheBoundItIsStillOrderedWithdrawnAndEnded() {
    under("narrow", limits -> limits.filedMiBPerRequest = 1);
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("hoard", r -> {});
      bureau.intoTrial("hoard");
      int edits = 0;
      while (!full()) {
        int number = edits++;
        assertThat(number).as("edits before the bound").isLessThan(40);
        edit(r -> papers(r, number));
      }
      int filings = filings();
      long bytes = bureau.get("hoard").getStatus().milestones.size();
      edit(r -> papers(r, 99));
      assertThat(filings()).as("an edit more, no filing more").isEqualTo(filings);
      assertThat(bureau.get("hoard").getStatus().milestones).hasSize((int) bytes);
      assertThat(order("Suspension")).isEqualTo("Effective");
      assertThat(order("Resumption")).isEqualTo("Effective");
      edit(r -> r.getSpec().termination = WholeLifeIT.termination());
      bureau.awaitFiling("hoard", "Termination");
      edit(r -> r.getSpec().termination = null);
      bureau.awaitStatus(
          "hoard", s -> s.milestones.stream().anyMatch(m -> "TerminationWithdrawn".equals(m.kind)));
      edit(r -> r.getSpec().termination = WholeLifeIT.termination());
      bureau.approve("hoard", "Termination");
      bureau.awaitPhase("hoard", "Terminated");
    }
  }

  private boolean full() {
    return bureau.get("hoard").getStatus().conditions.stream()
        .anyMatch(c -> "RecordFull".equals(c.getType()) && c.getMessage().contains("KiB"));
  }

  private int filings() {
    return bureau
        .admin
        .resources(Filing.class)
        .inNamespace(bureau.namespace)
        .list()
        .getItems()
        .size();
  }

  private void edit(Consumer<CloudResourceRequest> change) {
    Long generation = bureau.edit("hoard", change).getMetadata().getGeneration();
    bureau.awaitStatus("hoard", s -> generation.equals(s.observedGeneration));
  }

  private static void papers(CloudResourceRequest request, int number) {
    List<Material> papers = new ArrayList<>(request.getSpec().materials.subList(0, 2));
    for (int i = 0; i < PAPERS; i++) {
      Material paper = new Material();
      paper.kind = "Other";
      paper.name = "paper " + i;
      paper.uri = "https://files.example.org/" + number + "/" + "x".repeat(2000);
      papers.add(paper);
    }
    request.getSpec().materials = papers;
    request.getSpec().change = new Change();
    request.getSpec().change.reason = "Edit " + number;
    request.getSpec().resources.hosts.get(0).vcpu = 8 + number % 2;
  }

  private String order(String stage) {
    String runs = bureau.get("hoard").getStatus().approved.filing;
    Decision ruling =
        bureau.decide(
            bureau.decider, "hoard", stage, "Approved", "In order.", runs, Bureau.DECIDER);
    return bureau.awaitAnswer(ruling).getStatus().effect;
  }

  /**
   * Rulings that are void, on no request: nothing is ever recorded, so nothing would be counted.
   */
  @Test
  void rulingsOnNothingAreCounted() {
    under("narrower", limits -> limits.decisionsPerUnit = 100);
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      var counts =
          bureau.admin.resourceQuotas().inNamespace(bureau.namespace).withName("govcloud-counts");
      for (int i = 0; i < 50; i++) {
        bureau.decider.resource(onNothing(i)).create();
      }
      await().atMost(Duration.ofMinutes(2)).until(() -> counted(counts.get()), "50"::equals);
      for (int i = 50; i < 100; i++) {
        bureau.decider.resource(onNothing(i)).create();
      }
      assertThatThrownBy(() -> bureau.decider.resource(onNothing(100)).create())
          .hasMessageContaining("exceeded quota: govcloud-counts");
    }
  }

  /** The rulings that the cluster has counted; none before it counts for the first time. */
  private static String counted(ResourceQuota quota) {
    return Optional.ofNullable(quota)
        .map(ResourceQuota::getStatus)
        .map(ResourceQuotaStatus::getUsed)
        .map(used -> used.get("count/decisions.govcloud.dev"))
        .map(Quantity::toString)
        .orElse("");
  }

  private Decision onNothing(int number) {
    Decision decision = new Decision();
    decision.getMetadata().setName("on-nothing-" + number);
    decision.getMetadata().setNamespace(bureau.namespace);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = "nothing";
    decision.getSpec().filing = "nothing-1";
    decision.getSpec().stage = "Acceptance";
    decision.getSpec().verdict = "Approved";
    decision.getSpec().decidedBy = Bureau.DECIDER;
    return decision;
  }
}
