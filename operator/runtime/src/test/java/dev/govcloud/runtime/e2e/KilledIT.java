package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Killed right after every step of a life and started again, the operator goes on. */
class KilledIT {
  private int kills;

  @Test
  void aLifeWithAKillAfterEveryStepEndsInTheSameObjects() {
    Bureau bureau = new Bureau("killed");
    OperatorProcess operator = OperatorProcess.withoutLease();
    try {
      bureau.apply("phoenix", r -> {});
      restart(operator);
      bureau.approve("phoenix", "Acceptance");
      restart(operator);
      bureau.awaitPhase("phoenix", "Accepted");
      restart(operator);
      bureau.approve("phoenix", "Approval");
      restart(operator);
      CloudResourceRequestStatus trial = bureau.awaitPhase("phoenix", "Trial");
      restart(operator);
      bureau.edit("phoenix", Bureau::passTests);
      restart(operator);
      bureau.approve("phoenix", "FinalReview");
      restart(operator);
      CloudResourceRequestStatus active = bureau.awaitPhase("phoenix", "Active");
      assertThat(active.namespace.uid).isEqualTo(trial.namespace.uid);
      restart(operator);
      bureau.edit("phoenix", r -> r.getSpec().termination = WholeLifeIT.termination());
      restart(operator);
      bureau.approve("phoenix", "Termination");
      restart(operator);
      CloudResourceRequestStatus ended = bureau.awaitPhase("phoenix", "Terminated");
      restart(operator);
      assertThat(kills).isGreaterThanOrEqualTo(10);
      assertThat(bureau.admin.namespaces().withName(ended.namespace.name).get()).isNull();
      assertThat(ended.milestones)
          .extracting(m -> m.kind)
          .isEqualTo(
              List.of(
                  "Submitted",
                  "Accepted",
                  "Approved",
                  "HandedOver",
                  "FinalReviewApplied",
                  "Opened",
                  "TerminationApplied",
                  "TerminationApproved",
                  "NoCopyTaken",
                  "Reclaimed"));
    } finally {
      operator.close();
    }
  }

  private void restart(OperatorProcess operator) {
    operator.kill();
    kills++;
    operator.start();
  }
}
