package dev.govcloud.core.policy;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The policy that holds for a unit: that of the city, and of each value the stricter one where the
 * unit's county has one of its own (article 30).
 *
 * @param policy complete
 * @param problems why a policy that would matter here is not in force as it was applied
 * @param sources the CloudPolicies that it comes from; empty where only the defaults hold
 */
public record EffectivePolicy(CloudPolicySpec policy, List<String> problems, List<String> sources) {

  /**
   * Never fails: what cannot be used is left out, and said.
   *
   * @param overlay name of the county's policy, as {@link Policies#overlayName} gives it; may be
   *     empty
   */
  public static EffectivePolicy of(Collection<CloudPolicy> policies, String overlay) {
    List<PolicyStanding> standings = new ArrayList<>();
    Policies.named(Policies.COMMON, policies).map(PolicyStanding::ofCity).ifPresent(standings::add);
    CloudPolicySpec city = PolicyStanding.cityOf(policies);
    Optional<PolicyStanding> county =
        overlay.equals(Policies.COMMON)
            ? Optional.empty()
            : Policies.named(overlay, policies).map(p -> PolicyStanding.overlay(p, city));
    county.ifPresent(standings::add);
    return new EffectivePolicy(
        county.map(PolicyStanding::inForce).map(own -> Merged.of(city, own).policy()).orElse(city),
        standings.stream()
            .filter(s -> !s.asApplied())
            .map(s -> "CloudPolicy " + s.name() + ": " + s.message())
            .toList(),
        standings.stream().filter(s -> s.inForce() != null).map(PolicyStanding::name).toList());
  }
}
