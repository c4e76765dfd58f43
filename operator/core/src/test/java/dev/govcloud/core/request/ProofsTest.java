package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.laboratoryTests;
import static dev.govcloud.core.request.Wishes.level;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.core.regulation.Stage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 13: tests, and for level 3 and above the reports of an accredited laboratory. */
class ProofsTest {
  private static final String MONDAY = "2026-03-02";

  @Test
  void eachMissingTestIsNamedWhileTheTrialRuns() {
    Life life = Life.inTrial(MONDAY);
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .containsExactly(
            "tests: a passed Function test (article 13)",
            "tests: a passed Performance test (article 13)",
            "tests: a passed Security test (article 13)");
    life.edit(s -> Life.passTests(s, MONDAY));
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.open(Stage.FINAL_REVIEW)).isPresent();
  }

  @Test
  void aFailedTestIsNoProof() {
    Life life = Life.inTrial(MONDAY).edit(s -> Life.tests(s, "Failed", MONDAY));
    assertThat(life.open(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .hasSize(3)
        .contains(
            "tests: the newest Function test, dated 2026-03-02, is Failed: mend the system and"
                + " test again (article 13)");
  }

  @Test
  void aPassedTestBesideAFailedOneOfTheSameDayIsNoProofEither() {
    Life life = Life.inTrial(MONDAY).edit(s -> Life.passTests(s, MONDAY));
    life.edit(s -> s.tests.add(0, failed(MONDAY)));
    assertThat(life.kinds()).endsWith("FinalReviewWithdrawn");
    life.on("2026-03-05").edit(s -> s.tests.get(0).date = "2026-03-01");
    assertThat(life.open(Stage.FINAL_REVIEW)).as("the failed one is older").isPresent();
    Life last = Life.inTrial(MONDAY).edit(s -> Life.passTests(s, MONDAY));
    last.edit(s -> s.tests.add(failed(MONDAY)));
    assertThat(last.kinds()).as("wherever it is listed").endsWith("FinalReviewWithdrawn");
  }

  private static TestReport failed(String day) {
    TestReport test = new TestReport();
    test.kind = "Security";
    test.result = "Failed";
    test.date = day;
    test.report = "https://files.example/failed.pdf";
    return test;
  }

  @Test
  void levelThreeIsOpenedOnTwoWholeReports() {
    Life life = levelThree().edit(s -> laboratoryReports(s, MONDAY));
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  void levelTwoNeedsNoLaboratory() {
    Life life = Life.inTrial(MONDAY).edit(s -> Life.passTests(s, MONDAY));
    assertThat(life.open(Stage.FINAL_REVIEW)).isPresent();
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        gap("Security report is not there: say in report where it is kept", t -> t.report = null),
        gap("Security report is of no CNAS-accredited laboratory", t -> t.laboratory = null),
        gap("Security report has no laboratory.cnasNumber", t -> t.laboratory.cnasNumber = null),
        gap("Security report has no laboratory.cnasNumber", t -> t.laboratory.cnasNumber = " "),
        gap("Security report has no reportNumber", t -> t.reportNumber = null),
        gap("Security report has no scope", t -> t.scope = null),
        gap("Security test has no date", t -> t.date = null),
        gap("Security test has the date 2026-02-30, which is no day", t -> t.date = "2026-02-30"),
        gap(
            "is dated 2026-03-01, before 2026-03-02, from which on tests count",
            t -> t.date = "2026-03-01"),
        gap("2026-03-03, which is yet to come", t -> t.date = "2026-03-03"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gaps")
  void eachMissingPieceOfAReportIsNamed(String said, Consumer<TestReport> damage) {
    Life life =
        levelThree()
            .edit(
                s -> {
                  laboratoryReports(s, MONDAY);
                  s.tests.stream().filter(t -> "Security".equals(t.kind)).forEach(damage);
                });
    assertThat(life.open(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .singleElement()
        .asString()
        .contains(said)
        .endsWith("(article 13)");
  }

  @Test
  void aReportCountsAsLongAsThePolicySaysAndNotADayLonger() {
    Life life = longTrial();
    life.on("2026-04-02").edit(s -> laboratoryReports(s, MONDAY));
    assertThat(life.open(Stage.FINAL_REVIEW)).as("a month to the day").isPresent();
    Life late = longTrial();
    late.on("2026-04-03").edit(s -> laboratoryReports(s, MONDAY));
    assertThat(late.open(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(late.outcome.lacks(Stage.FINAL_REVIEW))
        .anyMatch(l -> l.contains("is dated 2026-03-02, more than 1 months ago"));
  }

  @Test
  void aReportThatAgesDuringTheReviewStillCarriesIt() {
    Life life = longTrial();
    life.on("2026-04-02").edit(s -> laboratoryReports(s, MONDAY));
    assertThat(life.on("2026-04-10").grant("FinalReview").phase()).isEqualTo("Active");
  }

  /** What a review lacks is asked on the day it was filed, by the rules of that day (T4). */
  @Test
  void anEditOfSomethingElseDoesNotWithdrawAReviewWhoseReportsAgedMeanwhile() {
    Life life = longTrial();
    life.on("2026-04-02").edit(s -> laboratoryReports(s, MONDAY));
    life.on("2026-04-10").edit(s -> s.remarks = "The stop signs are new.");
    assertThat(life.kinds()).doesNotContain("FinalReviewWithdrawn");
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW)).as("it lacks nothing").isEmpty();
  }

  /** To 21 April; reports of a laboratory count for a month. */
  private static Life longTrial() {
    Life life = levelThree();
    life.policy.tests.reportMaxAgeMonths = 1;
    return life.on("2026-03-16").edit(Life.extension(20)).grant("TrialExtension");
  }

  private static Arguments gap(String said, Consumer<TestReport> damage) {
    return Arguments.of(said, damage);
  }

  private static Life levelThree() {
    return Life.filed(MONDAY).edit(s -> s.mlps.level = 3).grant("Acceptance").grant("Approval");
  }

  private static void laboratoryReports(CloudResourceRequestSpec spec, String day) {
    Life.passTests(spec, day);
    for (TestReport test : spec.tests) {
      test.laboratory = new TestReport.Laboratory();
      test.laboratory.name = "Provincial software test centre";
      test.laboratory.cnasNumber = "L1234";
      test.reportNumber = "R-" + test.kind;
      test.scope = "Release 1.0 of the whole system";
    }
  }

  @Test
  void whatAnotherRulingUsedUpIsSaidToBeUsedUp() {
    Life life = Life.inTrial(MONDAY).on("2026-03-05");
    life.edit(
        all(level(3), reason("Level 3."), papers("2026-03-05"), laboratoryTests("2026-03-05")));
    assertThat(life.grant("Change").outcome.lacks(Stage.FINAL_REVIEW))
        .as("the change needed no function test")
        .containsExactly(
            "tests: a passed Performance test other than that of 2026-03-05, which bus-2 used up,"
                + " (article 13)",
            "tests: a passed Security test other than that of 2026-03-05, which bus-2 used up,"
                + " (article 13)");
    life.on("2026-03-09").edit(laboratoryTests("2026-03-09"));
    assertThat(life.grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  void papersThatAnotherRulingUsedUpAreSaidToBeUsedUp() {
    Life life = Life.active(MONDAY).on("2026-05-06");
    life.edit(all(level(3), reason("Level 3."), laboratoryTests("2026-05-06")));
    assertThat(life.newest(dev.govcloud.core.regulation.Matter.CHANGE).object().getSpec().lacks)
        .anyMatch(
            l ->
                l.startsWith("materials: a new construction plan other than that of ")
                    && l.contains(", which bus-1 used up, dated 2026-03-02 or later"));
  }

  @Test
  void whatTheEndOfServiceHoldsUpIsSaid() {
    Life life = Life.inTrial(MONDAY).edit(all(Life::terminate, tests(MONDAY)));
    assertThat(life.open(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .containsExactly(
            "termination: nothing else is applied for while the end of service of bus-2 is under"
                + " review: take the block out, or await it");
  }
}
