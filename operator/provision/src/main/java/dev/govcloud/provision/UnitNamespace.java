package dev.govcloud.provision;

import dev.govcloud.api.policy.CloudPolicySpec.Limits;
import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import java.util.Map;

/** The namespace in which a unit files: marked as a unit's, bounded in what it may hold. */
public final class UnitNamespace {
  /** The quota that bounds it. */
  public static final String COUNTS = "govcloud-counts";

  private UnitNamespace() {}

  /** How a unit's namespace stands. */
  public enum Standing {
    STANDS,
    LEAVING,
    GONE
  }

  /**
   * What a unit's namespace holds.
   *
   * @param requests requests, closed ones included
   * @param live those that are not closed
   * @param decisions rulings, void ones included
   * @param fulfilments what was stated to be done by hand, void ones included
   */
  public record Holds(int requests, int live, int decisions, int fulfilments) {
    /**
     * Bounds are set when half of what is allowed is there: until the cluster has counted for the
     * first time it takes nothing more, and a new unit shall not wait for that.
     */
    public boolean crowded(Limits limits) {
      return requests * 2 >= limits.requestsPerUnit
          || Math.max(decisions, fulfilments) * 2 >= limits.decisionsPerUnit;
    }
  }

  /**
   * The namespace as it is made with a registration: what was made for a unit the authority may
   * delete, what was there before it may not.
   */
  public static Namespace made(UsingUnit unit) {
    return new NamespaceBuilder(of(unit))
        .editMetadata()
        .addToAnnotations(Labels.MADE_FOR_UNIT, unit.getSpec().namespace)
        .endMetadata()
        .build();
  }

  /** The namespace with the mark of a unit's, and nothing else. */
  public static Namespace of(UsingUnit unit) {
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName(unit.getSpec().namespace)
        .addToLabels(Labels.UNIT_NAMESPACE, unit.getSpec().namespace)
        .endMetadata()
        .build();
  }

  /** How many requests, rulings and fulfilments it may hold; of the last as many as rulings. */
  public static ResourceQuota counts(UsingUnit unit, Limits limits) {
    return new ResourceQuotaBuilder()
        .withNewMetadata()
        .withName(COUNTS)
        .withNamespace(unit.getSpec().namespace)
        .withLabels(
            Map.of(
                Labels.MANAGED_BY,
                Labels.OPERATOR,
                Labels.UNIT_NAMESPACE,
                unit.getSpec().namespace))
        .endMetadata()
        .withNewSpec()
        .addToHard("count/cloudresourcerequests.govcloud.dev", count(limits.requestsPerUnit))
        .addToHard("count/decisions.govcloud.dev", count(limits.decisionsPerUnit))
        .addToHard("count/fulfilments.govcloud.dev", count(limits.decisionsPerUnit))
        .endSpec()
        .build();
  }

  private static Quantity count(int most) {
    return new Quantity(String.valueOf(most));
  }
}
