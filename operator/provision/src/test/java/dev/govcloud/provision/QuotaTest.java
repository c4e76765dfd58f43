package dev.govcloud.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.SystemInfo;
import dev.govcloud.core.regulation.Provision;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The quota of a provisioned namespace. */
class QuotaTest {

  /** A quota that shrinks before the machines that are to go would strand those that stay. */
  @Test
  void whileSomethingIsStillToGoTheQuotaKeepsItsRoom() {
    DesiredState desired = desired();
    Map<String, Quantity> wanted = quota(desired).getSpec().getHard();
    ResourceQuota live =
        new ResourceQuotaBuilder(quota(desired))
            .editSpec()
            .addToHard("requests.cpu", new Quantity("4k"))
            .addToHard("requests.memory", new Quantity("0"))
            .addToHard("of.somebody.else", new Quantity("1"))
            .removeFromHard("count/secrets")
            .endSpec()
            .build();
    Map<String, Quantity> kept = quota(desired.withRoomOf(live)).getSpec().getHard();
    assertThat(kept.get("requests.cpu")).isEqualTo(new Quantity("4k"));
    assertThat(kept.get("requests.memory")).isEqualTo(wanted.get("requests.memory"));
    assertThat(kept.get("count/secrets")).isEqualTo(wanted.get("count/secrets"));
    assertThat(kept).containsOnlyKeys(wanted.keySet());
    assertThat(desired.withRoomOf(live).contents()).hasSameSizeAs(desired.contents());
  }

  private static ResourceQuota quota(DesiredState desired) {
    return desired.contents().stream()
        .filter(ResourceQuota.class::isInstance)
        .map(ResourceQuota.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static DesiredState desired() {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setName("bus");
    request.getMetadata().setNamespace("bureau-transport");
    request.getMetadata().setUid("uid-1");
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().system = new SystemInfo();
    request.getSpec().system.shortName = "bus";
    Snapshot approved = new Snapshot();
    approved.zone = "GovernmentExtranet";
    approved.resources = new CloudResourceRequestSpec.Resources();
    return DesiredState.of(request, approved, Provision.TRIAL, List.of("transport-clerks"));
  }
}
