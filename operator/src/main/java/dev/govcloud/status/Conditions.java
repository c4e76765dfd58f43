package dev.govcloud.status;

import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.lifecycle.Obligation;
import dev.govcloud.lifecycle.Observed;
import dev.govcloud.lifecycle.Outcome;
import dev.govcloud.lifecycle.Phase;
import dev.govcloud.lifecycle.Stage;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Conditions by the kstatus contract. Messages carry no clock readings, so they stay equal while
 * nothing changes; waiting for a person is not failure.
 */
final class Conditions {
  private final CloudResourceRequestStatus old;
  private final CloudResourceRequest request;
  private final Outcome outcome;
  private final Observed observed;
  private final Instant now;
  private final List<Condition> conditions = new ArrayList<>();

  private Conditions(
      CloudResourceRequestStatus old,
      CloudResourceRequest request,
      Outcome outcome,
      Observed observed,
      Instant now) {
    this.old = old;
    this.request = request;
    this.outcome = outcome;
    this.observed = observed;
    this.now = now;
  }

  static List<Condition> of(
      CloudResourceRequestStatus old,
      CloudResourceRequest request,
      Outcome outcome,
      Observed observed,
      Instant now) {
    Conditions c = new Conditions(old, request, outcome, observed, now);
    c.ready();
    c.complete();
    c.onTime();
    c.calendar();
    c.change();
    c.deletion();
    return c.conditions;
  }

  private void ready() {
    Phase phase = outcome.phase();
    Optional<Obligation> open =
        outcome.obligations().stream().filter(Obligation::open).reduce((a, b) -> b);
    String waiting =
        open.map(o -> "Awaiting " + o.stage().label() + " by " + o.stage().party().label() + ".")
            .orElse(phase.meaning());
    boolean settled = phase == Phase.ACTIVE || phase == Phase.TERMINATED;
    boolean correction =
        open.map(o -> o.stage() == Stage.CORRECTION).orElse(false)
            && (phase == Phase.SUBMITTED || phase == Phase.REJECTED);
    boolean suspended = open(Stage.SUSPENSION);
    boolean stalled = correction || suspended || observed.problem().isPresent();
    String message = observed.problem().orElse(waiting);
    String reason =
        observed.problem().isPresent()
            ? "ProvisioningBlocked"
            : suspended
                ? "Suspended"
                : correction
                    ? "CorrectionNeeded"
                    : settled
                        ? phase.label()
                        : "Awaiting" + open.map(o -> o.stage().label()).orElse("Next");
    set("Ready", settled && !stalled, reason, message);
    if (stalled) {
      set("Stalled", true, reason, message);
    } else if (!settled) {
      set("Reconciling", true, reason, message);
    }
  }

  private boolean open(Stage stage) {
    return outcome.obligations().stream().anyMatch(o -> o.open() && o.stage() == stage);
  }

  private void complete() {
    if (outcome.phase() == Phase.SUBMITTED || outcome.phase() == Phase.ACCEPTED) {
      List<String> defects = outcome.defects();
      set(
          "Complete",
          defects.isEmpty(),
          defects.isEmpty() ? "MaterialsComplete" : "MaterialsMissing",
          defects.isEmpty()
              ? "All materials of article 11 are there."
              : String.join("; ", defects) + ".");
    } else if (!outcome.defects().isEmpty()) {
      set(
          "TerminationFiled",
          false,
          "ProofsMissing",
          "The end of service is not applied for yet: "
              + String.join("; ", outcome.defects())
              + " (article 16).");
    }
  }

  private void onTime() {
    List<Obligation> overdue = outcome.obligations().stream().filter(o -> o.overdue(now)).toList();
    set(
        "OnTime",
        overdue.isEmpty(),
        overdue.isEmpty() ? "NothingOverdue" : "Overdue",
        overdue.isEmpty()
            ? "No open period has lapsed."
            : overdue.stream()
                .map(
                    o ->
                        o.stage().label()
                            + " was due on "
                            + o.deadline().orElseThrow().dueDate()
                            + " from "
                            + o.stage().party().label()
                            + " (article "
                            + o.stage().article()
                            + ")")
                .collect(Collectors.joining("; ", "", "; nothing advances by silence.")));
  }

  private void calendar() {
    boolean provisional =
        outcome.obligations().stream()
            .filter(Obligation::open)
            .flatMap(o -> o.deadline().stream())
            .anyMatch(d -> d.provisional());
    if (provisional) {
      set(
          "CalendarProvisional",
          true,
          "NoNoticeForYear",
          "A deadline falls in a year without a holiday notice: load a WorkCalendar for it.");
    }
  }

  private void change() {
    if (outcome.pendingEdit()) {
      set(
          "ChangePending",
          true,
          open(Stage.CHANGE_REVIEW) ? "AwaitingDecision" : "EditNotInForce",
          open(Stage.CHANGE_REVIEW)
              ? "The change awaits a decision; the last approved snapshot keeps running."
              : "The manifest differs from what is approved; the last approved snapshot keeps"
                  + " running. Edit it anew to apply again, or take the edit back.");
    }
  }

  private void deletion() {
    if (request.getMetadata().getDeletionTimestamp() != null && !outcome.phase().closed()) {
      set(
          "DeletionHeld",
          true,
          "RequestIsLive",
          "Deletion is held and destroys nothing: to end the service, add spec.termination"
              + " (article 16); the object goes when the request is Terminated.");
    }
  }

  private void set(String type, boolean value, String reason, String message) {
    String status = value ? "True" : "False";
    String since =
        (old == null ? List.<Condition>of() : old.conditions)
            .stream()
                .filter(c -> c.getType().equals(type) && c.getStatus().equals(status))
                .map(Condition::getLastTransitionTime)
                .findFirst()
                .orElse(now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    conditions.add(
        new ConditionBuilder()
            .withType(type)
            .withStatus(status)
            .withReason(reason)
            .withMessage(message)
            .withLastTransitionTime(since)
            .withObservedGeneration(request.getMetadata().getGeneration())
            .build());
  }
}
