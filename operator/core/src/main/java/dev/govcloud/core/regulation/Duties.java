package dev.govcloud.core.regulation;

import static dev.govcloud.core.engine.Begin.anew;
import static dev.govcloud.core.regulation.DutyPhase.ENDED;
import static dev.govcloud.core.regulation.DutyPhase.FULFILLED;
import static dev.govcloud.core.regulation.DutyPhase.OPEN;
import static dev.govcloud.core.regulation.DutyPhase.UNSTATED;

import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.engine.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a duty goes, whatever it is: the second table on the engine. What is owed stands in {@link
 * DutyKind}. A duty that lapses stays owed: silence fulfils nothing, and a late report is better
 * than none.
 */
public final class Duties {
  private Duties() {}

  /** The table of a kind of duty. */
  public static Table<DutyPhase, DutyFact, DutyKind> table(DutyKind kind) {
    return new Table<>(
        UNSTATED,
        List.of(
            // spotless:off
            //       in        when                then       kept          falls away    begins
            row(kind, UNSTATED, DutyFact.BEGUN,     OPEN,      Set.of(),     Set.of(),     anew(kind)),
            row(kind, OPEN,     DutyFact.FULFILLED, FULFILLED, Set.of(kind), Set.of(),     null),
            row(kind, OPEN,     DutyFact.ENDED,     ENDED,     Set.of(),     Set.of(kind), null)),
            // spotless:on
        List.of(kind));
  }

  private static Row<DutyPhase, DutyFact, DutyKind> row(
      DutyKind kind,
      DutyPhase in,
      DutyFact when,
      DutyPhase then,
      Set<DutyKind> kept,
      Set<DutyKind> fallsAway,
      Begin<DutyKind> begins) {
    return new Row<>(
        in,
        when,
        List.of(),
        then,
        when,
        kept,
        fallsAway,
        Set.of(),
        Optional.ofNullable(begins),
        List.of(),
        kind.article());
  }
}
