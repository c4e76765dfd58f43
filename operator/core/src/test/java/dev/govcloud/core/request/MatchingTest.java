package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.record.Milestone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Decision left which fact: by its UID, for a name may be used again. */
class MatchingTest {

  @ParameterizedTest(name = "{0}/{1} beside a fact of {2}/{3}: unanswered {4}")
  @CsvSource({
    "a, 1, a, 1, false",
    "a, 2, a, 1, true",
    "b, 1, a, 1, false",
    "b, 2, a, 1, true",
    "a, , a, 1, false",
    "b, , a, 1, true",
    "a, 1, a, , false",
    "b, 1, a, , true"
  })
  void aFactIsThatOfOneDecision(
      String name, String uid, String recorded, String recordedUid, boolean unanswered) {
    Milestone m = new Milestone();
    m.decision = recorded;
    m.decisionUid = recordedUid;
    assertThat(Rulings.unanswered(decision(name, uid, "Approval", "Approved"), List.of(m)))
        .isEqualTo(unanswered);
  }

  @Test
  void aFactOfNobodysDecisionAnswersNone() {
    Decision decision = decision("a", "1", "Approval", "Approved");
    assertThat(Rulings.unanswered(decision, List.of(new Milestone()))).isTrue();
    assertThat(Rulings.unanswered(decision, List.of())).isTrue();
  }

  @Test
  void whatWasAnsweredIsAnsweredThoughNothingIsOnRecord() {
    Decision decision = decision("a", "1", "Approval", "Approved");
    decision.setStatus(new DecisionStatus());
    assertThat(Rulings.unanswered(decision, List.of())).isTrue();
    decision.getStatus().effect = "Void";
    assertThat(Rulings.unanswered(decision, List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Approval, Approved, true",
    "Approval, ApprovedWithAdjustment, true",
    "Approval, Refused, false",
    "Change, Approved, true",
    "Change, Returned, false",
    "FinalReview, Approved, false",
    "TrialExtension, Approved, false",
    "Nothing, Approved, false"
  })
  void whichRulingsGrantResources(String stage, String verdict, boolean grants) {
    assertThat(Rulings.grantsResources(decision("a", "1", stage, verdict))).isEqualTo(grants);
  }

  @Test
  void eachRulingHasItsOwnChecksum() {
    DecisionSpec spec = decision("a", "1", "Approval", "Approved").getSpec();
    String one = Rulings.digest(spec);
    assertThat(one).startsWith("sha256:").isEqualTo(Rulings.digest(spec));
    spec.opinion = "By need.";
    assertThat(Rulings.digest(spec)).isNotEqualTo(one);
  }

  @Test
  void aVerdictThatTheStageDoesNotKnowIsToldThoseThatItKnows() {
    Life life = Life.filed("2026-03-02");
    Answer answer = life.decide("Acceptance", "ApprovedWithAdjustment", d -> {});
    assertThat(answer.reason()).isEqualTo("WrongVerdict");
    assertThat(answer.message()).endsWith("it knows Approved, Refused, Returned");
  }

  @Test
  void whatWasWithdrawnIsToldWithWhatTookItsPlace() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Wishes.minor());
    String first = life.filing("Change");
    life.edit(Wishes.disk(47));
    Answer answer = life.decide("Change", "Approved", d -> d.filing = first);
    assertThat(answer.message())
        .contains(first + " was superseded")
        .endsWith("read " + life.filing("Change") + " and decide on that");
    life.edit(Wishes.disk(40));
    Answer late = life.decide("Change", "Approved", d -> d.filing = first);
    assertThat(late.reason()).isEqualTo("StaleFiling");
  }

  private static Decision decision(String name, String uid, String stage, String verdict) {
    Decision decision = new Decision();
    decision.getMetadata().setName(name);
    decision.getMetadata().setUid(uid);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = "bus";
    decision.getSpec().filing = "bus-1";
    decision.getSpec().stage = stage;
    decision.getSpec().verdict = verdict;
    return decision;
  }
}
