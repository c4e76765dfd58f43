package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15: what a major change was filed with proves it, unless it was used up meanwhile. */
class ProvenWhenRuledOnTest {
  @Test
  @DisplayName("tests that the final review used up meanwhile prove no change any more")
  void usedUpMeanwhile() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-05");
    life.edit(all(vcpu(4), reason("More."), papers("2026-03-05"), tests("2026-03-05")));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks).isEmpty();
    life.grant("FinalReview");
    Answer answer = life.decide("Change", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
    assertThat(answer.message()).contains("other than that of 2026-03-05");
  }

  @Test
  @DisplayName("what was complete when it was filed is granted, whatever a policy asks for since")
  void byTheRulesOfItsDay() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(vcpu(4), reason("More."), papers("2026-05-06"), tests("2026-05-06")));
    life.policy.requiredMaterials = List.of("ConstructionPlan", "SelfTestReport", "Other");
    assertThat(life.grant("Change").kinds()).contains("ChangeGranted");
  }

  @Test
  @DisplayName("filed before there was anything to test, it is tested once there is")
  void filedBeforeTheHandOver() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.grant("Approval").on("2026-03-03");
    life.edit(all(vcpu(4), reason("More."), papers("2026-03-03")));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks).isEmpty();
    life.provisions = true;
    life.on("2026-03-04");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.decide("Change", "Approved", d -> {}).message())
        .contains("a passed Performance test", "a passed Security test");
  }

  @Test
  @DisplayName("machines and whole items are taken away; less of something takes no item away")
  void whatIsTakenAway() {
    Life life = Wishes.opened("2026-03-02", s -> s.resources.hosts.get(0).count = 3);
    life.on("2026-05-06").edit(all(s -> s.resources.hosts.get(0).count = 1, reason("Fewer.")));
    assertThat(takenAway(life)).containsExactly("Host web");
    life.edit(all(s -> s.resources.hosts.get(0).count = 4, reason("More.")));
    assertThat(takenAway(life)).isEmpty();
    life.edit(all(s -> s.resources.hosts.get(0).count = 3, vcpu(1), reason("Smaller.")));
    assertThat(takenAway(life)).isEmpty();
  }

  private static List<String> takenAway(Life life) {
    return TakenAway.by(life.newest(Matter.CHANGE).object().getSpec().change);
  }
}
