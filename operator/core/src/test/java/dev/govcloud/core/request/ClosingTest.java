package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed.Copy.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The end of a service: halted, copied, taken back, and the copy destroyed (article 16, A25). */
class ClosingTest {
  private static final String MONDAY = "2026-03-02";

  /** Its end is granted; what stands is still there. */
  private static Life granted() {
    Life life = Life.active(MONDAY).edit(Life::terminate);
    life.policy.records.retentionDays = 0;
    life.held = true;
    return life.grant("Termination");
  }

  private static Life seen(Life life, State copy) {
    life.copy = Optional.of(copy);
    return life.look();
  }

  @Test
  @DisplayName("Nothing is deleted before the platform's copy stands, or the record says why not")
  void nothingIsDeletedBeforeTheCopy() {
    Life life = granted();
    assertThat(life.outcome.provision()).isEqualTo(Provision.COPY);
    seen(life, State.PENDING);
    assertThat(life.outcome.provision()).as("still being taken").isEqualTo(Provision.COPY);
    assertThat(life.outcome.providerAtWork()).isTrue();
    seen(life, State.STANDS);
    assertThat(life.kinds()).endsWith("TerminationApproved", "CopyTaken");
    assertThat(life.outcome.provision()).isEqualTo(Provision.RECLAIM);
    Life without = seen(granted(), State.NONE);
    assertThat(without.kinds()).endsWith("NoCopyTaken");
    assertThat(without.outcome.provision()).isEqualTo(Provision.RECLAIM);
    assertThat(without.open(Stage.COPY_RETENTION)).isEmpty();
  }

  @Test
  @DisplayName("A copy that stands stays taken, whatever is seen of it later")
  void aCopyThatStandsStaysTaken() {
    Life life = seen(granted(), State.STANDS);
    seen(life, State.PENDING);
    seen(life, State.NONE);
    assertThat(life.kinds()).endsWith("CopyTaken");
    assertThat(life.outcome.provision()).isEqualTo(Provision.RECLAIM);
  }

  @Test
  @DisplayName("A reclaim that takes long does not shorten the provider's period by the copy's")
  void theReclaimsPeriodRunsOn() {
    Life life = granted();
    String due = life.due(Stage.RECLAIM);
    life.on("2026-03-04");
    seen(life, State.STANDS);
    assertThat(life.due(Stage.RECLAIM)).isEqualTo(due).isEqualTo("2026-03-05");
    assertThat(life.on("2026-03-07").states(Stage.RECLAIM)).containsExactly("Overdue");
  }

  @Test
  @DisplayName("A25: the copy is kept 30 calendar days, then the provider has 5 working days")
  void theCopyIsKeptThenDestroyed() {
    Life life = seen(granted(), State.STANDS);
    life.held = false;
    life.look();
    assertThat(life.phase()).isEqualTo("Terminated");
    assertThat(life.due(Stage.COPY_RETENTION)).isEqualTo("2026-04-01");
    assertThat(life.outcome.rests()).as("time goes on").isFalse();
    assertThat(life.outcome.providerAtWork()).as("nothing is set up or taken back").isFalse();
    assertThat(life.outcome.wakeIn()).isPresent();
    life.on("2026-04-02");
    assertThat(life.kinds()).endsWith("Reclaimed", "RetentionEnded");
    // 2026-04-06 is a rest day (Qingming).
    assertThat(life.due(Stage.COPY_DESTRUCTION)).isEqualTo("2026-04-09");
    assertThat(life.outcome.rests()).isFalse();
    life.on("2026-04-07");
    seen(life, State.NONE);
    assertThat(life.kinds()).endsWith("CopyDestroyed");
    assertThat(life.states(Stage.COPY_DESTRUCTION)).containsExactly("Met");
    assertThat(life.outcome.rests()).isTrue();
    assertThat(life.outcome.wakeIn()).isEmpty();
  }

  @Test
  @DisplayName("A25: a copy that outlives its time is a target passed, never a statutory miss")
  void aCopyThatOutlivesItsTime() {
    Life life = seen(granted(), State.STANDS);
    life.held = false;
    life.look().on("2026-05-20");
    assertThat(life.states(Stage.COPY_DESTRUCTION)).containsExactly("TargetPassed");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.outcome.reminders()).as("the provider is reminded").isNotEmpty();
  }

  @Test
  @DisplayName("An operator that slept over the end of retention counts from that end")
  void anOperatorThatSlept() {
    Life life = seen(granted(), State.STANDS);
    life.held = false;
    life.look().sleep().wake("2026-04-20");
    assertThat(life.record()).endsWith("RetentionEnded 2026-04-02");
    assertThat(life.due(Stage.COPY_DESTRUCTION)).isEqualTo("2026-04-09");
  }

  @Test
  @DisplayName("The policy's days are kept, and never more than 180")
  void theDaysOfThePolicy() {
    Life life = granted();
    life.policy.platformCopy.retentionDays = 7;
    assertThat(seen(life, State.STANDS).due(Stage.COPY_RETENTION)).isEqualTo("2026-03-09");
    Life longest = granted();
    longest.policy.platformCopy.retentionDays = 4000;
    // 180 days end on a Saturday; what ends on a rest day ends on the next working day.
    assertThat(seen(longest, State.STANDS).due(Stage.COPY_RETENTION)).isEqualTo("2026-08-31");
  }

  @Test
  @DisplayName("What was never handed over holds no data: it is taken back at once")
  void whatWasNeverHandedOver() {
    Life life = Life.filed(MONDAY).grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    life.frozen =
        Optional.of(
            new Observed(
                Optional.of(new Observed.Namespace("gc-x", "uid", false)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    life.edit(Life::terminate);
    assertThat(life.kinds()).endsWith("Withdrawn");
    assertThat(life.outcome.provision()).isEqualTo(Provision.RECLAIM);
  }

  @Test
  @DisplayName("A13: a trial that lapsed is copied too, once its grace is over")
  void aTrialThatLapsed() {
    Life life = Life.inTrial(MONDAY);
    life.held = true;
    life.on("2026-04-05");
    assertThat(life.outcome.provision()).isEqualTo(Provision.STOPPED);
    seen(life, State.NONE);
    assertThat(life.kinds()).as("in grace no copy is asked for").endsWith("TrialRanOut");
    life.copy = Optional.empty();
    life.on("2026-04-14");
    assertThat(life.outcome.provision()).isEqualTo(Provision.COPY);
    seen(life, State.STANDS);
    assertThat(life.kinds()).containsSubsequence(List.of("ReclaimStarted", "CopyTaken"));
  }

  @Test
  @DisplayName("What somebody deleted meanwhile needs no copy to be at its end")
  void nothingWasLeftToCopy() {
    Life life = granted();
    life.held = false;
    life.look();
    assertThat(life.kinds()).endsWith("TerminationApproved", "Reclaimed");
    assertThat(life.outcome.rests()).isTrue();
  }

  @Test
  @DisplayName("A record is kept for as long as the policy says, to the day, then it may go")
  void theRecordIsKept() {
    Life life = granted();
    life.policy.records.retentionDays = 180;
    life.held = false;
    life.look();
    assertThat(life.outcome.keptUntil()).contains(LocalDate.parse("2026-08-29"));
    assertThat(life.outcome.deletable()).isFalse();
    assertThat(life.outcome.rests()).isFalse();
    assertThat(life.outcome.wakeIn().orElseThrow().toDays()).isEqualTo(179);
    life.on("2026-08-28");
    assertThat(life.outcome.deletable()).isFalse();
    life.on("2026-08-29");
    assertThat(life.outcome.deletable()).isTrue();
    assertThat(life.outcome.rests()).isTrue();
    assertThat(life.kinds()).as("nothing happened, time passed").endsWith("Reclaimed");
  }

  @Test
  @DisplayName("Whatever the policy says later, no record goes before the day that was told")
  void theDayThatWasToldHolds() {
    Life life = granted();
    life.policy.records.retentionDays = 180;
    life.held = false;
    life.look();
    life.policy.records.retentionDays = 30;
    assertThat(life.later(1).outcome.keptUntil()).contains(LocalDate.parse("2026-08-29"));
    life.policy.records.retentionDays = 181;
    assertThat(life.later(1).outcome.keptUntil()).contains(LocalDate.parse("2026-08-30"));
  }

  @Test
  @DisplayName("While a copy is still to be destroyed its record does not go, however old it is")
  void aCopyKeepsItsRecord() {
    Life life = seen(granted(), State.STANDS);
    life.held = false;
    life.look();
    assertThat(life.outcome.deletable()).as("kept no longer, but the copy stands").isFalse();
    life.on("2026-05-20");
    assertThat(life.outcome.deletable()).isFalse();
    seen(life, State.NONE);
    assertThat(life.outcome.deletable()).isTrue();
  }

  @Test
  @DisplayName("What was never granted is not kept")
  void whatWasNeverGranted() {
    Life life = Life.filed(MONDAY).edit(Life::terminate);
    assertThat(life.phase()).isEqualTo("Terminated");
    assertThat(life.outcome.keptUntil()).isEmpty();
    assertThat(life.outcome.deletable()).isTrue();
    assertThat(Life.filed(MONDAY).outcome.deletable()).isFalse();
  }
}
