package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.core.regulation.Matter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A Decision that may not act is void, and the reason says why (rule A16). */
class VoidRulingsTest {
  private final Life life = Life.filed("2026-03-02");

  @Test
  void eachObjectionHasAReasonOfItsOwn() {
    assertThat(reason("Approval", "Approved", d -> {})).isEqualTo("Premature");
    assertThat(reason("Change", "Approved", d -> {})).isEqualTo("Premature");
    assertThat(reason("Acceptance", "Approved", d -> d.filing = "bus-7")).isEqualTo("NoSuchFiling");
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
  void aRulingOnAFilingThatIsNotThereSaysWhereToLook() {
    assertThat(life.decide("Acceptance", "Approved", d -> d.filing = "bus-7").message())
        .isEqualTo(
            "Decision decision-1 is void: request bus has no filing bus-7; kubectl get filings"
                + " shows what awaits a ruling");
  }

  @Test
  void aVerdictThatAStageDoesNotKnowIsToldThoseThatItKnows() {
    assertThat(life.decide("Acceptance", "Perhaps", d -> {}).message())
        .isEqualTo(
            "Decision decision-1 is void: verdict Perhaps does not exist for stage Acceptance; it"
                + " knows Approved, Refused, Returned");
  }

  @Test
  void aStaleRulingSaysWhatToRead() {
    life.on("2026-03-03").edit(s -> s.materials.remove(2));
    assertThat(life.decide("Acceptance", "Approved", d -> d.filing = "bus-1").message())
        .isEqualTo(
            "Decision decision-1 is void: bus-1 was superseded at 2026-03-03T02:00:00Z; read bus-2"
                + " and decide on that");
  }

  @Test
  void aRulingOnAnotherMatterThanItsStageIsOnTheWrongFiling() {
    Life active = Life.active("2026-03-02").edit(s -> s.resources.hosts.get(0).vcpu = 3);
    assertThat(active.decide("Change", "Approved", d -> d.filing = "bus-1").message())
        .isEqualTo(
            "Decision decision-4 is void: it judges bus-1, but what awaits this ruling is bus-3;"
                + " read that filing and decide on it");
  }

  @Test
  void whereNothingNewerIsFiledAStaleRulingSaysThatNothingAwaitsOne() {
    Life active = Life.active("2026-03-02").on("2026-05-06").edit(Wishes.minor());
    active.on("2026-05-07").edit(s -> s.resources.hosts.get(0).systemDiskGiB = 40);
    assertThat(active.decide("Change", "Approved", d -> d.filing = "bus-3").message())
        .isEqualTo(
            "Decision decision-4 is void: bus-3 was withdrawn by the unit at"
                + " 2026-05-07T02:00:00Z; nothing of the kind awaits a ruling");
  }

  @Test
  void nobodyCanHaveReadAFilingThatWasMadeAfterHisDecision() {
    var filed = life.newest(Matter.APPLICATION).object();
    filed.getMetadata().setCreationTimestamp("2026-03-02T02:00:05Z");
    assertThat(ruled("2026-03-02T02:00:04Z").message())
        .isEqualTo(
            "Decision decision-1 is void: filing bus-1 was made after it, so that nobody can have"
                + " read it; read it and decide again");
    assertThat(ruled("2026-03-02T02:00:05Z").reason()).isEqualTo("Effective");
  }

  /** An acceptance that the API server received at an instant. */
  private Answer ruled(String at) {
    life.sleep();
    Decision decision = life.write("Acceptance", "Approved", d -> {});
    decision.getMetadata().setCreationTimestamp(at);
    life.wake();
    return life.answer(decision);
  }

  private String reason(String stage, String verdict, Consumer<DecisionSpec> details) {
    return life.decide(stage, verdict, details).reason();
  }
}
