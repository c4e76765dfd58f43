package dev.govcloud.lifecycle;

import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.Decision;
import dev.govcloud.calendar.Deadlines;
import java.time.Instant;
import java.util.List;

/**
 * Everything a decision may look at, gathered before it is made.
 *
 * @param request the wish and its record so far
 * @param editedAt when the spec got its present form, by the API server's clock
 * @param decisions every Decision that names the request
 * @param observed what the cluster holds
 * @param periods the numbers in force
 * @param deadlines the counting of days in force
 * @param now the present instant
 */
public record Facts(
    CloudResourceRequest request,
    Instant editedAt,
    List<Ruling> decisions,
    Observed observed,
    Periods periods,
    Deadlines deadlines,
    Instant now) {

  /** A Decision and when the API server received it. */
  public record Ruling(Decision decision, Instant at) {}
}
