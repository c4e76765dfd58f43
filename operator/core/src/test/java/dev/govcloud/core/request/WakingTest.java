package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a request is looked at again by itself, and that nothing is on record before it is so. */
class WakingTest {

  @Test
  @DisplayName("In the trial: woken for each warning, on its instant, none of them before")
  void eachWarning() {
    Life life = Life.inTrial("2026-03-02");
    Instant end = due(life, Stage.TRIAL);
    assertThat(life.kinds()).endsWith("HandedOver");
    for (int days : new int[] {7, 3, 1}) {
      wakesAt(life, end.minus(Duration.ofDays(days)));
      assertThat(life.kinds()).endsWith("TrialEnding");
    }
    assertThat(life.kinds()).containsOnlyOnce("HandedOver").doesNotContain("TrialRanOut");
  }

  @Test
  @DisplayName("At the end of a trial: woken at it, and once whoever was in time has been heard")
  void theEndOfATrial() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-01");
    Instant end = due(life, Stage.TRIAL);
    wakesAt(life, end);
    assertThat(life.kinds()).endsWith("TrialEnding");
    wakesAt(life, end.plus(Happenings.HEARING));
    assertThat(life.kinds()).endsWith("TrialRanOut");
    assertThat(life.outcome.milestones()).last().extracting(m -> m.at).isEqualTo(end.toString());
  }

  @Test
  @DisplayName("A lapse is on record when five seconds are over, with its own instant")
  void aLapse() {
    Life life = Life.filed("2026-03-02").on("2026-03-09");
    Instant due = due(life, Stage.ACCEPTANCE);
    wakesAt(life, due);
    life.now = due.plus(Happenings.HEARING).minusMillis(1);
    assertThat(life.look().kinds()).containsExactly("Submitted");
    wakesAt(life, due.plus(Happenings.HEARING));
    assertThat(life.kinds()).containsExactly("Submitted", "DeadlineMissed");
    assertThat(life.outcome.milestones()).last().extracting(m -> m.at).isEqualTo(due.toString());
  }

  @Test
  @DisplayName("A day before the end: woken for the reminder, and it is due from then on")
  void theReminder() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.outcome.reminders()).isEmpty();
    wakesAt(life, Life.at("2026-03-06").minus(Duration.ofHours(10)));
    assertThat(life.outcome.reminders()).hasSize(1);
  }

  @Test
  @DisplayName("A report of a day to come: woken when that day begins")
  void aDayThatComes() {
    Life life = Life.inTrial("2026-03-02").edit(s -> Life.passTests(s, "2026-03-04"));
    wakesAt(life, Life.at("2026-03-04").minus(Duration.ofHours(10)));
    assertThat(life.record()).last().isEqualTo("FinalReviewApplied 2026-03-04");
  }

  @Test
  @DisplayName("Where nothing is awaited of anybody, nothing wakes it")
  void nothingToWaitFor() {
    Life life = Life.active("2026-03-02");
    assertThat(life.outcome.wakeIn()).isEmpty();
    life.on("2026-05-06").edit(all(vcpu(3), reason("More.")));
    assertThat(life.outcome.wakeIn()).isPresent();
  }

  /** It is, a millisecond after the instant; and looks then. */
  private static void wakesAt(Life life, Instant at) {
    assertThat(life.outcome.wakeIn()).contains(Duration.between(life.now, at).plusMillis(1));
    life.now = at;
    life.look();
  }

  private static Instant due(Life life, Stage stage) {
    return life.open(stage).orElseThrow().deadline().orElseThrow().due();
  }
}
