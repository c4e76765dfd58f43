package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A Decision that may not act is void, and the reason says why (rule A16). */
class VoidRulingsTest {
  private final Life life = Life.filed("2026-03-02");

  @Test
  void eachObjectionHasAReasonOfItsOwn() {
    assertThat(reason("Approval", "Approved", d -> {})).isEqualTo("Premature");
    assertThat(reason("Change", "Approved", d -> {})).isEqualTo("Premature");
    assertThat(reason("Acceptance", "Approved", d -> d.revision = "sha256:0"))
        .isEqualTo("StaleRevision");
    assertThat(reason("Acceptance", "Refused", d -> d.opinion = " ")).isEqualTo("OpinionMissing");
    assertThat(reason("Acceptance", "Approved", d -> d.decidedBy = "clerk@transport.example"))
        .isEqualTo("OwnApplication");
    assertThat(reason("Hearing", "Approved", d -> {})).isEqualTo("WrongStage");
    assertThat(reason("Acceptance", "Perhaps", d -> {})).isEqualTo("WrongVerdict");
    assertThat(life.kinds()).as("without effect").containsExactly("Submitted");
    assertThat(reason("Acceptance", "Approved", d -> {})).isEqualTo("Effective");
    assertThat(reason("Acceptance", "Approved", d -> {})).isEqualTo("AlreadyDecided");
  }

  @Test
  void aStaleRulingSaysWhatToRead() {
    Verdict answer = life.decide("Acceptance", "Approved", d -> d.revision = "sha256:0");
    assertThat(answer.message())
        .isEqualTo(
            "Decision decision-1 is void: it judges sha256:0, but what awaits this ruling is "
                + life.revision("Acceptance")
                + "; read it again and decide on that revision");
  }

  private String reason(String stage, String verdict, Consumer<DecisionSpec> details) {
    return life.decide(stage, verdict, details).reason();
  }
}
