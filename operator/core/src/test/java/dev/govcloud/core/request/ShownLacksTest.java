package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Articles 11 to 16: what is still missing is shown as long as somebody can do something. */
class ShownLacksTest {
  @Test
  @DisplayName("of an application what is missing is shown until it is approved, and no longer")
  void untilItIsApproved() {
    Life accepted = Life.filed("2026-03-02").grant("Acceptance");
    accepted.unit = UnitShare.UNREGISTERED;
    assertThat(accepted.look().outcome.lacks(Stage.ACCEPTANCE))
        .singleElement()
        .asString()
        .contains("belongs to no registered unit");
    Life active = Life.active("2026-03-02");
    active.unit = UnitShare.UNREGISTERED;
    assertThat(active.look().outcome.lacks(Stage.ACCEPTANCE)).isEmpty();
  }

  @Test
  @DisplayName("of a change it is shown while it is under review or to be corrected, and no longer")
  void whileItIsUnderReview() {
    Life returned = Life.active("2026-03-02").on("2026-05-06").edit(vcpu(4));
    assertThat(returned.outcome.lacks(Stage.CHANGE_REVIEW)).isNotEmpty();
    returned.rule("Change", "Returned", "Where are the tests?");
    assertThat(returned.outcome.lacks(Stage.CHANGE_REVIEW)).isNotEmpty();
    Life refused = Life.active("2026-03-02").on("2026-05-06").edit(vcpu(4));
    refused.rule("Change", "Refused", "Not needed.");
    assertThat(refused.outcome.lacks(Stage.CHANGE_REVIEW)).isEmpty();
  }

  @Test
  @DisplayName("a final review that failed says no more: the tests that stand now do")
  void afterAFailedFinalReview() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.rule("FinalReview", "Refused", "Test again.");
    life.on("2026-03-10").edit(s -> Life.tests(s, "Failed", "2026-03-10"));
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW)).isNotEmpty();
  }

  @Test
  @DisplayName("the end of service holds up a final review only where that has its tests")
  void heldUp() {
    Life without = Life.inTrial("2026-03-02").edit(Life::terminate);
    assertThat(without.open(Stage.TERMINATION_REVIEW)).isPresent();
    assertThat(without.outcome.lacks(Stage.FINAL_REVIEW)).isEmpty();
    Life with = Life.inTrial("2026-03-02").edit(Life::terminate).edit(tests("2026-03-02"));
    assertThat(with.outcome.lacks(Stage.FINAL_REVIEW))
        .singleElement()
        .asString()
        .contains("is under review: take the block out, or await it");
  }
}
