package dev.govcloud.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Termination;
import dev.govcloud.core.request.Life;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Since when and until when a system ran, as the record of its request says. */
class ServiceTest {

  @Test
  void nothingRunsBeforeItIsApproved() {
    CloudResourceRequest unseen = Life.filed("2026-03-02").request;
    unseen.setStatus(null);
    Service nothing =
        new Service(
            unseen.getMetadata().getName(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty());
    assertThat(Service.of(unseen)).isEqualTo(nothing);
    assertThat(Service.of(Life.filed("2026-03-02").request)).isEqualTo(nothing);
  }

  @Test
  void inTrialItIsInUseButNotOpened() {
    Service trial = Service.of(Life.inTrial("2026-03-02").request);
    assertThat(trial.handedOver()).contains(on("2026-03-02"));
    assertThat(trial.opened()).isEmpty();
  }

  @Test
  void itIsOpenFromTheFinalReviewOnAtTheLevelThatWasApproved() {
    Life life = Life.inTrial("2026-03-02").later(3).edit(s -> Life.passTests(s, "2026-03-04"));
    Service open = Service.of(life.later(1).grant("FinalReview").request);
    assertThat(open.handedOver()).contains(on("2026-03-02"));
    assertThat(open.opened()).contains(on("2026-03-06"));
    assertThat(open.ended()).isEmpty();
    assertThat(open.approvedAt()).contains(on("2026-03-02"));
    assertThat(open.mlpsLevel()).isEqualTo(life.outcome.approved().mlpsLevel);
  }

  @Test
  void aLevelIsOfWhenTheLastChangeWasGranted() {
    Life life = Life.active("2026-03-02").later(30);
    life.edit(ServiceTest::more);
    life.later(1).grant("Change");
    assertThat(Service.of(life.request).approvedAt()).contains(on("2026-04-02"));
  }

  @Test
  void aLevelThatIsChangedBeforeTheHandOverIsOfThen() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions(false).grant("Approval").later(1).edit(ServiceTest::more).grant("Change");
    assertThat(life.kinds()).endsWith("ChangeApproved");
    assertThat(Service.of(life.request).approvedAt()).contains(on("2026-03-03"));
  }

  private static void more(CloudResourceRequestSpec spec) {
    spec.resources.hosts.get(0).systemDiskGiB += 10;
    spec.change = new Change();
    spec.change.reason = "More passengers.";
  }

  @Test
  void aServiceEndsWhenItsEndIsGrantedNotWhenAllIsTakenBack() {
    Life life = Life.active("2026-03-02").later(60).edit(s -> s.termination = end());
    life.later(1).grant("Termination").later(30);
    assertThat(life.kinds()).contains("Reclaimed");
    assertThat(Service.of(life.request).ended()).contains(on("2026-05-02"));
  }

  private static Termination end() {
    Termination end = new Termination();
    end.reason = "The system is replaced.";
    end.offlineOn = "2026-03-01";
    end.dataMigrated = true;
    end.backup = new Termination.LastBackup();
    end.backup.location = "vault 3";
    end.backup.sha256 = "a".repeat(64);
    return end;
  }

  private static Instant on(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(Life.ZONE).toInstant();
  }
}
