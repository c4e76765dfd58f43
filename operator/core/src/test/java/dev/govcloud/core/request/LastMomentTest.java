package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Stage;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes at 24:00, at the same instant, or by a clock that is ahead. */
class LastMomentTest {
  private static Life look(Life life, String local) {
    life.now = LocalDateTime.parse(local).atZone(Life.ZONE).toInstant();
    return life.look();
  }

  @Test
  @DisplayName("a warning at the instant of a lapse charges nobody before he has been heard")
  void aWarningAtThatInstant() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-04").edit(minor());
    // The trial ends 21 days after the last day of the review.
    life.policy.trial.warnDays = List.of(21);
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-03-11");
    look(life, "2026-03-12T00:00:01");
    assertThat(life.kinds()).endsWith("TrialEnding").doesNotContain("DeadlineMissed");
    look(life, "2026-03-12T00:00:05");
    assertThat(life.kinds()).contains("DeadlineMissed");
  }

  @Test
  @DisplayName("a server whose clock is ahead lets nothing lapse that has not lapsed")
  void aClockThatIsAhead() {
    Life life = Life.filed("2026-03-02").sleep();
    life.now = Life.at("2026-03-10");
    life.write("Acceptance", "Approved", d -> {});
    life.edit(s -> s.usageUntil = "2029-12-31");
    life.wake("2026-03-09");
    assertThat(life.kinds()).contains("Accepted").doesNotContain("DeadlineMissed");
  }

  @Test
  @DisplayName("what begins at 24:00 of a day is counted from that day")
  void countedFromTheDayThatEnded() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-02");
    assertThat(life.due(Stage.GRACE)).isEqualTo("2026-04-09");
    life.held = true;
    life.on("2026-04-10");
    assertThat(life.kinds()).endsWith("ReclaimStarted");
    assertThat(life.due(Stage.RECLAIM)).isEqualTo("2026-04-14");
  }

  @Test
  @DisplayName("what begins at 0:00 because somebody ruled then is counted from the day after it")
  void countedFromTheDayAfterARuling() {
    assertThat(graceAfterARuling("2026-04-03T00:00:00"))
        .isEqualTo(graceAfterARuling("2026-04-03T10:00:00"));
  }

  /** The end of the grace period of a trial that a failed review ends after its last day. */
  private static String graceAfterARuling(String local) {
    Life life = Life.inTrial("2026-03-02").on("2026-03-31").edit(tests("2026-03-31"));
    look(life.on("2026-04-02"), local);
    life.rule("FinalReview", "Refused", "The load test was too short.");
    assertThat(life.kinds()).endsWith("FinalReviewFailed", "TrialRanOut");
    return life.due(Stage.GRACE);
  }
}
