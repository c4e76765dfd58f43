package dev.govcloud.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.regulation.DutyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The duties of articles 7, 18, 19, 21 to 23, 27 and 28: until when, kept by what, charged how. */
class DutiesTest {

  @Test
  void article19TheReportOfAMonthIsDueOnTheFifthWorkingDayOfTheNext() {
    // 2026-03-02 to 03-06 are five working days after February, whose 28th is worked for the feast.
    assertThat(report("2026-02-10").look("2026-02-10T12:00").due()).isEqualTo("2026-03-06");
    // After September come the national holidays: 10-08, 10-09, 10-10 (a Saturday), 10-12, 10-13.
    assertThat(report("2026-09-10").look("2026-09-10T12:00").due()).isEqualTo("2026-10-13");
  }

  @Test
  void article23ABulletinIsDueWithinItsMonthWhateverDayIsItsLast() {
    Obligation bulletin = bulletin("2026-05-04").look("2026-05-04T12:00");
    assertThat(bulletin.due())
        .as("a Sunday: nothing is counted that could roll")
        .isEqualTo("2026-05-31");
  }

  @Test
  void article23ADrillIsDueWithinItsYear() {
    Obligation drill = Obligation.ofThePlatform(DutyKind.EMERGENCY_DRILL, "2026-05-04");
    assertThat(drill.look("2026-05-04T12:00").due()).isEqualTo("2026-12-31");
  }

  @Test
  void whatIsDoneInTimeIsMet() {
    Obligation bulletin = bulletin("2026-05-04").done("2026-05-31T23:59").look("2026-06-03T09:00");
    assertThat(bulletin.record()).containsExactly("DutyBegun", "DutyFulfilled");
    assertThat(bulletin.state("2026-06-03T09:00")).isEqualTo("Met");
    assertThat(bulletin.outcome.fulfilment()).contains("ful-1");
  }

  @Test
  void whatIsDoneAMinuteAfterItsTermIsLateAndOnRecordAllTheSame() {
    Obligation bulletin = bulletin("2026-05-04").done("2026-06-01T00:00").look("2026-06-03T09:00");
    assertThat(bulletin.record()).containsExactly("DutyBegun", "DeadlineMissed", "DutyFulfilled");
    assertThat(bulletin.state("2026-06-03T09:00")).isEqualTo("Missed");
  }

  @Test
  void aMissedMonthStaysAFactAndStaysOwed() {
    Obligation bulletin = bulletin("2026-05-04").look("2026-09-01T09:00");
    assertThat(bulletin.record()).containsExactly("DutyBegun", "DeadlineMissed");
    assertThat(bulletin.outcome.milestones().get(1).at)
        .isEqualTo(Obligation.at("2026-06-01T00:00").toString());
    assertThat(bulletin.state("2026-09-01T09:00")).isEqualTo("Overdue");
    bulletin.done("2026-09-02T10:00").look("2026-09-02T10:01");
    assertThat(bulletin.state("2026-09-02T10:01")).isEqualTo("Missed");
  }

  @Test
  void article18ATrainingIsATargetThatChargesNobody() {
    Obligation training = Obligation.ofThePlatform(DutyKind.TRAINING, "2026-04-10");
    training.look("2026-08-01T09:00");
    assertThat(training.record()).containsExactly("DutyBegun");
    assertThat(training.state("2026-08-01T09:00")).isEqualTo("TargetPassed");
    assertThat(training.outcome.reminders()).noneMatch(r -> r.escalation());
  }

  @Test
  void aReportOfAMonthThatIsNotOverIsPremature() {
    Obligation report = report("2026-03-10").done("2026-03-30T10:00").look("2026-03-30T10:01");
    assertThat(report.outcome.answers())
        .singleElement()
        .matches(a -> !a.effective() && "Premature".equals(a.reason()))
        .extracting(DutyOutcome.Answer::message)
        .asString()
        .contains("ends with 2026-03-31");
    assertThat(report.done("2026-04-01T08:00").look("2026-04-01T08:01").record())
        .containsExactly("DutyBegun", "DutyFulfilled");
  }

  @Test
  void whatNoDocumentProvesIsNotDone() {
    Obligation drill = Obligation.ofThePlatform(DutyKind.EMERGENCY_DRILL, "2026-05-04");
    drill.done("2026-06-01T10:00", null).look("2026-06-01T10:01");
    assertThat(drill.outcome.answers())
        .singleElement()
        .matches(a -> !a.effective() && "EvidenceMissing".equals(a.reason()));
    assertThat(drill.state("2026-06-01T10:01")).isEqualTo("Open");
  }

  @Test
  void theSecondStatementIsVoidAndSaysSo() {
    Obligation drill = Obligation.ofThePlatform(DutyKind.EMERGENCY_DRILL, "2026-05-04");
    drill.done("2026-06-01T10:00").done("2026-06-02T10:00").look("2026-06-03T10:00");
    assertThat(drill.outcome.answers())
        .extracting(DutyOutcome.Answer::reason)
        .containsExactly("Done", "AlreadyFulfilled");
    assertThat(drill.look("2026-06-04T10:00").outcome.fulfilment()).contains("ful-1");
  }

  @Test
  void aStatementWhoseAnswerWasLostIsAnsweredAgain() {
    Obligation drill = Obligation.ofThePlatform(DutyKind.EMERGENCY_DRILL, "2026-05-04");
    drill.done("2026-06-01T10:00").look("2026-06-01T10:01");
    drill.answerLost().look("2026-06-01T10:02");
    assertThat(drill.outcome.answers())
        .singleElement()
        .matches(a -> a.effective() && "Done".equals(a.reason()));
    assertThat(drill.record()).containsExactly("DutyBegun", "DutyFulfilled");
  }

  @Test
  void whatIsStatedAfterTheServiceEndedChargesNobody() {
    Obligation evaluation = Obligation.ofASystem("2026-03-02");
    evaluation.serviceEnds("2026-12-01T10:00").done("2027-01-05T10:00").look("2027-01-06T10:00");
    assertThat(evaluation.record()).containsExactly("DutyBegun", "DutyEnded");
    assertThat(evaluation.outcome.answers()).allMatch(a -> !a.effective());
  }

  @Test
  void article22TheEvaluationOfASystemThatIsEndedFallsAway() {
    Obligation evaluation = Obligation.ofASystem("2026-03-02");
    evaluation.serviceEnds("2026-09-01T10:00").look("2027-02-01T10:00");
    assertThat(evaluation.record()).containsExactly("DutyBegun", "DutyEnded");
    assertThat(evaluation.state("2027-02-01T10:00")).isEqualTo("Void");
  }

  @Test
  void whatWasMissedBeforeTheServiceEndedStaysMissed() {
    Obligation evaluation = Obligation.ofASystem("2026-03-02");
    evaluation.serviceEnds("2027-01-15T10:00").look("2027-02-01T10:00");
    assertThat(evaluation.record()).containsExactly("DutyBegun", "DeadlineMissed", "DutyEnded");
    assertThat(evaluation.state("2027-02-01T10:00")).isEqualTo("Missed");
  }

  @Test
  void anOperatorThatSleptRecordsWhatOneThatDidNotWouldHave() {
    Obligation awake = report("2026-03-10");
    for (int day = 10; day < 30; day++) {
      awake.look("2026-03-" + day + "T12:00");
    }
    awake.look("2026-04-08T00:00").done("2026-04-09T10:00").look("2026-04-09T10:01");
    awake.look("2026-05-02T10:00");
    Obligation asleep = report("2026-03-10").done("2026-04-09T10:00").look("2026-05-02T10:00");
    assertThat(asleep.outcome.milestones())
        .extracting(m -> m.hash)
        .isEqualTo(awake.outcome.milestones().stream().map(m -> m.hash).toList());
  }

  @Test
  void whoOwesItIsRemindedAWorkingDayBeforeAndEveryTwoAfterwards() {
    Obligation bulletin = bulletin("2026-05-04").look("2026-06-05T09:00");
    assertThat(bulletin.outcome.reminders())
        .extracting(r -> r.message())
        .containsExactly(
            "SecurityBulletin is due on 2026-05-31 from CloudProvider (article 23). By system.",
            "SecurityBulletin was due on 2026-05-31 from CloudProvider (article 23). Escalated. By"
                + " system.",
            "SecurityBulletin was due on 2026-05-31 from CloudProvider (article 23). Escalated. By"
                + " system.",
            "SecurityBulletin was due on 2026-05-31 from CloudProvider (article 23). Escalated. By"
                + " system.");
  }

  @Test
  void aNoticeThatCorrectsTheCalendarLengthensWhatIsOpen() {
    Obligation report = report("2026-09-10").calendar(without2026()).look("2026-10-02T12:00");
    String before = report.due();
    report.calendar(CalendarFile.bundled()).look("2026-10-03T12:00");
    assertThat(before).isEqualTo("2026-10-09");
    assertThat(report.due()).isEqualTo("2026-10-13");
    assertThat(report.record()).containsExactly("DutyBegun", "DeadlineRecomputed");
  }

  @Test
  void whatWasDoneInTimeIsNotChargedBecauseACalendarCameMeanwhile() {
    Obligation report = report("2026-09-10").calendar(without2026()).look("2026-10-02T12:00");
    report.done("2026-10-08T10:00").calendar(CalendarFile.bundled()).look("2026-10-20T12:00");
    assertThat(report.record()).containsExactly("DutyBegun", "DutyFulfilled");
    assertThat(report.state("2026-10-20T12:00")).isEqualTo("Met");
  }

  @Test
  void whatWasDoneInTheTimeThatANewCalendarGivesIsInTime() {
    Obligation report = report("2026-09-10").calendar(without2026()).look("2026-10-02T12:00");
    report.done("2026-10-12T10:00").calendar(CalendarFile.bundled()).look("2026-10-20T12:00");
    assertThat(report.record()).containsExactly("DutyBegun", "DeadlineRecomputed", "DutyFulfilled");
    assertThat(report.state("2026-10-20T12:00")).isEqualTo("Met");
  }

  static List<CalendarYear> without2026() {
    return CalendarFile.bundled().stream().filter(y -> y.year() != 2026).toList();
  }

  @Test
  void aPolicyMayAskForAReportSooner() {
    Obligation report = report("2026-03-10");
    report.policy.duties.useReportWorkingDays = 2;
    assertThat(report.look("2026-03-10T12:00").due()).isEqualTo("2026-04-02");
  }

  @Test
  void noPolicyGivesMoreDaysThanTheRegulationAndWithoutOneTheseCount() {
    Obligation longer = report("2026-03-10");
    longer.policy.duties.useReportWorkingDays = 9;
    String due = report("2026-03-10").look("2026-03-10T12:00").due();
    assertThat(longer.look("2026-03-10T12:00").due()).isEqualTo(due);
    Obligation none = report("2026-03-10");
    none.policy.duties.useReportWorkingDays = null;
    assertThat(none.look("2026-03-10T12:00").due()).isEqualTo(due);
  }

  @Test
  void itWakesWhenItLapsesAndSleepsForEverOnceItIsDone() {
    Obligation drill = Obligation.ofThePlatform(DutyKind.EMERGENCY_DRILL, "2026-05-04");
    assertThat(drill.look("2026-05-04T12:00").outcome.wakeIn()).isPresent();
    drill.done("2026-06-01T10:00").look("2026-06-01T10:01");
    assertThat(drill.look("2026-06-02T10:00").outcome.wakeIn()).isEmpty();
  }

  private static Obligation bulletin(String day) {
    return Obligation.ofThePlatform(DutyKind.SECURITY_BULLETIN, day);
  }

  private static Obligation report(String day) {
    return Obligation.ofThePlatform(DutyKind.CONSOLIDATED_REPORT, day);
  }
}
