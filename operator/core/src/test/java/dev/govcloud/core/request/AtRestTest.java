package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When nothing follows any more, who somebody is, and how long a period is at the most. */
class AtRestTest {
  @Test
  @DisplayName("a request rests when it is over and its record may go, and not before")
  void rests() {
    assertThat(Life.active("2026-03-02").outcome.rests()).isFalse();
    Life refused = Life.filed("2026-03-02");
    refused.rule("Acceptance", "Refused", "Not needed.");
    assertThat(refused.outcome.rests()).isEqualTo(refused.outcome.deletable());
    Life ended = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    ended.grant("Termination");
    assertThat(ended.phase()).isEqualTo("Terminated");
    assertThat(ended.outcome.rests()).as("its record is still kept").isFalse();
  }

  @Test
  @DisplayName("nobody is not an account, and no account is nobody's")
  void nobody() {
    assertThat(Account.same("clerk@transport.example", "clerk@transport.example")).isTrue();
    assertThat(Account.same(null, "clerk@transport.example")).isFalse();
    assertThat(Account.same("clerk@transport.example", null)).isFalse();
    assertThat(Account.same(null, null)).isFalse();
  }

  @Test
  @DisplayName(
      "Art. 12: no policy gives more days than the regulation, and without one these count")
  void neverMore() {
    var policy = Life.policy();
    policy.periods.acceptanceWorkingDays = 3;
    assertThat(Numbers.days(Stage.ACCEPTANCE, policy, null)).isEqualTo(3);
    policy.periods.acceptanceWorkingDays = 9;
    assertThat(Numbers.days(Stage.ACCEPTANCE, policy, null)).isEqualTo(5);
    policy.periods.acceptanceWorkingDays = null;
    assertThat(Numbers.days(Stage.ACCEPTANCE, policy, null)).isEqualTo(5);
  }
}
