package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Requirement;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table is whole: nothing is undefined, nothing leads nowhere. */
class RequestsTableTest {
  private static final List<Row<Phase, Trigger, Stage>> ROWS = Requests.TABLE.rows();

  @Test
  void everyPhaseAndTriggerHasAtMostOneRow() {
    for (Phase phase : Phase.values()) {
      for (Trigger trigger : Trigger.values()) {
        assertThat(ROWS.stream().filter(r -> r.in() == phase && r.when() == trigger))
            .as("%s x %s", phase, trigger)
            .hasSizeLessThanOrEqualTo(1);
      }
    }
    for (Trigger trigger : Trigger.values()) {
      assertThat(ROWS).as("%s happens somewhere", trigger).anyMatch(r -> r.when() == trigger);
    }
  }

  @Test
  void theEndIsReachedFromEveryPhaseAndOnlyTheEndIsFinal() {
    for (Phase phase : Phase.values()) {
      assertThat(reached(phase)).as("from %s", phase).contains(Phase.TERMINATED);
      assertThat(ROWS.stream().anyMatch(r -> r.in() == phase && r.then() != phase))
          .as("a phase that is closed has no row that leaves it, %s", phase)
          .isEqualTo(!phase.closed());
    }
    assertThat(reached(Phase.UNFILED)).containsExactlyInAnyOrder(Phase.values());
  }

  private static Set<Phase> reached(Phase from) {
    Set<Phase> reached = EnumSet.of(from);
    for (int i = 0; i < Phase.values().length; i++) {
      ROWS.stream()
          .filter(r -> reached.contains(r.in()))
          .map(Row::then)
          .toList()
          .forEach(reached::add);
    }
    return reached;
  }

  @Test
  void everyRowNamesAnArticleAndNoFactIsAmbiguousInItsPhase() {
    assertThat(ROWS).allMatch(r -> r.article().matches("1[0-6]|20"));
    for (Row<Phase, Trigger, Stage> row : ROWS) {
      assertThat(Requests.TABLE.rowRecording(row.in(), row.recorded().label())).contains(row);
    }
  }

  /** What was once recorded keeps its meaning; what is recorded now has one of its own. */
  @Test
  void formerMovesAreReplayedAndMadeNoMore() {
    assertThat(Requests.TABLE.former()).isNotEmpty();
    for (Row<Phase, Trigger, Stage> row : Requests.TABLE.former()) {
      String fact = row.recorded().label();
      assertThat(Requests.TABLE.rowRecording(row.in(), fact)).as(fact).contains(row);
      assertThat(Requests.TABLE.row(row.in(), row.when()).filter(row::equals)).isEmpty();
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
  void everyRulingIsOnWhatIsOpenAndNothingElseHasGuardsOfARuling() {
    for (Row<Phase, Trigger, Stage> row : ROWS) {
      boolean ruling = row.when().ruledStage().isPresent();
      assertThat(row.guards().contains(Requirement.NAMES_WHAT_IS_OPEN))
          .as("%s %s", row.in(), row.when())
          .isEqualTo(ruling);
      boolean grants = ruling && row.when().granted() && !row.when().order();
      assertThat(row.guards().contains(Requirement.NOTHING_UNSEEN))
          .as("%s %s: in doubt nothing is granted", row.in(), row.when())
          .isEqualTo(grants);
    }
  }

  @Test
  void whatIsFiledIsKeptAndWhatIsRuledOnIsSettled() {
    for (Row<Phase, Trigger, Stage> row : ROWS) {
      assertThat(row.effects().contains(Consequence.KEEPS_FILING))
          .as("%s %s", row.in(), row.when())
          .isEqualTo(row.when().files().isPresent());
      row.when()
          .files()
          .ifPresent(
              m ->
                  assertThat(row.begins().map(Begin::clock))
                      .as("%s is reviewed", m)
                      .contains(m.review()));
    }
  }

  @Test
  void whatBeginsAPeriodHasARowAheadThatEndsIt() {
    for (Row<Phase, Trigger, Stage> row : ROWS) {
      if (row.begins().isPresent()) {
        Stage begun = row.begins().get().clock();
        Set<Phase> ahead = reached(row.then());
        assertThat(ROWS.stream().filter(r -> ahead.contains(r.in()) && r.ends().contains(begun)))
            .as("%s %s: what ends %s", row.in(), row.when(), begun)
            .isNotEmpty();
      }
    }
  }

  @Test
  void aPeriodThatWasStoppedGoesOnOrFallsAway() {
    for (Row<Phase, Trigger, Stage> row : ROWS) {
      for (Stage stopped : row.stopped()) {
        assertThat(ROWS.stream().flatMap(r -> r.begins().stream()))
            .as("%s %s stops %s", row.in(), row.when(), stopped)
            .containsAnyOf(Begin.resumed(stopped), Begin.refiled(stopped));
      }
    }
  }

  @Test
  void thePeriodsOfTheRegulationAreItsNumbers() {
    for (Stage stage : Stage.values()) {
      assertThat(stage.days()).as("%s", stage).isLessThanOrEqualTo(stage.most());
      if (stage.statutory()) {
        assertThat(stage.days()).as("%s: the regulation's", stage).isEqualTo(stage.most());
      }
      assertThat(stage.counted() == null).as("%s", stage).isEqualTo(stage.days() == 0);
    }
  }
}
