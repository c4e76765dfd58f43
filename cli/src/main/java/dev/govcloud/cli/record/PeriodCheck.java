package dev.govcloud.cli.record;

import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.text.Phrase;
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
      return entry.period == null ? Optional.empty() : found(Finding.NONE, shown(entry.period));
    }
    return entry.period == null
        ? found(Phrase.of("verify.period", begins.get().label()), Finding.NONE)
        : fits(begins.get(), entry.period);
  }

  private Optional<Finding> fits(Stage clock, FixedPeriod period) {
    Deadline deadline;
    try {
      deadline = Counting.read(period);
    } catch (DateTimeException e) {
      return found(Phrase.of("verify.iso-days"), Phrase.value(e.getMessage()));
    }
    boolean its =
        clock.label().equals(period.stage)
            && deadline.unit() == clock.counted()
            && 0 <= deadline.length()
            && deadline.length() <= clock.most();
    return its
        ? Optional.empty()
        : found(
            Phrase.of("verify.period-most", clock.label(), clock.most(), clock.counted()),
            shown(period));
  }

  private static Phrase shown(FixedPeriod p) {
    return Phrase.of("verify.period-is", p.stage, p.length, p.unit);
  }

  private Optional<Finding> found(Phrase expected, Phrase found) {
    return Optional.of(Finding.of(number, entry, Check.PERIOD, expected, found));
  }
}
