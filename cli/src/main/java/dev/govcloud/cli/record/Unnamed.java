package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.RecordFile.Stored;
import dev.govcloud.cli.record.Remark.About;
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
    return Finding.whole(
        check, "an entry for the " + kind + " " + name + " (" + what + ")", "none");
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

  private static Remark told(About about, String kind, List<String> names, List<String> what) {
    return new Remark(
        about, names, "No entry names these " + kind + ": " + String.join("; ", what) + ".");
  }

  private String what(Stored<FilingSpec, FilingStatus> f) {
    String why = ofAnother(f) ? "of another request of that name" : "written and never recorded";
    return f.name() + " (" + f.spec().matter + "), " + why;
  }

  private String whatOf(Stored<DecisionSpec, DecisionStatus> d) {
    String effect = effect(d);
    String why =
        effect == null
            ? "not answered yet"
            : before(d) ? "older than the request" : "void: " + d.status().reason;
    return d.name() + " (" + d.spec().stage + " " + d.spec().verdict + "), " + why;
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
