package dev.govcloud.runtime.status;

import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitStatus;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import dev.govcloud.provision.UnitNamespace.Standing;
import java.time.Instant;
import java.util.List;

/** What is told of a unit. */
public final class UnitStatus {
  private UnitStatus() {}

  /**
   * The next status of a unit; equal to the old one when nothing changed.
   *
   * @param live how many of its requests are not closed
   * @param standing how its namespace stands
   */
  public static UsingUnitStatus next(UsingUnit unit, int live, Standing standing, Instant now) {
    UsingUnitStatus old = unit.getStatus();
    UsingUnitStatus next = new UsingUnitStatus();
    next.observedGeneration = unit.getMetadata().getGeneration();
    next.liveRequests = live;
    next.approved = old == null ? null : old.approved;
    next.ledger = old == null ? List.of() : old.ledger;
    ConditionList list =
        new ConditionList(
            old == null ? List.of() : old.conditions, unit.getMetadata().getGeneration(), now);
    String namespace = "Namespace " + unit.getSpec().namespace;
    switch (standing) {
      case STANDS ->
          list.set(
              ConditionType.READY,
              true,
              Reason.REGISTERED,
              namespace + " is the unit's and holds its applications.");
      case LEAVING ->
          list.set(
              ConditionType.READY,
              false,
              Reason.NAMESPACE_LEAVING,
              namespace + " is being deleted.");
      case GONE ->
          list.set(
              ConditionType.READY,
              false,
              Reason.NAMESPACE_GONE,
              namespace
                  + " was deleted: delete the UsingUnit to strike the unit off, or edit it to have"
                  + " the namespace made anew.");
    }
    next.conditions = list.all();
    return next;
  }
}
