package dev.govcloud.provision;

import dev.govcloud.api.policy.CloudPolicySpec.Limits;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import java.util.Map;

/** The operator's own namespace: the platform's duties and the findings on it lie there. */
public final class PlatformNamespace {
  private PlatformNamespace() {}

  /** How many statements, findings and replies it may hold: as many as a unit's namespace. */
  public static ResourceQuota counts(String namespace, Limits limits) {
    return new ResourceQuotaBuilder()
        .withNewMetadata()
        .withName(UnitNamespace.COUNTS)
        .withNamespace(namespace)
        .withLabels(Map.of(Labels.MANAGED_BY, Labels.OPERATOR))
        .endMetadata()
        .withNewSpec()
        .addToHard("count/fulfilments.govcloud.dev", count(limits.decisionsPerUnit))
        .addToHard("count/findings.govcloud.dev", count(limits.decisionsPerUnit))
        .addToHard("count/replies.govcloud.dev", count(UnitNamespace.mostReplies(limits)))
        .endSpec()
        .build();
  }

  private static Quantity count(int most) {
    return new Quantity(String.valueOf(most));
  }
}
