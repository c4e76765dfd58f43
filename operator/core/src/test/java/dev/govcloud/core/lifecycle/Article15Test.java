package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Article 15: change within 5 and 3 working days, new papers and tests for a major one. */
class Article15Test {

  @Test
  void anEditOfTheResourcesIsAChangeApplicationAndTouchesNothingUntilApproved() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-12");
    assertThat(life.outcome.approved().resources.hosts.get(0).systemDiskGiB).isEqualTo(40);
    assertThat(life.outcome.change().differences)
        .extracting(d -> d.path + " " + d.from + " -> " + d.to)
        .containsExactly("hosts/web/systemDiskGiB 40 -> 50");
    assertThat(life.outcome.change().major).isFalse();
    life.provisions = false;
    life.grant("Change");
    assertThat(life.phase()).isEqualTo("Changing");
    assertThat(life.due(Stage.CHANGE_EXECUTION)).as("a make-up Saturday").isEqualTo("2026-05-09");
    life.provisions = true;
    life.look();
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.kinds()).endsWith("ChangeApplied", "ChangeApproved", "Changed");
  }

  @Test
  void takingTheEditBackWithdrawsTheApplication() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    life.edit(s -> s.resources.hosts.get(0).systemDiskGiB = 40);
    assertThat(life.kinds()).endsWith("ChangeApplied", "ChangeWithdrawn");
    assertThat(life.outcome.change()).isNull();
    assertThat(life.outcome.pendingEdit()).isFalse();
  }

  @Test
  void aNewerEditReplacesTheApplicationAndGetsANewPeriod() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    String stale = life.revision("Change");
    life.on("2026-05-08").edit(s -> s.resources.hosts.get(0).systemDiskGiB = 45);
    assertThat(life.states(Stage.CHANGE_REVIEW)).containsExactly("Void", "Open");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-14");
    assertThat(life.decide("Change", "Approved", d -> d.revision = stale).reason())
        .isEqualTo("StaleRevision");
  }

  @Test
  void aMajorChangeNamesItsCriteriaAndDemandsNewPapersAndTests() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(
        s -> {
          reason(s);
          s.resources.hosts.get(0).vcpu = 4;
          s.mlps.level = 3;
        });
    assertThat(life.outcome.change().reasons)
        .anyMatch(r -> r.contains("vCPU grows from 2 to 4"))
        .anyMatch(r -> r.contains("protection level raised"));
    Verdict answer = life.decide("Change", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
    assertThat(answer.message())
        .contains("construction plan")
        .contains("Security report is of no CNAS");
  }

  @Test
  void aRefusedChangeRunsOnAsBeforeUntilTheUnitEditsAgain() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    life.rule("Change", "Refused", "Not needed.");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.later(5).kinds()).endsWith("ChangeRefused");
    assertThat(life.outcome.pendingEdit()).isTrue();
  }

  @Test
  void aPendingChangeDoesNotKeepATrialFromBeingOpened() {
    Life life = Life.inTrial("2026-03-02").edit(Life::passTests);
    life.provisions = false;
    minor(life).grant("Change").grant("FinalReview");
    assertThat(life.phase()).isEqualTo("Active");
    life.provisions = true;
    life.look();
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  private static Life minor(Life life) {
    return life.edit(
        s -> {
          reason(s);
          s.resources.hosts.get(0).systemDiskGiB = 50;
        });
  }

  private static void reason(dev.govcloud.api.request.CloudResourceRequestSpec spec) {
    spec.change = new dev.govcloud.api.request.Change();
    spec.change.reason = "More passengers.";
  }
}
