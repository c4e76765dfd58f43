package dev.govcloud.core.request;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a record is what was recorded: nothing is provisioned or reclaimed on one that is not.
 * Its entries are chained, each filing and ruling that it names is the one that it names, and what
 * is said to run follows from them.
 */
public final class Integrity {
  private final CloudResourceRequest request;
  private final CloudResourceRequestStatus status;
  private final Map<String, Filing> filings;
  private final Map<String, Decision> decisions;

  private Integrity(Facts facts) {
    this.request = facts.request();
    this.status = request.getStatus();
    this.filings =
        facts.filings().stream()
            .collect(Collectors.toMap(f -> f.getMetadata().getName(), f -> f, (a, b) -> a));
    this.decisions =
        facts.rulings().stream()
            .collect(Collectors.toMap(Facts.Ruling::name, Facts.Ruling::decision, (a, b) -> a));
  }

  /** What is not as it was recorded, in one sentence; empty: the record is whole. */
  public static Optional<String> fault(Facts facts) {
    Integrity integrity = new Integrity(facts);
    return integrity.status == null
        ? Optional.empty()
        : integrity.chain().or(integrity::enclosed).or(integrity::running);
  }

  private Optional<String> chain() {
    return Chain.firstBroken(status.milestones)
        .map(n -> "entry " + n + " of the record does not fit the one before it");
  }

  /** The filings and rulings that the entries name. */
  private Optional<String> enclosed() {
    return status.milestones.stream().flatMap(m -> enclosed(m).stream()).findFirst();
  }

  private Optional<String> enclosed(Milestone m) {
    return filing(m).or(() -> decision(m));
  }

  private Optional<String> filing(Milestone m) {
    Filing filing = filings.get(m.filing);
    if (m.filingDigest == null) {
      return Optional.empty();
    }
    if (filing == null) {
      return another("Filing " + m.filing, m);
    }
    Optional<String> content = Contents.digest(filing.getSpec().content, filing.getSpec().form);
    if (content.isEmpty()) {
      return Optional.of(
          "Filing "
              + m.filing
              + " has the form "
              + filing.getSpec().form
              + ", which this version of the operator does not know: let the version that wrote it"
              + " run, or a newer one");
    }
    String namespace = request.getMetadata().getNamespace();
    boolean same = m.filingDigest.equals(Contents.digest(filing.getSpec(), namespace));
    return same && content.get().equals(filing.getSpec().digest)
        ? Optional.empty()
        : another("Filing " + m.filing, m);
  }

  private Optional<String> decision(Milestone m) {
    Decision decision = decisions.get(m.decision);
    return m.decisionDigest == null
            || (decision != null && m.decisionDigest.equals(Rulings.digest(decision.getSpec())))
        ? Optional.empty()
        : another("Decision " + m.decision, m);
  }

  private static Optional<String> another(String named, Milestone m) {
    return Optional.of(named + " is not the one that entry " + m.sequence + " is");
  }

  /** What is said to run is what was granted. */
  private Optional<String> running() {
    Snapshot granted = granted();
    boolean same =
        granted == null || status.approved == null
            ? granted == status.approved
            : Snapshots.digest(granted, List.of())
                .equals(Snapshots.digest(status.approved, granted.resources.hosts));
    return same
        ? Optional.empty()
        : Optional.of("status.approved is not what the rulings on record granted");
  }

  private Snapshot granted() {
    FilingBook book = new FilingBook(new ArrayList<>(status.milestones), filings.values());
    Phase phase = Phase.UNFILED;
    Snapshot granted = null;
    for (Milestone m : status.milestones) {
      Optional<Row<Phase, Trigger, Stage>> row = Requests.TABLE.rowRecording(phase, m.kind);
      if (row.filter(r -> r.effects().contains(Consequence.WHAT_IS_GRANTED_RUNS)).isPresent()) {
        var ruling = decisions.get(m.decision).getSpec();
        var filing = book.entry(m.filing).orElseThrow();
        granted = Snapshots.granted(filing, granted, ruling, Snapshots.ANY_POLICY);
      }
      phase = row.map(Row::then).orElse(phase);
    }
    return granted;
  }
}
