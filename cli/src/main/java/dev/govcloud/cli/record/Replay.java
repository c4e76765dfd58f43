package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Snapshots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How things stood before the entry that is looked at: the entries before it, replayed. */
final class Replay {

  private final RecordFile file;
  private final List<Filing> filings;
  private final List<Milestone> before = new ArrayList<>();
  private final Ledger<Phase, Stage> ledger = new Ledger<>(Requests.TABLE, List.of());
  private final Set<String> takenBack = new HashSet<>();
  private FilingBook book;
  private Snapshot runs;

  Replay(RecordFile file) {
    this.file = file;
    this.filings = file.filed();
  }

  Ledger<Phase, Stage> ledger() {
    return ledger;
  }

  /** The move that an entry records; empty for a notice, and for what cannot have happened. */
  Optional<Row<Phase, Trigger, Stage>> row(Milestone m) {
    return Requests.TABLE.rowRecording(ledger.phase(), m.kind);
  }

  /** The filings on record so far and what became of them. */
  FilingBook book() {
    if (book == null) {
      book = new FilingBook(before, filings);
    }
    return book;
  }

  /** The newest filing of a matter that the unit still asks for. */
  Optional<FilingBook.Entry> standing(Matter matter) {
    return book()
        .newest(matter)
        .filter(f -> f.state() != FilingBook.State.WITHDRAWN && !takenBack.contains(f.name()));
  }

  /** What runs; null before an approval. */
  Snapshot runs() {
    return runs;
  }

  /** Follows an entry that fits. */
  void follow(Milestone m) {
    row(m)
        .ifPresent(
            row -> {
              if (row.effects().contains(Consequence.WHAT_IS_GRANTED_RUNS)) {
                DecisionSpec ruling = file.decision(m.decision).orElseThrow().spec();
                var filing = book().entry(m.filing).orElseThrow();
                runs = Snapshots.granted(filing, runs, ruling, Snapshots.ANY_POLICY);
              }
              if (row.effects().contains(Consequence.FORGETS_FILING)) {
                takenBack.add(m.filing);
              }
            });
    ledger.append(m);
    before.add(m);
    book = null;
  }
}
