package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.security;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15, A6: each change that is granted is owed on its own day. */
class ExecutionsTest {
  private static final Stage EXECUTION = Stage.CHANGE_EXECUTION;

  private static Life granted() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.grant("Change");
    assertThat(life.due(EXECUTION)).isEqualTo("2026-05-09");
    return life;
  }

  /** What stands of the newest grant: the host, and by hand a firewall. */
  private static Observed seen(Life life, Optional<Instant> host, Optional<Instant> firewall) {
    var made = Observed.Line.made("Host", "web", host.isPresent(), host, Optional.empty());
    var byHand =
        new Observed.Line(
            "Security",
            "WAF",
            true,
            firewall.isPresent(),
            firewall.isPresent(),
            firewall,
            Optional.of("waf"),
            Optional.empty(),
            Amount.NOTHING);
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(made, byHand),
        Optional.of(life.outcome.approved().filing),
        host,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Life withFirewall(Life life) {
    return life.edit(
            all(
                security("WAF"),
                reason("A firewall."),
                Wishes.papers("2026-05-08"),
                tests("2026-05-08")))
        .grant("Change");
  }

  @Test
  @DisplayName("a later change gives the provider no new period for the earlier one")
  void eachOnItsOwnDay() {
    Life life = granted().on("2026-05-09").edit(all(disk(60), reason("Still more.")));
    life.grant("Change").on("2026-05-12");
    assertThat(life.states(EXECUTION)).containsExactly("Overdue", "Open");
    assertThat(life.record()).contains("DeadlineMissed 2026-05-10");
    life.provisions = true;
    life.on("2026-05-13");
    assertThat(life.states(EXECUTION)).containsExactly("Missed", "Met");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName(
      "whoever carried out the earlier one in time is not charged for the later one's sake")
  void theEarlierIsDoneFirst() {
    Life life = withFirewall(granted().on("2026-05-08"));
    life.frozen = Optional.of(seen(life, Optional.of(Life.at("2026-05-09")), Optional.empty()));
    life.on("2026-05-12");
    assertThat(life.record()).contains("EarlierChanged 2026-05-09");
    assertThat(life.states(EXECUTION)).containsExactly("Met", "Open");
    assertThat(life.phase()).isEqualTo("Changing");
  }

  @Test
  @DisplayName("seen late and both at once, each has its own time")
  void bothSeenAtOnce() {
    Life life = withFirewall(granted().on("2026-05-08")).sleep();
    life.frozen =
        Optional.of(
            seen(life, Optional.of(Life.at("2026-05-09")), Optional.of(Life.at("2026-05-12"))));
    life.wake("2026-05-20");
    assertThat(life.record()).contains("EarlierChanged 2026-05-09", "Changed 2026-05-12");
    assertThat(life.states(EXECUTION)).containsExactly("Met", "Met");
  }

  @Test
  @DisplayName("what a later change takes back is owed no more")
  void takenBack() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(vcpu(4), reason("More.")));
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(vcpu(2), reason("No, as it was.")));
    life.grant("Change");
    assertThat(life.states(EXECUTION)).containsExactly("Void", "Open");
    assertThat(life.kinds()).endsWith("EarlierReplaced");
  }

  @Test
  @DisplayName("a notice of holidays moves each of two periods by its own days")
  void recomputed() {
    Life life = granted().on("2026-05-07").edit(all(disk(60), reason("Still more.")));
    life.grant("Change");
    List<String> due =
        life.outcome.periods().stream()
            .filter(p -> p.open() && p.clock() == EXECUTION)
            .map(Period::deadline)
            .map(d -> d.orElseThrow().dueDate().toString())
            .toList();
    assertThat(due).containsExactly("2026-05-09", "2026-05-11");
  }

  @Test
  @DisplayName("Art. 14: what is opened while a change is carried out is changing, not at rest")
  void openedWhileChanging() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-04").edit(minor());
    life.provisions = false;
    life.grant("Change").edit(tests("2026-03-03")).grant("FinalReview");
    assertThat(life.kinds()).endsWith("Opened", "ChangeUnderWay");
    assertThat(life.phase()).isEqualTo("Changing");
    life.provisions = true;
    assertThat(life.on("2026-03-05").phase()).isEqualTo("Active");
    assertThat(life.states(EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("what the cluster refused and accepts is accepted since it was written")
  void acceptedSinceItWasWritten() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.grant("Change");
    assertThat(life.open(Stage.MENDING)).isPresent();
    life.refusal = Optional.empty();
    life.ready = Optional.of(Life.at("2026-05-07"));
    life.on("2026-05-12");
    assertThat(life.record()).contains("ProvisioningPossible 2026-05-07", "Changed 2026-05-07");
  }
}
