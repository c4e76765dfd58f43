package dev.govcloud.core.concern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.regulation.Party;
import org.junit.jupiter.api.Test;

/** Findings (articles 7, 20 and 21): until which day, charged to whom, ended by whom. */
class FindingsTest {

  @Test
  void article21ItIsToBeRectifiedByTheDayThatWhoeverFoundItNamed() {
    Conversation it = against("UsingUnit", "2026-03-21").look("2026-03-10T09:01");
    assertThat(it.due("RectificationByUnit"))
        .as("a Saturday, as it is written")
        .isEqualTo("2026-03-22T00:00");
    assertThat(it.outcome.awaited(Party.AGENCY).orElseThrow().party()).isEqualTo("UsingUnit");
  }

  @Test
  void whatIsRectifiedInTimeIsMetHoweverLateItIsVerified() {
    Conversation it =
        against("CloudProvider", "2026-03-20")
            .says("CloudProvider", "Resolve", "2026-03-20T23:59")
            .look("2026-05-20T09:00");
    assertThat(it.periods("2026-05-20T09:00"))
        .containsExactly("RectificationByProvider Met", "VerificationByAgency TargetPassed");
    assertThat(it.record()).containsExactly("Raised", "Resolved");
  }

  @Test
  void whatIsRectifiedLateStaysLate() {
    Conversation it =
        against("UsingUnit", "2026-03-20")
            .says("UsingUnit", "Acknowledge", "2026-03-11T09:00")
            .says("UsingUnit", "Resolve", "2026-03-21T00:00")
            .says("ManagementAgency", "Verify", "2026-03-23T09:00")
            .says("ManagementAgency", "Close", "2026-03-23T09:01")
            .look("2026-04-01T09:00");
    assertThat(it.record())
        .containsExactly(
            "Raised", "Acknowledged", "DeadlineMissed", "Resolved", "Verified", "Closed");
    assertThat(it.periods("2026-04-01T09:00"))
        .containsExactly("RectificationByUnit Missed", "VerificationByAgency Met");
    assertThat(it.outcome.state(Conversation.at("2026-04-01T09:00"))).isEqualTo("Missed");
  }

  @Test
  void whatIsNeverRectifiedIsOverdueForAsLongAsItLasts() {
    Conversation it = against("UsingUnit", "2026-03-20").look("2026-09-01T09:00");
    assertThat(it.outcome.state(Conversation.at("2026-09-01T09:00"))).isEqualTo("Overdue");
    assertThat(it.record()).containsExactly("Raised", "DeadlineMissed");
    assertThat(it.outcome.reminders()).anyMatch(r -> r.escalation());
  }

  @Test
  void whoReopensSetsANewDayAndNobodyIsChargedForTheTimeBetween() {
    Conversation it =
        against("UsingUnit", "2026-03-20")
            .says("UsingUnit", "Resolve", "2026-03-19T09:00")
            .says("ManagementAgency", "Reopen", "2026-04-02T09:00", s -> s.due = "2026-04-10")
            .look("2026-04-03T09:00");
    assertThat(it.due("RectificationByUnit")).isEqualTo("2026-04-11T00:00");
    assertThat(it.periods("2026-04-03T09:00"))
        .containsExactly(
            "RectificationByUnit Met",
            "VerificationByAgency TargetPassed",
            "RectificationByUnit Open");
    it.says("UsingUnit", "Resolve", "2026-04-09T09:00")
        .says("ManagementAgency", "Verify", "2026-04-09T10:00")
        .says("ManagementAgency", "Reopen", "2026-04-09T11:00", s -> s.due = null)
        .look("2026-04-09T12:00");
    assertThat(it.answers()).containsExactly("Done", "Done", "NewDayMissing");
  }

  @Test
  void aDayThatIsOverIsTheDayOnWhichItWasWritten() {
    Conversation it = against("UsingUnit", "2026-01-05").look("2026-03-10T09:01");
    assertThat(it.due("RectificationByUnit")).isEqualTo("2026-03-11T00:00");
  }

  @Test
  void whereDaysEndWithTheOfficeHoursTheNextDayIsTheFirstOnWhichOneCanAct() {
    Conversation it =
        Conversation.finding("ManagementAgency", "UsingUnit", "2026-03-10", "2026-03-10T18:00");
    it.policy.counting.officeHoursEnd = "17:30";
    assertThat(it.look("2026-03-10T18:01").due("RectificationByUnit"))
        .isEqualTo("2026-03-11T17:30");
    assertThat(it.record()).containsExactly("Raised");
  }

  @Test
  void nobodyVerifiesWhatHeResolvedHimself() {
    Conversation it =
        against("UsingUnit", "2026-03-20")
            .says("UsingUnit", "Resolve", "2026-03-11T09:00", s -> s.repliedBy = "both@example.org")
            .says(
                "ManagementAgency",
                "Verify",
                "2026-03-11T10:00",
                s -> s.repliedBy = "both@example.org")
            .look("2026-03-11T11:00");
    assertThat(it.answers()).containsExactly("Done", "SameHand");
    assertThat(it.outcome.phase().label()).isEqualTo("Resolved");
  }

  @Test
  void thatItIsRectifiedIsProvedByADocument() {
    Conversation it =
        against("UsingUnit", "2026-03-20")
            .says("UsingUnit", "Resolve", "2026-03-11T09:00", s -> s.evidence.clear())
            .look("2026-03-11T11:00");
    assertThat(it.answers()).containsExactly("EvidenceMissing");
  }

  @Test
  void whoeverTakesItBackChargesNobody() {
    Conversation it =
        against("UsingUnit", "2026-03-20")
            .says("ManagementAgency", "Close", "2026-03-11T09:00")
            .look("2026-06-11T11:00");
    assertThat(it.periods("2026-06-11T11:00")).containsExactly("RectificationByUnit Void");
    assertThat(it.record()).containsExactly("Raised", "Closed");
  }

  @Test
  void whatIsVerifiedAwaitsToBeClosedByWhoeverFoundIt() {
    Conversation it =
        against("UsingUnit", "2026-03-20")
            .says("UsingUnit", "Resolve", "2026-03-11T09:00")
            .says("ManagementAgency", "Verify", "2026-03-11T10:00")
            .look("2026-03-11T11:00");
    var awaited = it.outcome.awaited(Party.AGENCY).orElseThrow();
    assertThat(awaited.stage() + " " + awaited.party()).isEqualTo("Close ManagementAgency");
    assertThat(awaited.due()).isEmpty();
  }

  @Test
  void aNoticeThatCorrectsTheCalendarLengthensTheVerification() {
    Conversation it =
        Conversation.finding("ManagementAgency", "UsingUnit", "2026-10-20", "2026-09-10T09:00")
            .calendar(CalendarFile.bundled().stream().filter(y -> y.year() != 2026).toList())
            .says("UsingUnit", "Resolve", "2026-09-30T09:00")
            .look("2026-09-30T10:00");
    String before = it.due("VerificationByAgency");
    it.calendar(CalendarFile.bundled()).look("2026-10-01T10:00");
    assertThat(before).isEqualTo("2026-10-10T00:00");
    assertThat(it.due("VerificationByAgency")).isEqualTo("2026-10-14T00:00");
    assertThat(it.record()).containsExactly("Raised", "Resolved", "DeadlineRecomputed");
  }

  private static Conversation against(String party, String due) {
    return Conversation.finding("ManagementAgency", party, due, "2026-03-10T09:00");
  }
}
