package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders for cause, more time in the grace period, rulings of one second (articles 13 and 20). */
class OrdersTest {
  @Test
  @DisplayName("Suspension is possible as soon as anything runs: before the hand-over too")
  void beforeTheHandOver() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").rule("Suspension", "Approved", "A complaint.");
    assertThat(life.outcome.provision()).isEqualTo(Provision.STOPPED);
    assertThat(life.phase()).isEqualTo("Approved");
    life.provisions = true;
    assertThat(life.on("2026-03-03").phase()).as("not handed over").isEqualTo("Approved");
    assertThat(life.rule("Resumption", "Approved", "Settled.").phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("Suspension in the trial, in service and in a change; never before anything runs")
  void wheneverSomethingRuns() {
    Life trial = Life.inTrial("2026-03-02").on("2026-03-09");
    Life active = Life.active("2026-03-02").on("2026-03-09");
    Life changing = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    changing.provisions = false;
    changing.grant("Change");
    for (Life life : List.of(trial, active, changing)) {
      life.rule("Suspension", "Approved", "A complaint.");
      assertThat(life.outcome.provision()).isEqualTo(Provision.STOPPED);
      assertThat(life.decide("Suspension", "Approved", d -> d.opinion = "Again.").reason())
          .isEqualTo("AlreadyDecided");
      life.rule("Resumption", "Approved", "Settled.");
      assertThat(life.outcome.provision()).isNotEqualTo(Provision.STOPPED);
    }
    Life accepted = Life.filed("2026-03-02").grant("Acceptance");
    assertThat(accepted.decide("Suspension", "Approved", d -> d.opinion = "Why.").reason())
        .isEqualTo("Premature");
  }

  @Test
  @DisplayName("A suspension says why, and names the granted filing that runs")
  void anOrderSaysWhy() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor()).grant("Change");
    assertThat(life.decide("Suspension", "Approved", d -> {}).reason()).isEqualTo("OpinionMissing");
    var old =
        life.decide(
            "Suspension",
            "Approved",
            d -> {
              d.opinion = "A complaint.";
              d.filing = "bus-1";
            });
    assertThat(old.reason()).as("another runs by now").isEqualTo("StaleFiling");
    assertThat(life.outcome.approved().filing).isEqualTo("bus-3");
    assertThat(life.rule("Suspension", "Approved", "A complaint.").outcome.provision())
        .isEqualTo(Provision.STOPPED);
  }

  @Test
  @DisplayName("A suspension does not stop the unit from leaving, nor a change from being made")
  void suspendedAndChanged() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Suspension", "Approved", "A complaint.").grant("Change");
    assertThat(life.kinds()).endsWith("ChangeGranted", "Changed");
    life.edit(Life::terminate).grant("Termination");
    assertThat(life.phase()).isEqualTo("Terminated");
  }

  @Test
  @DisplayName("A suspension is lifted on the filing that was suspended, or on what runs by now")
  void liftedAfterAChange() {
    for (String filing : List.of("bus-1", "bus-3")) {
      Life life = Life.active("2026-03-02").on("2026-05-06");
      life.rule("Suspension", "Approved", "A complaint.").edit(minor());
      assertThat(life.decide("Change", "Approved", d -> d.filing = "bus-1").reason())
          .as("what was suspended is not what the change asks for")
          .isEqualTo("StaleFiling");
      life.grant("Change");
      Consumer<DecisionSpec> lift =
          d -> {
            d.opinion = "Settled.";
            d.filing = filing;
          };
      assertThat(life.decide("Resumption", "Approved", lift).effective()).as(filing).isTrue();
    }
  }

  @Test
  @DisplayName("In the grace period more time is granted by override and opinion, from the old end")
  void moreTimeInTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-03").edit(Life.extension(10));
    assertThat(life.phase()).isEqualTo("Terminating");
    assertThat(life.decide("TrialExtension", "Approved", d -> {}).reason())
        .isEqualTo("LimitExceeded");
    assertThat(life.decide("TrialExtension", "Approved", d -> d.override = true).reason())
        .isEqualTo("OpinionMissing");
    assertThat(life.decide("TrialExtension", "Approved", Wishes.override()).effective()).isTrue();
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.outcome.provision()).isEqualTo(Provision.TRIAL);
    assertThat(life.due(Stage.TRIAL)).as("04-11 is a Saturday").isEqualTo("2026-04-13");
    assertThat(life.open(Stage.GRACE)).isEmpty();
    assertThat(life.edit(tests("2026-04-03")).grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("In the grace period: applied for before the end but too late, it is granted still")
  void appliedForTooLate() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-31").edit(Life.extension(10));
    assertThat(life.on("2026-04-03").phase()).isEqualTo("Terminating");
    assertThat(override(life).effective()).isTrue();
    assertThat(life.phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("In the grace period: more days that would be over already are none")
  void overAlready() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-08").edit(Life.extension(2));
    assertThat(override(life).reason()).isEqualTo("AlreadyDecided");
    life.edit(Life.extension(20));
    assertThat(override(life).effective()).isTrue();
  }

  @Test
  @DisplayName("After the grace period nothing is extended: the reclaim has begun")
  void afterTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-03").edit(Life.extension(10));
    life.held = true;
    life.on("2026-04-14");
    assertThat(life.kinds()).endsWith("ReclaimStarted");
    assertThat(override(life).effective()).isFalse();
    assertThat(life.edit(Life.extension(20)).kinds()).endsWith("ReclaimStarted");
  }

  @Test
  @DisplayName(
      "In the grace period: ruled on its last day, it is in time however late it is heard of")
  void onTheLastDayOfTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-03").edit(Life.extension(20)).sleep();
    life.held = true;
    var ruling = life.on("2026-04-09").write("TrialExtension", "Approved", Wishes.override());
    life.wake("2026-04-14");
    assertThat(life.answer(ruling).effective()).isTrue();
    assertThat(life.record()).last().isEqualTo("Extended 2026-04-09");
  }

  @Test
  @DisplayName("Rulings of one second are taken in the order of their resourceVersion")
  void rulingsOfOneSecond() {
    for (boolean asleep : List.of(true, false)) {
      Life life = Life.filed("2026-03-02").on("2026-03-04");
      life.asleep = asleep;
      var refused = life.write("Acceptance", "Refused", d -> d.opinion = "No users.");
      var approved = life.write("Acceptance", "Approved", d -> {});
      var returned = life.write("Acceptance", "Returned", d -> d.opinion = "Which users?");
      life.asleep = false;
      life.look();
      assertThat(life.answer(refused).effective()).isTrue();
      assertThat(life.answer(approved).reason()).isEqualTo("AlreadyDecided");
      assertThat(life.answer(returned).reason()).isEqualTo("AlreadyDecided");
    }
  }

  @Test
  @DisplayName("Acceptance and approval of one second are both taken, one after the other")
  void oneAfterTheOther() {
    Life life = Life.filed("2026-03-02").on("2026-03-04").sleep();
    var accepted = life.write("Acceptance", "Approved", d -> {});
    var approved = life.write("Approval", "Approved", d -> {});
    life.wake("2026-03-20");
    assertThat(life.answer(accepted).effective()).isTrue();
    assertThat(life.answer(approved).effective()).isTrue();
    Life other = Life.filed("2026-03-02").on("2026-03-04").sleep();
    var premature = other.write("Approval", "Approved", d -> {});
    other.write("Acceptance", "Approved", d -> {});
    other.wake("2026-03-05");
    assertThat(other.answer(premature).reason()).isEqualTo("Premature");
    assertThat(other.phase()).isEqualTo("Accepted");
  }

  @Test
  @DisplayName("Suspension and resumption of one second: it runs, and the record says both")
  void suspendedAndResumed() {
    Life life = Life.active("2026-03-02").on("2026-05-06").sleep();
    life.write("Suspension", "Approved", d -> d.opinion = "A complaint.");
    life.write("Resumption", "Approved", d -> d.opinion = "A mistake.");
    life.wake("2026-05-08");
    assertThat(life.record()).endsWith("Suspended 2026-05-06", "Resumed 2026-05-06");
    assertThat(life.outcome.provision()).isEqualTo(Provision.FORMAL);
  }

  @Test
  @DisplayName("An edit and rulings of one second keep the order of their versions")
  void anEditBetweenRulings() {
    Life life = Life.filed("2026-03-02").on("2026-03-04").sleep();
    var accepted = life.write("Acceptance", "Approved", d -> {});
    life.edit(all(Wishes.vcpu(8)));
    var approved = life.write("Approval", "Approved", d -> {});
    life.wake("2026-03-05");
    assertThat(life.answer(accepted).effective()).isTrue();
    assertThat(life.answer(approved).reason()).isEqualTo("StaleFiling");
    assertThat(life.kinds()).containsExactly("Submitted", "Accepted", "Resubmitted");
  }

  private static Answer override(Life life) {
    return life.decide("TrialExtension", "Approved", Wishes.override());
  }
}
