package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Stage;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cluster refuses what was granted, and time and filings go on. */
class RefusedGrantsTest {
  private static final Consumer<CloudResourceRequestSpec> WITHOUT_APP =
      all(s -> s.resources.hosts.removeIf(h -> h.name.equals("app")), reason("Not used."));

  private static Life withApp() {
    Life life = Wishes.opened("2026-03-02", host("app", 2)).on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.policy.reduction.objectionWorkingDays = 2;
    return life;
  }

  private static Life refuse(Life life) {
    life.provisions = false;
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    return life.look();
  }

  private static Life accept(Life life) {
    life.provisions = true;
    life.refusal = Optional.empty();
    return life.look();
  }

  private static String objectionUntil(Life life) {
    return life.outcome.objection().orElseThrow().until().toString();
  }

  @Test
  @DisplayName("what stood when its end was applied for lies open from then, whatever is refused")
  void refusedAfterIt() {
    Life life = withApp().edit(minor());
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(WITHOUT_APP);
    // 2026-05-09 is worked, a Saturday.
    assertThat(objectionUntil(life)).isEqualTo("2026-05-09");
    refuse(life.on("2026-05-08"));
    assertThat(life.open(Stage.MENDING)).isPresent();
    accept(life.on("2026-05-09"));
    assertThat(objectionUntil(life)).isEqualTo("2026-05-09");
  }

  @Test
  @DisplayName("what was refused and accepted before its end is applied for lies open from then")
  void refusedBeforeIt() {
    Life life = refuse(withApp().edit(minor()).grant("Change"));
    accept(life.on("2026-05-07"));
    life.on("2026-05-08").edit(WITHOUT_APP);
    assertThat(objectionUntil(life)).isEqualTo("2026-05-11");
  }

  @Test
  @DisplayName("A25: what a refused change is to take away is copied as that was granted")
  void copiedAsGranted() {
    Life life = withApp();
    life.policy.reduction.objectionWorkingDays = 0;
    life.policy.platformCopy.method = "VolumeSnapshot";
    life.provisions = false;
    life.edit(WITHOUT_APP).grant("Change");
    refuse(life);
    life.policy.platformCopy.method = "None";
    life.on("2026-05-07").edit(all(disk(60), reason("More."))).grant("Change");
    assertThat(life.outcome.approved().copyMethod).isEqualTo("VolumeSnapshot");
  }

  @Test
  @DisplayName("in the trial too the provider owes nothing while the cluster refuses it")
  void inTheTrial() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-04");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    refuse(life.grant("Change"));
    assertThat(life.open(Stage.MENDING)).isPresent();
    assertThat(life.open(Stage.CHANGE_EXECUTION)).isEmpty();
    assertThat(life.on("2026-03-13").kinds())
        .doesNotContain("ExecutionResumed", "DeadlineMissed")
        .endsWith("ProvisioningRefused");
    accept(life);
    assertThat(life.kinds()).endsWith("ProvisioningPossible", "Changed");
  }
}
