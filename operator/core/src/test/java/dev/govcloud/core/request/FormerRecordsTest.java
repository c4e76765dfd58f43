package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was recorded before each change was owed on its own day says for ever what it said. */
class FormerRecordsTest {
  private static final Stage EXECUTION = Stage.CHANGE_EXECUTION;

  /** What a record of before had no word for. */
  private static final Set<String> UNKNOWN =
      Set.of("ChangeUnderWay", "EarlierChanged", "EarlierReplaced", "DeadlineMissed");

  /** As it would have been recorded before: the grant of a change had one word. */
  private static List<String> recordedBefore(Life life) {
    List<Milestone> old = new ArrayList<>();
    for (Milestone m : life.outcome.milestones()) {
      if (!UNKNOWN.contains(m.kind)) {
        Milestone copy = Contents.copy(m, Milestone.class);
        copy.kind = "ChangeGranted".equals(m.kind) ? "ChangeApproved" : m.kind;
        copy.sequence = old.size() + 1L;
        copy.hash = Chain.hash(old, copy);
        old.add(copy);
      }
    }
    life.request.getStatus().milestones = old;
    return old.stream().map(m -> m.kind).toList();
  }

  private static Life openedWhileChanging() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-04").edit(minor());
    life.provisions = false;
    return life.grant("Change").edit(tests("2026-03-03")).grant("FinalReview");
  }

  private static Life twoGrants() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    return life.grant("Change")
        .on("2026-05-08")
        .edit(all(disk(60), reason("Still more.")))
        .grant("Change");
  }

  @Test
  @DisplayName("A6: opened while changing and carried out in time, nobody is charged later")
  void carriedOutInActive() {
    Life life = openedWhileChanging();
    life.provisions = true;
    life.on("2026-03-05");
    List<String> recorded = recordedBefore(life);
    assertThat(recorded).endsWith("ChangeApproved", "FinalReviewApplied", "Opened", "Changed");
    life.provisions = false;
    life.on("2026-05-06");
    assertThat(life.kinds()).isEqualTo(recorded);
    assertThat(life.states(EXECUTION)).containsExactly("Met");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("opened while changing and not carried out yet: it goes on")
  void stillOpenInActive() {
    Life life = openedWhileChanging();
    recordedBefore(life);
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-03-04").minusSeconds(5));
    life.on("2026-03-05");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.kinds()).containsSubsequence("Opened", "ChangeUnderWay", "Changed");
    assertThat(life.states(EXECUTION)).containsExactly("Met");
  }

  @Test
  @DisplayName("refused after the opening: the provider's period stands still, and goes on")
  void refusedInActive() {
    Life life = openedWhileChanging();
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.look();
    assertThat(recordedBefore(life)).endsWith("Opened", "ProvisioningRefused");
    life.on("2026-05-06");
    assertThat(life.states(EXECUTION)).containsExactly("Stopped");
    assertThat(life.open(Stage.MENDING)).isPresent();
    life.refusal = Optional.empty();
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-05-06"));
    life.on("2026-05-07");
    assertThat(life.states(EXECUTION)).containsExactly("Stopped", "Met");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("two grants and one end: of the first nobody was charged, and nobody is")
  void twoGrantsOneEnd() {
    Life life = twoGrants();
    life.provisions = true;
    life.on("2026-05-12");
    List<String> recorded = recordedBefore(life);
    life.on("2026-05-20");
    assertThat(life.kinds()).isEqualTo(recorded);
    assertThat(life.states(EXECUTION)).containsExactly("Void", "Met");
  }

  @Test
  @DisplayName("two grants, neither carried out: what goes on is what was owed, on its day")
  void twoGrantsGoOn() {
    Life life = twoGrants();
    recordedBefore(life);
    life.on("2026-05-20");
    assertThat(life.states(EXECUTION)).containsExactly("Void", "Overdue");
    assertThat(life.kinds().stream().filter("DeadlineMissed"::equals)).hasSize(1);
    life.edit(all(disk(70), reason("Even more."))).grant("Change");
    assertThat(life.states(EXECUTION)).containsExactly("Void", "Overdue", "Open");
    Instant seen = life.now;
    life.provisions = true;
    life.ready = Optional.of(seen);
    life.on("2026-05-21");
    assertThat(life.states(EXECUTION)).containsExactly("Void", "Missed", "Met");
  }

  @Test
  @DisplayName("two grants, the first refused: the second had taken its place, it is not owed anew")
  void refusedThenGranted() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.grant("Change").on("2026-05-08").edit(all(disk(60), reason("Still more.")));
    life.refusal = Optional.empty();
    life.grant("Change");
    List<String> recorded = recordedBefore(life);
    life.provisions = true;
    life.ready = Optional.of(Life.at("2026-05-09"));
    life.on("2026-05-12");
    assertThat(life.kinds().subList(0, recorded.size())).isEqualTo(recorded);
    assertThat(life.kinds()).doesNotContain("ExecutionResumed").endsWith("Changed");
    assertThat(life.states(EXECUTION)).containsExactly("Stopped", "Met");
  }
}
