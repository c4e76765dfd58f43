package dev.govcloud.runtime.status;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.DutyPhase;
import java.time.Instant;
import java.util.Optional;

/**
 * What is asked often of all duties.
 *
 * @param kind what is owed; empty where this version knows no such duty
 * @param request whose system it is about; empty where it is about none
 * @param open whether it is to be done
 * @param state Open, Overdue, Met …; empty before anything is on record
 * @param since since when it is owed, in seconds since 1970
 * @param due when it lapses, in seconds since 1970; 0 before anything is on record
 */
public record Dutiful(
    String namespace,
    String name,
    Optional<DutyKind> kind,
    String request,
    boolean open,
    String state,
    long since,
    long due) {

  /** Of a duty as it stands. */
  public static Dutiful of(Duty duty) {
    var status = duty.getStatus();
    var deadline = status == null ? null : status.deadline;
    return new Dutiful(
        duty.getMetadata().getNamespace(),
        duty.getMetadata().getName(),
        DutyKind.of(duty.getSpec().kind),
        duty.getSpec().request == null ? "" : duty.getSpec().request,
        status == null || DutyPhase.OPEN.label().equals(status.phase),
        status == null || status.state == null ? "" : status.state.intern(),
        Instant.parse(duty.getSpec().since).getEpochSecond(),
        deadline == null ? 0 : Instant.parse(deadline.due).getEpochSecond());
  }

  /** Whether it ended so, or is so. */
  public boolean is(Clock clock, String how) {
    return kind.filter(k -> k == clock).isPresent() && state.equals(how);
  }
}
