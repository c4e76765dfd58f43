package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Termination;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.Test;

/** Article 10: every stage in its turn, none skipped; withdrawal before opening (rule A26). */
class Article10Test {

  @Test
  void noStageCanBeSkipped() {
    Life life = Life.filed("2026-03-02");
    for (String stage : new String[] {"Approval", "TrialExtension", "FinalReview", "Change"}) {
      assertThat(life.decide(stage, "Approved", d -> {}).reason()).as(stage).isEqualTo("Premature");
    }
    assertThat(life.phase()).isEqualTo("Submitted");
  }

  @Test
  void aUnitWithdrawsBeforeApprovalAndNothingIsLeft() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").edit(Life::terminate);
    assertThat(life.phase()).isEqualTo("Terminated");
    assertThat(life.kinds()).endsWith("Withdrawn");
    assertThat(life.states(Stage.APPROVAL)).containsExactly("Void");
    assertThat(life.filings()).containsExactly("Application Withdrawn 2026-03-02");
  }

  @Test
  void aUnitWithdrawsWhatWasNotApprovedAndNothingIsAwaitedOfItAnyMore() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").rule("Approval", "Refused", "No.");
    assertThat(life.edit(Life::terminate).phase()).isEqualTo("Terminated");
    assertThat(life.states(Stage.CORRECTION)).containsExactly("Void");
  }

  @Test
  void aUnitWithdrawsWhileTheTrialIsSetUpAndEverythingIsReclaimed() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval")
        .edit(
            s -> {
              s.termination = new Termination();
              s.termination.reason = "The project was stopped.";
            });
    assertThat(life.kinds()).containsSubsequence("Approved", "Withdrawn", "Reclaimed");
    assertThat(life.phase()).isEqualTo("Terminated");
  }
}
