package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.regulation.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was recorded holds: periods are fixed, the chain shows tampering, reminders are counted. */
class RecordTest {

  @Test
  void aLongOpinionIsInTheDecisionAndTheRecordHasItsBeginning() {
    Life life = Life.filed("2026-03-02");
    life.decide("Acceptance", "Refused", d -> d.opinion = "可".repeat(4096));
    String said = life.outcome.milestones().get(1).message;
    assertThat(said.codePointCount(0, said.length())).isEqualTo(256);
    assertThat(said).startsWith("可可").endsWith("characters more)");
    assertThat(Chain.firstBroken(life.outcome.milestones())).isEmpty();
  }

  @Test
  void theReasonOfAWithdrawalStandsHereAloneAndIsWhole() {
    Life life = Life.filed("2026-03-02");
    life.edit(
        s -> {
          s.termination = new dev.govcloud.api.request.Termination();
          s.termination.reason = "因".repeat(2048);
        });
    assertThat(life.kinds()).endsWith("Withdrawn");
    assertThat(life.outcome.milestones().get(1).message).isEqualTo("因".repeat(2048));
  }

  @Test
  void whatIsBeingDeletedBeforeItIsOnRecordIsNeverFiled() {
    Life life = new Life("2026-03-02");
    life.request.getMetadata().setDeletionTimestamp("2026-03-02T01:00:00Z");
    life.look();
    assertThat(life.outcome.milestones()).isEmpty();
    assertThat(life.outcome.phase().deletable()).isTrue();
  }

  @Test
  void aNewPolicyDoesNotAlterARunningPeriod() {
    Life life = Life.filed("2026-03-02");
    String policy = life.open(Stage.ACCEPTANCE).orElseThrow().policy();
    life.policy.periods.acceptanceWorkingDays = 1;
    life.later(1);
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-09");
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().policy()).isEqualTo(policy);
    life.edit(s -> s.usageUntil = "2029-12-31");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-04");
  }

  @Test
  void aProvisionalPeriodIsRecomputedOnceWhenTheNoticeComesAndOnlyGrowsLonger() {
    Life life = Life.filed("2026-12-30");
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().deadline().orElseThrow().provisional())
        .isTrue();
    String before = life.due(Stage.ACCEPTANCE);
    List<CalendarYear> years = new ArrayList<>(life.years);
    years.add(notice(2027, "2027-01-01", "2027-01-04"));
    life.years = years;
    life.later(1).later(1);
    assertThat(life.kinds()).containsExactly("Submitted", "DeadlineRecomputed");
    assertThat(life.due(Stage.ACCEPTANCE)).isGreaterThan(before);
  }

  @Test
  void aNoticeThatChangesNothingOnlySettlesTheProvisionalPeriod() {
    Life life = Life.filed("2026-12-30");
    String before = life.due(Stage.ACCEPTANCE);
    List<CalendarYear> years = new ArrayList<>(life.years);
    years.add(notice(2027, "2027-01-01"));
    life.years = years;
    life.later(1).later(1);
    assertThat(life.kinds()).containsExactly("Submitted", "DeadlineRecomputed");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo(before);
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().deadline().orElseThrow().provisional())
        .isFalse();
  }

  private static CalendarYear notice(int year, String... daysOff) {
    return new CalendarYear(
        year,
        List.of(),
        java.util.Arrays.stream(daysOff)
            .map(d -> new CalendarYear.Day("元旦", LocalDate.parse(d), true))
            .toList());
  }

  @Test
  void everyAlteredFieldBreaksTheChainWhereItWasAltered() {
    Life life = Life.active("2026-03-02").edit(Life::terminate).grant("Termination");
    var record = life.outcome.milestones();
    assertThat(Chain.firstBroken(record)).isEmpty();
    for (int i = 0; i < record.size(); i++) {
      var entry = record.get(i);
      String at = entry.at;
      entry.at = "2026-03-01T00:00:00Z";
      assertThat(Chain.firstBroken(record)).contains(i + 1);
      entry.at = at;
    }
    assertThat(Chain.firstBroken(record.subList(1, record.size()))).contains(1);
    assertThat(record).filteredOn(m -> m.decision != null).allMatch(m -> m.decisionDigest != null);
  }

  @Test
  void everyFilingOfARecordIsBoundToItsContent() {
    Life life = Life.active("2026-03-02").edit(Life::terminate).grant("Termination");
    for (var filing : life.outcome.book().entries()) {
      assertThat(life.outcome.milestones())
          .filteredOn(m -> filing.name().equals(m.filing) && m.filingDigest != null)
          .as(filing.name())
          .singleElement()
          .satisfies(
              m ->
                  assertThat(m.filingDigest)
                      .isEqualTo(Contents.digest(filing.object().getSpec(), "bureau-transport")));
      assertThat(filing.object().getSpec().digest)
          .isEqualTo(
              Contents.digest(filing.content(), filing.object().getSpec().form).orElseThrow());
    }
  }

  @Test
  void remindersComeOneDayBeforeAtTheEndAndEveryTwoDaysAfter() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.outcome.reminders()).isEmpty();
    assertThat(life.on("2026-03-06").outcome.reminders()).hasSize(1);
    assertThat(life.on("2026-03-10").outcome.reminders()).hasSize(2);
    assertThat(life.on("2026-03-12").outcome.reminders()).hasSize(3);
    assertThat(life.outcome.reminders().get(2).message()).contains("Escalated");
    life.grant("Acceptance");
    assertThat(life.outcome.reminders()).isEmpty();
  }

  @Test
  void aTargetIsSpokenOfOnceAndNeverEscalated() {
    Life life = Life.inTrial("2026-03-02").edit(s -> Life.passTests(s, "2026-03-02"));
    life.on("2026-03-25");
    assertThat(life.outcome.reminders())
        .filteredOn(r -> r.stage() == Stage.FINAL_REVIEW)
        .singleElement()
        .satisfies(r -> assertThat(r.escalation()).isFalse())
        .satisfies(r -> assertThat(r.message()).contains("FinalReview is due on 2026-03-09"));
  }

  @Test
  void anOperatorThatSleptReachesTheSameRecord() {
    Life awake = Life.inTrial("2026-03-02");
    for (int day = 0; day < 60; day++) {
      awake.later(1);
    }
    Life asleep = Life.inTrial("2026-03-02").later(60);
    assertThat(asleep.record().subList(0, 9)).isEqualTo(awake.record().subList(0, 9));
    assertThat(awake.kinds()).endsWith("ReclaimStarted", "Reclaimed");
    assertThat(asleep.kinds())
        .as("what nobody took back in time is late")
        .endsWith("ReclaimStarted", "DeadlineMissed", "Reclaimed");
  }
}
