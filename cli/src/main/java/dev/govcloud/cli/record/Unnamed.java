package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.RecordFile.Stored;
import dev.govcloud.cli.record.Remark.About;
import dev.govcloud.cli.text.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the file and is named by no entry. One that took effect points at an entry that
 * was cut off; the others are told, since they are no part of the record.
 */
final class Unnamed {
  private final RecordFile file;
  private final List<Stored<FilingSpec, FilingStatus>> filings;
  private final List<Stored<DecisionSpec, DecisionStatus>> decisions;

  Unnamed(RecordFile file) {
    this.file = file;
    List<String> filed =
        file.milestones().stream().filter(m -> m.filingDigest != null).map(m -> m.filing).toList();
    List<String> ruled = file.milestones().stream().map(m -> m.decision).toList();
    this.filings = file.filings().stream().filter(f -> !filed.contains(f.name())).toList();
    this.decisions = file.decisions().stream().filter(d -> !ruled.contains(d.name())).toList();
  }

  /** The first one that an entry must name. */
  Optional<Finding> finding() {
    Optional<Finding> filing =
        filings.stream()
            .filter(f -> !ofAnother(f) && f.status() != null && f.status().state != null)
            .findFirst()
            .map(f -> missing(Check.UNNAMED_FILING, "Filing", f.name(), f.spec().matter));
    return filing.or(
        () ->
            decisions.stream()
                .filter(d -> "Effective".equals(effect(d)) && !before(d))
                .findFirst()
                .map(d -> missing(Check.UNNAMED_DECISION, "Decision", d.name(), d.spec().stage)));
  }

  private static Finding missing(Check check, String kind, String name, String what) {
    return Finding.whole(check, Phrase.of("verify.entry-for", kind, name, what), null);
  }

  /** Those that no entry needs to name. */
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (!filings.isEmpty()) {
      remarks.add(
          told(
              About.UNNAMED_FILING,
              "Filings",
              filings.stream().map(Stored::name).toList(),
              filings.stream().map(this::what).toList()));
    }
    if (!decisions.isEmpty()) {
      remarks.add(
          told(
              About.UNNAMED_DECISION,
              "Decisions",
              decisions.stream().map(Stored::name).toList(),
              decisions.stream().map(this::whatOf).toList()));
    }
    return remarks;
  }

  private static Remark told(About about, String kind, List<String> names, List<Phrase> what) {
    return new Remark(about, names, Phrase.of("verify.unnamed", kind, Phrase.all(what)));
  }

  private Phrase what(Stored<FilingSpec, FilingStatus> f) {
    String why = ofAnother(f) ? "verify.of-another" : "verify.never-recorded";
    return Phrase.of("verify.unnamed-filing", f.name(), f.spec().matter, Phrase.of(why));
  }

  private Phrase whatOf(Stored<DecisionSpec, DecisionStatus> d) {
    String effect = effect(d);
    Phrase why =
        effect == null
            ? Phrase.of("verify.unanswered")
            : before(d)
                ? Phrase.of("verify.older")
                : Phrase.of("verify.void-since", d.status().reason);
    return Phrase.of("verify.unnamed-decision", d.name(), d.spec().stage, d.spec().verdict, why);
  }

  private boolean ofAnother(Stored<FilingSpec, FilingStatus> f) {
    return !file.uid().equals(f.spec().request.uid);
  }

  /** On an earlier request of that name: its rulings stay where they are. */
  private boolean before(Stored<DecisionSpec, DecisionStatus> d) {
    return Instant.parse(d.creationTimestamp()).isBefore(Instant.parse(file.createdAt()));
  }

  private static String effect(Stored<DecisionSpec, DecisionStatus> d) {
    return d.status() == null ? null : d.status().effect;
  }
}
