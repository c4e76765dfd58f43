package dev.govcloud.provision;

import dev.govcloud.api.policy.CloudPolicySpec.Limits;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import java.util.Map;

/** The operator's own namespace, in which the platform's duties lie and are answered. */
public final class PlatformNamespace {
  private PlatformNamespace() {}

  /** How many Fulfilments it may hold, void ones included: as many as a unit's namespace. */
  public static ResourceQuota counts(String namespace, Limits limits) {
    return new ResourceQuotaBuilder()
        .withNewMetadata()
        .withName(UnitNamespace.COUNTS)
        .withNamespace(namespace)
        .withLabels(Map.of(Labels.MANAGED_BY, Labels.OPERATOR))
        .endMetadata()
        .withNewSpec()
        .addToHard(
            "count/fulfilments.govcloud.dev", new Quantity(String.valueOf(limits.decisionsPerUnit)))
        .endSpec()
        .build();
  }
}
