package dev.govcloud.runtime.cluster;

import dev.govcloud.core.request.Observed.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What keeps the cluster from being as it should.
 *
 * @param problem what lies outside of what was approved: a foreign object, a missing kind, a
 *     webhook that fails; it may pass by itself, the provider's period runs on
 * @param refusal what the API server refuses for good of what was approved
 * @param astray whether the namespace itself is not the request's: nothing is done in it
 * @param anew what had been handed over, was gone, and was made again, by kind and name
 */
public record Setback(
    Optional<String> problem, Optional<Refusal> refusal, boolean astray, List<String> anew) {
  static final Setback NONE = new Setback(Optional.empty(), Optional.empty(), false, List.of());

  static Setback problem(String problem) {
    return new Setback(Optional.of(problem), Optional.empty(), false, List.of());
  }

  static Setback refusal(Refusal refusal) {
    return new Setback(Optional.empty(), Optional.of(refusal), false, List.of());
  }

  /** The same, and what was made again. */
  Setback with(List<String> madeAgain) {
    return new Setback(problem, refusal, astray, madeAgain);
  }

  /** The same, of the namespace itself. */
  Setback ofPlace() {
    return new Setback(problem, refusal, !none(), anew);
  }

  /** This one, and where it says nothing, another. */
  Setback or(Setback other) {
    return new Setback(problem.or(other::problem), refusal.or(other::refusal), astray, anew);
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
        Optional.empty(),
        astray,
        anew);
  }

  /** Nothing keeps it. */
  boolean none() {
    return problem.isEmpty() && refusal.isEmpty();
  }
}
