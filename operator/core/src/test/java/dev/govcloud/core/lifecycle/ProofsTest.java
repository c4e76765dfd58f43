package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.TestReport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 13: tests, and for level 3 and above the reports of an accredited laboratory. */
class ProofsTest {

  @Test
  void eachMissingTestIsNamedWhileTheTrialRuns() {
    Life life = Life.inTrial("2026-03-02");
    assertThat(life.outcome.defects(Stage.FINAL_REVIEW))
        .containsExactly(
            "tests: a passed Function test is missing (article 13)",
            "tests: a passed Performance test is missing (article 13)",
            "tests: a passed Security test is missing (article 13)");
    life.edit(Life::passTests);
    assertThat(life.outcome.defects(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.open(Stage.FINAL_REVIEW)).isPresent();
  }

  @Test
  void aFailedTestIsNoProof() {
    Life life = Life.inTrial("2026-03-02").edit(s -> Life.passTests(s, "Failed"));
    assertThat(life.open(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.outcome.defects(Stage.FINAL_REVIEW)).hasSize(3);
  }

  @Test
  void levelThreeIsOpenedOnTwoWholeReports() {
    Life life = levelThree().edit(ProofsTest::laboratoryReports);
    assertThat(life.outcome.defects(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  void levelTwoNeedsNoLaboratory() {
    assertThat(Life.inTrial("2026-03-02").edit(Life::passTests).open(Stage.FINAL_REVIEW))
        .isPresent();
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        gap("Security report is of no CNAS-accredited laboratory", t -> t.laboratory = null),
        gap("Security report has no laboratory.cnasNumber", t -> t.laboratory.cnasNumber = null),
        gap("Security report has no reportNumber", t -> t.reportNumber = null),
        gap("Security report has no scope", t -> t.scope = null),
        gap("Security report has no date", t -> t.date = null),
        gap("Security report has no date", t -> t.date = "2026-02-30"),
        gap("2025-03-01, more than 12 months ago", t -> t.date = "2025-03-01"),
        gap("2026-03-04, which is yet to come", t -> t.date = "2026-03-04"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gaps")
  void eachMissingPieceOfAReportIsNamed(String said, Consumer<TestReport> damage) {
    Life life =
        levelThree()
            .edit(
                s -> {
                  laboratoryReports(s);
                  s.tests.stream().filter(t -> "Security".equals(t.kind)).forEach(damage);
                });
    assertThat(life.open(Stage.FINAL_REVIEW)).isEmpty();
    assertThat(life.outcome.defects(Stage.FINAL_REVIEW))
        .isNotEmpty()
        .allMatch(d -> d.contains("level 3 and above, article 13"))
        .anyMatch(d -> d.contains(said));
  }

  @Test
  void aReportOfExactlyTwelveMonthsStillCounts() {
    Life life =
        levelThree()
            .edit(
                s -> {
                  laboratoryReports(s);
                  s.tests.forEach(t -> t.date = "2025-03-02");
                });
    assertThat(life.open(Stage.FINAL_REVIEW)).isPresent();
  }

  @Test
  void aReportThatAgedDuringTheReviewNoLongerCarriesIt() {
    Life life =
        levelThree()
            .edit(
                s -> {
                  laboratoryReports(s);
                  s.tests.forEach(t -> t.date = "2025-03-03");
                });
    life.on("2026-03-04");
    Verdict answer = life.decide("FinalReview", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
    assertThat(answer.message()).contains("2025-03-03, more than 12 months ago");
  }

  private static Arguments gap(String said, Consumer<TestReport> damage) {
    return Arguments.of(said, damage);
  }

  private static Life levelThree() {
    return Life.filed("2026-03-02")
        .edit(s -> s.mlps.level = 3)
        .grant("Acceptance")
        .grant("Approval");
  }

  private static void laboratoryReports(CloudResourceRequestSpec spec) {
    Life.passTests(spec);
    for (TestReport test : spec.tests) {
      test.laboratory = new TestReport.Laboratory();
      test.laboratory.name = "Provincial software test centre";
      test.laboratory.cnasNumber = "L1234";
      test.reportNumber = "R-" + test.kind;
      test.scope = "Release 1.0 of the whole system";
    }
  }
}
