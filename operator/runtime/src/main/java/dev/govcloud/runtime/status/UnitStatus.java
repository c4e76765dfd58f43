package dev.govcloud.runtime.status;

import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitStatus;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import dev.govcloud.provision.UnitNamespace.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What is told of a unit. */
public final class UnitStatus {
  /**
   * How long something may still be filed after a unit was closed: by an API server that has not
   * heard of it, or on its way to the operator. Such things take milliseconds.
   */
  static final Duration SETTLING = Duration.ofSeconds(10);

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
    if (Boolean.TRUE.equals(unit.getSpec().closing)) {
      close(unit, next, list, now);
    }
    next.conditions = list.all();
    return next;
  }

  private static void close(UsingUnit unit, UsingUnitStatus next, ConditionList list, Instant now) {
    UsingUnitStatus old = unit.getStatus();
    boolean known =
        old != null
            && old.closingSince != null
            && Objects.equals(old.observedGeneration, next.observedGeneration);
    next.closingSince = known ? old.closingSince : now.toString();
    boolean settled = !now.isBefore(Instant.parse(next.closingSince).plus(SETTLING));
    next.closed = settled && next.liveRequests == 0 ? true : null;
    if (next.liveRequests > 0) {
      list.set(
          ConditionType.CLOSED,
          false,
          Reason.REQUESTS_LIVE,
          next.liveRequests + " requests are live or their record is kept: end them first.");
    } else if (settled) {
      list.set(
          ConditionType.CLOSED,
          true,
          Reason.NOTHING_IS_FILED,
          "Nothing is filed any more: delete namespace "
              + unit.getSpec().namespace
              + ", then the UsingUnit.");
    } else {
      list.set(
          ConditionType.CLOSED,
          false,
          Reason.SETTLING,
          "What is filed at this moment may still be on its way.");
    }
  }

  /** Whether it is to be looked at again in a moment, for nothing but time is missing. */
  public static boolean settling(UsingUnitStatus status) {
    return status.closingSince != null && status.closed == null && status.liveRequests == 0;
  }
}
