package dev.govcloud.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.request.PeriodStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stated when, what it says in the record, and when the operator looks again. */
class StatementsTest {

  @Test
  void whatWasDoneBeforeTheServiceEndedIsDone() {
    Obligation evaluation = Obligation.ofASystem("2026-03-02");
    evaluation.done("2026-08-01T10:00").serviceEnds("2026-09-01T10:00").look("2026-09-02T10:00");
    assertThat(evaluation.record()).containsExactly("DutyBegun", "DutyFulfilled");
    assertThat(evaluation.outcome.phase().label()).isEqualTo("Fulfilled");
  }

  @Test
  void aServiceThatEndsLaterOwesUntilThen() {
    Obligation evaluation = Obligation.ofASystem("2026-03-02");
    evaluation.serviceEnds("2026-09-01T10:00").look("2026-08-01T10:00");
    assertThat(evaluation.record()).containsExactly("DutyBegun");
    assertThat(evaluation.look("2026-09-01T10:00").record())
        .containsExactly("DutyBegun", "DutyEnded");
  }

  @Test
  void aStatementOfBeforeTheDutyIsPremature() {
    Obligation drill = drill().done("2025-12-31T10:00").look("2026-05-04T12:00");
    assertThat(drill.outcome.answers())
        .singleElement()
        .matches(a -> "Premature".equals(a.reason()))
        .extracting(DutyOutcome.Answer::message)
        .asString()
        .contains("begins on 2026-01-01");
  }

  @Test
  void aFulfilmentThatIsWrittenAgainUnderTheNameOfTheOneThatCountsIsASecondOne() {
    Obligation drill = drill().done("2026-06-01T10:00").look("2026-06-01T10:01");
    drill.writtenAgain("2026-06-05T10:00").look("2026-06-05T10:01");
    assertThat(drill.outcome.answers())
        .singleElement()
        .matches(a -> !a.effective() && "AlreadyFulfilled".equals(a.reason()));
  }

  @Test
  void theRecordSaysWhoOwesWhatAndByWhichPolicy() {
    Obligation report = Obligation.ofThePlatform(DutyKind.CONSOLIDATED_REPORT, "2026-03-10");
    report.look("2026-03-10T12:00");
    var begun = report.outcome.milestones().get(0);
    assertThat(begun.message)
        .isEqualTo("ConsolidatedUseReport of 2026-03 is owed by CloudProvider.");
    assertThat(begun.period.policy).isEqualTo(Digest.of(report.policy));
  }

  @Test
  void aCorrectedDateIsSaidInTheRecord() {
    Obligation report = Obligation.ofThePlatform(DutyKind.CONSOLIDATED_REPORT, "2026-09-10");
    report.calendar(DutiesTest.without2026()).look("2026-10-02T12:00");
    report.calendar(CalendarFile.bundled()).look("2026-10-03T12:00");
    assertThat(report.outcome.milestones().get(1).message)
        .isEqualTo(
            "ConsolidatedUseReport of 2026-09 is due on 2026-10-13 by the calendar that is there"
                + " now.");
  }

  @Test
  void aStatementThatIsSeenAfterItsLapseDoesNotTurnTheRecordBack() {
    Obligation bulletin = Obligation.ofThePlatform(DutyKind.SECURITY_BULLETIN, "2026-05-04");
    bulletin.look("2026-06-01T00:00").done("2026-05-31T23:59").look("2026-06-01T00:01");
    List<Instant> at =
        bulletin.outcome.milestones().stream().map(m -> Instant.parse(m.at)).toList();
    assertThat(at).isSorted().hasSize(3);
  }

  @Test
  void aNumberOfTheRegulationIsShownAsStatutoryATargetIsNot() {
    assertThat(statutory(DutyKind.SECURITY_BULLETIN)).isTrue();
    assertThat(statutory(DutyKind.TRAINING)).isFalse();
  }

  private static boolean statutory(DutyKind kind) {
    Obligation duty = Obligation.ofThePlatform(kind, "2026-05-04").look("2026-05-04T12:00");
    return PeriodStatus.of(duty.outcome.period(), Obligation.at("2026-05-04T12:00")).statutory;
  }

  @Test
  void eachFactIsToldOnce() {
    Obligation drill = drill().look("2026-05-04T12:00");
    assertThat(drill.outcome.news()).extracting(m -> m.kind).containsExactly("DutyBegun");
    assertThat(drill.look("2026-05-05T12:00").outcome.news()).isEmpty();
    assertThat(drill.done("2026-06-01T10:00").look("2026-06-01T10:01").outcome.news())
        .extracting(m -> m.kind)
        .containsExactly("DutyFulfilled");
  }

  @Test
  void aTargetIsLookedAtWhenItsDayIsOverUnlessItWasMet() {
    Duration toTheEnd =
        Duration.between(Obligation.at("2026-06-30T12:00"), Obligation.at("2026-07-01T00:00"));
    assertThat(training().look("2026-06-30T12:00").outcome.wakeIn())
        .contains(toTheEnd.plusMillis(1));
    assertThat(training().look("2026-07-01T00:01").outcome.wakeIn()).isEmpty();
    assertThat(training().done("2026-06-29T10:00").look("2026-06-30T12:00").outcome.wakeIn())
        .isEmpty();
  }

  private static Obligation drill() {
    return Obligation.ofThePlatform(DutyKind.EMERGENCY_DRILL, "2026-05-04");
  }

  private static Obligation training() {
    return Obligation.ofThePlatform(DutyKind.TRAINING, "2026-05-04");
  }
}
