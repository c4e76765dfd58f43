package dev.govcloud.cli.record;

import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.DateTimeException;
import java.util.Optional;

/** Whether the period of an entry is the one that the table begins with it. */
final class PeriodCheck {
  private final int number;
  private final Milestone entry;

  PeriodCheck(int number, Milestone entry) {
    this.number = number;
    this.entry = entry;
  }

  Optional<Finding> finding(Optional<Row<Phase, Trigger, Stage>> row) {
    Optional<Stage> begins =
        Ledger.DEADLINE_RECOMPUTED.equals(entry.kind)
            ? Requests.TABLE.clock(String.valueOf(entry.stage))
            : row.flatMap(Row::begins).map(Begin::clock).filter(c -> c.counted() != null);
    if (begins.isEmpty()) {
      return entry.period == null ? Optional.empty() : found("none", shown(entry.period));
    }
    return entry.period == null
        ? found("the period for " + begins.get().label(), "none")
        : fits(begins.get(), entry.period);
  }

  private Optional<Finding> fits(Stage clock, FixedPeriod period) {
    Deadline deadline;
    try {
      deadline = Counting.read(period);
    } catch (DateTimeException e) {
      return found("days and instants in ISO-8601", e.getMessage());
    }
    boolean its =
        clock.label().equals(period.stage)
            && deadline.unit() == clock.counted()
            && 0 <= deadline.length()
            && deadline.length() <= clock.most();
    return its
        ? Optional.empty()
        : found(
            "the period for "
                + clock.label()
                + " of at most "
                + clock.most()
                + " "
                + clock.counted(),
            shown(period));
  }

  private static String shown(FixedPeriod p) {
    return "one for " + p.stage + " of " + p.length + " " + p.unit;
  }

  private Optional<Finding> found(String expected, String found) {
    return Optional.of(Finding.of(number, entry, Check.PERIOD, expected, found));
  }
}
