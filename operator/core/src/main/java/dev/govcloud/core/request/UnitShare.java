package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.unit.UsingUnitSpec.Ceiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The using unit that a request's namespace belongs to (article 8), what it may hold and what its
 * other requests hold already (article 14, 合理规划、按需分配).
 *
 * @param name its name; null: the namespace belongs to no registered unit
 * @param ceiling the most that all of its requests may hold together; null: no ceiling
 * @param others what is approved for its other requests; empty: nobody looked, so that nothing can
 *     be granted on it
 */
public record UnitShare(String name, Ceiling ceiling, Optional<List<Resources>> others) {
  /** Nobody is registered for the namespace (article 2). */
  public static final UnitShare UNREGISTERED = new UnitShare(null, null, Optional.of(List.of()));

  /** A unit without a ceiling. */
  public static UnitShare unbounded(String name) {
    return new UnitShare(name, null, Optional.of(List.of()));
  }

  /** Whether a unit is registered for the namespace. */
  public boolean registered() {
    return name != null;
  }

  /** Whether it can be said what would be exceeded. */
  boolean known() {
    return ceiling == null || others.isPresent();
  }

  /** Each ceiling that would be exceeded, with the figures; empty when everything fits. */
  List<String> exceeded(Resources wanted) {
    if (ceiling == null) {
      return List.of();
    }
    Amount held =
        others.orElseThrow().stream().map(Amount::of).reduce(Amount.NOTHING, Amount::plus);
    Amount more = Amount.of(wanted);
    List<String> exceeded = new ArrayList<>();
    check("vCPU", ceiling.vcpu, held.vcpu(), more.vcpu(), exceeded);
    check("GiB of memory", ceiling.memoryGiB, held.memoryGiB(), more.memoryGiB(), exceeded);
    check("GiB of storage", ceiling.storageGiB, held.storageGiB(), more.storageGiB(), exceeded);
    return exceeded;
  }

  private static void check(
      String what, Integer limit, long held, long wanted, List<String> exceeded) {
    if (limit != null && held + wanted > limit) {
      exceeded.add(
          wanted + " " + what + " on top of " + held + " exceed the unit's ceiling of " + limit);
    }
  }
}
