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
    assertThat(early.message()).contains("host app", "2026-11-04", "spec.reduction");
    assertThat(life.on("2026-11-05").grant("Change").kinds()).contains("ChangeApproved");
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
    assertThat(life.on("2026-11-09").grant("Change").kinds()).contains("ChangeApproved");
  }

  @Test
  @DisplayName("a paper that is added begins no new days for objections; a further loss does")
  void aPaperBeginsNothing() {
    Life life = twoHosts(2).edit(all(WITHOUT_APP, s -> s.change.declaredMajor = true));
    life.on("2026-11-04").edit(papers("2026-11-04"));
    assertThat(life.outcome.objection().orElseThrow().until().dueDate()).hasToString("2026-11-04");
    life.edit(all(vcpu(1), reason("Less is enough.")));
    assertThat(life.outcome.objection().orElseThrow())
        .satisfies(o -> assertThat(o.losses()).containsExactly("host web vCPU 2 to 1", "host app"))
        .satisfies(o -> assertThat(o.until().dueDate()).hasToString("2026-11-06"));
  }

  @Test
  @DisplayName("growth waits for nobody, and without a number in the policy a loss does not either")
  void growthIsGrantedAtOnce() {
    Life grows = twoHosts(2).edit(all(vcpu(3), reason("More people.")));
    assertThat(grows.outcome.objection()).isEmpty();
    assertThat(grows.grant("Change").kinds()).contains("ChangeApproved");
    assertThat(twoHosts(0).edit(WITHOUT_APP).grant("Change").kinds()).contains("ChangeApproved");
  }

  @Test
  @DisplayName("of an elastic host nothing is taken away as long as its range holds what runs")
  void anElasticHostIsTakenFromWhereItsRangeEndsBelow() {
    Life life =
        twoHosts(2)
            .edit(all(s -> s.resources.hosts.get(0).count = 1, elastic(1, 2), reason("It moves.")));
    assertThat(life.outcome.objection()).isEmpty();
  }
}
