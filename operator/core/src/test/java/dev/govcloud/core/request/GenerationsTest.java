package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which state of the manifest the record speaks of. */
class GenerationsTest {

  @Test
  @DisplayName("a request that nobody has looked at is filed as it was written first")
  void nobodyHasLooked() {
    Life life = new Life("2026-03-02");
    Facts first = life.facts();
    life.request.setStatus(null);
    Outcome outcome = Decider.decide(first);
    assertThat(outcome.milestones())
        .singleElement()
        .satisfies(m -> assertThat(m.kind).isEqualTo("Submitted"))
        .satisfies(m -> assertThat(m.generation).isEqualTo(1));
    assertThat(outcome.news()).hasSize(1);
  }

  @Test
  @DisplayName("a deletion edits nothing: what follows is said of the manifest as it was")
  void deleted() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-03").delete();
    life.rule("Suspension", "Approved", "A complaint.");
    assertThat(life.generation()).isEqualTo(2);
    assertThat(life.outcome.milestones())
        .last()
        .satisfies(m -> assertThat(m.kind).isEqualTo("Suspended"))
        .satisfies(m -> assertThat(m.generation).isEqualTo(1));
  }
}
