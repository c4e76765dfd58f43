package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.PeriodStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether the deadlines in the file are those that follow from its record. */
final class DeadlineCheck {
  private static final String NONE = "no further deadline";

  private final RecordFile file;
  private final Ledger<Phase, Stage> replayed;

  DeadlineCheck(RecordFile file, Ledger<Phase, Stage> replayed) {
    this.file = file;
    this.replayed = replayed;
  }

  Optional<Finding> finding() {
    List<DeadlineStatus> follow =
        replayed.periods().stream()
            .filter(p -> p.deadline().isPresent())
            .map(p -> PeriodStatus.of(p, file.asOf()))
            .toList();
    List<DeadlineStatus> found = file.deadlines();
    for (int i = 0; i < Math.max(follow.size(), found.size()); i++) {
      Optional<DeadlineStatus> expected = at(follow, i);
      Optional<DeadlineStatus> is = at(found, i);
      String should = expected.map(d -> line(d, d)).orElse(NONE);
      String says = is.map(d -> line(d, expected.orElse(d))).orElse(NONE);
      if (!should.equals(says)) {
        return Optional.of(Finding.whole(Check.DEADLINES, should, says));
      }
    }
    return Optional.empty();
  }

  private static Optional<DeadlineStatus> at(List<DeadlineStatus> all, int i) {
    return i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
  }

  /** How often one was reminded is no part of the record, so it is left out. */
  private static String line(DeadlineStatus d, DeadlineStatus expected) {
    return String.format(
        "%s of %s (article %s) on %s, %s %s since %s, counted from %s%s by policy %s in calendar %s,"
            + " due %s (%s)%s, %s",
        d.stage,
        d.party,
        d.article,
        d.filing,
        d.length,
        d.unit,
        d.since,
        d.start,
        Boolean.TRUE.equals(d.statutory) ? "" : " as a target",
        d.policy,
        d.calendar,
        d.dueDate,
        d.due,
        Boolean.TRUE.equals(d.provisional) ? " provisionally" : "",
        state(d, expected));
  }

  /** An open one may have lapsed after the status was written and before it was exported. */
  private static String state(DeadlineStatus d, DeadlineStatus expected) {
    boolean open = "Open".equals(d.state) || Objects.equals(d.state, expected.state);
    return d.endedAt != null ? d.state + " at " + d.endedAt : open ? "open" : d.state;
  }
}
