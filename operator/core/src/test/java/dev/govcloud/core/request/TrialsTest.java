package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.laboratoryTests;
import static dev.govcloud.core.request.Wishes.level;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests, final review and the end of the trial (articles 13 and 14, rules A10 to A15). */
class TrialsTest {
  static Stream<Arguments> flaws() {
    return Stream.of(
        flaw("dated before the trial began", "before 2026-03-02", tests("2026-03-01")),
        flaw("of a day to come", "yet to come", tests("2026-03-10")),
        flaw("without a date", "has no date", s -> s.tests.forEach(t -> t.date = null)),
        flaw("of no day", "is no day", s -> s.tests.forEach(t -> t.date = "2026-02-30")),
        flaw("without a report", "say in report", s -> s.tests.forEach(t -> t.report = " ")),
        flaw("failed", "is Failed", s -> Life.tests(s, "Failed", "2026-03-09")),
        flaw("failed since", "dated 2026-03-09, is Failed", failedSince("2026-03-08")),
        flaw("failed on one day", "dated 2026-03-09, is Failed", failedSince("2026-03-09")),
        flaw("not there", "a passed Function test", s -> s.tests.clear()));
  }

  @ParameterizedTest(name = "T1: tests {0} file no final review, and each is named")
  @MethodSource("flaws")
  void testsThatDoNotCount(String flaw, String why, Consumer<CloudResourceRequestSpec> edit) {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.edit(all(tests("2026-03-09"), edit));
    assertThat(life.kinds()).doesNotContain("FinalReviewApplied");
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW)).hasSize(3);
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW).get(0)).contains(why);
  }

  @Test
  @DisplayName("T1: an older failed test beside a newer passed one does not count")
  void passedSince() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.edit(s -> Life.tests(s, "Failed", "2026-03-08"));
    life.edit(
        s -> {
          var failed = List.copyOf(s.tests);
          Life.passTests(s, "2026-03-09");
          s.tests.addAll(failed);
        });
    assertThat(life.kinds()).endsWith("FinalReviewApplied");
  }

  @Test
  @DisplayName("T1: tests of the day of the hand-over count, and of the day of filing")
  void atTheLimit() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-02").edit(tests("2026-03-02"));
    assertThat(life.kinds()).endsWith("FinalReviewApplied");
  }

  @Test
  @DisplayName("T1: a report of a day to come is filed when that day comes, also unseen")
  void theDayComes() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-11"));
    Duration wake = life.outcome.wakeIn().orElseThrow();
    assertThat(life.now.plus(wake).minusMillis(1)).isEqualTo("2026-03-10T16:00:00Z");
    life.sleep().wake("2026-03-16");
    assertThat(life.record()).last().isEqualTo("FinalReviewApplied 2026-03-11");
  }

  @Test
  @DisplayName("T1: level 3 needs number, scope and laboratory of each report, and its age counts")
  void theLaboratory() {
    Life life = Life.filed("2026-03-02", level(3)).grant("Acceptance").grant("Approval");
    life.on("2026-03-09").edit(tests("2026-03-09"));
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .hasSize(6)
        .noneMatch(l -> l.contains("Function"));
    life.edit(all(laboratoryTests("2026-03-09"), s -> s.tests.get(1).laboratory.cnasNumber = null));
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .singleElement()
        .asString()
        .contains("Performance report has no laboratory.cnasNumber");
    life.edit(laboratoryTests("2026-03-09"));
    assertThat(life.kinds()).endsWith("FinalReviewApplied");
  }

  @Test
  @DisplayName("T2: a final review decided after its five days passed a target, nobody missed it")
  void aTargetIsNotMissed() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.on("2026-03-23");
    assertThat(life.states(Stage.FINAL_REVIEW)).containsExactly("TargetPassed");
    assertThat(life.open(Stage.FINAL_REVIEW).orElseThrow().overdue(life.now)).isFalse();
    life.grant("FinalReview");
    assertThat(life.states(Stage.FINAL_REVIEW)).containsExactly("TargetPassed");
    assertThat(life.outcome.newest(Stage.FINAL_REVIEW).orElseThrow().missed()).isFalse();
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.outcome.reminders()).noneMatch(r -> r.escalation());
  }

  @Test
  @DisplayName("T2: the same for a longer trial; decided within it, it is met")
  void theTargetOfALongerTrial() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life.extension(10));
    life.on("2026-03-13").rule("TrialExtension", "Refused", "Not yet.");
    assertThat(life.states(Stage.EXTENSION_REVIEW)).containsExactly("TargetPassed");
    life.on("2026-03-16").edit(Life.extension(12)).on("2026-03-19").grant("TrialExtension");
    assertThat(life.states(Stage.EXTENSION_REVIEW)).containsExactly("TargetPassed", "Met");
  }

  @Test
  @DisplayName("T2: a target that fell away is neither met nor passed")
  void aTargetThatFellAway() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.on("2026-03-23").edit(s -> s.tests.clear());
    assertThat(life.states(Stage.FINAL_REVIEW)).containsExactly("Void");
  }

  @Test
  @DisplayName("T3: filed on the last day, then set to failed: withdrawn, the trial lapses by date")
  void setToFailed() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-01").edit(tests("2026-04-01"));
    life.edit(s -> s.tests.get(0).result = "Failed");
    assertThat(life.kinds()).endsWith("FinalReviewWithdrawn");
    life.on("2026-04-02");
    assertThat(life.record()).last().isEqualTo("TrialRanOut 2026-04-02");
    assertThat(life.outcome.provision()).isEqualTo(Provision.STOPPED);
  }

  @Test
  @DisplayName("T3: removed after the end, while it was held: it lapses on that day")
  void removedWhileHeld() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-01").edit(tests("2026-04-01"));
    assertThat(life.on("2026-04-10").phase()).isEqualTo("Trial");
    life.edit(s -> s.tests.clear());
    assertThat(life.record()).endsWith("FinalReviewWithdrawn 2026-04-10", "TrialRanOut 2026-04-10");
    assertThat(life.due(Stage.GRACE)).as("five working days of grace").isEqualTo("2026-04-17");
  }

  @Test
  @DisplayName("T3: editing the tests again and again does not hold the trial beyond its end")
  void editedAgainAndAgain() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-01").edit(tests("2026-04-01"));
    life.on("2026-04-03").edit(s -> s.tests.get(0).reportNumber = "again");
    assertThat(life.record()).endsWith("FinalReviewApplied 2026-04-03", "TrialRanOut 2026-04-03");
    Life longer = Life.inTrial("2026-03-02").on("2026-03-20").edit(Life.extension(10));
    longer.on("2026-04-03").edit(Life.extension(11));
    assertThat(longer.record()).last().isEqualTo("TrialRanOut 2026-04-03");
    Life end = Life.inTrial("2026-03-02").on("2026-03-31").edit(Life::terminate);
    end.on("2026-04-03").edit(s -> s.termination.reason = "Another reason.");
    assertThat(end.record()).last().isEqualTo("TrialRanOut 2026-04-03");
  }

  @Test
  @DisplayName("T3: failed while held: the trial lapses with the refusal, never by itself before")
  void failedWhileHeld() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-01").edit(tests("2026-04-01"));
    life.on("2026-04-08").rule("FinalReview", "Refused", "The load test is too small.");
    assertThat(life.record()).endsWith("FinalReviewFailed 2026-04-08", "TrialRanOut 2026-04-08");
    Life early = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    early.rule("FinalReview", "Refused", "The load test is too small.");
    assertThat(early.phase()).as("days remain (A15)").isEqualTo("Trial");
    assertThat(early.on("2026-04-02").record()).last().isEqualTo("TrialRanOut 2026-04-02");
  }

  @Test
  @DisplayName(
      "T4: more time applied for in time stays so when a policy asks for more notice later")
  void inTimeByTheRulesOfItsDay() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-27").edit(Life.extension(10));
    life.policy.trial.extensionNoticeWorkingDays = 10;
    assertThat(life.on("2026-04-02").phase()).as("held").isEqualTo("Trial");
    assertThat(life.grant("TrialExtension").record()).last().isEqualTo("Extended 2026-04-02");
  }

  @Test
  @DisplayName("T4: the same for number and length, and for the length of the trial")
  void withinTheLimitsOfItsDay() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life.extension(20));
    life.policy.trial.extensionMaxDays = 10;
    life.policy.trial.extensionMaxCount = 0;
    assertThat(life.grant("TrialExtension").due(Stage.TRIAL)).isEqualTo("2026-04-21");
    Life trial = Life.filed("2026-03-02").grant("Acceptance");
    trial.policy.trial.maxDays = 20;
    trial.policy.trial.defaultDays = 20;
    assertThat(trial.grant("Approval").due(Stage.TRIAL)).as("30 days").isEqualTo("2026-04-01");
  }

  @Test
  @DisplayName("T4: filed against the rules of its day, the rules of today are enough")
  void byTheRulesOfTodayWhereTheyAskForLess() {
    Life life = Life.inTrial("2026-03-02");
    life.policy.trial.extensionMaxDays = 10;
    life.on("2026-03-09").edit(Life.extension(20));
    assertThat(life.decide("TrialExtension", "Approved", d -> {}).reason())
        .isEqualTo("LimitExceeded");
    life.policy.trial.extensionMaxDays = 30;
    assertThat(life.decide("TrialExtension", "Approved", d -> {}).effective()).isTrue();
  }

  @Test
  @DisplayName("T4: tests filed in time are not withdrawn by age, nor by a policy of later")
  void testsAreJudgedByTheirDay() {
    Life life = Life.filed("2026-03-02", level(3)).grant("Acceptance").grant("Approval");
    life.on("2026-03-09").edit(laboratoryTests("2026-03-02"));
    life.policy.tests.reportMaxAgeMonths = 1;
    life.on("2026-05-06").edit(s -> s.remarks = "Please decide.");
    assertThat(life.kinds()).doesNotContain("FinalReviewWithdrawn");
    assertThat(life.grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("T4: papers that a policy asks for later are not missing in what was filed before")
  void papersAreJudgedByTheirDay() {
    Life life = Life.filed("2026-03-02");
    life.policy.requiredMaterials.add("Other");
    assertThat(life.on("2026-03-03").grant("Acceptance").phase()).isEqualTo("Accepted");
  }

  @Test
  @DisplayName("T4: an extension of the notice's last day is in time, of the day after it is not")
  void theNoticesLastDay() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-27").edit(Life.extension(10));
    assertThat(life.grant("TrialExtension").due(Stage.TRIAL))
        .as("a Monday")
        .isEqualTo("2026-04-13");
    Life late = Life.inTrial("2026-03-02").on("2026-03-30").edit(Life.extension(10));
    assertThat(late.decide("TrialExtension", "Approved", d -> {}).reason())
        .isEqualTo("LimitExceeded");
    assertThat(late.on("2026-04-02").phase())
        .as("it does not hold the trial")
        .isEqualTo("Terminating");
  }

  private static Arguments flaw(String what, String why, Consumer<CloudResourceRequestSpec> edit) {
    return Arguments.of(what, why, edit);
  }

  /** Passed on a day, and failed on the day of the edit. */
  private static Consumer<CloudResourceRequestSpec> failedSince(String day) {
    return spec -> {
      Life.tests(spec, "Failed", "2026-03-09");
      var failed = List.<TestReport>copyOf(spec.tests);
      Life.passTests(spec, day);
      spec.tests.addAll(failed);
    };
  }
}
