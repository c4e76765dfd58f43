package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.withoutTermination;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Network;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed.Copy.State;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories that a third reader of the regulation thought of. */
class ThirdReaderTest {
  private static Life changeReturnedThenTermination() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Change", "Returned", "For how long?").on("2026-05-07").edit(Life::terminate);
    assertThat(life.newest(Matter.CHANGE).state()).isEqualTo(FilingBook.State.SUPERSEDED);
    return life;
  }

  @Test
  @DisplayName("Art. 16: a returned change that the end superseded is nobody's turn any more (R1)")
  void aReturnedChangeSupersededByTheEnd() {
    Life life = changeReturnedThenTermination();
    assertThat(life.open(Stage.CORRECTION)).as("nothing is to be corrected").isEmpty();
  }

  @Test
  @DisplayName("Art. 15: the change filed anew after a refused end is granted: nobody is awaited")
  void theCorrectionNeverEnds() {
    Life life = changeReturnedThenTermination();
    life.on("2026-05-08").rule("Termination", "Refused", "It is in use.");
    assertThat(life.kinds()).endsWith("ChangeApplied");
    life.on("2026-05-11").grant("Change");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.open(Stage.CORRECTION)).as("the change is done").isEmpty();
  }

  @Test
  @DisplayName("Art. 16: the end is withdrawn: the change filed anew awaits the authority alone")
  void theUnitIsNotAwaitedForWhatWasFiledAnew() {
    Life life = changeReturnedThenTermination();
    life.on("2026-05-08").edit(withoutTermination());
    assertThat(life.open(Stage.CHANGE_REVIEW)).isPresent();
    assertThat(life.open(Stage.CORRECTION)).as("the next move is the authority's").isEmpty();
  }

  /** A change is carried out in time, as the cluster says; the operator looks a week later. */
  private static Life carriedOutInTimeAndSeenLate(
      Consumer<CloudResourceRequestSpec> first, Consumer<CloudResourceRequestSpec> change) {
    Life life = Wishes.opened("2026-03-02", first);
    life.on("2026-05-06").edit(all(change, reason("No longer needed.")));
    life.provisions = false;
    life.grant("Change").sleep();
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-05-07"));
    return life.wake("2026-05-20");
  }

  @Test
  @DisplayName("Art. 15: a field that is left out takes nothing away: done when the cluster says")
  void aFieldLeftOut() {
    Life life =
        carriedOutInTimeAndSeenLate(
            s -> Wishes.web(s).cloudInitSecret = "web-cloud-init",
            s -> Wishes.web(s).cloudInitSecret = null);
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("Art. 15: a larger disk and a field left out: done when the cluster says")
  void aLargerDiskAndAFieldLeftOut() {
    Life life =
        carriedOutInTimeAndSeenLate(
            s -> Wishes.web(s).cloudInitSecret = "web-cloud-init",
            all(disk(50), s -> Wishes.web(s).cloudInitSecret = null));
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("Control: a larger disk alone is done when the cluster says")
  void aLargerDiskAlone() {
    Life life = carriedOutInTimeAndSeenLate(s -> {}, disk(50));
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  private static Life terminated(int kept) {
    Life life = Life.active("2026-03-02").edit(Life::terminate);
    life.policy.records.retentionDays = kept;
    return life.grant("Termination");
  }

  @Test
  @DisplayName("A policy counts for periods that begin after it: a record told to be kept is kept")
  void theRecordIsKeptAsWasSaid() {
    Life life = terminated(180);
    assertThat(life.outcome.keptUntil()).contains(LocalDate.parse("2026-08-29"));
    life.policy.records.retentionDays = 30;
    life.on("2026-05-01");
    assertThat(life.outcome.deletable()).as("kept until 2026-08-29, it was said").isFalse();
  }

  @Test
  @DisplayName("Art. 20: a trial that ran out suspended stays so when more time is given")
  void suspendedIntoTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.rule("Suspension", "Approved", "A complaint.").on("2026-03-27").edit(Life.extension(20));
    life.on("2026-04-17");
    assertThat(life.phase()).as("held by the extension").isEqualTo("Trial");
    life.rule("TrialExtension", "Approved", null).on("2026-04-20");
    assertThat(life.open(Stage.SUSPENSION)).isPresent();
    life.rule("Resumption", "Approved", "Settled.");
    assertThat(life.phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("Art. 20: suspended, run out, more time by override, then lifted: no dead end")
  void liftedAfterTheGracePeriod() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.rule("Suspension", "Approved", "A complaint.").on("2026-04-03");
    assertThat(life.phase()).isEqualTo("Terminating");
    life.edit(Life.extension(20)).decide("TrialExtension", "Approved", Wishes.override());
    assertThat(life.phase()).isEqualTo("Trial");
    life.rule("Resumption", "Approved", "Settled.");
    assertThat(life.open(Stage.SUSPENSION)).isEmpty();
  }

  @Test
  @DisplayName("A13: a copy that is pending when the grace period ends is waited for")
  void aPendingCopyAfterTheGrace() {
    Life life = Life.inTrial("2026-03-02");
    life.held = true;
    life.on("2026-04-14");
    life.copy = Optional.of(State.PENDING);
    life.on("2026-04-16");
    assertThat(life.kinds()).doesNotContain("NoCopyTaken", "CopyTaken", "Reclaimed");
    life.copy = Optional.of(State.STANDS);
    assertThat(life.on("2026-04-17").kinds()).contains("CopyTaken");
  }

  @Test
  @DisplayName("Decision 24: bandwidth that was delivered by hand is not made a second time")
  void bandwidthByHandStaysByHand() {
    Life life =
        Life.filed(
            "2026-03-02",
            s -> {
              s.resources.hosts.clear();
              s.resources.network = new Network();
              s.resources.network.intranetMbps = 100;
            });
    life.grant("Acceptance").grant("Approval").on("2026-03-09");
    assertThat(life.outcome.approved().bandwidthByNetwork).isNull();
    life.policy.catalogue.bandwidthByNetwork = true;
    life.edit(all(Wishes.host("web", 2), reason("A first host."), Wishes.papers("2026-03-09")));
    life.edit(tests("2026-03-09"));
    Answer answer = life.decide("Change", "Approved", d -> {});
    assertThat(answer.effective()).as(answer.message()).isTrue();
    assertThat(life.outcome.approved().bandwidthByNetwork).as("as it was delivered").isNull();
  }

  @Test
  @DisplayName("A25: kept 7 days and destroyed while the reclaim is still held up: no dead end")
  void destroyedBeforeTheReclaimEnds() {
    Life life = Life.active("2026-03-02").edit(Life::terminate);
    life.policy.platformCopy.retentionDays = 7;
    life.policy.records.retentionDays = 0;
    life.held = true;
    life.grant("Termination").copy = Optional.of(State.STANDS);
    life.look().on("2026-03-10");
    assertThat(life.open(Stage.COPY_DESTRUCTION)).isPresent();
    life.copy = Optional.of(State.NONE);
    life.on("2026-03-11");
    life.held = false;
    life.on("2026-03-12");
    assertThat(life.kinds()).endsWith("CopyDestroyed", "Reclaimed");
    assertThat(life.outcome.deletable()).isTrue();
  }
}
