package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it stands in the middle of a decision: facts, record so far, filings, what runs. A
 * working copy of one decision.
 */
final class Case {
  /** Leaves half of what the API server stores of one object to everything else. */
  private static final int MOST_ENTRIES = 900;

  /** Leaves room for the rulings on what is filed last, and for what follows from them. */
  private static final int MOST_WITH_THE_END = 950;

  private static final int MEBI = 20;

  final Facts facts;
  final CloudResourceRequestSpec spec;
  final Wish wish;
  final Ledger<Phase, Stage> ledger;
  final FilingBook book;

  /** How many facts were on record before this decision. */
  final int stored;

  /** What runs; null before the first approval. */
  Snapshot runs;

  /** The filings made in this decision: nobody can have read them yet. */
  final Set<String> drafted = new HashSet<>();

  /** Whether the edit that is not on record has had its place among the rulings. */
  boolean editTaken;

  Case(Facts facts) {
    CloudResourceRequestStatus status = facts.request().getStatus();
    this.facts = facts;
    this.spec = facts.request().getSpec();
    this.wish = new Wish(spec);
    var record = status == null ? List.<dev.govcloud.api.record.Milestone>of() : status.milestones;
    this.editTaken = facts.edit().isEmpty();
    this.ledger = new Ledger<>(Requests.TABLE, record);
    this.stored = record.size();
    this.book = new FilingBook(record, facts.filings());
    this.runs = status == null ? null : Contents.copy(status.approved, Snapshot.class);
  }

  /** The edit that is not on record has its place here: before it all that is on record. */
  void takeEdit() {
    editTaken = true;
  }

  /**
   * Which generation of the manifest is known by now: that before an edit that is yet to come. The
   * server counts a deletion as a generation of its own, but nothing is edited by it.
   */
  long generation() {
    var status = facts.request().getStatus();
    Long recorded = status == null ? null : status.observedGeneration;
    Long known = editTaken ? facts.request().getMetadata().getGeneration() : recorded;
    return known == null ? 0 : known - (leaving() ? 1 : 0);
  }

  /** Whether the unit edited its manifest after a filing was settled or returned. */
  boolean editedSince(FilingBook.Entry filing) {
    return filing
        .settled()
        .filter(m -> m.generation != null && m.generation < generation())
        .isPresent();
  }

  Phase phase() {
    return ledger.phase();
  }

  /** Whether a row of the table is there for a trigger now. */
  boolean possible(Trigger trigger) {
    return Requests.TABLE.row(phase(), trigger).isPresent();
  }

  boolean open(Stage stage) {
    return ledger.open(stage).isPresent();
  }

  /** Whether the manifest is being deleted: what was never filed is not filed any more. */
  boolean leaving() {
    return facts.request().getMetadata().getDeletionTimestamp() != null;
  }

  /** The filing that a period is about. */
  Optional<FilingBook.Entry> about(Period<Stage> period) {
    return book.entry(period.about());
  }

  /** The protection level that was approved; what is wished instead is not what is proven. */
  int approvedLevel() {
    return runs == null || runs.mlpsLevel == null ? 0 : runs.mlpsLevel;
  }

  /** The first day of the trial. */
  LocalDate trialSince() {
    return ledger.first(MilestoneKind.HANDED_OVER).map(m -> day(m.at)).orElse(LocalDate.MAX);
  }

  /**
   * From which day on tests and papers of a change count: since the change was first filed or after
   * the last opening, whichever came first (article 15).
   */
  LocalDate changeProofsSince(Optional<FilingBook.Entry> filing, Instant at) {
    LocalDate filed =
        filing.stream()
            .flatMap(f -> book.lineage(f).stream())
            .map(f -> facts.day(f.filedAt()))
            .min(LocalDate::compareTo)
            .orElse(facts.day(at));
    return ledger
        .last(MilestoneKind.OPENED)
        .map(m -> day(m.at))
        .filter(filed::isAfter)
        .orElse(filed);
  }

  /** Whether a filing was made before there was anything to test. */
  boolean beforeHandOver(FilingBook.Entry filing) {
    return ledger
        .first(MilestoneKind.HANDED_OVER)
        .map(m -> filing.filedAt().isBefore(Instant.parse(m.at)))
        .orElse(true);
  }

  private LocalDate day(String at) {
    return facts.day(Instant.parse(at));
  }

  /** The filings whose tests and papers a ruling has used up. */
  List<FilingBook.Entry> usedUp() {
    return book.granted(Matter.APPLICATION, Matter.FINAL_REVIEW, Matter.CHANGE).stream()
        .filter(e -> e.matter() != Matter.CHANGE || e.major())
        .toList();
  }

  /** The major changes that were granted: what their tests proved is not what is opened. */
  List<FilingBook.Entry> testedChanges() {
    return book.granted(Matter.CHANGE).stream().filter(FilingBook.Entry::major).toList();
  }

  /** What the last day's application still waits for: whether an end of service is under review. */
  boolean endUnderReview() {
    return open(Stage.TERMINATION_REVIEW);
  }

  /** Provisioning was refused for good and nothing was granted since that could mend it. */
  boolean blocked() {
    return open(Stage.MENDING);
  }

  /**
   * Whether further applications would let the record outgrow what one object can hold, or the
   * filings what the policy gives them: an editor that never stops must not keep a ruling or the
   * end of service from being recorded, nor fill the cluster (T13).
   */
  boolean full() {
    return ledger.milestones().size() >= MOST_ENTRIES
        || book.bytes() >= (long) facts.policy().limits.filedMiBPerRequest << MEBI;
  }

  /** Whether not even the end of service can be applied for once more. */
  boolean brimful() {
    return ledger.milestones().size() >= MOST_WITH_THE_END;
  }
}
