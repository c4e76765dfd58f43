package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.remarks;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What came first, an edit or a ruling or a lapse, where nobody looked (articles 12 to 16). */
class OrderTest {
  @Test
  @DisplayName("E5: filed on the day before the end while nobody looked: filed in time")
  void filedInTimeWhileNobodyLooked() {
    Life life = Life.inTrial("2026-03-02").sleep();
    life.on("2026-03-31").edit(tests("2026-03-31"));
    life.on("2026-04-02");
    assertThatThrownBy(() -> life.edit(s -> s.tests.get(0).reportNumber = "typo"))
        .as("one edit at a time")
        .isInstanceOf(AssertionError.class);
    life.wake("2026-04-02");
    assertThat(life.record()).contains("FinalReviewApplied 2026-03-31");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.on("2026-04-20").phase()).as("held until it is decided").isEqualTo("Trial");
  }

  @Test
  @DisplayName("E5: more time, and the end of service, applied for on the last day hold the trial")
  void appliedForOnTheLastDay() {
    Life longer = Life.inTrial("2026-03-02").sleep();
    longer.on("2026-03-26").edit(Life.extension(10));
    assertThat(longer.wake("2026-04-03").phase()).isEqualTo("Trial");
    Life end = Life.inTrial("2026-03-02").sleep();
    end.on("2026-04-01").edit(Life::terminate);
    assertThat(end.wake("2026-04-03").record()).contains("TerminationApplied 2026-04-01");
    assertThat(end.phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("E5: filed on the day after the end while nobody looked: the trial had lapsed")
  void filedTooLateWhileNobodyLooked() {
    Life life = Life.inTrial("2026-03-02").sleep();
    life.on("2026-04-02").edit(tests("2026-03-31"));
    life.wake("2026-04-03");
    assertThat(life.record()).contains("TrialRanOut 2026-04-02");
    assertThat(life.kinds()).doesNotContain("FinalReviewApplied");
  }

  @Test
  @DisplayName("E6: an approval of what was superseded meanwhile is void")
  void supersededMeanwhile() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").sleep();
    life.on("2026-03-03").edit(vcpu(8));
    var approval = life.on("2026-03-04").write("Approval", "Approved", d -> {});
    life.wake("2026-03-06");
    assertThat(life.answer(approval).reason()).isEqualTo("StaleFiling");
    assertThat(life.record()).last().isEqualTo("Resubmitted 2026-03-03");
  }

  @Test
  @DisplayName("E6: edits that nobody saw may have come before: in doubt nothing is granted")
  void inDoubtNothingIsGranted() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").sleep();
    life.gate = false;
    life.on("2026-03-03").edit(vcpu(8));
    var approval = life.on("2026-03-04").write("Approval", "Approved", d -> {});
    life.on("2026-03-05").edit(all(vcpu(2), remarks("As before.")));
    life.wake("2026-03-06");
    assertThat(life.answer(approval).reason()).isEqualTo("StaleFiling");
    assertThat(life.phase()).isEqualTo("Accepted");
    assertThat(life.record()).last().isEqualTo("EditsMissed 2026-03-05");
    assertThat(life.grant("Approval").phase()).as("decided again").isEqualTo("Trial");
  }

  @Test
  @DisplayName(
      "E6: where something else was written after the edit, what it touches is not granted")
  void theVersionSaysNothing() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").sleep();
    var approval = life.on("2026-03-04").write("Approval", "Approved", d -> {});
    life.on("2026-03-05").edit(vcpu(8)).touch();
    life.wake("2026-03-06");
    assertThat(life.answer(approval).reason()).isEqualTo("StaleFiling");
    assertThat(life.record()).last().as("on its own day").isEqualTo("Resubmitted 2026-03-05");
  }

  @Test
  @DisplayName("E6: what the edit does not touch is granted, on the day of the ruling")
  void whatIsNotTouchedIsGranted() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life.extension(10)).sleep();
    var longer = life.on("2026-03-10").write("TrialExtension", "Approved", d -> {});
    life.on("2026-03-11").edit(tests("2026-03-11")).touch();
    life.wake("2026-03-12");
    assertThat(life.answer(longer).effective()).isTrue();
    assertThat(life.record()).endsWith("Extended 2026-03-10", "FinalReviewApplied 2026-03-11");
  }

  @Test
  @DisplayName("E6: a refusal in doubt is a refusal: only grants are void")
  void refusalsAreNotInDoubt() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").sleep();
    var refusal = life.on("2026-03-04").write("Approval", "Refused", d -> d.opinion = "No need.");
    life.on("2026-03-05").edit(vcpu(8)).touch();
    life.wake("2026-03-06");
    assertThat(life.answer(refusal).effective()).isTrue();
    assertThat(life.record()).endsWith("Refused 2026-03-04", "Resubmitted 2026-03-05");
  }

  @Test
  @DisplayName("E6: nobody can have read what was filed after his ruling")
  void nobodyReadsWhatIsNotThere() {
    Life life = Life.filed("2026-03-02").sleep();
    life.on("2026-03-03").edit(vcpu(8));
    var guess = life.on("2026-03-04").write("Acceptance", "Approved", d -> d.filing = "bus-2");
    life.wake("2026-03-06");
    assertThat(life.answer(guess).reason()).isEqualTo("NoSuchFiling");
    assertThat(life.filings())
        .containsExactly("Application Superseded 2026-03-02", "Application Open 2026-03-03");
  }

  @Test
  @DisplayName(
      "A lapse just before an order is recorded, also where an edit long before was unseen")
  void lapsedJustBeforeAnOrder() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").sleep().edit(remarks("Files nothing."));
    life.now = life.open(Stage.HAND_OVER).orElseThrow().deadline().orElseThrow().due();
    life.now = life.now.plusSeconds(4);
    life.write("Suspension", "Approved", d -> d.opinion = "Leak.");
    life.wake();
    assertThat(life.kinds()).endsWith("DeadlineMissed", "Suspended");
  }

  @Test
  @DisplayName("E7: ready by the cluster's own condition before the end: handed over in time")
  void readyInTime() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").sleep();
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-03-03"));
    life.wake("2026-03-16");
    assertThat(life.record()).last().isEqualTo("HandedOver 2026-03-03");
    assertThat(life.states(Stage.HAND_OVER)).containsExactly("Met");
    assertThat(life.due(Stage.TRIAL)).as("30 days from the hand-over").isEqualTo("2026-04-02");
  }

  @Test
  @DisplayName("E7: a change carried out in time while nobody looked is carried out in time")
  void carriedOutInTime() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.provisions = false;
    life.grant("Change").sleep();
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-05-08"));
    life.wake("2026-05-20");
    assertThat(life.record()).last().isEqualTo("Changed 2026-05-08");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("E7: when the last machine went that was to go, nobody can say: when it is seen")
  void takenAwayWhenSeen() {
    Life life = Wishes.opened("2026-03-02", s -> Wishes.web(s).count = 2).on("2026-05-06");
    life.edit(all(s -> Wishes.web(s).count = 1, reason("One is enough.")));
    life.provisions = false;
    life.grant("Change").sleep();
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-05-06"));
    life.wake("2026-05-08");
    assertThat(life.record()).last().isEqualTo("Changed 2026-05-08");
  }

  @Test
  @DisplayName("E7: a ruling made on the last day is in time, however late it is heard of")
  void ruledInTime() {
    Life life = Life.filed("2026-03-02").sleep();
    life.on("2026-03-09").write("Acceptance", "Approved", d -> {});
    life.wake("2026-03-16");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Met");
    assertThat(life.states(Stage.APPROVAL)).containsExactly("Overdue");
  }

  @Test
  @DisplayName("E7: ready after the end is after the end")
  void readyTooLate() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").sleep();
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-03-06"));
    life.wake("2026-03-16");
    assertThat(life.record()).endsWith("DeadlineMissed 2026-03-06", "HandedOver 2026-03-06");
    assertThat(life.states(Stage.HAND_OVER)).containsExactly("Missed");
  }

  @Test
  @DisplayName("A filing written just before a crash is the one on record, with its own day")
  void foundAfterACrash() {
    for (String stage : List.of("Change", "Termination")) {
      Life life = Life.active("2026-03-02").on("2026-05-06");
      boolean change = "Change".equals(stage);
      life.edit(change ? minor() : Life::terminate);
      life.rule(stage, "Returned", "Say more.").on("2026-05-18").sleep();
      life.edit(
          change
              ? reason("Many more passengers.")
              : s -> s.termination.reason = "Replaced by two.");
      life.die().wake("2026-05-20");
      assertThat(life.record()).last().isEqualTo(stage + "Corrected 2026-05-18");
      assertThat(life.outcome.book().entries()).last().matches(FilingBook.Entry::underReview);
    }
  }
}
