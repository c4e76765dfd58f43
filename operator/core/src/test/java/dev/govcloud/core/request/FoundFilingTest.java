package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.core.regulation.Matter;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The operator was killed when a Filing was written and its status was not. */
class FoundFilingTest {
  @Test
  @DisplayName("It is recorded as it was filed, though the manifest was edited since")
  void asItWasFiled() {
    Life life = new Life("2026-03-02");
    life.die();
    life.gate = false;
    life.now = Life.at("2026-03-03");
    life.edit(s -> s.usageUntil = "2029-12-31");
    assertThat(life.record())
        .containsExactly(
            "Submitted 2026-03-02", "EditsMissed 2026-03-03", "Resubmitted 2026-03-03");
    assertThat(life.outcome.milestones().get(0).message).isEqualTo("Filed, found unrecorded.");
    assertThat(life.outcome.book().entries())
        .extracting(f -> f.content().usageUntil)
        .containsExactly(null, "2029-12-31")
        .doesNotHaveDuplicates();
    assertThat(life.filings())
        .containsExactly("Application Superseded 2026-03-02", "Application Open 2026-03-03");
  }

  @Test
  @DisplayName("One whose number was given again since is not: what came after it counts")
  void notWhereItsNumberWasGivenAgain() {
    Life life = Life.filed("2026-03-02").die();
    life.on("2026-03-03").edit(s -> s.usageUntil = "2029-12-31");
    int recorded = life.outcome.milestones().size();
    Filing stray = new Filing();
    stray.setMetadata(
        new ObjectMetaBuilder(life.newest(Matter.APPLICATION).object().getMetadata())
            .withName("stray")
            .build());
    stray.setSpec(life.outcome.book().entries().get(0).object().getSpec());
    assertThat(Decider.decide(life.beside(stray)).milestones()).hasSize(recorded);
  }

  @Test
  @DisplayName("One that can no longer be filed is not: its matter was settled meanwhile")
  void notWhereItsMatterIsSettled() {
    Life life = Life.active("2026-03-02");
    life.edit(Life::terminate);
    life.grant("Termination");
    assertThat(life.phase()).isEqualTo("Terminated");
    int entries = life.outcome.book().entries().size();
    life.edit(s -> s.remarks = "nothing follows");
    life.die().look();
    assertThat(life.outcome.book().entries()).hasSize(entries);
  }
}
