package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.lifecycle.Chain;
import dev.govcloud.core.lifecycle.Lifecycle;
import dev.govcloud.core.lifecycle.MilestoneKind;
import dev.govcloud.core.lifecycle.Phase;
import dev.govcloud.core.lifecycle.Record;
import dev.govcloud.core.lifecycle.Transition;
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
  private final Record replayed = new Record(List.of());
  private final List<Remark> remarks = new ArrayList<>();

  private Verifier(RecordFile file) {
    this.file = file;
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
    return time(i).or(() -> move(number, m)).or(() -> follow(number, m));
  }

  private Optional<Finding> time(int i) {
    Milestone m = file.milestones().get(i);
    try {
      Instant at = Instant.parse(m.at);
      String before = i == 0 ? m.at : file.milestones().get(i - 1).at;
      return at.isBefore(Instant.parse(before))
          ? found(i + 1, m, Check.TIME, before + " or later", m.at)
          : Optional.empty();
    } catch (DateTimeException e) {
      return found(i + 1, m, Check.TIME, "an instant in ISO-8601", m.at);
    }
  }

  private Optional<Finding> move(int number, Milestone m) {
    Optional<MilestoneKind> kind = MilestoneKind.of(m.kind);
    if (kind.isEmpty()) {
      return found(number, m, Check.KIND, "a kind of entry that exists", m.kind);
    }
    Optional<Transition> row = Lifecycle.rowRecording(replayed.phase(), kind.get());
    boolean notice = Lifecycle.TABLE.stream().noneMatch(r -> r.recorded() == kind.get());
    if (row.isEmpty() && !notice) {
      String phase = replayed.phase().label();
      return found(number, m, Check.TABLE, "a move that exists in phase " + phase, m.kind);
    }
    return new RulingCheck(file, number, m).finding(row);
  }

  /** Replays the entry; what it says of its period must be readable to do so. */
  private Optional<Finding> follow(int number, Milestone m) {
    if (m.kind.equals(MilestoneKind.DEADLINE_RECOMPUTED.label()) && m.period == null) {
      return found(number, m, Check.PERIOD, "the period computed anew", "none");
    }
    try {
      replayed.append(m);
      return Optional.empty();
    } catch (DateTimeException e) {
      return found(number, m, Check.PERIOD, "days and instants in ISO-8601", e.getMessage());
    }
  }

  private Optional<Finding> end(Optional<String> noted) {
    Milestone last = file.milestones().get(file.milestones().size() - 1);
    int number = file.milestones().size();
    if (!last.hash.equals(file.head())) {
      return found(number, last, Check.HEAD, file.head(), last.hash);
    }
    Phase phase = replayed.phase();
    if (!phase.label().equals(file.phase())) {
      return found(number, last, Check.PHASE, phase.label(), file.phase());
    }
    return noted
        .flatMap(this::noted)
        .or(this::unnamed)
        .or(() -> new FormCheck(file).finding(remarks))
        .or(() -> new DeadlineCheck(file, replayed).finding());
  }

  private Optional<Finding> noted(String head) {
    List<String> hashes = file.milestones().stream().map(m -> m.hash).toList();
    int entry = hashes.indexOf(head) + 1;
    if (entry == 0) {
      int number = hashes.size();
      return found(number, file.milestones().get(number - 1), Check.NOTED_HEAD, head, file.head());
    }
    int more = hashes.size() - entry;
    String text =
        more == 0
            ? "The noted head is the one of its last entry: nothing was cut off or written anew."
            : "The noted head is the one of entry "
                + entry
                + ": nothing before it was written anew; the "
                + more
                + " after it were added since.";
    remarks.add(new Remark(Remark.About.NOTED_HEAD, text));
    return Optional.empty();
  }

  /** A ruling that took effect without an entry points at an entry that was cut off. */
  private Optional<Finding> unnamed() {
    return file.decisions().stream()
        .filter(d -> d.status() != null && "Effective".equals(d.status().effect))
        .filter(d -> file.milestones().stream().noneMatch(m -> d.name().equals(m.decision)))
        .findFirst()
        .map(
            d ->
                Finding.whole(
                    Check.UNNAMED_DECISION,
                    "an entry for the Decision " + d.name() + " (" + d.spec().stage + ")",
                    "none"));
  }

  private static Optional<Finding> found(
      int entry, Milestone m, Check check, Object expected, Object found) {
    return Optional.of(Finding.of(entry, m, check, expected, found));
  }
}
