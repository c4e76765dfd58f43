package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Stage;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One matter does not hold up another; the end of service comes before all (article 16). */
class MattersTest {
  @Test
  @DisplayName("C8: an incomplete block termination does not hold up the newer change beside it")
  void theNewerChangeIsFiled() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor()).sleep();
    life.on("2026-05-07").edit(all(disk(55), incomplete()));
    var grant = life.on("2026-05-08").write("Change", "Approved", d -> {});
    life.wake("2026-05-08");
    assertThat(life.answer(grant).reason()).isEqualTo("StaleFiling");
    assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-05-07");
    assertThat(life.outcome.lacks(Stage.TERMINATION_REVIEW))
        .anyMatch(l -> l.contains("termination.backup is missing"));
  }

  @Test
  @DisplayName("C8: nor the final review, nor the longer trial, nor the other way round")
  void oneMatterDoesNotHoldUpAnother() {
    Life trial = Life.inTrial("2026-03-02").on("2026-03-09");
    trial.edit(all(Life.extension(10), s -> Life.tests(s, "Failed", "2026-03-09")));
    assertThat(trial.kinds()).endsWith("ExtensionApplied");
    assertThat(trial.outcome.lacks(Stage.FINAL_REVIEW)).hasSize(3);
    Life end = Life.active("2026-03-02").on("2026-05-06");
    end.edit(all(vcpu(4), Life::terminate));
    assertThat(end.kinds()).as("the end comes first").endsWith("TerminationApplied");
    end.edit(Wishes.withoutTermination());
    assertThat(end.kinds()).endsWith("TerminationWithdrawn", "ChangeApplied");
  }

  @Test
  @DisplayName("C8: a block that is spoilt while it is under review is withdrawn, and says why")
  void aSpoiltBlockIsWithdrawn() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    life.on("2026-05-07").edit(s -> s.termination.backup = null);
    assertThat(life.kinds()).endsWith("TerminationWithdrawn");
    assertThat(life.outcome.lacks(Stage.TERMINATION_REVIEW)).isNotEmpty();
  }

  private static Consumer<CloudResourceRequestSpec> incomplete() {
    return all(Life::terminate, s -> s.termination.backup = null);
  }
}
