package dev.govcloud.runtime.status;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.concern.Concern;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.ConcernPhase;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked often of all tickets and findings.
 *
 * @param kind Ticket or Finding
 * @param severity Critical, Major or Minor
 * @param open whether a step of somebody is awaited
 * @param periods those that began, open or ended
 */
public record Concerned(
    String namespace,
    String name,
    String kind,
    String severity,
    boolean open,
    List<Running> periods) {

  /**
   * A period.
   *
   * @param open whether it runs or has lapsed without an end
   * @param state Open, Overdue, Met …
   * @param since since when it is awaited, in seconds since 1970
   * @param due when it lapses, in seconds since 1970
   */
  public record Running(ConcernClock clock, boolean open, String state, long since, long due) {
    private static Stream<Running> of(DeadlineStatus d) {
      return ConcernClock.of(d.stage).stream()
          .map(
              clock ->
                  new Running(
                      clock,
                      d.endedAt == null,
                      d.state.intern(),
                      Instant.parse(d.since).getEpochSecond(),
                      Instant.parse(d.due).getEpochSecond()));
    }
  }

  /** Of a ticket as it stands. */
  public static Concerned of(Ticket ticket) {
    return of(ticket.getMetadata(), Concern.TICKET, ticket.getSpec().severity, ticket.getStatus());
  }

  /** Of a finding as it stands. */
  public static Concerned of(Finding finding) {
    return of(
        finding.getMetadata(), Concern.FINDING, finding.getSpec().severity, finding.getStatus());
  }

  private static Concerned of(ObjectMeta meta, String kind, String severity, ConcernStatus status) {
    return new Concerned(
        meta.getNamespace(),
        meta.getName(),
        kind,
        severity.intern(),
        status == null || !ConcernPhase.CLOSED.label().equals(status.phase),
        status == null ? List.of() : status.deadlines.stream().flatMap(Running::of).toList());
  }

  /** How many of its periods of a clock ended so. */
  public long ended(Clock clock, String how) {
    return periods.stream()
        .filter(p -> !p.open() && p.clock() == clock && p.state().equals(how))
        .count();
  }
}
