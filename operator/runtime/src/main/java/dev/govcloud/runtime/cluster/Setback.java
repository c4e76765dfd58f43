package dev.govcloud.runtime.cluster;

import dev.govcloud.core.request.Observed.Refusal;
import java.util.Optional;

/**
 * What keeps the cluster from being as it should.
 *
 * @param problem what lies outside of what was approved: a foreign namespace, a missing kind; it
 *     may pass by itself, the provider's period runs on
 * @param refusal what the API server refuses for good of what was approved
 */
public record Setback(Optional<String> problem, Optional<Refusal> refusal) {
  static final Setback NONE = new Setback(Optional.empty(), Optional.empty());

  static Setback problem(String problem) {
    return new Setback(Optional.of(problem), Optional.empty());
  }

  /** The same, where nobody can correct what was approved any more: the provider mends it. */
  Setback asProblem() {
    return new Setback(
        problem.or(
            () ->
                refusal.map(
                    r ->
                        "The cluster refuses what the end of service needs: "
                            + r.message()
                            + " The provider mends it; nothing is deleted before.")),
        Optional.empty());
  }

  /** Nothing keeps it. */
  boolean none() {
    return problem.isEmpty() && refusal.isEmpty();
  }
}
