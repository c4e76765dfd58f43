package dev.govcloud.core.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tickets (articles 17 to 19 and 28): how soon, kept by what, charged to whom. */
class TicketsTest {

  @Test
  void article19ACriticalTicketIsAcknowledgedInMinutesAndResolvedInHoursAtAnyHour() {
    Conversation it = Conversation.ticket("Critical", "2026-02-17T03:10").look("2026-02-17T03:11");
    assertThat(it.record()).containsExactly("Raised", "ResolutionAwaited");
    assertThat(it.due("TicketAcknowledgement")).as("in the feast").isEqualTo("2026-02-17T03:25");
    assertThat(it.due("TicketResolution")).isEqualTo("2026-02-17T07:10");
  }

  @Test
  void aLesserOneHasMoreTime() {
    Conversation major = Conversation.ticket("Major", "2026-03-10T09:00").look("2026-03-10T09:01");
    assertThat(major.due("TicketAcknowledgement")).isEqualTo("2026-03-10T09:30");
    assertThat(major.due("TicketResolution")).isEqualTo("2026-03-11T09:00");
    Conversation minor = Conversation.ticket("Minor", "2026-03-10T09:00").look("2026-03-10T09:01");
    assertThat(minor.due("TicketAcknowledgement")).isEqualTo("2026-03-10T13:00");
    assertThat(minor.due("TicketResolution")).isEqualTo("2026-03-15T09:00");
  }

  @Test
  void whatIsAnsweredInTimeIsMet() {
    Conversation it =
        Conversation.ticket("Critical", "2026-03-10T09:00")
            .says("CloudProvider", "Acknowledge", "2026-03-10T09:14")
            .says("CloudProvider", "Progress", "2026-03-10T10:00")
            .says("CloudProvider", "Resolve", "2026-03-10T12:59")
            .says("UsingUnit", "Close", "2026-03-11T09:00", s -> s.satisfaction = "VerySatisfied")
            .look("2026-03-20T09:00");
    assertThat(it.record())
        .containsExactly(
            "Raised", "ResolutionAwaited", "Acknowledged", "Progressed", "Resolved", "Closed");
    assertThat(it.periods("2026-03-20T09:00"))
        .containsExactly(
            "TicketAcknowledgement Met", "TicketResolution Met", "TicketConfirmation Met");
    assertThat(it.outcome.satisfaction()).contains("VerySatisfied");
    assertThat(it.look("2026-03-21T09:00").outcome.satisfaction()).contains("VerySatisfied");
    assertThat(it.outcome.wakeIn()).as("nothing follows any more").isEmpty();
    assertThat(it.outcome.awaited(null)).isEmpty();
  }

  @Test
  void whatIsAnsweredLateIsLateForEverUnderTheNameOfTheProvider() {
    Conversation it =
        Conversation.ticket("Critical", "2026-03-10T09:00")
            .says("CloudProvider", "Acknowledge", "2026-03-10T09:15")
            .look("2026-03-10T09:20");
    assertThat(it.record())
        .containsExactly("Raised", "ResolutionAwaited", "DeadlineMissed", "Acknowledged");
    assertThat(it.outcome.milestones().get(2).at).isEqualTo("2026-03-10T01:15:00Z");
    assertThat(it.outcome.milestones().get(2).message).contains("CloudProvider");
    assertThat(it.outcome.state(Conversation.at("2026-03-10T09:20"))).isEqualTo("Missed");
    it.says("CloudProvider", "Resolve", "2026-03-10T09:30")
        .says("UsingUnit", "Close", "2026-03-10T09:31")
        .look("2026-03-10T09:32");
    assertThat(it.periods("2026-03-10T09:32"))
        .containsExactly(
            "TicketAcknowledgement Missed", "TicketResolution Met", "TicketConfirmation Met");
    assertThat(it.outcome.state(Conversation.at("2026-03-10T09:32"))).isEqualTo("Missed");
  }

  @Test
  void aUnitThatGivesUpDoesNotClearWhoLetItWait() {
    Conversation it =
        Conversation.ticket("Critical", "2026-03-10T09:00")
            .says("UsingUnit", "Close", "2026-03-10T10:00", s -> s.satisfaction = "Dissatisfied")
            .look("2026-03-10T10:01");
    assertThat(it.periods("2026-03-10T10:01"))
        .containsExactly("TicketAcknowledgement Missed", "TicketResolution Void");
  }

  @Test
  void whoResolvesAtOnceHasAcknowledgedToo() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("CloudProvider", "Resolve", "2026-03-10T09:30")
            .look("2026-03-10T09:31");
    assertThat(it.periods("2026-03-10T09:31"))
        .containsExactly(
            "TicketAcknowledgement Met", "TicketResolution Met", "TicketConfirmation Open");
    assertThat(it.due("TicketConfirmation")).isEqualTo("2026-03-18T00:00");
  }

  @Test
  void whatIsReopenedHasAWholePeriodAnewAndEachIsCounted() {
    Conversation it =
        Conversation.ticket("Critical", "2026-03-10T09:00")
            .says("CloudProvider", "Resolve", "2026-03-10T09:10")
            .says("UsingUnit", "Reopen", "2026-03-10T20:00")
            .look("2026-03-11T00:00");
    assertThat(it.due("TicketResolution")).isEqualTo("2026-03-11T00:00");
    assertThat(it.periods("2026-03-11T00:00"))
        .containsExactly(
            "TicketAcknowledgement Met",
            "TicketResolution Met",
            "TicketConfirmation Met",
            "TicketResolution Overdue");
    assertThat(it.outcome.phase().label()).isEqualTo("Acknowledged");
  }

  @Test
  void aUnitThatConfirmsNothingIsChargedWithNothing() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("CloudProvider", "Resolve", "2026-03-10T09:30")
            .look("2026-06-10T09:31");
    assertThat(it.record()).doesNotContain("DeadlineMissed");
    assertThat(it.periods("2026-06-10T09:31")).contains("TicketConfirmation TargetPassed");
    assertThat(it.outcome.phase().label()).as("not closed by silence").isEqualTo("Resolved");
  }

  @Test
  void whoClosesSaysHowSatisfiedInOneOfFourWords() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("UsingUnit", "Close", "2026-03-10T09:30", s -> s.satisfaction = null)
            .says("UsingUnit", "Close", "2026-03-10T09:31", s -> s.satisfaction = "Delighted")
            .look("2026-03-10T09:32");
    assertThat(it.answers()).containsExactly("SatisfactionMissing", "SatisfactionMissing");
    assertThat(it.outcome.phase().label()).isEqualTo("Open");
  }

  @Test
  void whatWasSaidInOneSecondCountsInTheOrderInWhichItArrived() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("CloudProvider", "Acknowledge", "2026-03-10T09:30")
            .says("CloudProvider", "Progress", "2026-03-10T09:30")
            .says("CloudProvider", "Resolve", "2026-03-10T09:30")
            .look("2026-03-10T09:32");
    assertThat(it.answers()).containsExactly("Done", "Done", "Done");
  }

  @Test
  void anOperatorThatSleptRecordsWhatOneThatDidNotWouldHave() {
    Conversation awake = Conversation.ticket("Critical", "2026-03-10T09:00");
    awake.look("2026-03-10T09:01").look("2026-03-10T09:16");
    awake.says("CloudProvider", "Acknowledge", "2026-03-10T09:20").look("2026-03-10T09:21");
    awake.look("2026-03-10T14:00");
    awake.says("CloudProvider", "Resolve", "2026-03-10T15:00").look("2026-03-10T15:01");
    Conversation asleep =
        Conversation.ticket("Critical", "2026-03-10T09:00")
            .says("CloudProvider", "Acknowledge", "2026-03-10T09:20")
            .says("CloudProvider", "Resolve", "2026-03-10T15:00")
            .look("2026-03-10T18:00");
    assertThat(asleep.record())
        .containsExactly(
            "Raised",
            "ResolutionAwaited",
            "DeadlineMissed",
            "Acknowledged",
            "DeadlineMissed",
            "Resolved");
    assertThat(hashes(asleep)).isEqualTo(hashes(awake));
  }

  @Test
  void aReplyWhoseAnswerWasLostIsAnsweredAgainAndCountsOnce() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("CloudProvider", "Acknowledge", "2026-03-10T09:30")
            .says("CloudProvider", "Progress", "2026-03-10T09:40")
            .look("2026-03-10T10:00");
    it.answersLost().look("2026-03-10T10:01");
    assertThat(it.answers()).containsExactly("Done", "Done");
    assertThat(it.record())
        .containsExactly("Raised", "ResolutionAwaited", "Acknowledged", "Progressed");
  }

  @Test
  void aRecordThatIsNearlyFullTakesOnlyWhatLeadsToItsEnd() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("CloudProvider", "Acknowledge", "2026-03-10T09:30");
    for (int i = 0; i < 160; i++) {
      it.says("CloudProvider", "Progress", "2026-03-10T10:00");
    }
    it.says("CloudProvider", "Resolve", "2026-03-10T11:00")
        .says("UsingUnit", "Close", "2026-03-10T11:01")
        .look("2026-03-10T12:00");
    assertThat(it.record()).hasSize(Steps.ROOM + 2).endsWith("Resolved", "Closed");
    assertThat(it.answers()).contains("RecordFull").endsWith("Done", "Done");
  }

  @Test
  void aPolicyMayAskForMoreHaste() {
    Conversation it = Conversation.ticket("Minor", "2026-03-10T09:00");
    it.policy.concerns.minorAcknowledgementMinutes = 60;
    it.policy.concerns.minorResolutionHours = 48;
    it.look("2026-03-10T09:01");
    assertThat(it.due("TicketAcknowledgement")).isEqualTo("2026-03-10T10:00");
    assertThat(it.due("TicketResolution")).isEqualTo("2026-03-12T09:00");
    it.policy.concerns.minorAcknowledgementMinutes = 1440;
    it.look("2026-03-10T09:02");
    assertThat(it.due("TicketAcknowledgement"))
        .as("fixed when it began")
        .isEqualTo("2026-03-10T10:00");
  }

  @Test
  void theProviderIsToldAtOnceAndItsSuperiorsWhenItIsLate() {
    Conversation it = Conversation.ticket("Critical", "2026-03-10T09:00").look("2026-03-10T09:16");
    assertThat(it.outcome.reminders())
        .filteredOn(r -> r.stage().label().equals("TicketAcknowledgement"))
        .extracting(r -> r.escalation())
        .containsExactly(false, true);
    assertThat(it.outcome.wakeIn()).isPresent();
  }

  private static List<String> hashes(Conversation it) {
    return it.outcome.milestones().stream().map(m -> m.hash).toList();
  }
}
