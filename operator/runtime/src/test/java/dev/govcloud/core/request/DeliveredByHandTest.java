package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.provision.item.Fulfilments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is charged for what people deliver and take back (articles 13, 15, 16). */
class DeliveredByHandTest {
  private final List<Fulfilment> all = new ArrayList<>();
  private Life life;

  /** Approved on Monday 2026-03-02 with a WAF: the hand-over is due on Thursday, 2026-03-05. */
  private void approved() {
    life = Life.filed("2026-03-02", security("WAF"));
    life.request.getMetadata().setCreationTimestamp("2026-03-02T00:00:00Z");
    life.ready = Optional.of(Life.at("2026-03-02"));
    life.grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    assertThat(life.due(Stage.HAND_OVER)).isEqualTo("2026-03-05");
  }

  /** As KubernetesCluster.observe: hosts stand since they are wanted; by hand as stated. */
  private Observed seen() {
    var approved = life.request.getStatus().approved;
    var hosts =
        approved.resources.hosts.stream()
            .map(h -> Observed.Line.made("Host", h.name, true, life.ready, Optional.empty()));
    var byHand = new Fulfilments(life.request, all).lines(approved, at -> at).stream();
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        Stream.concat(hosts, byHand).toList(),
        Optional.of(approved.filing),
        life.ready,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /**
   * As CloudResourceRequestReconciler.pass: what counts by the record is judged first, then decided
   * and recorded until nothing is new.
   */
  private void passes(String day) {
    life.asleep = false;
    judge();
    life.frozen = Optional.of(seen());
    life.on(day);
    life.frozen = Optional.of(seen());
    life.look();
  }

  private void judge() {
    Fulfilments book = new Fulfilments(life.request, all);
    all.stream()
        .filter(f -> f.getStatus() == null)
        .forEach(
            f -> {
              Fulfilments.Verdict verdict = book.judge(f);
              f.setStatus(new FulfilmentStatus());
              f.getStatus().effect = verdict.effective() ? "Effective" : "Void";
              assertThat(verdict.effective()).as(verdict.message()).isTrue();
            });
  }

  private void states(String deed, String amount, String day) {
    Fulfilment f = new Fulfilment();
    f.getMetadata().setName("done-" + all.size());
    f.getMetadata().setCreationTimestamp(Life.at(day).toString());
    f.setSpec(new FulfilmentSpec());
    f.getSpec().request = life.request.getMetadata().getName();
    f.getSpec().filing = life.request.getStatus().approved.filing;
    f.getSpec().item = new FulfilmentSpec.Item();
    f.getSpec().item.kind = "Security";
    f.getSpec().item.name = "WAF";
    f.getSpec().deed = deed;
    f.getSpec().amount = amount;
    all.add(f);
  }

  @Test
  @DisplayName("Control: judged while somebody looks, a late wake-up finds the hand-over in time")
  void judgedInTimeAndSeenLate() {
    approved();
    states("Delivered", "1 x", "2026-03-04");
    judge();
    passes("2026-03-10");
    assertThat(life.record()).endsWith("HandedOver 2026-03-04");
    assertThat(life.states(Stage.HAND_OVER)).containsExactly("Met");
  }

  @Test
  @DisplayName(
      "Art. 13: a Fulfilment counts from when the server received it, also if nobody looked then")
  void statedInTimeAndJudgedLate() {
    approved();
    states("Delivered", "1 x", "2026-03-04");
    passes("2026-03-10");
    assertThat(life.states(Stage.HAND_OVER)).containsExactly("Met");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.record()).contains("HandedOver 2026-03-04");
  }

  private void opened() {
    approved();
    states("Delivered", "1 x", "2026-03-02");
    judge();
    passes("2026-03-02");
    life.edit(Wishes.tests("2026-03-02")).grant("FinalReview");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("Art. 15: taken back in time and judged then, found late: nobody is charged")
  void takenBackInTimeAndSeenLate() {
    opened();
    life.on("2026-05-06").edit(all(s -> s.resources.security.clear(), reason("Replaced.")));
    life.grant("Change");
    assertThat(life.phase()).isEqualTo("Changing");
    life.ready = Optional.of(Life.at("2026-05-06"));
    life.frozen = Optional.of(seen());
    life.on("2026-05-07");
    assertThat(life.phase()).as("the WAF is still there").isEqualTo("Changing");
    states("TakenBack", null, "2026-05-07");
    judge();
    passes("2026-05-20");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.record()).as("received on 05-07").contains("Changed 2026-05-07");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("Art. 15: more by hand waits for a Fulfilment of the new amount")
  void moreByHand() {
    opened();
    life.on("2026-05-06")
        .edit(all(s -> s.resources.security.get(0).count = 3, reason("Three sites.")));
    life.grant("Change");
    passes("2026-05-07");
    assertThat(life.phase()).isEqualTo("Changing");
    states("Delivered", "3 x", "2026-05-08");
    passes("2026-05-08");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("Art. 15: taken away and applied for again before it was taken back: it is there")
  void takenAwayAndBack() {
    opened();
    life.on("2026-05-06").edit(all(s -> s.resources.security.clear(), reason("Replaced.")));
    life.grant("Change");
    passes("2026-05-07");
    life.edit(all(security("WAF"), reason("Kept after all."), Wishes.papers("2026-05-07")));
    life.edit(Wishes.tests("2026-05-07"));
    life.grant("Change");
    passes("2026-05-08");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("Art. 20: what is delivered by hand during a suspension counts when it is lifted")
  void deliveredWhileSuspended() {
    approved();
    life.on("2026-03-03").rule("Suspension", "Approved", "A complaint.");
    states("Delivered", "1 x", "2026-03-04");
    passes("2026-03-05");
    assertThat(life.phase()).isEqualTo("Approved");
    life.on("2026-03-09").rule("Resumption", "Approved", "Settled.");
    passes("2026-03-09");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.states(Stage.HAND_OVER)).containsExactly("Stopped", "Met");
  }

  @Test
  @DisplayName("Art. 15: taken back in a suspension, a change is carried out on the halted hosts")
  void changedWhileSuspended() {
    opened();
    life.on("2026-05-06").edit(all(s -> s.resources.security.clear(), reason("Replaced.")));
    life.grant("Change").rule("Suspension", "Approved", "A complaint.");
    states("TakenBack", null, "2026-05-07");
    passes("2026-05-07");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("Art. 15: fewer of what is delivered by hand: stated and judged in time, found late")
  void fewerByHandSeenLate() {
    opened();
    life.on("2026-05-06")
        .edit(all(s -> s.resources.security.get(0).count = 3, reason("Three sites.")));
    life.grant("Change");
    states("Delivered", "3 x", "2026-05-06");
    passes("2026-05-06");
    life.on("2026-06-01").edit(all(s -> s.resources.security.get(0).count = 2, reason("Two.")));
    life.ready = Optional.of(Life.at("2026-06-01"));
    life.grant("Change");
    states("Delivered", "2 x", "2026-06-02");
    judge();
    passes("2026-06-15");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met", "Met");
  }

  @Test
  @DisplayName("Art. 13: what was right when it was received is right, also if nobody looked then")
  void rightWhenItWasReceived() {
    approved();
    life.on("2026-03-03").edit(Wishes.minor());
    life.on("2026-03-04").sleep();
    states("Delivered", "1 x", "2026-03-04");
    life.now = Life.at("2026-03-05");
    life.write("Change", "Approved", d -> {});
    passes("2026-03-06");
    assertThat(all.get(0).getStatus().effect)
        .as("judged before it is decided")
        .isEqualTo("Effective");
    assertThat(life.record()).contains("HandedOver 2026-03-04");
  }

  @Test
  @DisplayName("Art. 13, 15: taken back in the grace period, done when the trial goes on")
  void takenBackInTheGracePeriod() {
    approved();
    states("Delivered", "1 x", "2026-03-02");
    judge();
    passes("2026-03-02");
    life.on("2026-03-31");
    life.edit(all(s -> s.resources.security.clear(), reason("Replaced."), Life.extension(20)));
    life.grant("Change");
    passes("2026-04-03");
    assertThat(life.phase()).isEqualTo("Terminating");
    states("TakenBack", null, "2026-04-03");
    passes("2026-04-03");
    life.decide("TrialExtension", "Approved", Wishes.override());
    passes("2026-04-07");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.kinds()).endsWith("Extended", "ExecutionResumed", "Changed");
  }
}
