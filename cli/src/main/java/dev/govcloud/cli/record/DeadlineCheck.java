package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the deadlines in the file are those that follow from its record. */
final class DeadlineCheck {
  private final RecordFile file;
  private final Ledger<Phase, Stage> replayed;

  DeadlineCheck(RecordFile file, Ledger<Phase, Stage> replayed) {
    this.file = file;
    this.replayed = replayed;
  }

  Optional<Finding> finding() {
    List<String> follow =
        replayed.periods().stream().filter(p -> p.deadline().isPresent()).map(this::line).toList();
    List<String> found = file.deadlines().stream().map(this::line).toList();
    for (int i = 0; i < Math.max(follow.size(), found.size()); i++) {
      String expected = i < follow.size() ? follow.get(i) : "no further deadline";
      String is = i < found.size() ? found.get(i) : "no further deadline";
      if (!expected.equals(is)) {
        return Optional.of(Finding.whole(Check.DEADLINES, expected, is));
      }
    }
    return Optional.empty();
  }

  private String line(Period<Stage> p) {
    var deadline = p.deadline().orElseThrow();
    return line(
        p.clock().label(),
        p.clock().party(),
        p.about(),
        deadline.length(),
        p.since().toString(),
        deadline.dueDate().toString(),
        deadline.due().toString(),
        p.endedAt().map(Instant::toString).orElse(null),
        p.state(file.asOf()));
  }

  private String line(DeadlineStatus d) {
    return line(
        d.stage, d.party, d.filing, d.length, d.since, d.dueDate, d.due, d.endedAt, d.state);
  }

  /** The state of an open period depends on when it was looked at, so it is left out. */
  private static String line(
      String stage,
      String party,
      String filing,
      Integer length,
      String since,
      String dueDate,
      String due,
      String endedAt,
      String state) {
    return String.format(
        "%s of %s on %s, %s days since %s, due %s (%s), %s",
        stage,
        party,
        filing,
        length,
        since,
        dueDate,
        due,
        endedAt == null ? "open" : state + " at " + endedAt);
  }
}
