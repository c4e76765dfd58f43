package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.PeriodStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether the deadlines in the file are those that follow from its record. */
final class DeadlineCheck {
  private static final Phrase NONE = Phrase.of("verify.no-deadline");

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
      Phrase should = expected.map(d -> line(d, d)).orElse(NONE);
      Phrase says = is.map(d -> line(d, expected.orElse(d))).orElse(NONE);
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
  private static Phrase line(DeadlineStatus d, DeadlineStatus expected) {
    return Phrase.of(
        "verify.deadline",
        d.stage,
        d.party,
        d.article,
        d.filing,
        d.length,
        d.unit,
        d.since,
        d.start,
        Phrase.of(Boolean.TRUE.equals(d.statutory) ? "verify.statutory" : "verify.target"),
        d.policy,
        d.calendar,
        d.dueDate,
        d.due,
        Phrase.of(Boolean.TRUE.equals(d.provisional) ? "verify.provisional" : "verify.final"),
        state(d, expected));
  }

  /** An open one may have lapsed after the status was written and before it was exported. */
  private static Phrase state(DeadlineStatus d, DeadlineStatus expected) {
    boolean open = "Open".equals(d.state) || Objects.equals(d.state, expected.state);
    return d.endedAt != null
        ? Phrase.of("verify.ended", d.state, d.endedAt)
        : open ? Phrase.of("verify.open") : Phrase.value(d.state);
  }
}
