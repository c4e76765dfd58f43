package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What became of each filing, by the plain words of the record. */
final class Docket {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("Submitted", "Application"),
          Map.entry("Resubmitted", "Application"),
          Map.entry("Corrected", "Application"),
          Map.entry("ExtensionApplied", "TrialExtension"),
          Map.entry("FinalReviewApplied", "FinalReview"),
          Map.entry("ChangeApplied", "Change"),
          Map.entry("ChangeCorrected", "Change"),
          Map.entry("ChangeSupplemented", "Change"),
          Map.entry("TerminationApplied", "Termination"),
          Map.entry("TerminationCorrected", "Termination"));

  private static final Set<String> RETURNS =
      Set.of("Returned", "ChangeReturned", "TerminationReturned");

  private static final Set<String> REFUSES =
      Set.of(
          "NotAccepted",
          "Refused",
          "ExtensionRefused",
          "FinalReviewFailed",
          "ChangeRefused",
          "TerminationRefused");

  private static final Set<String> GRANTS =
      Set.of(
          "Approved",
          "Extended",
          "Opened",
          "ChangeApproved",
          "ChangeGranted",
          "TerminationApproved");

  private static final Set<String> WITHDRAWS =
      Set.of(
          "Withdrawn",
          "ExtensionWithdrawn",
          "FinalReviewWithdrawn",
          "ChangeWithdrawn",
          "TerminationWithdrawn");

  private final Map<String, String> states = new LinkedHashMap<>();
  private final Map<String, String> matters = new LinkedHashMap<>();
  private String runs;
  private String suspended;

  /** Takes note of a fact. */
  void enter(Milestone m) {
    if (FILES.containsKey(m.kind)) {
      String matter = FILES.get(m.kind);
      close(Set.of(matter), "Open");
      states.put(m.filing, "Open");
      matters.put(m.filing, matter);
    } else if (RETURNS.contains(m.kind)) {
      states.put(m.filing, "Returned");
    } else if (REFUSES.contains(m.kind)) {
      states.put(m.filing, "Refused");
    } else if (GRANTS.contains(m.kind)) {
      states.put(m.filing, "Granted");
    } else if (WITHDRAWS.contains(m.kind) && states.containsKey(m.filing)) {
      states.replace(m.filing, "Granted".equals(states.get(m.filing)) ? "Granted" : "Withdrawn");
    }
    falls(m);
    suspended = "Suspended".equals(m.kind) ? m.filing : suspended;
    runs = Set.of("Approved", "ChangeApproved", "ChangeGranted").contains(m.kind) ? m.filing : runs;
  }

  /** What a fact leaves no room for. */
  private void falls(Milestone m) {
    Set<String> falls =
        switch (m.kind) {
          case "TerminationApplied", "TerminationCorrected" ->
              Set.of("Change", "FinalReview", "TrialExtension");
          case "TrialRanOut" -> Set.of("Change", "FinalReview", "Termination");
          case "Opened" -> Set.of("TrialExtension");
          case "Withdrawn", "TerminationApproved", "ReclaimStarted" ->
              Set.of("Application", "Change", "FinalReview", "TrialExtension", "Termination");
          default -> Set.of();
        };
    close(falls, "Open");
    close(falls, "Returned");
  }

  /** What was returned and corrected since stays what it was: returned. */
  private void close(Set<String> which, String inState) {
    states.replaceAll(
        (name, state) ->
            which.contains(matters.get(name)) && state.equals(inState) && newest(name)
                ? "Superseded"
                : state);
  }

  private boolean newest(String filing) {
    String matter = matters.get(filing);
    return matters.entrySet().stream()
        .filter(f -> f.getValue().equals(matter))
        .reduce((a, b) -> b)
        .filter(f -> f.getKey().equals(filing))
        .isPresent();
  }

  /** The state of a filing. */
  String state(String filing) {
    return states.get(filing);
  }

  /** The filing that runs. */
  String runs() {
    return runs;
  }

  /** What an order may name: what runs, and to lift a suspension what it was ordered on. */
  List<String> mayBeOrderedOn() {
    return Stream.of(runs, suspended).filter(Objects::nonNull).toList();
  }

  /** Whoever filed it or one whose place it took. */
  List<String> filedBy(String filing, FilingBook book) {
    List<String> by = new ArrayList<>();
    String next = filing;
    while (next != null) {
      var spec = book.entry(next).orElseThrow().object().getSpec();
      by.add(spec.filedBy);
      next = spec.previous == null ? null : spec.previous.filing;
    }
    return by;
  }

  /** Whether the book of the operator says the same. */
  void isThatOf(FilingBook book) {
    Map<String, String> told = new LinkedHashMap<>();
    book.entries().forEach(f -> told.put(f.name(), f.state().label()));
    assertThat(told).as("what became of the filings").isEqualTo(states);
  }
}
