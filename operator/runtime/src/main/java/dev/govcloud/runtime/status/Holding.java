package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.duty.Service;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.UnitLedger;
import dev.govcloud.provision.Names;
import java.util.Optional;

/**
 * What is asked often of all requests of a unit.
 *
 * @param uid of the request
 * @param live whether it, or its record, has to stay; what has no record yet has to as well
 * @param namespace the namespace that is made for it; empty once it is closed
 * @param approved how much is approved for it; empty before the first approval
 * @param service since when and until when its system ran
 */
public record Holding(
    String uid, boolean live, String namespace, Optional<Amount> approved, Service service) {

  /** Where the server let in what no schema would, nothing can be made for it either. */
  private static boolean named(CloudResourceRequest request) {
    return request.getSpec() != null && request.getSpec().system != null;
  }

  /** Of a request as it stands. */
  public static Holding of(CloudResourceRequest request) {
    var status = request.getStatus();
    boolean stands = status == null || Phase.of(status.phase).filter(Phase::deletable).isEmpty();
    return new Holding(
        request.getMetadata().getUid(),
        UnitLedger.live(request),
        stands && named(request) ? Names.namespace(request) : "",
        UnitLedger.Held.of(request).approved(),
        Service.of(request));
  }
}
