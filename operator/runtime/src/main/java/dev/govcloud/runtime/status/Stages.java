package dev.govcloud.runtime.status;

import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The domain's own conditions: how far the stages of article 10 are, and what holds the next up.
 */
final class Stages {
  private final Outcome outcome;
  private final Observed observed;
  private final ConditionList list;
  private final Instant now;
  private final Progress progress;

  Stages(Outcome outcome, Observed observed, ConditionList list, Instant now) {
    this.outcome = outcome;
    this.observed = observed;
    this.list = list;
    this.now = now;
    this.progress = new Progress(outcome, observed, now);
  }

  void add() {
    complete();
    granted(ConditionType.ACCEPTED, Stage.ACCEPTANCE, MilestoneKind.ACCEPTED);
    granted(ConditionType.APPROVED, Stage.APPROVAL, MilestoneKind.APPROVED);
    provisioned();
    trialHeld();
    notFiled(ConditionType.FINAL_REVIEW_FILED, Stage.FINAL_REVIEW);
    notFiled(ConditionType.TERMINATION_FILED, Stage.TERMINATION_REVIEW);
    change();
  }

  private void complete() {
    if (outcome.phase() != Phase.SUBMITTED && outcome.phase() != Phase.ACCEPTED) {
      return;
    }
    List<String> lacks = outcome.lacks(Stage.ACCEPTANCE);
    boolean complete = lacks.isEmpty();
    list.set(
        ConditionType.COMPLETE,
        complete,
        complete ? Reason.MATERIALS_COMPLETE : Reason.MATERIALS_MISSING,
        complete ? Reason.MATERIALS_COMPLETE.meaning() : String.join("; ", lacks) + ".");
  }

  /** True once the authority granted the stage; a new revision begins anew. */
  private void granted(ConditionType type, Stage stage, MilestoneKind grant) {
    Optional<Period<Stage>> newest = outcome.newest(stage);
    if (newest.isEmpty()) {
      return;
    }
    boolean granted =
        outcome.milestones().stream()
            .filter(m -> grant.label().equals(m.kind))
            .anyMatch(m -> !Instant.parse(m.at).isBefore(newest.get().since()));
    if (granted) {
      list.set(type, true, Reason.GRANTED, stage.label() + " was granted.");
    } else if (newest.get().open()) {
      list.set(type, false, Reason.awaiting(stage), stage.label() + " is awaited.");
    } else if (outcome.phase() != Phase.TERMINATED) {
      list.set(
          type,
          false,
          Reason.NOT_GRANTED,
          "Correct the application and apply it again. The opinion: " + opinion(newest.get()));
    }
  }

  /** What the authority wrote when it ended a period. */
  private String opinion(Period<Stage> ended) {
    String at = ended.endedAt().map(Instant::toString).orElse("");
    return outcome.milestones().stream()
        .filter(m -> m.decision != null && at.equals(m.at))
        .map(m -> m.message + " (Decision " + m.decision + ")")
        .reduce("", (a, b) -> b);
  }

  private void provisioned() {
    Provision provision = outcome.provision();
    if (outcome.approved() == null || provision == Provision.NOTHING) {
      return;
    }
    Optional<String> refused = Refused.said(outcome, observed);
    List<String> missing = missing();
    if (provision == Provision.RECLAIM) {
      list.set(ConditionType.PROVISIONED, false, Reason.RECLAIMING, Reason.RECLAIMING.meaning());
    } else if (progress.stops()) {
      stopped(provision == Provision.COPY ? Reason.COPYING : Reason.STOPPED, refused);
    } else if (refused.isPresent()) {
      list.set(ConditionType.PROVISIONED, false, Reason.PROVISIONING_BLOCKED, refused.get());
    } else if (outcome.providerAtWork()) {
      list.set(
          ConditionType.PROVISIONED, false, Reason.AT_WORK, Reason.AT_WORK.meaning() + awaited());
    } else if (missing.isEmpty()) {
      list.set(ConditionType.PROVISIONED, true, Reason.ALL_READY, Reason.ALL_READY.meaning());
    } else {
      list.set(
          ConditionType.PROVISIONED,
          false,
          Reason.NOT_READY,
          "Not ready: " + Progress.said(missing) + ".");
    }
  }

  private String awaited() {
    List<String> awaited = progress.awaited();
    return awaited.isEmpty() ? "" : " Awaited: " + Progress.said(awaited) + ".";
  }

  /** Told to stop is not stopped: what runs on is named, and what was refused never stood. */
  private void stopped(Reason reason, Optional<String> refused) {
    List<String> running = progress.running();
    if (running.isEmpty()) {
      boolean blocked = reason == Reason.STOPPED && refused.isPresent();
      list.set(
          ConditionType.PROVISIONED,
          false,
          blocked ? Reason.PROVISIONING_BLOCKED : reason,
          blocked ? refused.get() : reason.meaning());
      return;
    }
    String said =
        running.size() > Progress.FEW
            ? "more than " + Progress.FEW + " lines still run"
            : String.join(", ", running) + (running.size() == 1 ? " still runs" : " still run");
    list.set(
        ConditionType.PROVISIONED,
        false,
        Reason.STOPPING,
        "The hosts and databases are told to stop; " + said + ".");
  }

  private List<String> missing() {
    List<String> missing =
        new ArrayList<>(
            observed.lines().stream()
                .filter(l -> !l.ready())
                .map(l -> l.kind() + " " + l.name())
                .toList());
    if (observed.namespace().isEmpty()) {
      missing.add(0, "the namespace");
    }
    return missing;
  }

  /** An application keeps a trial running past its end until it is decided (rule A13). */
  private void trialHeld() {
    Optional<Period<Stage>> lapsed =
        outcome.open(Stage.TRIAL).filter(t -> t.deadline().orElseThrow().lapsed(now));
    if (lapsed.isPresent()) {
      list.set(
          ConditionType.TRIAL_HELD,
          true,
          Reason.REVIEW_PENDING,
          "The trial ended on "
              + lapsed.get().deadline().orElseThrow().dueDate()
              + "; it keeps running until the pending application is decided.");
    }
  }

  private void notFiled(ConditionType type, Stage review) {
    List<String> lacks = outcome.lacks(review);
    if (!lacks.isEmpty()) {
      list.set(
          type,
          false,
          Reason.PROOFS_MISSING,
          review.label() + " is not applied for yet: " + String.join("; ", lacks) + ".");
    }
  }

  private void change() {
    if (!outcome.pendingEdit()) {
      return;
    }
    boolean awaited = outcome.open(Stage.CHANGE_REVIEW).isPresent();
    List<String> lacks = outcome.lacks(Stage.CHANGE_REVIEW);
    String missing = lacks.isEmpty() ? "" : " It lacks: " + String.join("; ", lacks) + ".";
    String open = outcome.objection().map(o -> " Mind that " + o.said() + ".").orElse("");
    list.set(
        ConditionType.CHANGE_PENDING,
        true,
        awaited ? Reason.AWAITING_DECISION : Reason.EDIT_NOT_IN_FORCE,
        awaited
            ? "The change awaits a decision; the last approved snapshot keeps running."
                + open
                + missing
            : "The manifest differs from what is approved; the last approved snapshot keeps"
                + " running. "
                + notFiled());
  }

  private String notFiled() {
    return outcome
        .open(Stage.TERMINATION_REVIEW)
        .map(
            end ->
                "The block termination keeps it from being applied for, as long as the end of"
                    + " service of "
                    + end.about()
                    + " is under review: take the block out to apply for the change, or await the"
                    + " ruling.")
        .orElse("Edit it anew to apply again, or take the edit back.");
  }
}
