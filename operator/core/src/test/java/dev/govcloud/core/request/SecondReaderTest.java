package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.adjust;
import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.elastic;
import static dev.govcloud.core.request.Wishes.level;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static dev.govcloud.core.request.Wishes.withoutTermination;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories that a second reader of the regulation thought of. */
class SecondReaderTest {
  private static Life approvedNotHandedOver(String day) {
    Life life = Life.filed(day).grant("Acceptance");
    life.provisions = false;
    return life.grant("Approval");
  }

  private static Life override(Life life) {
    Answer answer = life.decide("TrialExtension", "Approved", Wishes.override());
    assertThat(answer.effective()).as(answer.message()).isTrue();
    return life;
  }

  @Test
  @DisplayName(
      "Art. 15: a major change filed before the hand-over and granted in service is tested")
  void aMajorChangeFiledBeforeTheHandOver() {
    Life life = approvedNotHandedOver("2026-03-02");
    life.edit(all(vcpu(8), reason("Four times the passengers."), papers("2026-03-02")));
    assertThat(life.newest(Matter.CHANGE).major()).isTrue();
    life.provisions = true;
    life.on("2026-03-03").edit(tests("2026-03-03"));
    life.on("2026-03-04").grant("FinalReview");
    assertThat(life.phase()).isEqualTo("Active");
    Answer answer = life.on("2026-03-05").decide("Change", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
  }

  @Test
  @DisplayName(
      "Art. 13, 15: what is opened was tested: a major change in the trial after the tests")
  void theTestsAreOfWhatIsOpened() {
    Life life = approvedNotHandedOver("2026-03-02");
    life.edit(all(vcpu(8), reason("Four times the passengers."), papers("2026-03-02")));
    life.provisions = true;
    life.on("2026-03-03").edit(tests("2026-03-03"));
    life.on("2026-03-04");
    Answer change = life.decide("Change", "Approved", d -> {});
    Answer review = life.on("2026-03-05").decide("FinalReview", "Approved", d -> {});
    assertThat(List.of(change.effective(), review.effective()))
        .as("one of the two lacks tests of 8 vCPU")
        .contains(false);
  }

  @Test
  @DisplayName("Art. 13, 22: the level removed from the manifest is no lower level")
  void theLevelRemoved() {
    Life life = Life.filed("2026-03-02", level(3)).grant("Acceptance").grant("Approval");
    life.on("2026-03-09").edit(all(s -> s.mlps = null, reason("No grade.")));
    Answer change = life.decide("Change", "Approved", d -> {});
    assertThat(change.reason()).isEqualTo("RequirementMissing");
  }

  @Test
  @DisplayName("Art. 15: a change granted in the trial is still owed when the trial goes on")
  void aChangeOwedAfterTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-31").edit(minor());
    life.provisions = false;
    life.edit(Life.extension(20)).grant("Change");
    assertThat(life.open(Stage.CHANGE_EXECUTION)).isPresent();
    life.on("2026-04-03");
    assertThat(life.phase()).isEqualTo("Terminating");
    override(life);
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.open(Stage.CHANGE_EXECUTION)).as("the provider owes it").isPresent();
    life.provisions = true;
    assertThat(life.on("2026-04-07").kinds()).contains("Changed");
  }

  @Test
  @DisplayName("Art. 13: what the API server refuses is shown also after more time in the grace")
  void refusedAfterTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-31").edit(minor());
    life.provisions = false;
    life.refusal = Optional.of(new Observed.Refusal("web is invalid", life.now));
    life.edit(Life.extension(20)).grant("Change");
    assertThat(life.outcome.blocked()).isTrue();
    override(life.on("2026-04-03"));
    assertThat(life.outcome.blocked()).as("still refused").isTrue();
  }

  @Test
  @DisplayName(
      "Art. 15: a new reason given under the review of the end is filed when that is refused")
  void aNewReasonUnderTheReviewOfTheEnd() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Change", "Refused", "Say how many.").on("2026-05-07").edit(Life::terminate);
    life.on("2026-05-08").edit(reason("Twelve thousand passengers more."));
    life.on("2026-05-11").rule("Termination", "Refused", "It is in use.");
    assertThat(life.kinds()).endsWith("ChangeApplied");
  }

  @Test
  @DisplayName("Art. 14: what a final review was refused for, mended under the review of the end")
  void mendedUnderTheReviewOfTheEnd() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.rule("FinalReview", "Refused", "Name other officers.").on("2026-03-10");
    life.edit(Life::terminate).on("2026-03-11");
    life.edit(s -> s.officers.securityAudit.name = "Audit office");
    life.on("2026-03-12").rule("Termination", "Refused", "It is in use.");
    assertThat(life.kinds()).endsWith("FinalReviewApplied");
    assertThat(life.on("2026-04-03").phase()).as("held").isEqualTo("Trial");
  }

  @Test
  @DisplayName("Art. 15: a new reason given in the grace period is filed when the trial goes on")
  void aNewReasonInTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(minor());
    life.rule("Change", "Refused", "Say how many.").on("2026-04-03");
    life.edit(all(Life.extension(20), reason("Twelve thousand passengers more.")));
    override(life.on("2026-04-07"));
    assertThat(life.kinds()).endsWith("ChangeApplied");
  }

  @Test
  @DisplayName("A deletion that is held is no edit: what was refused is not filed again by it")
  void aDeletionIsNoEdit() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.edit(s -> s.officers.securityAudit.name = "Audit office");
    life.rule("FinalReview", "Refused", "The load was too small.");
    int facts = life.kinds().size();
    life.delete();
    assertThat(life.on("2026-03-10").kinds()).hasSize(facts);
    life.edit(tests("2026-03-10"));
    assertThat(life.kinds()).as("an edit still is one").endsWith("FinalReviewApplied");
  }

  @Test
  @DisplayName("Art. 14: fewer of an elastic host than its range are granted: so many run, or void")
  void anElasticHostCutBelowItsRange() {
    Life life =
        Life.filed("2026-03-02", all(elastic(2, 4), s -> Wishes.web(s).count = 3))
            .grant("Acceptance");
    Answer answer = life.decide("Approval", "ApprovedWithAdjustment", adjust("web", null, 1));
    if (answer.effective()) {
      assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(1);
    }
  }

  @Test
  @DisplayName(
      "Art. 14: fewer of an elastic host within its range are granted: so many run, or void")
  void anElasticHostCutWithinItsRange() {
    Life life =
        Life.filed("2026-03-02", all(elastic(1, 4), s -> Wishes.web(s).count = 3))
            .grant("Acceptance");
    Answer answer = life.decide("Approval", "ApprovedWithAdjustment", adjust("web", null, 2));
    if (answer.effective()) {
      assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("Art. 14: more of an elastic host than its range are granted: so many run, or void")
  void anElasticHostRaisedAboveItsRange() {
    Life life =
        Life.filed("2026-03-02", all(elastic(1, 4), s -> Wishes.web(s).count = 3))
            .grant("Acceptance");
    Answer answer = life.decide("Approval", "ApprovedWithAdjustment", adjust("web", null, 6));
    if (answer.effective()) {
      assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(6);
    }
  }

  private static Life endReturned() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    life.rule("Termination", "Returned", "Where is the backup?").on("2026-05-07").edit(minor());
    assertThat(life.open(Stage.TERMINATION_CORRECTION)).as("still the unit's turn").isPresent();
    return life;
  }

  @Test
  @DisplayName("R1: a change withdrawn meanwhile: a returned end is still the unit's turn")
  void theUnitsTurnAfterAWithdrawal() {
    Life life = endReturned().edit(disk(40));
    assertThat(life.kinds()).endsWith("ChangeWithdrawn");
    assertThat(life.newest(Matter.TERMINATION).state()).isEqualTo(FilingBook.State.RETURNED);
    assertThat(life.open(Stage.TERMINATION_CORRECTION)).isPresent();
  }

  @Test
  @DisplayName("R1: a change returned and corrected meanwhile: a returned end is the unit's turn")
  void theUnitsTurnAfterAnotherCorrection() {
    Life life = endReturned().rule("Change", "Returned", "For how long?");
    life.edit(reason("For a year."));
    assertThat(life.kinds()).endsWith("ChangeCorrected");
    assertThat(life.open(Stage.TERMINATION_CORRECTION)).isPresent();
  }

  @Test
  @DisplayName("R1: the end withdrawn: a returned change is still the unit's turn")
  void theUnitsTurnAfterTheEndIsWithdrawn() {
    Life life = endReturned().rule("Change", "Returned", "For how long?");
    life.edit(withoutTermination());
    assertThat(life.newest(Matter.CHANGE).state()).isEqualTo(FilingBook.State.RETURNED);
    assertThat(life.open(Stage.CORRECTION)).isPresent();
  }

  @Test
  @DisplayName("Art. 13: onReturn Restart is of returns: a lifted suspension gives no new period")
  void aLiftedSuspensionIsNoReturn() {
    Life life = approvedNotHandedOver("2026-03-02");
    life.policy.counting.onReturn = "Restart";
    life.on("2026-03-04").rule("Suspension", "Approved", "A complaint.");
    life.on("2026-03-09").rule("Resumption", "Approved", "Settled.");
    assertThat(life.due(Stage.HAND_OVER)).as("one of three days was left").isEqualTo("2026-03-10");
  }

  @Test
  @DisplayName(
      "C2: tests made after the change was first filed in the trial count after the opening")
  void testsMadeSinceTheFirstFiling() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.on("2026-03-10").edit(all(vcpu(4), reason("Twice."), papers("2026-03-10")));
    life.on("2026-03-12").grant("FinalReview");
    life.on("2026-03-13").edit(tests("2026-03-11"));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).isEmpty();
  }

  @Test
  @DisplayName("A1: refused at 0:00 while held, the grace period is counted from that very day")
  void refusedAtMidnight() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-01").edit(tests("2026-04-01"));
    life.now = Instant.parse("2026-04-09T16:00:00Z");
    life.look().rule("FinalReview", "Refused", "The load test is too small.");
    assertThat(life.record()).endsWith("FinalReviewFailed 2026-04-10", "TrialRanOut 2026-04-10");
    assertThat(life.due(Stage.GRACE)).isEqualTo("2026-04-17");
  }

  @Test
  @DisplayName("R1: proofs handed in late repeat no reminder")
  void noReminderAgain() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(all(vcpu(4), reason("Twice.")));
    life.on("2026-05-14").edit(tests("2026-05-13"));
    assertThat(life.kinds()).endsWith("ChangeSupplemented");
    Instant since = life.open(Stage.CHANGE_REVIEW).orElseThrow().since();
    assertThat(life.outcome.reminders()).noneMatch(r -> r.number() == 1);
    assertThat(life.outcome.reminders()).noneMatch(r -> r.at().isBefore(since));
  }

  @Test
  @DisplayName("A13: warned 3 days before the end, whatever another policy warned of before")
  void everyWarning() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-26");
    assertThat(life.kinds()).filteredOn("TrialEnding"::equals).hasSize(1);
    life.policy.trial.warnDays = List.of(3, 1);
    life.on("2026-03-30");
    assertThat(life.record()).last().isEqualTo("TrialEnding 2026-03-30");
  }

  @Test
  @DisplayName("A13: another policy does not warn once more of the same day")
  void noWarningTwice() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-26");
    int facts = life.kinds().size();
    life.policy.trial.warnDays = List.of(10, 7, 3, 1);
    assertThat(life.on("2026-03-27").kinds()).hasSize(facts);
  }

  @Test
  @DisplayName("Art. 13: opened on level 3 with no laboratory, by removing the level in the trial")
  void openedWithoutALaboratory() {
    Life life = Life.filed("2026-03-02", level(3)).grant("Acceptance").grant("Approval");
    life.on("2026-03-09").edit(all(s -> s.mlps = null, reason("No grade.")));
    life.decide("Change", "Approved", d -> {});
    life.on("2026-03-10").edit(tests("2026-03-10"));
    life.decide("FinalReview", "Approved", d -> {});
    assertThat(life.phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("Art. 11: an empty block network is no resource")
  void anEmptyNetworkIsNoResource() {
    Life life =
        Life.filed(
            "2026-03-02",
            s -> {
              s.resources.hosts.clear();
              s.resources.network = new dev.govcloud.api.request.Network();
            });
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE)).isNotEmpty();
  }

  @Test
  @DisplayName("Art. 16: a change that leaves nothing is an end of service without its proofs")
  void aChangeThatLeavesNothing() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(
        all(
            reason("No longer used."),
            s -> {
              s.resources.hosts.clear();
              s.resources.network = new dev.govcloud.api.request.Network();
            }));
    assertThat(life.decide("Change", "Approved", d -> {}).effective()).isFalse();
  }

  @Test
  @DisplayName("Art. 13: more time applied for in time is more time, or the grant is void")
  void moreTimeThatIsOver() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-27").edit(Life.extension(5));
    Answer answer = life.on("2026-04-20").decide("TrialExtension", "Approved", d -> {});
    assertThat(answer.effective() && "Terminating".equals(life.phase()))
        .as("granted, and ended by it")
        .isFalse();
  }

  @Test
  @DisplayName("Art. 15: fewer of an elastic host are granted by a change: so many run, or void")
  void anElasticHostCutByAChange() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(elastic(2, 4), s -> Wishes.web(s).count = 4, reason("By need.")));
    life.edit(all(papers("2026-05-06"), tests("2026-05-06")));
    Answer answer = life.decide("Change", "ApprovedWithAdjustment", adjust("web", null, 1));
    if (answer.effective()) {
      assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("a host with count 0 that is elastic stays at nothing")
  void anElasticHostThatIsNotApproved() {
    Life life =
        Life.filed("2026-03-02", all(elastic(0, 4), Wishes.host("app", 2))).grant("Acceptance");
    life.decide("Approval", "ApprovedWithAdjustment", adjust("web", null, 0));
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(0);
  }

  @Test
  @DisplayName("suspended in the trial, ended, more time: still suspended, then lifted")
  void suspendedThroughTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-30");
    life.rule("Suspension", "Approved", "A complaint.").on("2026-04-03");
    life.edit(Life.extension(20));
    override(life);
    assertThat(life.outcome.provision()).isEqualTo(dev.govcloud.core.regulation.Provision.STOPPED);
    life.rule("Resumption", "Approved", "Settled.");
    assertThat(life.outcome.provision()).isEqualTo(dev.govcloud.core.regulation.Provision.TRIAL);
  }

  @Test
  @DisplayName("asleep: returned, corrected, approved a stale one; a shorter policy meanwhile")
  void aShorterPolicyMeanwhile() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor()).sleep();
    life.on("2026-05-08").write("Change", "Returned", d -> d.opinion = "For how long?");
    life.policy.periods.changeApprovalWorkingDays = 2;
    life.on("2026-06-01").edit(reason("For a year."));
    var stale = life.on("2026-06-02").write("Change", "Approved", d -> {});
    life.wake("2026-06-03");
    assertThat(life.answer(stale).effective()).isFalse();
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-06-04");
  }

  @Test
  @DisplayName("returned on the rest day it arrived on, received on the next working day")
  void returnedBeforeItsReceipt() {
    Life life = new Life("2026-03-07");
    life.policy.counting.receiptOnRestDay = "NEXT_WORKING_DAY";
    life.look();
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-16");
    life.on("2026-03-08").rule("Acceptance", "Returned", "How many users?");
    life.on("2026-03-09").edit(s -> s.system.users = 100);
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-16");
  }

  @Test
  @DisplayName("the end filed in the trial without a backup, opened meanwhile: not granted")
  void theEndOfATrialIsNotTheEndOfAService() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09")).sleep();
    var opened = life.on("2026-03-10").write("FinalReview", "Approved", d -> {});
    life.on("2026-03-11").edit(all(Life::terminate, s -> s.termination.backup = null));
    life.wake("2026-03-12");
    assertThat(life.answer(opened).effective()).isTrue();
    assertThat(life.kinds()).endsWith("Opened");
    assertThat(life.outcome.lacks(Stage.TERMINATION_REVIEW)).isNotEmpty();
  }
}
