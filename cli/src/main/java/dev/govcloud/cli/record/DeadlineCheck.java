package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.lifecycle.Obligation;
import dev.govcloud.core.lifecycle.Record;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the deadlines in the file are those that follow from its record. */
final class DeadlineCheck {
  private final RecordFile file;
  private final Record replayed;

  DeadlineCheck(RecordFile file, Record replayed) {
    this.file = file;
    this.replayed = replayed;
  }

  Optional<Finding> finding() {
    List<String> follow =
        replayed.obligations().stream()
            .filter(o -> o.deadline().isPresent())
            .map(this::line)
            .toList();
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

  private String line(Obligation o) {
    var deadline = o.deadline().orElseThrow();
    return line(
        o.stage().label(),
        o.stage().party().label(),
        deadline.length(),
        o.since().toString(),
        deadline.dueDate().toString(),
        deadline.due().toString(),
        o.endedAt().map(Instant::toString).orElse(null),
        o.state(file.asOf()));
  }

  private String line(DeadlineStatus d) {
    return line(d.stage, d.party, d.length, d.since, d.dueDate, d.due, d.endedAt, d.state);
  }

  /** The state of an open period depends on when it was looked at, so it is left out. */
  private static String line(
      String stage,
      String party,
      Integer length,
      String since,
      String dueDate,
      String due,
      String endedAt,
      String state) {
    return String.format(
        "%s of %s, %s days since %s, due %s (%s), %s",
        stage,
        party,
        length,
        since,
        dueDate,
        due,
        endedAt == null ? "open" : state + " at " + endedAt);
  }
}
