package dev.govcloud.cli.desk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Decider;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.request.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a manifest asks for that is not settled: what lies before somebody, and what would be filed
 * if it were applied now. The same decision as the operator's says it. Pure.
 */
@JsonPropertyOrder({"matters", "withdraws", "takesAway", "objectionUntil", "policyRead"})
final class Foreseen {
  private static final Set<FilingBook.State> LIES_BEFORE_SOMEBODY =
      Set.of(FilingBook.State.OPEN, FilingBook.State.RETURNED);

  public List<Asked> matters = new ArrayList<>();
  public List<String> withdraws = new ArrayList<>();
  public List<String> takesAway = new ArrayList<>();
  public String objectionUntil;
  public boolean policyRead;

  /** One matter. */
  @JsonPropertyOrder({"matter", "filing", "state", "asks", "major", "reasons", "lacks", "exceeds"})
  static final class Asked {
    public String matter;
    public String filing;

    /** {@code WouldBeFiled}, or what became of the filing. */
    public String state;

    public List<Difference> asks;
    public Boolean major;
    public List<String> reasons;
    public List<String> lacks;
    public List<String> exceeds;
  }

  static Foreseen of(Docket docket) {
    Outcome outcome = Decider.decide(docket.edited() ? docket.withEdit() : docket.facts());
    Set<String> known =
        docket.filings().stream().map(f -> f.getMetadata().getName()).collect(Collectors.toSet());
    Foreseen foreseen = new Foreseen();
    foreseen.policyRead = docket.rules().known();
    for (FilingBook.Entry entry : outcome.book().entries()) {
      if (LIES_BEFORE_SOMEBODY.contains(entry.state()) || !known.contains(entry.name())) {
        foreseen.matters.add(asked(entry, known.contains(entry.name())));
      }
    }
    outcome.news().stream()
        .filter(m -> m.kind.endsWith("Withdrawn"))
        .map(Foreseen::withdrawn)
        .forEach(foreseen.withdraws::add);
    outcome.book().entries().stream()
        .filter(e -> LIES_BEFORE_SOMEBODY.contains(e.state()))
        .filter(e -> outcome.phase() != Phase.APPROVED)
        .forEach(e -> foreseen.takesAway.addAll(Prospect.losses(e, outcome.approved())));
    foreseen.objectionUntil = outcome.objection().map(n -> n.until().toString()).orElse(null);
    return foreseen;
  }

  private static String withdrawn(Milestone m) {
    return m.filing == null ? m.kind : m.filing;
  }

  private static Asked asked(FilingBook.Entry entry, boolean filed) {
    Filing filing = entry.object();
    Asked asked = new Asked();
    asked.matter = entry.matter().label();
    asked.filing = entry.name();
    asked.state = filed ? entry.state().label() : "WouldBeFiled";
    asked.asks = Prospect.asks(entry);
    if (filing.getSpec().change != null) {
      asked.major = filing.getSpec().change.major;
      asked.reasons = filing.getSpec().change.reasons;
    }
    asked.lacks = filing.getSpec().lacks;
    asked.exceeds = filing.getSpec().exceeds;
    return asked;
  }
}
