package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Host;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.Test;

/** Article 14: final review, formal opening, elastic hosts. */
class Article14Test {

  @Test
  void aFailedReviewGoesBackToTrialWhileDaysRemain() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-10").edit(s -> Life.passTests(s, "2026-03-10"));
    assertThat(life.due(Stage.FINAL_REVIEW)).isEqualTo("2026-03-17");
    life.rule("FinalReview", "Refused", "The load test was too short.");
    assertThat(life.phase()).isEqualTo("Trial");
    life.edit(s -> s.tests.get(1).reportNumber = "2").grant("FinalReview");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.outcome.provision()).isEqualTo(Provision.FORMAL);
  }

  @Test
  void aReviewAfterItsDayPassedItsTargetAndNobodyIsCharged() {
    Life life = Life.inTrial("2026-03-02");
    life.on("2026-03-10").edit(s -> Life.passTests(s, "2026-03-10"));
    life.on("2026-03-20").grant("FinalReview");
    assertThat(life.states(Stage.FINAL_REVIEW)).containsExactly("TargetPassed");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
  }

  @Test
  void aReviewIsPassedOrFailedAndNeverReturned() {
    Life life = Life.inTrial("2026-03-02").edit(s -> Life.passTests(s, "2026-03-02"));
    Answer answer = life.decide("FinalReview", "Returned", d -> d.opinion = "Say more.");
    assertThat(answer.reason()).isEqualTo("WrongVerdict");
    assertThat(life.states(Stage.FINAL_REVIEW)).containsExactly("Open");
  }

  @Test
  void anElasticHostMovesInItsRangeWithoutAnApplicationAndIsSummedUpByDay() {
    Life life = elastic();
    life.on("2026-05-06").edit(s -> s.resources.hosts.get(0).count = 4);
    life.edit(s -> s.resources.hosts.get(0).count = 3);
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(3);
    assertThat(life.kinds()).doesNotContain("ChangeApplied");
    assertThat(life.outcome.elastic()).hasSize(1);
    assertThat(life.outcome.elastic().get(0).moves).isEqualTo(2);
    assertThat(life.outcome.elastic().get(0).highest).isEqualTo(4);
  }

  @Test
  void bothEndsOfTheRangeBelongToIt() {
    Life life = elastic().on("2026-05-06").edit(s -> s.resources.hosts.get(0).count = 5);
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(5);
    life.on("2026-05-07").edit(s -> s.resources.hosts.get(0).count = 1);
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(1);
    assertThat(life.outcome.elastic())
        .extracting(d -> d.day + " " + d.moves + " " + d.lowest + "-" + d.highest + " " + d.last)
        .containsExactly("2026-05-06 1 1-5 5", "2026-05-07 1 1-5 1");
    assertThat(life.kinds()).doesNotContain("ChangeApplied");
  }

  @Test
  void eachHostIsSummedUpByItself() {
    Life life =
        Wishes.opened(
            "2026-03-02",
            s -> {
              Wishes.elastic(1, 3).accept(s);
              Host app = Wishes.aHost("app", 1);
              app.count = 1;
              app.elastic = Wishes.web(s).elastic;
              s.resources.hosts.add(app);
            });
    life.on("2026-05-06").edit(s -> s.resources.hosts.forEach(h -> h.count = 2));
    assertThat(life.outcome.elastic())
        .extracting(d -> d.host + " " + d.moves)
        .containsExactlyInAnyOrder("web 1", "app 1");
  }

  @Test
  void anAdjustmentIsOfTheHostThatItNames() {
    Life life = Life.filed("2026-03-02", Wishes.host("app", 2)).grant("Acceptance");
    assertThat(
            life.decide("Approval", "ApprovedWithAdjustment", Wishes.adjust("app", 1, null))
                .reason())
        .isEqualTo("Effective");
    assertThat(life.outcome.approved().resources.hosts)
        .extracting(h -> h.name + " " + h.vcpu)
        .containsExactly("web 2", "app 1");
  }

  @Test
  void theLengthOfTheTrialStaysThroughChanges() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-10");
    int days = life.outcome.approved().trialDays;
    life.edit(Wishes.minor()).grant("Change");
    assertThat(life.outcome.approved().trialDays).isEqualTo(days);
  }

  @Test
  void aMoveOutOfTheRangeIsAChangeApplication() {
    Life life = elastic().edit(s -> s.resources.hosts.get(0).count = 9);
    assertThat(life.kinds()).endsWith("ChangeApplied");
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(1);
  }

  private static Life elastic() {
    return Life.filed("2026-03-02")
        .edit(
            s -> {
              s.resources.hosts.get(0).elastic = new Host.Elastic();
              s.resources.hosts.get(0).elastic.min = 1;
              s.resources.hosts.get(0).elastic.max = 5;
            })
        .grant("Acceptance")
        .grant("Approval")
        .edit(s -> Life.passTests(s, "2026-03-02"))
        .grant("FinalReview");
  }
}
