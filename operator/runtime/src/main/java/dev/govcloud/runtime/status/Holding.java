package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Amount;
import java.util.Optional;

/**
 * What is asked often of all requests of a unit.
 *
 * @param uid of the request
 * @param live whether it is not closed; what has no record yet is not closed either
 * @param approved how much is approved for it; empty before the first approval
 */
public record Holding(String uid, boolean live, Optional<Amount> approved) {

  /** Of a request as it stands. */
  public static Holding of(CloudResourceRequest request) {
    var status = request.getStatus();
    return new Holding(
        request.getMetadata().getUid(),
        status == null || Phase.of(status.phase).filter(Phase::deletable).isEmpty(),
        Optional.ofNullable(status).map(s -> s.approved).map(a -> Amount.of(a.resources)));
  }
}
