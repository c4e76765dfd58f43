package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.elastic;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.opened;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a change takes away lies open to objection, where the policy says so (A20). */
class LossesTest {
  private static final Consumer<CloudResourceRequestSpec> WITHOUT_APP =
      all(s -> s.resources.hosts.removeIf(h -> h.name.equals("app")), reason("It is not used."));

  private static Life twoHosts(int days) {
    Life life = opened("2026-03-02", host("app", 4));
    life.policy.reduction.objectionWorkingDays = days;
    return life.on("2026-11-02");
  }

  @Test
  @DisplayName("a host that runs is not taken away before those who need it could object")
  void itIsNotGrantedBeforeTheDaysAreOver() {
    Life life = twoHosts(2).edit(WITHOUT_APP);
    assertThat(life.outcome.objection().orElseThrow().said())
        .contains("it takes away host app, which runs; until the end of 2026-11-04");
    Answer early = life.on("2026-11-04").decide("Change", "Approved", d -> {});
    assertThat(early.reason()).isEqualTo("OpenToObjection");
    assertThat(early.message()).contains("host app", "2026-11-04", "decide again after it");
    assertThat(life.on("2026-11-05").grant("Change").kinds()).contains("ChangeGranted");
    assertThat(life.outcome.objection()).isEmpty();
  }

  @Test
  @DisplayName("the objection: what runs is restored, and nothing is to be ruled on")
  void restoringItIsTheObjection() {
    Life life = twoHosts(2).edit(WITHOUT_APP).on("2026-11-03").edit(host("app", 4));
    assertThat(life.kinds()).endsWith("ChangeWithdrawn");
    assertThat(life.outcome.objection()).isEmpty();
    assertThat(life.outcome.approved().resources.hosts).hasSize(2);
  }

  @Test
  @DisplayName("no number of a policy keeps the authority from ruling in its own period")
  void onTheLastDayOfItsReviewItIsRuledOn() {
    Life life = twoHosts(5).edit(WITHOUT_APP).on("2026-11-06");
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("OpenToObjection");
    assertThat(life.on("2026-11-09").grant("Change").kinds()).contains("ChangeGranted");
  }

  @Test
  @DisplayName("a paper that is added begins no new days for objections; a further loss does")
  void aPaperBeginsNothing() {
    Life life = twoHosts(2).edit(all(WITHOUT_APP, s -> s.change.declaredMajor = true));
    life.on("2026-11-04").edit(papers("2026-11-04"));
    assertThat(life.outcome.objection().orElseThrow().until()).hasToString("2026-11-04");
    life.edit(all(vcpu(1), reason("Less is enough.")));
    assertThat(life.outcome.objection().orElseThrow())
        .satisfies(
            o -> assertThat(o.losses().toString()).isEqualTo("[host web vCPU 2 to 1, host app]"))
        .satisfies(o -> assertThat(o.until()).hasToString("2026-11-06"));
  }

  @Test
  @DisplayName("growth waits for nobody, and without a number in the policy a loss does not either")
  void growthIsGrantedAtOnce() {
    Life grows = twoHosts(2).edit(all(vcpu(3), reason("More people.")));
    assertThat(grows.outcome.objection()).isEmpty();
    assertThat(grows.grant("Change").kinds()).contains("ChangeGranted");
    assertThat(twoHosts(0).edit(WITHOUT_APP).grant("Change").kinds()).contains("ChangeGranted");
  }

  @Test
  @DisplayName("of an elastic host nothing is taken away as long as its range holds what runs")
  void anElasticHostIsTakenFromWhereItsRangeEndsBelow() {
    Life life =
        twoHosts(2)
            .edit(all(s -> s.resources.hosts.get(0).count = 1, elastic(1, 2), reason("It moves.")));
    assertThat(life.outcome.objection()).isEmpty();
  }

  @Test
  @DisplayName("a policy counts for what is filed after it: the announced day stays")
  void theAnnouncedDayStays() {
    Life raised = twoHosts(2).edit(WITHOUT_APP);
    raised.policy.reduction.objectionWorkingDays = 5;
    assertThat(raised.on("2026-11-05").grant("Change").kinds()).contains("ChangeGranted");
    Life lowered = twoHosts(3).edit(WITHOUT_APP);
    lowered.policy.reduction.objectionWorkingDays = 0;
    assertThat(lowered.on("2026-11-03").decide("Change", "Approved", d -> {}).reason())
        .isEqualTo("OpenToObjection");
  }

  @Test
  @DisplayName("refused and filed again, it is announced again; a smaller loss was announced")
  void refusedItIsAnnouncedAgain() {
    Life life = twoHosts(2).edit(WITHOUT_APP).on("2026-11-03");
    life.rule("Change", "Refused", "It is needed.");
    life.on("2026-12-07").edit(reason("Not any more."));
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("OpenToObjection");
    Life milder = twoHosts(2).edit(all(s -> s.resources.hosts.get(1).vcpu = 1, reason("Idle.")));
    milder.on("2026-11-04").edit(s -> s.resources.hosts.get(1).vcpu = 2);
    assertThat(milder.on("2026-11-05").grant("Change").kinds()).contains("ChangeGranted");
  }

  @Test
  @DisplayName("before the hand-over nothing runs that could be taken away")
  void beforeTheHandOver() {
    Life life = Life.filed("2026-03-02", host("app", 4)).grant("Acceptance");
    life.policy.reduction.objectionWorkingDays = 5;
    life.provisions = false;
    life.grant("Approval").edit(WITHOUT_APP);
    assertThat(life.grant("Change").kinds()).contains("ChangeApproved");
  }

  @Test
  @DisplayName("another engine, fewer products, less of the network and of a volume are losses")
  void everyKindOfLoss() {
    var runs = new CloudResourceRequestSpec();
    all(
            host("app", 4),
            Wishes.database("db", "PostgreSQL"),
            Wishes.security("WAF"),
            Wishes.network())
        .accept(with(runs));
    runs.resources.network.intranetMbps = 100;
    runs.resources.network.domains.add("a.example");
    runs.resources.security.get(0).count = 4;
    var then = new CloudResourceRequestSpec();
    all(host("app", 4), Wishes.database("db", "MySQL"), Wishes.security("WAF")).accept(with(then));
    assertThat(Losses.of(runs.resources, then.resources).toString())
        .isEqualTo(
            "[database db (PostgreSQL), security product WAF 4 to 1, intranet bandwidth 100 to 0,"
                + " domain a.example]");
  }

  private static CloudResourceRequestSpec with(CloudResourceRequestSpec spec) {
    spec.resources = new CloudResourceRequestSpec.Resources();
    return spec;
  }
}
