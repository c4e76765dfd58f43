package dev.govcloud.core.lifecycle;

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
    assertThat(Lifecycle.TABLE).allMatch(r -> r.article().matches("1[0-6]|20"));
    for (Transition row : Lifecycle.TABLE) {
      assertThat(Lifecycle.rowRecording(row.from(), row.recorded())).contains(row);
    }
  }

  @Test
  void everyRulingCanBeGrantedAndRefused() {
    for (Trigger trigger : Trigger.values()) {
      trigger
          .ruledStage()
          .map(Stage::decisionStage)
          .filter(s -> !Set.of("Suspension", "Resumption").contains(s))
          .ifPresent(
              s -> {
                assertThat(Trigger.ofRuling(s, "Approved")).as(s).isPresent();
                assertThat(Trigger.ofRuling(s, "Refused")).as(s).isPresent();
              });
    }
  }

  @Test
  void whatBeginsAPeriodHasARowThatEndsIt() {
    for (Transition row : Lifecycle.TABLE) {
      if (row.begins() != null) {
        assertThat(Lifecycle.TABLE.stream().filter(r -> r.ends().contains(row.begins())))
            .as("what ends %s", row.begins())
            .isNotEmpty();
      }
    }
  }
}
