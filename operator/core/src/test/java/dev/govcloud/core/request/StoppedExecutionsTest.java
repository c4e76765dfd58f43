package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.override;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.security;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Article 15, A8, A28: what the cluster refuses stops what the provider owes of every change. Once
 * nothing is refused any more each is owed again, with the days that were left of it.
 */
class StoppedExecutionsTest {
  private static final Stage EXECUTION = Stage.CHANGE_EXECUTION;

  private static Consumer<CloudResourceRequestSpec> firewall(String day) {
    return all(security("WAF"), reason("A firewall."), papers(day), tests(day));
  }

  /** On 6 May a firewall that is set up by hand, on 7 May a larger disk, which is refused. */
  private static Life refused(Life life) {
    life.on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(firewall("2026-05-06"));
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(disk(60), reason("Photographs.")));
    life.grant("Change");
    return refuse(life, "2026-05-07");
  }

  private static Life refuse(Life life, String day) {
    life.frozen = Optional.empty();
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", Life.at(day)));
    return life.on(day);
  }

  /** The cluster takes everything; the host is not up yet, nor is the firewall. */
  private static void accepted(Life life, String day, Optional<Instant> firewall) {
    life.refusal = Optional.empty();
    life.frozen =
        Optional.of(
            new Observed(
                Optional.of(new Observed.Namespace("gc-x", "uid", false)),
                List.of(),
                List.of(
                    Observed.Line.made("Host", "web", false, Optional.empty(), Optional.empty()),
                    byHand(firewall)),
                Optional.of(life.outcome.approved().filing),
                Optional.of(Life.at(day)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  private static Observed.Line byHand(Optional<Instant> since) {
    return new Observed.Line(
        "Security",
        "WAF",
        true,
        since.isPresent(),
        since.isPresent(),
        since,
        Optional.of("waf"),
        Optional.empty(),
        Amount.NOTHING);
  }

  private static List<String> due(Life life) {
    return life.outcome.periods().stream()
        .filter(p -> p.open() && p.clock() == EXECUTION)
        .map(
            p ->
                p.about().substring(p.about().lastIndexOf('-') + 1)
                    + " "
                    + p.deadline().orElseThrow().dueDate())
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("a firewall by hand is owed again once a disk that was refused is accepted")
  void eachGoesOn() {
    Life life = refused(Life.active("2026-03-02"));
    assertThat(life.states(EXECUTION)).containsExactly("Stopped", "Stopped");
    assertThat(due(life)).isEmpty();
    accepted(life, "2026-05-12", Optional.empty());
    life.on("2026-05-12");
    assertThat(life.record())
        .containsSubsequence("ProvisioningPossible 2026-05-12", "ExecutionResumed 2026-05-12");
    assertThat(due(life))
        .as("of three working days the first had used one, the second none")
        .containsExactly("3 2026-05-14", "4 2026-05-15");
    life.on("2026-05-18");
    assertThat(life.states(EXECUTION)).containsExactly("Stopped", "Stopped", "Overdue", "Overdue");
    accepted(life, "2026-05-12", Optional.of(Life.at("2026-05-18")));
    assertThat(life.on("2026-05-19").record()).contains("EarlierChanged 2026-05-18");
    assertThat(life.phase()).isEqualTo("Changing");
  }

  @Test
  @DisplayName("refused twice: the second time, too, each goes on with what was left of it")
  void refusedTwice() {
    Life life = refused(Life.active("2026-03-02"));
    accepted(life, "2026-05-12", Optional.empty());
    refuse(life.on("2026-05-12"), "2026-05-13");
    assertThat(due(life)).isEmpty();
    accepted(life, "2026-05-18", Optional.empty());
    life.on("2026-05-18");
    assertThat(due(life)).containsExactly("3 2026-05-19", "4 2026-05-20");
  }

  @Test
  @DisplayName("a change granted while another is refused: both are owed when both are accepted")
  void oneStoppedByAnotherRefusal() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(firewall("2026-05-06"), vcpu(4)));
    life.provisions = false;
    refuse(life.grant("Change"), "2026-05-07");
    life.edit(all(vcpu(2), reason("No more than before."))).grant("Change").look();
    assertThat(life.open(Stage.MENDING)).as("the second is refused as well").isPresent();
    accepted(life, "2026-05-12", Optional.empty());
    life.on("2026-05-12");
    assertThat(due(life)).containsExactly("3 2026-05-14", "4 2026-05-15");
  }

  @Test
  @DisplayName("a later grant mends the refusal: what is left of the earlier is owed since then")
  void mendedByALaterGrant() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(firewall("2026-05-06"), vcpu(4)));
    life.provisions = false;
    refuse(life.grant("Change"), "2026-05-08");
    life.refusal = Optional.empty();
    life.edit(all(vcpu(2), reason("No more than before."))).grant("Change");
    assertThat(due(life)).as("not seen to be accepted yet").containsExactly("4 2026-05-12");
    accepted(life, "2026-05-09", Optional.empty());
    life.on("2026-05-11");
    assertThat(life.record()).contains("ExecutionResumed 2026-05-09");
    assertThat(due(life)).containsExactly("3 2026-05-11", "4 2026-05-12");
  }

  @Test
  @DisplayName("what later changes left nothing of is owed by nobody")
  void nothingLeft() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(vcpu(4), reason("More.")));
    life.provisions = false;
    refuse(life.grant("Change"), "2026-05-07");
    life.edit(all(vcpu(2), host("app", 1), reason("Another one."))).grant("Change").look();
    accepted(life, "2026-05-12", Optional.empty());
    assertThat(life.on("2026-05-12").kinds()).endsWith("ExecutionResumed", "EarlierReplaced");
    assertThat(due(life)).containsExactly("4 2026-05-15");
    life.edit(all(vcpu(4), reason("After all."))).grant("Change");
    accepted(life, "2026-05-12", Optional.empty());
    life.look();
    assertThat(due(life)).as("not the first anew").noneMatch(d -> d.startsWith("3 "));
  }

  @Test
  @DisplayName("an operator that slept over it charges whoever was in time with nothing")
  void slept() {
    Life awake = refused(Life.active("2026-03-02"));
    accepted(awake, "2026-05-12", Optional.empty());
    awake.on("2026-05-12");
    accepted(awake, "2026-05-12", Optional.of(Life.at("2026-05-13")));
    awake.on("2026-05-13").on("2026-05-20");
    Life asleep = refused(Life.active("2026-03-02")).sleep();
    accepted(asleep, "2026-05-12", Optional.of(Life.at("2026-05-13")));
    asleep.wake("2026-05-20");
    assertThat(asleep.record()).contains("EarlierChanged 2026-05-13").isEqualTo(awake.record());
    assertThat(asleep.states(EXECUTION))
        .containsExactly("Stopped", "Stopped", "Overdue", "Met")
        .isEqualTo(awake.states(EXECUTION));
    assertThat(asleep.outcome.periods()).isEqualTo(awake.outcome.periods());
  }

  @Test
  @DisplayName("A13: a trial that is given more time after its end: every change is owed again")
  void prolonged() {
    Life life = Life.inTrial("2026-04-09");
    life.on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(vcpu(3), reason("More.")));
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(disk(60), reason("Photographs.")));
    life.grant("Change").on("2026-05-12");
    assertThat(life.kinds()).contains("TrialRanOut");
    assertThat(due(life)).isEmpty();
    life.edit(Life.extension(30)).decide("TrialExtension", "Approved", override());
    assertThat(life.kinds()).endsWith("Extended", "ExecutionResumed", "ExecutionResumed");
    assertThat(due(life)).hasSize(2);
  }

  @Test
  @DisplayName("what is carried out goes on no more, whatever is refused later")
  void carriedOut() {
    Life life = refused(Life.inTrial("2026-04-27"));
    life.refusal = Optional.empty();
    life.provisions = true;
    life.on("2026-05-12");
    assertThat(life.kinds()).endsWith("Changed");
    life.edit(all(disk(70), reason("Even more.")));
    life.provisions = false;
    refuse(life.grant("Change"), "2026-05-13");
    accepted(life, "2026-05-14", Optional.empty());
    life.on("2026-05-14");
    assertThat(due(life)).hasSize(1);
  }

  @Test
  @DisplayName("a notice of holidays moves each by its own days, though they go on at one instant")
  void recomputed() {
    Life life = refused(Life.active("2026-03-02"));
    accepted(life, "2026-05-12", Optional.empty());
    life.on("2026-05-12");
    CalendarsTest.off(life, "2026-05-13");
    life.look();
    assertThat(due(life)).containsExactly("3 2026-05-15", "4 2026-05-18");
  }

  @Test
  @DisplayName("where an operator of before let only the newest go on, the rest goes on from now")
  void recordedBefore() {
    Life life = refused(Life.active("2026-03-02"));
    accepted(life, "2026-05-12", Optional.empty());
    life.on("2026-05-12");
    List<Milestone> old = new ArrayList<>(life.outcome.milestones());
    assertThat(old.remove(old.size() - 1).kind).isEqualTo("ExecutionResumed");
    life.request.getStatus().milestones = old;
    life.on("2026-05-20");
    assertThat(life.record()).contains("ExecutionResumed 2026-05-20");
    assertThat(due(life)).containsExactly("3 2026-05-22", "4 2026-05-15");
  }
}
