package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.Words.Deed;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Reclaim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for the provider's people at the end of a service. */
class DeliveryTest {
  private static final Target.Named BUS = new Target.Named("bureau-transport", "bus");

  private static Reclaim.Blocker blocker(String object) {
    Reclaim.Blocker blocker = new Reclaim.Blocker();
    blocker.object = object;
    blocker.message = "It waits.";
    return blocker;
  }

  @Test
  void aBucketThatNothingCanCopyIsCopiedByHand() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.reclaim = new Reclaim();
    status.reclaim.blockers =
        List.of(
            blocker("ObjectBucketClaim/documents-bucket"),
            blocker("ObjectBucketClaim/objectbucketclaims.objectbucket.io"),
            blocker("VirtualMachine/web-1"),
            blocker(null));
    List<Delivery> waiting = Delivery.waiting(BUS, status);
    assertThat(waiting).hasSize(1);
    assertThat(waiting.get(0)).hasToString("Storage/documents");
    FulfilmentSpec said = waiting.get(0).statement(BUS, "bus-1", "ops@provider.example");
    assertThat(said.deed).isEqualTo(Deed.Copied.name());
    assertThat(said.amount).isNull();
    assertThat(waiting.get(0).why()).isEqualTo("It waits.");
  }
}
