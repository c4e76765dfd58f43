package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table is travelled, from every phase that it stands for. */
class EveryRowTest {

  static Stream<Arguments> rows() {
    return Requests.TABLE.rows().stream()
        .map(r -> Arguments.argumentSet(r.in() + " " + r.when(), r));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowIsTravelled(Row<Phase, Trigger, Stage> row) {
    Life life = Stations.prepared(Stations.in(row.in(), row.when()), row.when());
    List<Milestone> known = List.copyOf(life.request.getStatus().milestones);
    Stations.fire(life, row.when());
    if (Stations.follows(row.when())) {
      known = life.outcome.milestones().subList(0, life.outcome.milestones().size() - 1);
    }
    Ledger<Phase, Stage> before = new Ledger<>(Requests.TABLE, known);
    assertThat(before.phase()).as("before").isEqualTo(row.in());

    Milestone fact = life.outcome.milestones().get(known.size());
    assertThat(fact.kind).isEqualTo(row.recorded().label());
    assertThat(fact.article).isEqualTo(row.article());
    List<Milestone> facts = life.outcome.milestones().subList(0, known.size() + 1);
    Ledger<Phase, Stage> after = new Ledger<>(Requests.TABLE, facts);
    assertThat(after.phase()).isEqualTo(row.then());
    periodsEnd(row, before, after, fact);
    row.begins().ifPresent(b -> begins(b, before, after, fact));
    filings(row, new FilingBook(facts, filed(life)), fact);
  }

  private static List<Filing> filed(Life life) {
    return life.outcome.book().entries().stream().map(FilingBook.Entry::object).toList();
  }

  private static void periodsEnd(
      Row<Phase, Trigger, Stage> row,
      Ledger<Phase, Stage> before,
      Ledger<Phase, Stage> after,
      Milestone fact) {
    for (Stage stage : Stage.values()) {
      Optional<Period<Stage>> was = ended(row, before, stage, fact);
      Optional<Period.Ending> ends = row.ending(stage);
      int which = was.map(before.periods()::indexOf).orElse(-1);
      if (which >= 0 && ends.isPresent()) {
        Period<Stage> ended = after.periods().get(which);
        assertThat(ended.ending()).as("%s ends", stage).isEqualTo(ends);
        assertThat(ended.endedAt().orElseThrow()).hasToString(fact.at);
      } else if (which >= 0) {
        assertThat(after.periods().get(which)).as("%s is left alone", stage).isEqualTo(was.get());
      }
    }
  }

  private static Optional<Period<Stage>> ended(
      Row<Phase, Trigger, Stage> row, Ledger<Phase, Stage> before, Stage stage, Milestone fact) {
    return row.effects().contains(Consequence.ENDS_ITS_OWN)
        ? before.periods().stream()
            .filter(p -> p.open() && p.clock() == stage && p.about().equals(fact.filing))
            .findFirst()
        : before.open(stage);
  }

  private static void begins(
      Begin<Stage> begins,
      Ledger<Phase, Stage> before,
      Ledger<Phase, Stage> after,
      Milestone fact) {
    Period<Stage> period = after.newest(begins.clock()).filter(Period::open).orElseThrow();
    assertThat(period.about()).as("about").isEqualTo(fact.filing);
    boolean counted = begins.clock().counted() != null;
    assertThat(period.deadline().isPresent()).as("has an end").isEqualTo(counted);
    if (begins.how() == Begin.How.CONTINUED) {
      assertThat(period.deadline()).isEqualTo(before.open(begins.clock()).orElseThrow().deadline());
    }
    if (begins.how() == Begin.How.PROLONGED) {
      assertThat(period.deadline().orElseThrow().due())
          .isAfter(before.newest(begins.clock()).orElseThrow().deadline().orElseThrow().due());
    }
  }

  private static void filings(Row<Phase, Trigger, Stage> row, FilingBook book, Milestone fact) {
    Arrays.stream(Consequence.values())
        .filter(row.effects()::contains)
        .flatMap(c -> becomes(c).stream())
        .forEach(
            state ->
                assertThat(book.entry(fact.filing).orElseThrow().state())
                    .as("the filing")
                    .isEqualTo(state));
    if (row.effects().contains(Consequence.CLOSES_THE_REST)) {
      assertThat(book.entries())
          .filteredOn(f -> !f.name().equals(fact.filing))
          .filteredOn(f -> row.ends().contains(f.matter().review()))
          .as("the rest")
          .noneMatch(FilingBook.Entry::underReview);
    }
  }

  private static Optional<FilingBook.State> becomes(Consequence consequence) {
    return switch (consequence) {
      case KEEPS_FILING -> Optional.of(FilingBook.State.OPEN);
      case GRANTS_FILING -> Optional.of(FilingBook.State.GRANTED);
      case REFUSES_FILING -> Optional.of(FilingBook.State.REFUSED);
      case RETURNS_FILING -> Optional.of(FilingBook.State.RETURNED);
      case WITHDRAWS_FILING -> Optional.of(FilingBook.State.WITHDRAWN);
      case FORGETS_FILING, CLOSES_THE_REST, WHAT_IS_GRANTED_RUNS, ENDS_ITS_OWN -> Optional.empty();
    };
  }
}
