package dev.govcloud.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table is whole: nothing is undefined, nothing leads nowhere. */
class LifecycleTableTest {

  @Test
  void everyPhaseAndTriggerHasExactlyOneRowOrANamedRefusal() {
    for (Phase phase : Phase.values()) {
      for (Trigger trigger : Trigger.values()) {
        long rows =
            Lifecycle.TABLE.stream().filter(r -> r.from() == phase && r.when() == trigger).count();
        assertThat(rows).as("%s x %s", phase, trigger).isLessThanOrEqualTo(1);
        if (rows == 0) {
          assertThat(Lifecycle.refusal(phase, trigger)).isNotNull();
        }
      }
    }
  }

  @Test
  void theEndIsReachedFromEveryPhaseAndOnlyTheEndIsFinal() {
    for (Phase phase : Phase.values()) {
      Set<Phase> reached = EnumSet.of(phase);
      for (int i = 0; i < Phase.values().length; i++) {
        Lifecycle.TABLE.stream()
            .filter(r -> reached.contains(r.from()))
            .map(Transition::to)
            .toList()
            .forEach(reached::add);
      }
      assertThat(reached).as("from %s", phase).contains(Phase.TERMINATED);
    }
    assertThat(Lifecycle.TABLE).noneMatch(r -> r.from() == Phase.TERMINATED);
  }

  @Test
  void everyRowNamesAnArticleAndNoFactIsAmbiguousInItsPhase() {
    assertThat(Lifecycle.TABLE).allMatch(r -> r.article().matches("1[0-6]"));
    for (Transition row : Lifecycle.TABLE) {
      assertThat(Lifecycle.rowRecording(row.from(), row.recorded())).contains(row);
    }
  }

  @Test
  void everyRulingStageIsRuledBothWays() {
    for (Stage stage :
        EnumSet.of(
            Stage.ACCEPTANCE, Stage.APPROVAL, Stage.FINAL_REVIEW, Stage.TERMINATION_REVIEW)) {
      assertThat(Trigger.ofRuling(stage.label(), true)).isPresent();
      assertThat(Trigger.ofRuling(stage.label(), false)).isPresent();
    }
  }
}
