package dev.govcloud.core.concern;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.FindingSpec;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.concern.TicketSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.engine.Table;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.ConcernPhase;
import dev.govcloud.core.regulation.ConcernStep;
import dev.govcloud.core.regulation.Concerns;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket or a finding as it was raised, and its record so far: read once at the edge.
 *
 * @param kind Ticket or Finding
 * @param name of the object
 * @param generation of the object
 * @param at when the API server received it
 * @param raisedBy the party that raised it
 * @param responsible the party that is to act on it
 * @param severity how urgent or grave it is
 * @param lastDay until when a finding is to be rectified; empty of a ticket
 * @param actor the account that raised it
 * @param title in one line
 * @param digest checksum of what was raised
 * @param record the facts that are on record
 * @param satisfaction how satisfied the unit was, where that is on record
 */
public record Concern(
    String kind,
    String name,
    Long generation,
    Instant at,
    Party raisedBy,
    Party responsible,
    Severity severity,
    Optional<LocalDate> lastDay,
    String actor,
    String title,
    String digest,
    List<Milestone> record,
    Optional<String> satisfaction) {
  /** The kind of a ticket, as a Reply names it. */
  public static final String TICKET = "Ticket";

  /** The kind of a finding, as a Reply names it. */
  public static final String FINDING = "Finding";

  /**
   * Reads a ticket.
   *
   * @param at when the API server received it
   * @return empty where it holds a word that this version does not know
   */
  public static Optional<Concern> of(Ticket ticket, Instant at) {
    TicketSpec spec = ticket.getSpec();
    return Severity.of(spec.severity)
        .map(
            severity ->
                new Concern(
                    TICKET,
                    ticket.getMetadata().getName(),
                    ticket.getMetadata().getGeneration(),
                    at,
                    Party.UNIT,
                    Party.PROVIDER,
                    severity,
                    Optional.empty(),
                    spec.openedBy,
                    spec.title,
                    Digest.of(spec),
                    record(ticket.getStatus()),
                    satisfaction(ticket.getStatus())));
  }

  /**
   * Reads a finding.
   *
   * @param at when the API server received it
   * @return empty where it holds a word that this version does not know
   */
  public static Optional<Concern> of(Finding finding, Instant at) {
    FindingSpec spec = finding.getSpec();
    Optional<Party> by = Party.of(spec.party).filter(FINDERS::contains);
    Optional<Party> against = Party.of(spec.responsible).filter(RESPONSIBLE::contains);
    Optional<Severity> severity = Severity.of(spec.severity);
    return by.isEmpty() || against.isEmpty() || severity.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Concern(
                FINDING,
                finding.getMetadata().getName(),
                finding.getMetadata().getGeneration(),
                at,
                by.get(),
                against.get(),
                severity.get(),
                Optional.of(LocalDate.parse(spec.due)),
                spec.openedBy,
                spec.title,
                Digest.of(spec),
                record(finding.getStatus()),
                Optional.empty()));
  }

  private static final Set<Party> FINDERS = Set.of(Party.AUTHORITY, Party.AGENCY, Party.SECURITY);
  private static final Set<Party> RESPONSIBLE = Set.of(Party.UNIT, Party.PROVIDER);

  private static List<Milestone> record(ConcernStatus status) {
    return status == null ? List.of() : status.milestones;
  }

  private static Optional<String> satisfaction(ConcernStatus status) {
    return Optional.ofNullable(status).map(s -> s.satisfaction).filter(Objects::nonNull);
  }

  /** Whether it is a ticket. */
  public boolean ticket() {
    return TICKET.equals(kind);
  }

  /** The table that it goes by. */
  public Table<ConcernPhase, ConcernStep, ConcernClock> table() {
    return ticket() ? Concerns.tickets() : Concerns.findings(raisedBy, responsible);
  }

  /** How it is named to people. */
  String called() {
    return kind + " " + name;
  }
}
