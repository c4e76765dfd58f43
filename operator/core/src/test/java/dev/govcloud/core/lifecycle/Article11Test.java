package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Article 11: an application comes with its papers, and what it lacks is named at once. */
class Article11Test {

  @Test
  void anApplicationIsFiledWithEverythingOrItsDefectsAreNamedAllAtOnce() {
    Life life = Life.filed("2026-03-02").edit(s -> s.materials.clear());
    assertThat(life.outcome.defects(Stage.ACCEPTANCE)).hasSize(2);
    assertThat(life.decide("Acceptance", "Approved", d -> {}).reason())
        .isEqualTo("RequirementMissing");
  }

  @Test
  void theFilingBeginsThePeriodOfAcceptanceOnExactlyThatRevision() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.record()).containsExactly("Submitted 2026-03-02");
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().revision())
        .isEqualTo(Revision.of(life.request.getSpec()));
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-09");
  }
}
