package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
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
  void aRefusalNeedsAnOpinionAndANewApplicationGetsANewPeriod() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.decide("Acceptance", "Refused", d -> {}).reason()).isEqualTo("OpinionMissing");
    life.rule("Acceptance", "Refused", "The plan is illegible.");
    life.on("2026-03-12").edit(s -> s.remarks = "scanned again");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-19");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Met", "Open");
    var previous = life.newest(Matter.APPLICATION).object().getSpec().previous;
    assertThat(previous.filing).isEqualTo("bus-1");
    assertThat(previous.opinion).isEqualTo("The plan is illegible.");
  }

  @Test
  void aReturnStopsTheClockAndTheRefilingGoesOnWithTheDaysThatWereLeft() {
    Life life = Life.filed("2026-03-02");
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Stopped");
    life.on("2026-03-27").edit(s -> s.remarks = "page 3");
    assertThat(life.due(Stage.ACCEPTANCE)).as("three days were left").isEqualTo("2026-04-01");
    assertThat(life.record())
        .containsExactly("Submitted 2026-03-02", "Returned 2026-03-04", "Corrected 2026-03-27");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Stopped", "Open");
    assertThat(life.filings())
        .containsExactly("Application Returned 2026-03-02", "Application Open 2026-03-27");
  }

  @Test
  void aPolicyMayGiveTheRefilingAFullNewPeriod() {
    Life life = Life.filed("2026-03-02");
    life.policy.counting.onReturn = "Restart";
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    life.on("2026-03-16").edit(s -> s.remarks = "page 3");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-23");
  }

  @Test
  void whatWasReturnedIsTheUnitsAndNobodyRefusesItMeanwhile() {
    Life life = Life.filed("2026-03-02");
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    Answer refused = life.decide("Acceptance", "Refused", d -> d.opinion = "The wrong form.");
    assertThat(refused.reason()).isEqualTo("AlreadyDecided");
    assertThat(refused.message()).contains("bus-1 was returned, the next move is the unit's");
  }

  @Test
  void aRefusalAfterACorrectionIsFollowedByAFullPeriod() {
    Life life = Life.filed("2026-03-02");
    life.on("2026-03-04").rule("Acceptance", "Returned", "Page 3 is missing.");
    life.edit(s -> s.remarks = "page 3").rule("Acceptance", "Refused", "It was the wrong form.");
    life.on("2026-03-05").edit(s -> s.remarks = "the right form");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-12");
  }

  @Test
  void whatWasApprovedIsKeptApartFromWhatWasAppliedFor() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    assertThat(adjusted(life, "Approval", "web", 20).effective()).isTrue();
    var filed = life.newest(Matter.APPLICATION).object().getSpec().content;
    assertThat(filed.resources.hosts.get(0).memoryGiB).isEqualTo(4);
    assertThat(life.outcome.approved().resources.hosts.get(0).memoryGiB).isEqualTo(2);
    assertThat(life.outcome.approved().trialDays).isEqualTo(20);
    assertThat(life.outcome.approved().filing).isEqualTo("bus-1");
    assertThat(life.later(5).kinds())
        .as("an adjustment is no edit")
        .doesNotContain("ChangeApplied");
  }

  /** The wish is compared with what was ruled on, not with what runs only. */
  @Test
  void anAdjustmentIsNoEditOfTheUnitThatWaits() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    adjusted(life, "Approval", "web", 20);
    assertThat(life.outcome.pendingEdit()).isFalse();
  }

  @Test
  void anAdjustmentOfWhatIsNotThereIsNoAdjustment() {
    Life life = Life.filed("2026-03-02");
    assertThat(adjusted(life, "Acceptance", "web", null).reason()).isEqualTo("WrongVerdict");
    life.grant("Acceptance");
    Answer answer = adjusted(life, "Approval", "wbe", null);
    assertThat(answer.reason()).isEqualTo("WrongAdjustment");
    assertThat(answer.message()).contains("names wbe, which is no host of the application", "web");
    assertThat(adjusted(life, "Approval", "web", 20).effective()).isTrue();
    life.edit(s -> Life.passTests(s, "2026-03-02")).grant("FinalReview");
    life.edit(
        s -> {
          s.resources.hosts.get(0).memoryGiB = 2;
          s.resources.hosts.get(0).systemDiskGiB = 45;
          s.change = new Change();
          s.change.reason = "More passengers.";
        });
    assertThat(adjusted(life, "Change", "web", 20).message()).contains("trial at Approval only");
  }

  private static Answer adjusted(Life life, String stage, String host, Integer trialDays) {
    return life.decide(
        stage,
        "ApprovedWithAdjustment",
        d -> {
          d.opinion = "Less is enough.";
          d.adjustment = new DecisionSpec.Adjustment();
          d.adjustment.trialDays = trialDays;
          var change = new DecisionSpec.HostAdjustment();
          change.name = host;
          change.memoryGiB = 2;
          d.adjustment.hosts.add(change);
        });
  }

  @Test
  void theUnitsCeilingIsCheckedWithTheFigures() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    var ceiling = new UsingUnitSpec.Ceiling();
    ceiling.vcpu = 3;
    life.unit =
        new UnitShare("Transport bureau", ceiling, Amount.of(life.request.getSpec().resources));
    Answer answer = life.decide("Approval", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("LimitExceeded");
    assertThat(answer.message()).contains("2 vCPU on top of 2 exceed the unit's ceiling of 3");
  }
}
