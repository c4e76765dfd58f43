package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.Test;

/** Article 13: trial of 15 to 30 days, longer with consent; what happens when it runs out. */
class Article13Test {

  @Test
  void aTrialIsWarnedOfThenStoppedThenReclaimedAndNeverPromoted() {
    Life life = Life.inTrial("2026-03-02").later(39);
    assertThat(life.record())
        .containsExactly(
            "Submitted 2026-03-02",
            "Accepted 2026-03-02",
            "Approved 2026-03-02",
            "HandedOver 2026-03-02",
            "TrialEnding 2026-03-26",
            "TrialEnding 2026-03-30",
            "TrialEnding 2026-04-01",
            "TrialRanOut 2026-04-02",
            "ReclaimStarted 2026-04-10",
            "Reclaimed 2026-04-10");
    assertThat(life.states(Stage.GRACE)).containsExactly("Met");
  }

  @Test
  void aShortTrialIsNotWarnedOfBeforeItBegan() {
    Life life = new Life("2026-03-02");
    life.policy.trial.minDays = 2;
    life.request.getSpec().trial = new dev.govcloud.api.request.Trial();
    life.request.getSpec().trial.days = 2;
    life.look().grant("Acceptance").grant("Approval").later(2);
    assertThat(life.record())
        .filteredOn(r -> r.startsWith("TrialEnding"))
        .containsExactly("TrialEnding 2026-03-04");
    assertThat(life.outcome.milestones())
        .filteredOn(m -> "TrialEnding".equals(m.kind))
        .extracting(m -> m.message)
        .containsExactly("The trial ends in 1 day: apply for final review or it stops.");
  }

  @Test
  void bothEndsOfTheLengthsOfATrialAreAllowed() {
    for (int days : new int[] {14, 15, 60, 61}) {
      Life life = new Life("2026-03-02");
      life.policy.trial.minDays = 15;
      life.policy.trial.maxDays = 60;
      life.request.getSpec().trial = new dev.govcloud.api.request.Trial();
      life.request.getSpec().trial.days = days;
      var exceeds = life.look().newest(Matter.APPLICATION).object().getSpec().exceeds;
      if (days == 15 || days == 60) {
        assertThat(exceeds).isEmpty();
      } else {
        assertThat(exceeds).containsExactly("a trial of " + days + " days is outside 15 to 60");
      }
    }
  }

  @Test
  void theLongestExtensionIsAllowed() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-16");
    int most = life.policy.trial.extensionMaxDays;
    life.edit(Life.extension(most));
    assertThat(life.newest(Matter.TRIAL_EXTENSION).object().getSpec().exceeds).isEmpty();
    life.edit(Life.extension(most + 1));
    assertThat(life.newest(Matter.TRIAL_EXTENSION).object().getSpec().exceeds)
        .containsExactly((most + 1) + " days are more than the " + most + " allowed");
  }

  @Test
  void anExtensionCountsFromTheOldEnd() {
    Life life = Life.inTrial("2026-03-02");
    assertThat(life.due(Stage.TRIAL)).isEqualTo("2026-04-01");
    life.on("2026-03-16").edit(Life.extension(20)).grant("TrialExtension");
    assertThat(life.due(Stage.TRIAL)).isEqualTo("2026-04-21");
    life.later(120);
    assertThat(life.kinds()).filteredOn("TrialEnding"::equals).hasSize(3);
    assertThat(life.kinds()).contains("TrialRanOut").doesNotContain("Opened");
  }

  @Test
  void anExtensionAppliedForInTimeKeepsTheTrialRunningUntilItIsDecided() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-27").edit(Life.extension(10)).later(30);
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.states(Stage.EXTENSION_REVIEW))
        .as("a target of ours, never charged (rule A14)")
        .containsExactly("TargetPassed");
    life.rule("TrialExtension", "Refused", "Not necessary.");
    assertThat(life.phase()).isEqualTo("Terminating");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
  }

  @Test
  void anExtensionAppliedForTooLateNeedsAnOverrideAndDoesNotHoldTheTrial() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-31").edit(Life.extension(10));
    assertThat(life.decide("TrialExtension", "Approved", d -> {}).reason())
        .isEqualTo("LimitExceeded");
    Answer forced =
        life.decide(
            "TrialExtension",
            "Approved",
            d -> {
              d.override = true;
              d.opinion = "The flood drill had priority.";
            });
    assertThat(forced.effective()).isTrue();
    assertThat(life.due(Stage.TRIAL)).isEqualTo("2026-04-13");
  }

  @Test
  void aSecondExtensionNeedsAnOverride() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-16").edit(Life.extension(10)).grant("TrialExtension");
    life.on("2026-03-20").edit(Life.extension(12));
    Answer answer = life.decide("TrialExtension", "Approved", d -> {});
    assertThat(answer.message()).contains("extended 1 times, allowed are 1");
  }

  @Test
  void anExtensionIsGrantedOrRefusedAndNeverReturned() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-16").edit(Life.extension(10));
    Answer answer = life.decide("TrialExtension", "Returned", d -> d.opinion = "Say more.");
    assertThat(answer.reason()).isEqualTo("WrongVerdict");
    assertThat(life.states(Stage.EXTENSION_REVIEW)).as("the trial goes on").containsExactly("Open");
  }

  @Test
  void removingTheBlockWithdrawsTheExtension() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-16").edit(Life.extension(10)).edit(s -> s.trial.extension = null);
    assertThat(life.kinds()).endsWith("ExtensionApplied", "ExtensionWithdrawn");
    assertThat(life.states(Stage.EXTENSION_REVIEW)).containsExactly("Void");
  }

  @Test
  void theTrialBeginsWithTheHandOverNotWithTheApproval() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    assertThat(life.due(Stage.HAND_OVER)).isEqualTo("2026-03-05");
    life.on("2026-03-05");
    life.provisions = true;
    life.look();
    assertThat(life.due(Stage.TRIAL)).isEqualTo("2026-04-07");
  }
}
