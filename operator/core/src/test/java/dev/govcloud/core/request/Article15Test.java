package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15: change within 5 and 3 working days, new papers and tests for a major one. */
class Article15Test {

  @Test
  void anEditOfTheResourcesIsAChangeApplicationAndTouchesNothingUntilApproved() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-12");
    assertThat(life.outcome.approved().resources.hosts.get(0).systemDiskGiB).isEqualTo(40);
    assertThat(change(life).differences)
        .extracting(d -> d.path + " " + d.from + " -> " + d.to)
        .containsExactly("hosts/web/systemDiskGiB 40 -> 50");
    assertThat(change(life).major).isFalse();
    life.provisions = false;
    life.grant("Change");
    assertThat(life.phase()).isEqualTo("Changing");
    assertThat(life.due(Stage.CHANGE_EXECUTION)).as("a make-up Saturday").isEqualTo("2026-05-09");
    life.provisions = true;
    life.look();
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.kinds()).endsWith("ChangeApplied", "ChangeGranted", "Changed");
  }

  @Test
  @DisplayName(
      "what is taken away without a copy is said in the record, by the policy of the grant")
  void withoutACopy() {
    for (String method : new String[] {"None", "VolumeSnapshot"}) {
      Life life = Wishes.opened("2026-03-02", Wishes.host("app", 2)).on("2026-05-06");
      life.policy.platformCopy.method = method;
      life.edit(Wishes.all(s -> s.resources.hosts.remove(1), Wishes.reason("No reports.")));
      life.grant("Change");
      life.policy.platformCopy.method = "Velero";
      String said = life.outcome.milestones().get(life.outcome.milestones().size() - 1).message;
      assertThat(said.contains("took no copy of what it took away, as the policy says"))
          .as(said)
          .isEqualTo("None".equals(method));
      assertThat(said.contains(": Host app.")).isEqualTo("None".equals(method));
    }
  }

  @Test
  void takingTheEditBackWithdrawsTheApplication() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    life.edit(s -> s.resources.hosts.get(0).systemDiskGiB = 40);
    assertThat(life.kinds()).endsWith("ChangeApplied", "ChangeWithdrawn");
    assertThat(life.newest(Matter.CHANGE).state()).isEqualTo(FilingBook.State.WITHDRAWN);
    assertThat(life.outcome.pendingEdit()).isFalse();
  }

  @Test
  void aNewerEditReplacesTheApplicationAndGetsANewPeriod() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    String stale = life.filing("Change");
    life.on("2026-05-08").edit(s -> s.resources.hosts.get(0).systemDiskGiB = 45);
    assertThat(life.states(Stage.CHANGE_REVIEW)).containsExactly("Void", "Open");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-14");
    assertThat(life.decide("Change", "Approved", d -> d.filing = stale).reason())
        .isEqualTo("StaleFiling");
  }

  @Test
  void aReturnedChangeGoesOnWithTheDaysThatWereLeft() {
    Life life = minor(Life.active("2026-03-02").on("2026-05-06"));
    life.on("2026-05-08").rule("Change", "Returned", "Say how many passengers.");
    assertThat(life.states(Stage.CHANGE_REVIEW)).containsExactly("Stopped");
    life.on("2026-06-01").edit(s -> s.change.reason = "Twelve thousand more passengers.");
    assertThat(life.kinds()).endsWith("ChangeReturned", "ChangeCorrected");
    assertThat(life.due(Stage.CHANGE_REVIEW))
        .as("used were 7, 8 May: three days were left")
        .isEqualTo("2026-06-04");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
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
    assertThat(change(life).reasons)
        .anyMatch(r -> r.contains("vCPU grows from 2 to 4"))
        .anyMatch(r -> r.contains("protection level raised"));
    Answer answer = life.decide("Change", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
    assertThat(answer.message())
        .contains("construction plan")
        .contains("a passed Security test other than that of 2026-03-02, which bus-2 used up")
        .contains("dated 2026-03-02 or later; the change is major");
    life.edit(s -> Life.passTests(s, "2026-05-06"));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW))
        .anyMatch(l -> l.contains("Security report is of no CNAS"));
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
    Life life = Life.inTrial("2026-03-02").edit(s -> Life.passTests(s, "2026-03-02"));
    life.provisions = false;
    minor(life).grant("Change").grant("FinalReview");
    assertThat(life.phase()).isEqualTo("Changing");
    life.provisions = true;
    life.look();
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  private static ChangeStatus change(Life life) {
    return life.newest(Matter.CHANGE).object().getSpec().change;
  }

  private static Life minor(Life life) {
    return life.edit(
        s -> {
          reason(s);
          s.resources.hosts.get(0).systemDiskGiB = 50;
        });
  }

  private static void reason(CloudResourceRequestSpec spec) {
    spec.change = new Change();
    spec.change.reason = "More passengers.";
  }
}
