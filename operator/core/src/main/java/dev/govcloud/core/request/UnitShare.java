package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.unit.UsingUnitSpec.Ceiling;
import java.util.ArrayList;
import java.util.List;

/**
 * The using unit that a request's namespace belongs to (article 8), what it may hold and what its
 * other requests hold already (article 14, 合理规划、按需分配).
 *
 * @param name its name; null: the namespace belongs to no registered unit
 * @param ceiling the most that all of its requests may hold together; null: no ceiling
 * @param held what is approved for its other requests in all
 */
public record UnitShare(String name, Ceiling ceiling, Amount held) {
  /** Nobody is registered for the namespace (article 2). */
  public static final UnitShare UNREGISTERED = new UnitShare(null, null, Amount.NOTHING);

  /** A unit without a ceiling. */
  public static UnitShare unbounded(String name) {
    return new UnitShare(name, null, Amount.NOTHING);
  }

  /** Whether a unit is registered for the namespace. */
  public boolean registered() {
    return name != null;
  }

  /** Each ceiling that would be exceeded, with the figures; empty when everything fits. */
  List<String> exceeded(Resources wanted) {
    if (ceiling == null) {
      return List.of();
    }
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
