package dev.govcloud.cli.record;

import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.RecordFile.Stored;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import dev.govcloud.core.request.Contents;
import dev.govcloud.core.request.FilingBook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether an entry and the Filing that it took on record, or is about, say the same. */
final class FilingCheck {
  private final RecordFile file;
  private final Replay replay;
  private final int number;
  private final Milestone entry;

  FilingCheck(RecordFile file, Replay replay, int number, Milestone entry) {
    this.file = file;
    this.replay = replay;
    this.number = number;
    this.entry = entry;
  }

  /** What does not fit; {@code row} is the move that the entry records, empty for a notice. */
  Optional<Finding> finding(Optional<Row<Phase, Trigger, Stage>> row) {
    return row.filter(r -> does(r, Consequence.KEEPS_FILING))
        .map(r -> kept(r.when().files().orElseThrow()))
        .orElseGet(() -> about(row));
  }

  private static boolean does(Row<Phase, Trigger, Stage> row, Consequence consequence) {
    return row.effects().contains(consequence);
  }

  private Optional<Finding> kept(Matter matter) {
    if (entry.filing == null) {
      return found(Check.FILING, Phrase.of("verify.name-of", "Filing"), null);
    }
    if (replay.book().entry(entry.filing).isPresent()) {
      return found(Check.FILING, Phrase.of("verify.filing-new"), entry.filing);
    }
    return file.filing(entry.filing)
        .map(f -> agreement(f, matter))
        .orElseGet(
            () ->
                found(
                    Check.FILING,
                    Phrase.of("verify.in-file", entry.filing),
                    Phrase.of("verify.no-such", "Filing")));
  }

  private Optional<Finding> agreement(Stored<FilingSpec, FilingStatus> filing, Matter matter) {
    FilingSpec spec = filing.spec();
    Phrase content =
        Forms.digest(spec.content, spec.form)
            .map(Phrase::value)
            .orElse(Phrase.of("verify.unknown-form"));
    int next = 1 + replay.book().entries().size();
    return differs(Check.CONTENT, Phrase.value(spec.digest), content)
        .or(() -> differs(Check.REQUEST, request(file.name(), file.uid()), request(spec)))
        .or(() -> differs(Check.NUMBER, next, spec.number))
        .or(() -> differs(Check.NUMBER, file.name() + "-" + next, filing.name()))
        .or(() -> differs(Check.MATTER, matter.label(), spec.matter))
        .or(() -> differs(Check.ACTOR, entry.actor, spec.filedBy))
        .or(() -> FilingTime.finding(number, entry, spec))
        .or(() -> differs(Check.PREVIOUS, previous(matter), shown(spec.previous)))
        .or(() -> of(matter, Matter.CHANGE, "change", spec.change))
        .or(() -> of(matter, Matter.TRIAL_EXTENSION, "inTime", spec.inTime))
        .or(
            () ->
                differs(
                    Check.FILED_DIGEST,
                    entry.filingDigest,
                    Contents.digest(spec, file.namespace())));
  }

  private static Phrase request(FilingSpec spec) {
    return request(spec.request.name, spec.request.uid);
  }

  private static Phrase request(String name, String uid) {
    return Phrase.of("verify.with-uid", name, uid);
  }

  /** What only the filings of one matter say. */
  private Optional<Finding> of(Matter matter, Matter its, String field, Object value) {
    return (matter == its) == (value != null)
        ? Optional.empty()
        : found(
            Check.MATTER,
            Phrase.of(value == null ? "verify.with" : "verify.without", matter.label(), field),
            value == null ? null : Phrase.of("verify.one"));
  }

  /** The filing of the matter that the unit still asked for and that was not granted. */
  private Phrase previous(Matter matter) {
    return replay
        .standing(matter)
        .filter(f -> f.state() != FilingBook.State.GRANTED)
        .map(FilingCheck::replaced)
        .orElse(Finding.NONE);
  }

  private static Phrase replaced(FilingBook.Entry before) {
    FilingBook.State then =
        before.state() == FilingBook.State.OPEN ? FilingBook.State.SUPERSEDED : before.state();
    Optional<Milestone> ruling = before.settled().filter(m -> m.decision != null);
    return shown(
        before.name(),
        then.label(),
        ruling.map(m -> m.decision).orElse(null),
        ruling.map(m -> m.message).orElse(null));
  }

  private static Phrase shown(FilingSpec.Previous p) {
    return p == null ? Finding.NONE : shown(p.filing, p.state, p.decision, p.opinion);
  }

  private static Phrase shown(String filing, String state, String decision, String opinion) {
    return decision == null && opinion == null
        ? Phrase.of("verify.previous", filing, state)
        : Phrase.of("verify.previous-by", filing, state, decision, opinion);
  }

  /** Nothing is filed with the entry; what it is about must have been filed. */
  private Optional<Finding> about(Optional<Row<Phase, Trigger, Stage>> row) {
    if (entry.filingDigest != null) {
      return found(Check.FILING, Phrase.of("verify.no-digest"), entry.filingDigest);
    }
    Optional<FilingBook.Entry> filing = replay.book().entry(entry.filing);
    if (entry.filing != null && filing.isEmpty()) {
      return found(Check.FILING, Phrase.of("verify.filing-known"), entry.filing);
    }
    List<String> newest =
        java.util.Arrays.stream(Matter.values())
            .flatMap(m -> replay.book().newest(m).stream())
            .map(FilingBook.Entry::name)
            .toList();
    boolean takesBack =
        row.filter(
                r -> does(r, Consequence.WITHDRAWS_FILING) || does(r, Consequence.FORGETS_FILING))
            .isPresent();
    return takesBack && !newest.contains(entry.filing)
        ? found(Check.FILING, Phrase.of("verify.newest", String.join(", ", newest)), entry.filing)
        : withdrawn(row, filing);
  }

  /** A withdrawal ends the review of what is withdrawn. */
  private Optional<Finding> withdrawn(
      Optional<Row<Phase, Trigger, Stage>> row, Optional<FilingBook.Entry> filing) {
    boolean other =
        row.filter(r -> does(r, Consequence.WITHDRAWS_FILING))
            .filter(r -> !r.ends().contains(filing.orElseThrow().matter().review()))
            .isPresent();
    return other
        ? found(Check.MATTER, Phrase.of("verify.about", entry.kind), entry.filing)
        : Optional.empty();
  }

  private Optional<Finding> differs(Check check, Object expected, Object found) {
    return Objects.equals(expected, found) ? Optional.empty() : found(check, expected, found);
  }

  private Optional<Finding> found(Check check, Object expected, Object found) {
    return Optional.of(Finding.of(number, entry, check, expected, found));
  }
}
