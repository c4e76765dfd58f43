package dev.govcloud.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users read of a record. */
class ShownTest {

  @Test
  void whoLetsAPeriodLapseIsShownBeforeWhoMayTakeTime() {
    Life life = Life.inTrial("2026-03-02").edit(Life::passTests);
    assertThat(life.shown().awaiting)
        .extracting(a -> a.stage + " " + a.due)
        .containsExactly("FinalReview 2026-03-09", "Trial 2026-04-01");
  }

  @Test
  void aReviewThatKeepsATrialRunningIsShownAsSuch() {
    Life life = Life.inTrial("2026-03-02").edit(Life::passTests);
    assertThat(condition(life, "TrialHeld")).isEmpty();
    life.later(60);
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.outcome.provision()).isEqualTo(Provision.TRIAL);
    assertThat(condition(life, "TrialHeld").orElseThrow().getMessage())
        .isEqualTo(
            "The trial ended on 2026-04-01; it keeps running until the pending application is"
                + " decided.");
  }

  @Test
  void acceptedAndApprovedCanBeWaitedForAndBeginAnewWithARevision() {
    Life life = Life.filed("2026-03-02");
    assertThat(state(life, "Accepted")).contains("False AwaitingAcceptance");
    assertThat(state(life, "Approved")).isEmpty();
    life.grant("Acceptance");
    assertThat(state(life, "Accepted")).contains("True Granted");
    assertThat(state(life, "Approved")).contains("False AwaitingApproval");
    life.rule("Approval", "Refused", "Not needed.");
    assertThat(state(life, "Approved")).contains("False NotGranted");
    life.edit(s -> s.remarks = "needed").grant("Acceptance").grant("Approval");
    assertThat(state(life, "Accepted")).contains("True Granted");
    assertThat(state(life, "Approved")).contains("True Granted");
  }

  @Test
  void whatDoesNotRunIsNamed() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    assertThat(state(life, "Provisioned")).contains("False AtWork");
    life.provisions = true;
    assertThat(state(life.look(), "Provisioned")).contains("True AllReady");
    life.provisions = false;
    assertThat(condition(life, "Provisioned").orElseThrow().getMessage())
        .isEqualTo("Not running: the namespace, web-1.");
  }

  @Test
  void nothingIsWrittenWhileNothingChanges() {
    Life life = Life.active("2026-03-02").edit(s -> s.resources.hosts.get(0).vcpu = 3);
    life.request.setStatus(life.shown());
    life.now = life.now.plusSeconds(3600);
    life.look();
    assertThat(Revision.digest(life.shown())).isEqualTo(Revision.digest(life.request.getStatus()));
  }

  private static Optional<String> state(Life life, String type) {
    return condition(life, type).map(c -> c.getStatus() + " " + c.getReason());
  }

  private static Optional<Condition> condition(Life life, String type) {
    return life.shown().conditions.stream().filter(c -> type.equals(c.getType())).findFirst();
  }
}
