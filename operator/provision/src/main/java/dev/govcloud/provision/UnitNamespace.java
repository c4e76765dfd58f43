package dev.govcloud.provision;

import dev.govcloud.api.policy.CloudPolicySpec.Limits;
import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import java.util.Map;
import java.util.stream.Stream;

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
   * @param tickets what the unit brought before the provider, closed ones included
   * @param findings what was found wrong, closed ones included
   * @param replies steps on tickets and findings, void ones included
   */
  public record Holds(
      int requests,
      int live,
      int decisions,
      int fulfilments,
      int tickets,
      int findings,
      int replies) {
    /**
     * Bounds are set when half of what is allowed is there: until the cluster has counted for the
     * first time it takes nothing more, and a new unit shall not wait for that.
     */
    public boolean crowded(Limits limits) {
      return requests * 2 >= limits.requestsPerUnit
          || tickets * 2 >= limits.ticketsPerUnit
          || replies * 2 >= mostReplies(limits)
          || Stream.of(decisions, fulfilments, findings)
              .anyMatch(n -> n * 2 >= limits.decisionsPerUnit);
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

  /** So many names there are for what a unit replies: the others have as many as for rulings. */
  private static final int REPLIES_OF_UNIT = 9_999;

  static int mostReplies(Limits limits) {
    return limits.decisionsPerUnit + REPLIES_OF_UNIT;
  }

  /**
   * How many requests, rulings, statements, tickets, findings and replies it may hold; of
   * statements and findings as many as of rulings.
   */
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
        .addToHard("count/tickets.govcloud.dev", count(limits.ticketsPerUnit))
        .addToHard("count/findings.govcloud.dev", count(limits.decisionsPerUnit))
        .addToHard("count/replies.govcloud.dev", count(mostReplies(limits)))
        .endSpec()
        .build();
  }

  private static Quantity count(int most) {
    return new Quantity(String.valueOf(most));
  }
}
