package dev.govcloud.core.duty;

import dev.govcloud.api.duty.DutySpec;
import dev.govcloud.core.duty.DutyFacts.Statement;
import dev.govcloud.core.duty.DutyOutcome.Answer;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.DutyPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Whether a statement that a duty was done counts, and if not, why and what to do. */
final class Statements {
  private final DutySpec spec;
  private final DutyKind kind;
  private final ZoneId zone;
  private final String what;

  /**
   * Statements about a duty.
   *
   * @param zone in which its days begin and end
   */
  Statements(DutySpec spec, DutyKind kind, ZoneId zone) {
    this.spec = spec;
    this.kind = kind;
    this.zone = zone;
    this.what = kind.label() + " of " + spec.term;
  }

  /** A number is counted from the last day of the term; a term itself from the day before it. */
  Instant countedFrom() {
    LocalDate day =
        kind.afterItsTerm() ? LocalDate.parse(spec.to) : LocalDate.parse(spec.from).minusDays(1);
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }

  /** The answer to one that counts. */
  Answer counts(Statement s) {
    return new Answer(s.name(), true, "Done", what + " counts as done.");
  }

  /** Why one does not count; empty where it does. */
  Optional<Answer> objection(Statement s, DutyPhase phase) {
    if (phase != DutyPhase.OPEN) {
      return objects(
          s, "AlreadyFulfilled", what + " is not owed any more: it was done or fell away.");
    }
    boolean early = kind.afterItsTerm() && s.at().isBefore(countedFrom());
    if (early || s.at().isBefore(Instant.parse(spec.since))) {
      return objects(
          s,
          "Premature",
          what
              + " is about a term that "
              + (early ? "ends with " + spec.to : "begins on " + spec.from)
              + ": write a new Fulfilment after that.");
    }
    return s.fulfilment().getSpec().evidence.isEmpty()
        ? objects(
            s,
            "EvidenceMissing",
            what + " is proved by a document: write a new Fulfilment with evidence.")
        : Optional.empty();
  }

  private static Optional<Answer> objects(Statement s, String reason, String message) {
    return Optional.of(new Answer(s.name(), false, reason, message));
  }
}
