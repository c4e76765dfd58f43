package dev.govcloud.cli.record;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import dev.govcloud.core.request.FilingBook;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a record link by link, then whether it leads to what the file says, and stops at the first
 * thing that does not fit. Whoever wrote the whole file anew can make all of it fit: only a head
 * that was noted elsewhere shows that.
 */
public final class Verifier {
  private final RecordFile file;
  private final Replay replay;
  private final List<Remark> remarks = new ArrayList<>();

  private Verifier(RecordFile file) {
    this.file = file;
    this.replay = new Replay(file);
  }

  /**
   * Verifies a file.
   *
   * @param noted a head noted elsewhere, e.g. on the printed sheet; it may be that of an earlier
   *     entry, since a record grows
   */
  public static Report verify(RecordFile file, Optional<String> noted) {
    Verifier verifier = new Verifier(file);
    Optional<Finding> broken = verifier.entries().or(() -> verifier.end(noted));
    if (broken.isEmpty()) {
      verifier.tell();
    }
    return new Report(broken, List.copyOf(verifier.remarks));
  }

  private Optional<Finding> entries() {
    Optional<Finding> broken = Optional.empty();
    for (int i = 0; broken.isEmpty() && i < file.milestones().size(); i++) {
      broken = entry(i);
    }
    return broken;
  }

  private Optional<Finding> entry(int i) {
    int number = i + 1;
    Milestone m = file.milestones().get(i);
    if (m.sequence != number) {
      return found(number, m, Check.SEQUENCE, number, m.sequence);
    }
    String hash = Chain.hash(file.milestones().subList(0, i), m);
    if (!hash.equals(m.hash)) {
      return found(number, m, Check.HASH, hash, m.hash);
    }
    Optional<Finding> broken = time(i).or(() -> move(number, m));
    if (broken.isEmpty()) {
      replay.follow(m);
    }
    return broken;
  }

  private Optional<Finding> time(int i) {
    Milestone m = file.milestones().get(i);
    try {
      Instant at = Instant.parse(m.at);
      String before = i == 0 ? m.at : file.milestones().get(i - 1).at;
      return at.isBefore(Instant.parse(before))
          ? found(i + 1, m, Check.TIME, Phrase.of("verify.or-later", before), m.at)
          : Optional.empty();
    } catch (DateTimeException e) {
      return found(i + 1, m, Check.TIME, Phrase.of("verify.iso"), m.at);
    }
  }

  private Optional<Finding> move(int number, Milestone m) {
    Optional<MilestoneKind> kind = MilestoneKind.of(m.kind);
    if (kind.isEmpty()) {
      return found(number, m, Check.KIND, Phrase.of("verify.kind"), m.kind);
    }
    var row = replay.row(m);
    boolean notice = !Requests.TABLE.move(kind.get());
    if (row.isEmpty() && !notice) {
      String phase = replay.ledger().phase().label();
      return found(number, m, Check.TABLE, Phrase.of("verify.move", phase), m.kind);
    }
    return new PeriodCheck(number, m)
        .finding(row)
        .or(() -> new FilingCheck(file, replay, number, m).finding(row))
        .or(() -> new RulingCheck(file, replay, number, m).finding(row))
        .or(() -> runnable(number, m, row));
  }

  /** What is granted must say what is to run. */
  private Optional<Finding> runnable(
      int number, Milestone m, Optional<Row<Phase, Trigger, Stage>> row) {
    boolean runs =
        row.filter(r -> r.effects().contains(Consequence.WHAT_IS_GRANTED_RUNS)).isPresent();
    if (!runs) {
      return Optional.empty();
    }
    FilingContent content = replay.book().entry(m.filing).orElseThrow().object().getSpec().content;
    return content.resources == null || content.system == null
        ? found(number, m, Check.CONTENT, Phrase.of("verify.contents", m.filing), null)
        : Optional.empty();
  }

  private Optional<Finding> end(Optional<String> noted) {
    Milestone last = file.milestones().get(file.milestones().size() - 1);
    int number = file.milestones().size();
    if (!last.hash.equals(file.head())) {
      return found(number, last, Check.HEAD, file.head(), last.hash);
    }
    Phase phase = replay.ledger().phase();
    if (!phase.label().equals(file.phase())) {
      return found(number, last, Check.PHASE, phase.label(), file.phase());
    }
    return noted
        .flatMap(this::noted)
        .or(() -> new Unnamed(file).finding())
        .or(() -> new ApprovedCheck(replay.runs(), file.approved()).finding())
        .or(() -> new DeadlineCheck(file, replay.ledger()).finding());
  }

  private Optional<Finding> noted(String head) {
    List<String> hashes = file.milestones().stream().map(m -> m.hash).toList();
    int entry = hashes.indexOf(head) + 1;
    if (entry == 0) {
      int number = hashes.size();
      return found(number, file.milestones().get(number - 1), Check.NOTED_HEAD, head, file.head());
    }
    int more = hashes.size() - entry;
    Phrase said =
        more == 0 ? Phrase.of("verify.noted-last") : Phrase.of("verify.noted", entry, more);
    remarks.add(new Remark(Remark.About.NOTED_HEAD, List.of(), said));
    return Optional.empty();
  }

  /** What a reader must know of a whole record. */
  private void tell() {
    remarks.addAll(FilingTime.remarks(replay.book(), file.milestones()));
    remarks.add(namespace());
    remarks.addAll(new Unnamed(file).remarks());
  }

  /** Whether the record would show another namespace. */
  private Remark namespace() {
    List<String> all = replay.book().entries().stream().map(FilingBook.Entry::name).toList();
    List<String> binding =
        replay.book().entries().stream()
            .filter(f -> Forms.bindsNamespace(f.object().getSpec().form))
            .map(FilingBook.Entry::name)
            .toList();
    return binding.isEmpty()
        ? new Remark(
            Remark.About.NAMESPACE_UNBOUND,
            all,
            Phrase.of("verify.remark-namespace-unbound", file.namespace()))
        : new Remark(
            Remark.About.NAMESPACE_BOUND,
            binding,
            Phrase.of("verify.remark-namespace-bound", file.namespace()));
  }

  private static Optional<Finding> found(
      int entry, Milestone m, Check check, Object expected, Object found) {
    return Optional.of(Finding.of(entry, m, check, expected, found));
  }
}
