package dev.govcloud.lifecycle;

import static dev.govcloud.lifecycle.Phase.ACCEPTED;
import static dev.govcloud.lifecycle.Phase.ACTIVE;
import static dev.govcloud.lifecycle.Phase.APPROVED;
import static dev.govcloud.lifecycle.Phase.REJECTED;
import static dev.govcloud.lifecycle.Phase.SUBMITTED;
import static dev.govcloud.lifecycle.Phase.TERMINATED;
import static dev.govcloud.lifecycle.Phase.TERMINATING;
import static dev.govcloud.lifecycle.Phase.TRIAL;
import static dev.govcloud.lifecycle.Phase.UNFILED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The regulation as a table: read it top to bottom. What is not in it cannot happen; silence is
 * never consent, so a lapsed period of the authority or the provider moves nothing (rule A7).
 */
public final class Lifecycle {
  private Lifecycle() {}

  /** Every move a request can make, in the order of articles 10 to 16. */
  public static final List<Transition> TABLE =
      List.of(
          // from, when, to, recorded, what period ends, what period begins, article
          // Application and acceptance
          row(
              UNFILED,
              Trigger.APPLICATION_FILED,
              SUBMITTED,
              MilestoneKind.SUBMITTED,
              none(),
              Stage.ACCEPTANCE,
              "11"),
          row(
              SUBMITTED,
              Trigger.APPLICATION_EDITED,
              SUBMITTED,
              MilestoneKind.RESUBMITTED,
              review(),
              Stage.ACCEPTANCE,
              "12"),
          row(
              SUBMITTED,
              Trigger.ACCEPTANCE_GRANTED,
              ACCEPTED,
              MilestoneKind.ACCEPTED,
              of(Stage.ACCEPTANCE),
              Stage.APPROVAL,
              "12"),
          row(
              SUBMITTED,
              Trigger.ACCEPTANCE_REFUSED,
              SUBMITTED,
              MilestoneKind.NOT_ACCEPTED,
              of(Stage.ACCEPTANCE),
              Stage.CORRECTION,
              "12"),
          // Approval
          row(
              ACCEPTED,
              Trigger.APPLICATION_EDITED,
              SUBMITTED,
              MilestoneKind.RESUBMITTED,
              review(),
              Stage.ACCEPTANCE,
              "12"),
          row(
              ACCEPTED,
              Trigger.APPROVAL_GRANTED,
              APPROVED,
              MilestoneKind.APPROVED,
              of(Stage.APPROVAL),
              Stage.HAND_OVER,
              "12"),
          row(
              ACCEPTED,
              Trigger.APPROVAL_REFUSED,
              REJECTED,
              MilestoneKind.REFUSED,
              of(Stage.APPROVAL),
              Stage.CORRECTION,
              "12"),
          row(
              REJECTED,
              Trigger.APPLICATION_EDITED,
              SUBMITTED,
              MilestoneKind.RESUBMITTED,
              review(),
              Stage.ACCEPTANCE,
              "12"),
          // Trial
          row(
              APPROVED,
              Trigger.ENVIRONMENT_READY,
              TRIAL,
              MilestoneKind.HANDED_OVER,
              of(Stage.HAND_OVER),
              Stage.TRIAL,
              "13"),
          row(
              TRIAL,
              Trigger.FINAL_REVIEW_APPLIED,
              TRIAL,
              MilestoneKind.FINAL_REVIEW_APPLIED,
              of(Stage.FINAL_REVIEW),
              Stage.FINAL_REVIEW,
              "14"),
          row(
              TRIAL,
              Trigger.FINAL_REVIEW_FAILED,
              TRIAL,
              MilestoneKind.FINAL_REVIEW_FAILED,
              of(Stage.FINAL_REVIEW),
              null,
              "14"),
          row(
              TRIAL,
              Trigger.TRIAL_LAPSED,
              TERMINATING,
              MilestoneKind.TRIAL_RAN_OUT,
              of(Stage.TRIAL),
              Stage.GRACE,
              "13"),
          // Formal opening
          row(
              TRIAL,
              Trigger.FINAL_REVIEW_PASSED,
              ACTIVE,
              MilestoneKind.OPENED,
              of(Stage.FINAL_REVIEW, Stage.TRIAL),
              null,
              "14"),
          // Termination
          row(
              TRIAL,
              Trigger.TERMINATION_APPLIED,
              TRIAL,
              MilestoneKind.TERMINATION_APPLIED,
              of(Stage.TERMINATION_REVIEW, Stage.FINAL_REVIEW),
              Stage.TERMINATION_REVIEW,
              "16"),
          row(
              TRIAL,
              Trigger.TERMINATION_REFUSED,
              TRIAL,
              MilestoneKind.TERMINATION_REFUSED,
              of(Stage.TERMINATION_REVIEW),
              null,
              "16"),
          row(
              TRIAL,
              Trigger.TERMINATION_GRANTED,
              TERMINATING,
              MilestoneKind.TERMINATION_APPROVED,
              of(Stage.TERMINATION_REVIEW, Stage.TRIAL),
              Stage.RECLAIM,
              "16"),
          row(
              ACTIVE,
              Trigger.TERMINATION_APPLIED,
              ACTIVE,
              MilestoneKind.TERMINATION_APPLIED,
              of(Stage.TERMINATION_REVIEW),
              Stage.TERMINATION_REVIEW,
              "16"),
          row(
              ACTIVE,
              Trigger.TERMINATION_REFUSED,
              ACTIVE,
              MilestoneKind.TERMINATION_REFUSED,
              of(Stage.TERMINATION_REVIEW),
              null,
              "16"),
          row(
              ACTIVE,
              Trigger.TERMINATION_GRANTED,
              TERMINATING,
              MilestoneKind.TERMINATION_APPROVED,
              of(Stage.TERMINATION_REVIEW),
              Stage.RECLAIM,
              "16"),
          row(
              TERMINATING,
              Trigger.GRACE_LAPSED,
              TERMINATING,
              MilestoneKind.RECLAIM_STARTED,
              of(Stage.GRACE),
              Stage.RECLAIM,
              "13"),
          row(
              TERMINATING,
              Trigger.NOTHING_LEFT,
              TERMINATED,
              MilestoneKind.RECLAIMED,
              of(Stage.RECLAIM),
              null,
              "16"));

  /** Why a trigger that has no row in a phase has no effect. */
  public enum Refusal {
    /** The request has not come that far. */
    PREMATURE,
    /** The request is past that point. */
    ALREADY_DECIDED
  }

  /** The row for a trigger in a phase; empty means {@link #refusal}. */
  public static Optional<Transition> row(Phase from, Trigger when) {
    return TABLE.stream().filter(r -> r.from() == from && r.when() == when).findFirst();
  }

  /** The named refusal of a trigger that has no row in a phase. */
  public static Refusal refusal(Phase phase, Trigger when) {
    boolean stillAhead =
        TABLE.stream().anyMatch(r -> r.when() == when && r.from().ordinal() > phase.ordinal());
    return stillAhead ? Refusal.PREMATURE : Refusal.ALREADY_DECIDED;
  }

  /** The row that left a fact in the record, seen from the phase it was recorded in. */
  static Optional<Transition> rowRecording(Phase from, MilestoneKind kind) {
    return TABLE.stream().filter(r -> r.from() == from && r.recorded() == kind).findFirst();
  }

  private static Transition row(
      Phase from,
      Trigger when,
      Phase to,
      MilestoneKind recorded,
      Set<Stage> ends,
      Stage begins,
      String article) {
    return new Transition(from, when, to, recorded, ends, begins, article);
  }

  private static Set<Stage> none() {
    return Set.of();
  }

  private static Set<Stage> review() {
    return of(Stage.ACCEPTANCE, Stage.APPROVAL, Stage.CORRECTION);
  }

  private static Set<Stage> of(Stage... stages) {
    return EnumSet.copyOf(Arrays.asList(stages));
  }
}
