package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.Test;

/** Articles 16 and 20: the end of service, and suspension for cause. */
class Article16Test {

  @Test
  void terminationIsReviewedWithinFiveDaysAndReclaimedWithinThree() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    assertThat(life.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-05-12");
    life.held = true;
    life.grant("Termination");
    assertThat(life.due(Stage.RECLAIM)).isEqualTo("2026-05-09");
    life.held = false;
    life.look();
    assertThat(life.phase()).isEqualTo("Terminated");
    assertThat(life.outcome.periods()).noneMatch(Period::open);
  }

  @Test
  void withoutTheProofsNothingIsFiledAndTheMissingOnesAreNamed() {
    Life life =
        Life.active("2026-03-02")
            .edit(
                s -> {
                  Life.terminate(s);
                  s.termination.backup = null;
                  s.termination.dataMigrated = null;
                });
    assertThat(life.open(Stage.TERMINATION_REVIEW)).isEmpty();
    assertThat(life.outcome.lacks(Stage.TERMINATION_REVIEW)).hasSize(2);
  }

  @Test
  void inTrialTheReasonIsEnough() {
    Life life =
        Life.inTrial("2026-03-02")
            .edit(
                s -> {
                  Life.terminate(s);
                  s.termination.backup = null;
                  s.termination.dataMigrated = null;
                  s.termination.offlineOn = null;
                })
            .grant("Termination");
    assertThat(life.phase()).isEqualTo("Terminated");
  }

  @Test
  void whatWasSeenBeforeTheReclaimBeganDoesNotEndIt() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").sleep().edit(Life::terminate);
    Outcome first = Decider.decide(life.facts());
    assertThat(first.news()).extracting(m -> m.kind).containsExactly("Withdrawn");
    assertThat(life.wake("2026-03-02").kinds()).endsWith("Withdrawn", "Reclaimed");
  }

  @Test
  void terminationWinsOverAPendingChangeWhichIsFiledAgainOnceItIsRefused() {
    Life life = Life.active("2026-03-02").edit(s -> s.resources.hosts.get(0).vcpu = 3);
    life.edit(Life::terminate);
    assertThat(life.states(Stage.CHANGE_REVIEW)).containsExactly("Void");
    life.rule("Termination", "Refused", "Data of others is on it.");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.kinds()).endsWith("TerminationRefused", "ChangeApplied");
    assertThat(life.open(Stage.CHANGE_REVIEW)).isPresent();
    life.edit(s -> s.termination = null);
    assertThat(life.kinds()).endsWith("TakenBack");
    assertThat(life.open(Stage.CHANGE_REVIEW)).as("another matter").isPresent();
  }

  @Test
  void theBlockTakenOutWithdrawsTheTerminationAndPutBackFilesItAnew() {
    Life life = Life.active("2026-03-02").edit(Life::terminate).edit(s -> s.termination = null);
    assertThat(life.kinds()).endsWith("TerminationApplied", "TerminationWithdrawn");
    life.edit(Life::terminate);
    assertThat(life.kinds()).endsWith("TerminationApplied");
    assertThat(life.open(Stage.TERMINATION_REVIEW)).isPresent();
  }

  @Test
  void theAuthoritySuspendsForCauseAndLiftsIt() {
    Life life = Life.active("2026-03-02");
    assertThat(life.decide("Suspension", "Approved", d -> {}).reason()).isEqualTo("OpinionMissing");
    life.rule("Suspension", "Approved", "Attacks come from it.");
    assertThat(life.outcome.provision()).isEqualTo(Provision.STOPPED);
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.decide("Suspension", "Approved", d -> d.opinion = "again").reason())
        .isEqualTo("AlreadyDecided");
    life.rule("Resumption", "Approved", "Cleaned.");
    assertThat(life.outcome.provision()).isEqualTo(Provision.FORMAL);
  }
}
