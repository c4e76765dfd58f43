package dev.govcloud.runtime.status;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions by the kstatus contract; waiting for a person is not failure. */
final class Conditions {
  private final CloudResourceRequest request;
  private final Outcome outcome;
  private final Observed observed;
  private final Instant now;
  private final ConditionList list;

  private Conditions(
      CloudResourceRequest request, Outcome outcome, Observed observed, Instant now) {
    CloudResourceRequestStatus old = request.getStatus();
    this.request = request;
    this.outcome = outcome;
    this.observed = observed;
    this.now = now;
    this.list =
        new ConditionList(
            old == null ? List.of() : old.conditions, request.getMetadata().getGeneration(), now);
  }

  static List<Condition> of(
      CloudResourceRequest request, Outcome outcome, Observed observed, Instant now) {
    Conditions c = new Conditions(request, outcome, observed, now);
    c.ready();
    new Stages(outcome, observed, c.list, now).add();
    c.onTime();
    c.calendar();
    c.editsMissed();
    c.officers();
    c.recordFull();
    c.deletion();
    return c.list.all();
  }

  /** Ready, and beside it Reconciling or Stalled, as kstatus and Argo CD read them. */
  private void ready() {
    Phase phase = outcome.phase();
    Optional<Period<Stage>> open =
        outcome.periods().stream().filter(Period::open).reduce((a, b) -> b);
    boolean settled = phase == Phase.ACTIVE || phase == Phase.TERMINATED;
    Optional<Reason> stalled = stalled(open);
    Optional<String> awaited =
        open.map(o -> "Awaiting " + o.clock().label() + " by " + party(o) + ".");
    String message =
        Refused.now(outcome, observed)
            .or(() -> stalled.filter(r -> r == Reason.SUSPENDED).map(Reason::meaning))
            .or(() -> Refused.said(outcome, observed))
            .orElseGet(() -> settled ? phase.meaning() : awaited.orElse(phase.meaning()));
    String reason =
        stalled
            .map(Reason::label)
            .orElseGet(
                () ->
                    settled
                        ? phase.label()
                        : open.map(o -> Reason.awaiting(o.clock()))
                            .orElse(Reason.AWAITING_NEXT.label()));
    list.set(ConditionType.READY, settled && stalled.isEmpty(), reason, message);
    if (stalled.isPresent()) {
      list.set(ConditionType.STALLED, true, reason, message);
    } else if (!settled) {
      list.set(ConditionType.RECONCILING, true, reason, message);
    }
  }

  private Optional<Reason> stalled(Optional<Period<Stage>> open) {
    if (observed.problem().isPresent()) {
      return Optional.of(Reason.PROVISIONING_BLOCKED);
    }
    if (outcome.open(Stage.SUSPENSION).isPresent()) {
      return Optional.of(Reason.SUSPENDED);
    }
    if (outcome.blocked() || observed.refusal().isPresent()) {
      return Optional.of(Reason.PROVISIONING_BLOCKED);
    }
    boolean applying = outcome.phase() == Phase.SUBMITTED || outcome.phase() == Phase.REJECTED;
    return open.filter(o -> o.clock() == Stage.CORRECTION && applying)
        .map(o -> Reason.CORRECTION_NEEDED);
  }

  private static String party(Period<Stage> o) {
    return o.clock().party();
  }

  private void onTime() {
    List<Period<Stage>> overdue = outcome.periods().stream().filter(o -> o.overdue(now)).toList();
    list.set(
        ConditionType.ON_TIME,
        overdue.isEmpty(),
        overdue.isEmpty() ? Reason.NOTHING_OVERDUE : Reason.OVERDUE,
        overdue.isEmpty()
            ? Reason.NOTHING_OVERDUE.meaning()
            : overdue.stream()
                .map(
                    o ->
                        o.clock().label()
                            + " was due on "
                            + o.deadline().orElseThrow().dueDate()
                            + " from "
                            + party(o)
                            + " (article "
                            + o.clock().article()
                            + ")")
                .collect(Collectors.joining("; ", "", "; nothing advances by silence.")));
  }

  private void calendar() {
    boolean provisional =
        outcome.periods().stream()
            .filter(Period::open)
            .flatMap(o -> o.deadline().stream())
            .anyMatch(d -> d.provisional());
    if (provisional) {
      list.set(
          ConditionType.CALENDAR_PROVISIONAL,
          true,
          Reason.NO_NOTICE_FOR_YEAR,
          "A deadline falls in a year without a holiday notice: load a WorkCalendar for it.");
    }
  }

  /** The API server did not keep to one edit at a time: what was missed is said, and stays said. */
  private void editsMissed() {
    Optional<Milestone> missed =
        outcome.milestones().stream()
            .filter(m -> MilestoneKind.EDITS_MISSED.label().equals(m.kind))
            .reduce((a, b) -> b);
    missed.ifPresent(
        m ->
            list.set(
                ConditionType.EDITS_MISSED,
                true,
                Reason.EDITS_UNSEEN,
                m.message
                    + " The policy govcloud-request-edits is not in force, or was not at "
                    + m.at
                    + ": the provider installs it."));
  }

  /** Three named officers are a lasting duty (article 22). */
  private void officers() {
    Phase phase = outcome.phase();
    boolean runs = phase.ordinal() >= Phase.APPROVED.ordinal() && phase != Phase.TERMINATED;
    if (runs && !outcome.officers().isEmpty()) {
      list.set(
          ConditionType.OFFICERS_NAMED,
          false,
          Reason.OFFICERS_MISSING,
          String.join("; ", outcome.officers()) + "; they are needed as long as the system runs.");
    }
  }

  private void recordFull() {
    if (outcome.recordFull() && !outcome.phase().deletable()) {
      list.set(
          ConditionType.RECORD_FULL,
          true,
          Reason.RECORD_FULL,
          "The record of this request has "
              + outcome.milestones().size()
              + " entries, and what was filed holds "
              + outcome.book().bytes() / 1024
              + " KiB (limits.filedMiBPerRequest of the policy): there is no room for further"
              + " applications; rulings, withdrawals and a termination are still taken. End it with"
              + " spec.termination and file a new request; the room is free again when this one is"
              + " deleted.");
    }
  }

  private void deletion() {
    if (request.getMetadata().getDeletionTimestamp() == null || outcome.deletable()) {
      return;
    }
    boolean ended = outcome.phase() == Phase.TERMINATED;
    list.set(
        ConditionType.DELETION_HELD,
        true,
        ended ? Reason.RECORD_KEPT : Reason.REQUEST_IS_LIVE,
        ended
            ? "Deletion is held: the record is kept until "
                + outcome.keptUntil().map(LocalDate::toString).orElse("nothing is awaited")
                + " and until nothing is awaited; then the object goes."
            : "Deletion is held and destroys nothing: to end the service, add spec.termination"
                + " (article 16); the object goes when the request is Terminated and its record"
                + " was kept for as long as the policy says.");
  }
}
