package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.Test;

/** Article 11: an application comes with its papers, and what it lacks is named at once. */
class Article11Test {

  @Test
  void anApplicationIsFiledWithEverythingOrWhatItLacksIsNamedAllAtOnce() {
    Life life = Life.filed("2026-03-02").edit(s -> s.materials.clear());
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE)).hasSize(2);
    assertThat(life.newest(Matter.APPLICATION).object().getSpec().lacks)
        .as("what it lacked is kept with it")
        .isEqualTo(life.outcome.lacks(Stage.ACCEPTANCE));
    assertThat(life.decide("Acceptance", "Approved", d -> {}).reason())
        .isEqualTo("RequirementMissing");
  }

  @Test
  void theFilingBeginsThePeriodOfAcceptanceOnExactlyWhatWasFiled() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.record()).containsExactly("Submitted 2026-03-02");
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().about()).isEqualTo("bus-1");
    var filing = life.newest(Matter.APPLICATION).object().getSpec();
    assertThat(filing.digest).isEqualTo(Contents.digest(filing.content, filing.form).orElseThrow());
    assertThat(life.outcome.milestones().get(0).filingDigest)
        .isEqualTo(Contents.digest(filing, "bureau-transport"));
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-09");
  }
}
