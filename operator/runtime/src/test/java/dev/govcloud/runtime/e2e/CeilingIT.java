package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.api.unit.UsingUnitStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ceiling of a unit (article 14) holds for all of its requests together, at any moment. */
class CeilingIT {
  /** Each asks for two vCPU. */
  private static final int REQUESTS = Integer.getInteger("govcloud.ceiling.requests", 24);

  /** As many as fit under the ceiling. */
  private static final int FIT = REQUESTS * 3 / 4;

  private final Bureau bureau = new Bureau("ceiling");

  @Test
  void ofManyApprovalsAtOnceExactlyAsManyCountAsFitThroughAKill() {
    ceiling(2 * FIT);
    List<String> names = IntStream.range(0, REQUESTS).mapToObj(i -> "system-" + i).toList();
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      names.forEach(n -> bureau.apply(n, r -> {}));
      names.forEach(n -> bureau.approve(n, "Acceptance"));
      Map<String, String> filings =
          names.stream().collect(Collectors.toMap(n -> n, n -> bureau.awaitFiling(n, "Approval")));
      List<Decision> rulings =
          names.parallelStream().map(n -> approval(n, filings.get(n))).toList();
      bureau.awaitAnswer(rulings.get(0));
      operator.kill();
      operator.start();
      List<Decision> answers = rulings.stream().map(bureau::awaitAnswer).toList();
      assertThat(answers).filteredOn(d -> "Effective".equals(d.getStatus().effect)).hasSize(FIT);
      assertThat(answers)
          .filteredOn(d -> "Void".equals(d.getStatus().effect))
          .hasSize(REQUESTS - FIT)
          .allMatch(
              d ->
                  d.getStatus()
                      .message
                      .contains("2 vCPU on top of " + 2 * FIT + " exceed the unit's ceiling"));
      assertThat(unit().ledger).hasSize(FIT);
      assertThat(unit().approved.vcpu).isEqualTo(2L * FIT);
    }
  }

  @Test
  void whatIsTakenBackIsStruckAndFitsAgain() {
    ceiling(3);
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("first", r -> {});
      bureau.apply("second", r -> {});
      bureau.intoTrial("first");
      bureau.approve("second", "Acceptance");
      String filing = bureau.awaitFiling("second", "Approval");
      assertThat(bureau.awaitAnswer(approval("second", filing)).getStatus().reason)
          .isEqualTo("LimitExceeded");
      bureau.edit("first", r -> r.getSpec().termination = WholeLifeIT.termination());
      bureau.approve("first", "Termination");
      bureau.awaitPhase("first", "Terminated");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(unit().ledger).isEmpty());
      bureau.approvedIntoTrial("second");
      assertThat(unit().ledger).extracting(e -> e.request).containsExactly("second");
    }
  }

  private Decision approval(String name, String filing) {
    return bureau.decide(
        bureau.decider, name, "Approval", "Approved", null, filing, Bureau.DECIDER);
  }

  private void ceiling(int vcpu) {
    Edits.edit(
        bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
        u -> {
          u.getSpec().ceiling = new UsingUnitSpec.Ceiling();
          u.getSpec().ceiling.vcpu = vcpu;
        });
  }

  private UsingUnitStatus unit() {
    return bureau.admin.resources(UsingUnit.class).withName(bureau.namespace).get().getStatus();
  }
}
