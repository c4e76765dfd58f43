package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Article 12: acceptance within 5 working days, the opinion within 2. */
class Article12Test {

  @Test
  void acceptanceIsDueOnAMakeUpSaturdayAndApprovalTwoDaysAfterTheActualAcceptance() {
    Life life = Life.filed("2026-02-09");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-02-14");
    life.on("2026-02-10").grant("Acceptance");
    assertThat(life.due(Stage.APPROVAL)).isEqualTo("2026-02-12");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Met");
  }

  @Test
  void silenceIsOverdueAndNeverConsent() {
    Life life = Life.filed("2026-03-02").later(100);
    assertThat(life.phase()).isEqualTo("Submitted");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Overdue");
    assertThat(life.record()).containsExactly("Submitted 2026-03-02", "DeadlineMissed 2026-03-10");
    life.grant("Acceptance");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Missed");
  }

  @Test
  void aRefusalNeedsAnOpinionAndANewRevisionGetsANewPeriod() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.decide("Acceptance", "Refused", d -> {}).reason()).isEqualTo("OpinionMissing");
    life.rule("Acceptance", "Refused", "The plan is illegible.");
    life.on("2026-03-12").edit(s -> s.remarks = "scanned again");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-19");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Met", "Open");
  }

  @Test
  void aReturnLeavesTheClockRunningUnlessThePolicyStopsIt() {
    Life life = Life.filed("2026-03-02");
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    life.on("2026-03-05").edit(s -> s.remarks = "page 3");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-09");
  }

  @Test
  void aRefusalAfterAReturnIsFollowedByAFullPeriod() {
    Life life = Life.filed("2026-03-02");
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    life.rule("Acceptance", "Refused", "It was the wrong form.");
    life.on("2026-03-05").edit(s -> s.remarks = "the right form");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-12");
  }

  @Test
  void aPolicyMayStopTheClockWhileTheUnitCorrects() {
    Life life = Life.filed("2026-03-02");
    life.policy.counting.stopClockOnReturn = true;
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Stopped");
    life.on("2026-03-16").edit(s -> s.remarks = "page 3");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-19");
    assertThat(life.record())
        .containsExactly("Submitted 2026-03-02", "Returned 2026-03-04", "Resubmitted 2026-03-16");
  }

  @Test
  void whatWasApprovedIsKeptApartFromWhatWasAppliedFor() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.decide(
        "Approval",
        "ApprovedWithAdjustment",
        d -> {
          d.opinion = "Less is enough.";
          d.adjustment = new dev.govcloud.api.decision.DecisionSpec.Adjustment();
          d.adjustment.trialDays = 20;
          var host = new dev.govcloud.api.decision.DecisionSpec.HostAdjustment();
          host.name = "web";
          host.memoryGiB = 2;
          d.adjustment.hosts.add(host);
        });
    assertThat(life.outcome.application().resources.hosts.get(0).memoryGiB).isEqualTo(4);
    assertThat(life.outcome.approved().resources.hosts.get(0).memoryGiB).isEqualTo(2);
    assertThat(life.outcome.approved().trialDays).isEqualTo(20);
    assertThat(life.outcome.pendingEdit()).as("an adjustment is no edit").isFalse();
  }

  @Test
  void anAdjustmentOfWhatIsNotThereIsNoAdjustment() {
    Life life = Life.filed("2026-03-02");
    assertThat(adjusted(life, "Acceptance", "web", null).reason()).isEqualTo("WrongVerdict");
    life.grant("Acceptance");
    Verdict answer = adjusted(life, "Approval", "wbe", null);
    assertThat(answer.reason()).isEqualTo("WrongAdjustment");
    assertThat(answer.message()).contains("names wbe, which is no host of the application", "web");
    assertThat(adjusted(life, "Approval", "web", 20).effective()).isTrue();
    life.edit(Life::passTests).grant("FinalReview");
    life.edit(s -> s.resources.hosts.get(0).systemDiskGiB = 45);
    life.edit(
        s -> {
          s.change = new dev.govcloud.api.request.Change();
          s.change.reason = "More passengers.";
        });
    assertThat(adjusted(life, "Change", "web", 20).message()).contains("trial at Approval only");
  }

  private static Verdict adjusted(Life life, String stage, String host, Integer trialDays) {
    return life.decide(
        stage,
        "ApprovedWithAdjustment",
        d -> {
          d.opinion = "Less is enough.";
          d.adjustment = new dev.govcloud.api.decision.DecisionSpec.Adjustment();
          d.adjustment.trialDays = trialDays;
          var change = new dev.govcloud.api.decision.DecisionSpec.HostAdjustment();
          change.name = host;
          change.memoryGiB = 2;
          d.adjustment.hosts.add(change);
        });
  }

  @Test
  void theUnitsCeilingIsCheckedWithTheFigures() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    var ceiling = new dev.govcloud.api.unit.UsingUnitSpec.Ceiling();
    ceiling.vcpu = 3;
    life.unit =
        new Unit("Transport bureau", ceiling, java.util.List.of(life.request.getSpec().resources));
    Verdict answer = life.decide("Approval", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("LimitExceeded");
    assertThat(answer.message()).contains("2 vCPU on top of 2 exceed the unit's ceiling of 3");
  }
}
