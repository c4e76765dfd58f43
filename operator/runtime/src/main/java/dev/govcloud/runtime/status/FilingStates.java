package dev.govcloud.runtime.status;

import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Outcome;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of each filing, and who has to act on it until when. */
public final class FilingStates {
  /** Periods that are about what runs rather than about what was filed. */
  private static final Set<Stage> OF_WHAT_RUNS =
      EnumSet.of(Stage.TRIAL, Stage.SUSPENSION, Stage.GRACE);

  private FilingStates() {}

  /** By name of the filing. */
  public static Map<String, FilingStatus> of(Outcome outcome) {
    Map<String, FilingStatus> states = new LinkedHashMap<>();
    outcome.book().entries().forEach(f -> states.put(f.name(), of(f, outcome)));
    return states;
  }

  private static FilingStatus of(FilingBook.Entry filing, Outcome outcome) {
    FilingStatus status = new FilingStatus();
    status.state = filing.state().label();
    open(filing, outcome)
        .ifPresent(
            p -> {
              status.stage = p.clock().label();
              status.party = p.clock().party();
              status.due = p.deadline().map(d -> d.dueDate().toString()).orElse(null);
            });
    filing
        .settled()
        .ifPresent(
            m -> {
              status.decision = m.decision;
              status.settledAt = m.at;
            });
    return status;
  }

  private static Optional<Period<Stage>> open(FilingBook.Entry filing, Outcome outcome) {
    return outcome.periods().stream()
        .filter(p -> p.open() && filing.name().equals(p.about()))
        .filter(p -> !OF_WHAT_RUNS.contains(p.clock()))
        .findFirst();
  }
}
