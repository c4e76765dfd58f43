package dev.govcloud.core.lifecycle;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.calendar.Deadlines;
import java.time.Instant;
import java.util.List;

/**
 * Everything a decision may look at, gathered before it is made.
 *
 * @param request the wish and its record so far
 * @param editedAt when the spec got its present form, by the API server's clock
 * @param decisions every Decision that names the request
 * @param observed what the cluster holds
 * @param policy the complete policy in force
 * @param deadlines the counting of days in force
 * @param unit the unit that applies, what it may hold and holds already
 * @param now the present instant
 */
public record Facts(
    CloudResourceRequest request,
    Instant editedAt,
    List<Ruling> decisions,
    Observed observed,
    CloudPolicySpec policy,
    Deadlines deadlines,
    Unit unit,
    Instant now) {

  /** A Decision and when the API server received it. */
  public record Ruling(Decision decision, Instant at) {}

  /** The numbers in force. */
  Periods periods() {
    return Periods.of(policy);
  }
}
