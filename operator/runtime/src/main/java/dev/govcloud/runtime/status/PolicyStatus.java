package dev.govcloud.runtime.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.CloudPolicyStatus;
import dev.govcloud.core.policy.PolicyStanding;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the operator counts with a policy as it was applied, and if not, with what instead. */
public final class PolicyStatus {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_NAMED = 20;

  private PolicyStatus() {}

  /**
   * The next status of a policy; equal to the old one when nothing changed.
   *
   * @param strays what stands without a live request; empty for a policy that does not tell it, and
   *     while not everything was read
   */
  public static CloudPolicyStatus next(
      CloudPolicy policy, PolicyStanding standing, Optional<List<Stray>> strays, Instant now) {
    CloudPolicyStatus old = policy.getStatus();
    Long generation = policy.getMetadata().getGeneration();
    ConditionList list =
        new ConditionList(old == null ? List.of() : old.conditions, generation, now);
    Reason reason = reason(standing);
    list.set(ConditionType.READY, standing.asApplied(), reason, standing.message());
    // A policy that nobody names yet waits for its units: they may be applied in a moment.
    if (!standing.asApplied() && reason != Reason.NOT_NAMED) {
      list.set(ConditionType.STALLED, true, reason, standing.message());
    }
    strays.ifPresentOrElse(
        found -> nothingStray(found, list), () -> list.keep(ConditionType.NOTHING_STRAY));
    CloudPolicyStatus next = new CloudPolicyStatus();
    next.strays = strays.map(List::size).orElse(old == null ? null : old.strays);
    next.observedGeneration = generation;
    next.conditions = list.all();
    next.inForce = pruned(standing.inForce());
    return next;
  }

  private static void nothingStray(List<Stray> strays, ConditionList list) {
    Reason reason = strays.isEmpty() ? Reason.NOTHING_STRAY : Reason.STRAYS_FOUND;
    String named =
        strays.stream().limit(MOST_NAMED).map(Stray::toString).collect(Collectors.joining(", "));
    String more =
        strays.size() > MOST_NAMED ? " and " + (strays.size() - MOST_NAMED) + " more" : "";
    list.set(
        ConditionType.NOTHING_STRAY,
        strays.isEmpty(),
        reason,
        strays.isEmpty()
            ? reason.meaning()
            : reason.meaning()
                + " Find out whose they are before you remove any: "
                + named
                + more
                + ".");
  }

  /** Whether the next status says anything that the old one does not. */
  public static boolean news(CloudPolicy policy, CloudPolicyStatus next) {
    return policy.getStatus() == null || !policy.getStatus().conditions.equals(next.conditions);
  }

  /** The reason that the conditions give. */
  public static Reason reason(PolicyStanding standing) {
    return switch (standing.word()) {
      case IN_FORCE -> Reason.IN_FORCE;
      case MALFORMED -> Reason.MALFORMED;
      case NOT_STRICTER -> Reason.NOT_STRICTER;
      case NOTHING_LEFT -> Reason.NOTHING_LEFT;
      case NOT_NAMED -> Reason.NOT_NAMED;
    };
  }

  /**
   * Without objects that have nothing in them: the server makes nothing of an object whose fields
   * were taken back, and refuses that nothing.
   */
  private static CloudPolicySpec pruned(CloudPolicySpec inForce) {
    if (inForce == null) {
      return null;
    }
    ObjectNode tree = MAPPER.valueToTree(inForce);
    prune(tree);
    return MAPPER.convertValue(tree, CloudPolicySpec.class);
  }

  private static void prune(ObjectNode node) {
    node.forEach(
        child -> {
          if (child instanceof ObjectNode object) {
            prune(object);
          }
        });
    node.removeIf(child -> child.isObject() && child.isEmpty());
  }
}
