package dev.govcloud.core.policy;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.unit.UsingUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a policy stands: whether it is in force as it was applied, and if not, what is instead. A
 * policy that cannot be used is contained: the last good one stays in force, and nothing fails.
 *
 * @param name of the CloudPolicy
 * @param word the reason in one word
 * @param inForce what of this policy is in force; null while nothing is
 * @param message one or more sentences for people
 */
public record PolicyStanding(String name, Word word, CloudPolicySpec inForce, String message) {

  /** The reason in one word. */
  public enum Word {
    /** It counts as it was applied. */
    IN_FORCE,
    /** It holds a value that nothing can be counted with. */
    MALFORMED,
    /** It holds a value looser than the regulation. */
    NOT_STRICTER,
    /** With the city's policy it leaves nothing that could be applied for. */
    NOTHING_LEFT,
    /** It is neither the city's policy nor named by any unit. */
    NOT_NAMED
  }

  /** Whether it counts as it was applied. */
  public boolean asApplied() {
    return word == Word.IN_FORCE;
  }

  /**
   * The standing of one policy among all, for the units that are registered.
   *
   * @param all every policy; the one in question may be in it or not
   */
  public static PolicyStanding of(
      CloudPolicy policy, Collection<CloudPolicy> all, Collection<UsingUnit> units) {
    String name = policy.getMetadata().getName();
    Set<String> named = new TreeSet<>();
    units.forEach(u -> named.add(Policies.overlayName(u.getSpec())));
    if (name.equals(Policies.COMMON)) {
      all.forEach(p -> named.remove(p.getMetadata().getName()));
      return ofCity(policy).and(unknown(named));
    }
    return named.contains(name) ? overlay(policy, cityOf(all)) : notNamed(policy);
  }

  /** The policy {@code default}; what is in force of it is complete. */
  static PolicyStanding ofCity(CloudPolicy policy) {
    return judge(policy, PolicyCheck::ofCity, PolicyStanding::ofCity, "the defaults hold");
  }

  /** The city's complete policy: what is in force of {@code default}, else the defaults. */
  static CloudPolicySpec cityOf(Collection<CloudPolicy> all) {
    return Policies.named(Policies.COMMON, all)
        .map(p -> ofCity(p).inForce())
        .orElseGet(CloudPolicySpec::defaults);
  }

  /** A county's policy; what is in force of it is as it was written. */
  static PolicyStanding overlay(CloudPolicy policy, CloudPolicySpec city) {
    return judge(
        policy,
        spec -> {
          List<Defect> defects = PolicyCheck.defects(spec);
          return defects.isEmpty() ? Merged.of(city, spec).nothingLeft() : defects;
        },
        spec -> new Part(spec, stricter(Merged.of(city, spec), city)),
        "the city's policy alone holds");
  }

  /** What is in force of a usable spec, and what it makes different in words. */
  private record Part(CloudPolicySpec inForce, String differences) {}

  private static PolicyStanding judge(
      CloudPolicy policy,
      Function<CloudPolicySpec, List<Defect>> check,
      Function<CloudPolicySpec, Part> use,
      String otherwise) {
    String name = policy.getMetadata().getName();
    CloudPolicySpec spec = policy.getSpec() == null ? new CloudPolicySpec() : policy.getSpec();
    List<Defect> defects = check.apply(spec);
    if (defects.isEmpty()) {
      Part part = use.apply(spec);
      String message = "Counts for periods that begin from now on. " + part.differences();
      return new PolicyStanding(name, Word.IN_FORCE, part.inForce(), message);
    }
    CloudPolicySpec last = policy.getStatus() == null ? null : policy.getStatus().inForce;
    boolean lastGood = last != null && check.apply(last).isEmpty();
    Part part = lastGood ? use.apply(last) : new Part(null, "");
    String meanwhile =
        lastGood ? "the last good one stays in force. " + part.differences() : otherwise + ".";
    return new PolicyStanding(
        name,
        Word.valueOf(defects.get(0).kind().name()),
        part.inForce(),
        "Not in force: " + sentences(defects) + ". Meanwhile " + meanwhile);
  }

  private static Part ofCity(CloudPolicySpec spec) {
    CloudPolicySpec full = Merged.complete(spec);
    List<String> differences = Differences.between(full, CloudPolicySpec.defaults());
    return new Part(
        full,
        differences.isEmpty()
            ? "Every number is the default."
            : "Other than the defaults: " + String.join("; ", differences) + ".");
  }

  private static String stricter(Merged merged, CloudPolicySpec city) {
    List<String> differences = Differences.between(merged.policy(), city);
    String text =
        differences.isEmpty()
            ? "Nothing in it is stricter than the city's policy."
            : "Other than the city's: " + String.join("; ", differences) + ".";
    return merged.notes().isEmpty()
        ? text
        : text + " What does not count: " + String.join("; ", merged.notes()) + ".";
  }

  private static PolicyStanding notNamed(CloudPolicy policy) {
    String name = policy.getMetadata().getName();
    String nobody =
        name.equals(Policies.COUNTY)
            ? ": no UsingUnit of the level County leaves spec.county out or names it"
            : ": it is not named default, and no UsingUnit names it in spec.county";
    List<Defect> defects =
        policy.getSpec() == null ? List.of() : PolicyCheck.defects(policy.getSpec());
    return new PolicyStanding(
        name,
        Word.NOT_NAMED,
        null,
        "Counts for nothing"
            + nobody
            + ". Write what holds for the whole city into CloudPolicy default, or name this one in"
            + " spec.county of the county's units."
            + (defects.isEmpty() ? "" : " It could not be used either: " + sentences(defects)));
  }

  private static String unknown(Set<String> named) {
    named.removeAll(Set.of("", Policies.COMMON, Policies.COUNTY));
    return named.isEmpty()
        ? ""
        : " UsingUnits name in spec.county what does not exist, so this policy alone holds for"
            + " them: "
            + Differences.some(List.copyOf(named))
            + ".";
  }

  private PolicyStanding and(String more) {
    return new PolicyStanding(name, word, inForce, message + more);
  }

  private static String sentences(List<Defect> defects) {
    return defects.stream().map(Defect::sentence).collect(Collectors.joining(". Also: "));
  }
}
