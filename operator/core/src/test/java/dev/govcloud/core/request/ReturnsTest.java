package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.remarks;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.reminder.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Returned for correction: the next move is the unit's (rules A8 and A28, R12.4). */
class ReturnsTest {
  @Test
  @DisplayName("R1: returned 03-04, corrected 03-27: nobody is charged, three days are left")
  void theRestOfThePeriod() {
    Life life = returned();
    assertThat(life.open(Stage.ACCEPTANCE)).isEmpty();
    assertThat(life.open(Stage.CORRECTION)).isPresent();
    life.on("2026-03-27");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.outcome.reminders()).isEmpty();
    life.edit(s -> s.system.users = 100);
    assertThat(life.record()).last().isEqualTo("Corrected 2026-03-27");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-01");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Stopped", "Open");
    assertThat(life.newest(Matter.APPLICATION).object().getSpec().previous.state)
        .isEqualTo("Returned");
  }

  @Test
  @DisplayName("R1: the same where nobody looked from the return to the correction")
  void whileNobodyLooked() {
    Life life = Life.filed("2026-03-02").sleep();
    life.on("2026-03-04").write("Acceptance", "Returned", d -> d.opinion = "How many users?");
    life.on("2026-03-27").edit(s -> s.system.users = 100);
    life.wake("2026-03-30");
    assertThat(life.record())
        .containsExactly("Submitted 2026-03-02", "Returned 2026-03-04", "Corrected 2026-03-27");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-01");
  }

  @Test
  @DisplayName("R1: the policy Restart gives a full new period")
  void aFullNewPeriod() {
    Life life = returned();
    life.policy.counting.onReturn = "Restart";
    life.on("2026-03-27").edit(s -> s.system.users = 100);
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-03");
  }

  @Test
  @DisplayName("R1: returned on the day of filing nothing is used; on the last day one day is left")
  void atTheLimits() {
    Life first = Life.filed("2026-03-02").rule("Acceptance", "Returned", "How many users?");
    first.on("2026-03-27").edit(s -> s.system.users = 100);
    assertThat(first.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-03");
    Life last = Life.filed("2026-03-02").on("2026-03-09");
    last.rule("Acceptance", "Returned", "How many users?").on("2026-03-27");
    last.edit(s -> s.system.users = 100);
    assertThat(last.states(Stage.ACCEPTANCE)).containsExactly("Stopped", "Open");
    assertThat(last.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-30");
  }

  @Test
  @DisplayName("R1: returned twice, each time the rest of the rest is left")
  void returnedTwice() {
    Life life = returned().on("2026-03-27").edit(s -> s.system.users = 100);
    life.on("2026-03-30").rule("Acceptance", "Returned", "And in the evening?");
    life.on("2026-04-13").edit(s -> s.system.users = 200);
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-15");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
  }

  @Test
  @DisplayName("R1: returned after the period had lapsed: that was missed, and it is said once")
  void returnedTooLate() {
    Life life = Life.filed("2026-03-02").on("2026-03-11");
    life.rule("Acceptance", "Returned", "How many users?").on("2026-03-27");
    life.edit(s -> s.system.users = 100).on("2026-03-30");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Missed", "Open");
    assertThat(life.kinds()).containsOnlyOnce("DeadlineMissed");
  }

  @Test
  @DisplayName("R1: any correction counts, of a remark too: that may be what was asked for")
  void anyCorrectionCounts() {
    assertThat(returned().edit(remarks("100 users.")).kinds()).endsWith("Corrected");
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    change.rule("Change", "Returned", "For how long?").edit(remarks("A year."));
    assertThat(change.kinds()).endsWith("ChangeCorrected");
    Life end = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    end.rule("Termination", "Returned", "Who keeps the backup?").edit(remarks("The archive."));
    assertThat(end.kinds()).endsWith("TerminationCorrected");
  }

  @Test
  @DisplayName("R1: what was edited before the return, or the refusal, corrects nothing")
  void whatWasEditedBefore() {
    for (String verdict : List.of("Returned", "Refused")) {
      Life life = Life.filed("2026-03-02").on("2026-03-03").edit(remarks("100 users."));
      life.on("2026-03-04").rule("Acceptance", verdict, "How many users?");
      assertThat(life.record()).hasSize(2);
      assertThat(life.on("2026-03-20").kinds()).doesNotContain("DeadlineMissed").hasSize(2);
      assertThat(life.edit(remarks("200 users.")).kinds()).hasSize(3);
    }
    Life slept = Life.filed("2026-03-02").sleep().on("2026-03-03").edit(remarks("100 users."));
    slept.on("2026-03-04").write("Acceptance", "Returned", d -> d.opinion = "How many users?");
    assertThat(slept.wake("2026-03-20").kinds()).containsExactly("Submitted", "Returned");
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    change.edit(tests("2026-05-06")).edit(remarks("For a year."));
    change.rule("Change", "Returned", "For how long?");
    assertThat(change.kinds()).endsWith("ChangeReturned");
    Life review = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    review.edit(remarks("All is well.")).rule("FinalReview", "Refused", "Name other officers.");
    assertThat(review.kinds()).endsWith("FinalReviewFailed");
  }

  @Test
  @DisplayName("R1: the same in every matter that can be returned")
  void inEveryMatter() {
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    change.on("2026-05-08").rule("Change", "Returned", "For how long?");
    change.on("2026-06-01").edit(reason("For a year."));
    assertThat(change.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-06-04");
    Life end = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    end.on("2026-05-08").rule("Termination", "Returned", "Where is the backup?");
    end.on("2026-06-01").edit(s -> s.termination.backup.location = "vault 4");
    assertThat(end.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-06-04");
    for (Life life : List.of(change, end)) {
      assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    }
  }

  @Test
  @DisplayName("R1: proofs handed in for a returned change go on with the days that were left")
  void proofsOfAReturnedChange() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(vcpu(4), reason("Twice the passengers.")));
    life.on("2026-05-08").rule("Change", "Returned", "Hand in the tests.");
    life.on("2026-06-01").edit(all(papers("2026-05-29"), tests("2026-05-29")));
    assertThat(life.kinds()).endsWith("ChangeCorrected");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-06-04");
    assertThat(life.grant("Change").phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("R1: refused is not returned: applied for again it has a full new period")
  void refusedBeginsAnew() {
    Life life = Life.filed("2026-03-02").on("2026-03-04");
    life.rule("Acceptance", "Refused", "How many users?").on("2026-03-27");
    life.edit(s -> s.system.users = 100);
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-03");
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    change.on("2026-05-08").rule("Change", "Refused", "No.").on("2026-06-01").edit(disk(45));
    assertThat(change.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-06-08");
  }

  @Test
  @DisplayName("R1: what was returned cannot be ruled on, the next move is the unit's")
  void returnedIsNotRuledOn() {
    Life life = returned();
    Answer answer = life.decide("Acceptance", "Approved", d -> d.filing = "bus-1");
    assertThat(answer.reason()).isEqualTo("AlreadyDecided");
    assertThat(answer.message()).contains("the next move is the unit's");
  }

  @Test
  @DisplayName("R1: each reminder is due once, however often somebody looks")
  void eachReminderOnce() {
    Life life = returned().on("2026-03-27").edit(s -> s.system.users = 100);
    life.on("2026-04-01").later(0).later(0);
    assertThat(life.outcome.reminders()).singleElement().matches(r -> r.number() == 1);
    life.on("2026-04-10");
    List<Instant> at = life.outcome.reminders().stream().map(Reminder::at).toList();
    assertThat(at).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(2);
    assertThat(life.outcome.reminders()).allMatch(r -> r.stage() == Stage.ACCEPTANCE);
  }

  @Test
  @DisplayName("R1: a suspended service in phase Approved charges nobody, and goes on afterwards")
  void suspendedInApproved() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").on("2026-03-03").rule("Suspension", "Approved", "A complaint.");
    assertThat(life.open(Stage.HAND_OVER)).isEmpty();
    life.on("2026-04-02").rule("Resumption", "Approved", "Settled.");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.due(Stage.HAND_OVER)).as("two days were left").isEqualTo("2026-04-07");
  }

  @Test
  @DisplayName("R1: what the server refuses for good charges nobody until somebody can act")
  void refusedForGood() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.refusal = refusal("2026-03-02");
    life.grant("Approval");
    assertThat(life.outcome.blocked()).isTrue();
    assertThat(life.states(Stage.HAND_OVER)).containsExactly("Stopped");
    life.on("2026-03-20");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    life.refusal = Optional.empty();
    life.edit(all(disk(50), reason("The server takes no such disk.")));
    assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-03-20");
    life.grant("Change");
    assertThat(life.outcome.blocked()).isFalse();
    assertThat(life.due(Stage.HAND_OVER)).as("a full period").isEqualTo("2026-03-25");
    life.provisions = true;
    assertThat(life.on("2026-03-23").phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("R1: refused a moment after the look began: on record at once, not after the moment")
  void refusedWhileItIsActedOn() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.refusal = Optional.of(new Observed.Refusal("web-1 is not valid", life.now.plusSeconds(1)));
    life.grant("Approval");
    assertThat(life.kinds()).endsWith("ProvisioningRefused");
  }

  @Test
  @DisplayName("R1: accepted by the server after all, the provider goes on with what was left")
  void acceptedAfterAll() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").on("2026-03-03");
    life.refusal = refusal("2026-03-03");
    life.look().on("2026-03-20");
    life.refusal = Optional.empty();
    life.provisions = true;
    life.ready = Optional.empty();
    life.look();
    assertThat(life.kinds())
        .endsWith("ProvisioningRefused", "ProvisioningPossible", "HandedOver")
        .doesNotContain("DeadlineMissed");
  }

  @Test
  @DisplayName("R1: lifting a suspension does not charge the provider with what is refused still")
  void suspendedWhileRefused() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.refusal = refusal("2026-03-02");
    life.grant("Approval").on("2026-03-03").rule("Suspension", "Approved", "A complaint.");
    life.on("2026-03-09").rule("Resumption", "Approved", "Settled.").on("2026-04-02");
    assertThat(life.outcome.blocked()).isTrue();
    assertThat(life.open(Stage.HAND_OVER)).isEmpty();
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
  }

  @Test
  @DisplayName("R1: what becomes possible during a suspension is set up when it is lifted")
  void possibleWhileSuspended() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.refusal = refusal("2026-03-02");
    life.grant("Approval").on("2026-03-03").rule("Suspension", "Approved", "A complaint.");
    life.refusal = Optional.empty();
    life.provisions = true;
    life.on("2026-03-20");
    assertThat(life.open(Stage.HAND_OVER)).as("halted, so not the provider's turn").isEmpty();
    life.rule("Resumption", "Approved", "Settled.");
    assertThat(life.kinds()).endsWith("HandedOver").doesNotContain("DeadlineMissed");
    assertThat(life.open(Stage.MENDING)).isEmpty();
  }

  @Test
  @DisplayName("R1: a change refused for good while it is carried out does not charge the provider")
  void aChangeRefusedForGood() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.refusal = refusal("2026-05-06");
    life.provisions = false;
    life.grant("Change").on("2026-06-01");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Stopped");
    life.edit(all(disk(45), reason("The server takes no such disk.")));
    life.on("2026-06-03").rule("Change", "Returned", "Say which.").edit(remarks("50 GiB."));
    assertThat(life.outcome.blocked()).as("the unit's other turn is still shown").isTrue();
    life.refusal = Optional.empty();
    life.provisions = true;
    assertThat(life.grant("Change").phase()).isEqualTo("Active");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
  }

  private static Life returned() {
    return Life.filed("2026-03-02")
        .on("2026-03-04")
        .rule("Acceptance", "Returned", "How many users?");
  }

  private static Optional<Observed.Refusal> refusal(String day) {
    return Optional.of(
        new Observed.Refusal("VirtualMachine web: spec.template is invalid", Life.at(day)));
  }
}
