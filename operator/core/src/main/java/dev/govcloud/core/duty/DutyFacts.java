package dev.govcloud.core.duty;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that decides where a duty stands.
 *
 * @param duty what is owed, and its record so far
 * @param statements every Fulfilment that names it and has no answer yet
 * @param subjectEnded when what it is owed for has ended; empty where that goes on
 * @param policy the complete policy in force
 * @param deadlines the counting of days in force
 * @param now the present instant
 */
public record DutyFacts(
    Duty duty,
    List<Statement> statements,
    Optional<Instant> subjectEnded,
    CloudPolicySpec policy,
    Deadlines deadlines,
    Instant now) {

  /**
   * A Fulfilment.
   *
   * @param fulfilment the object
   * @param at when the API server received it
   */
  public record Statement(Fulfilment fulfilment, Instant at) {
    String name() {
      return fulfilment.getMetadata().getName();
    }
  }
}
