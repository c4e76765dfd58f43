package dev.govcloud.core.lifecycle;

import static dev.govcloud.core.lifecycle.MilestoneKind.*;
import static dev.govcloud.core.lifecycle.Phase.ACCEPTED;
import static dev.govcloud.core.lifecycle.Phase.ACTIVE;
import static dev.govcloud.core.lifecycle.Phase.APPROVED;
import static dev.govcloud.core.lifecycle.Phase.CHANGING;
import static dev.govcloud.core.lifecycle.Phase.REJECTED;
import static dev.govcloud.core.lifecycle.Phase.SUBMITTED;
import static dev.govcloud.core.lifecycle.Phase.TERMINATED;
import static dev.govcloud.core.lifecycle.Phase.TERMINATING;
import static dev.govcloud.core.lifecycle.Phase.TRIAL;
import static dev.govcloud.core.lifecycle.Phase.UNFILED;
import static dev.govcloud.core.lifecycle.Stage.*;
import static dev.govcloud.core.lifecycle.Trigger.ACCEPTANCE_GRANTED;
import static dev.govcloud.core.lifecycle.Trigger.ACCEPTANCE_REFUSED;
import static dev.govcloud.core.lifecycle.Trigger.ACCEPTANCE_RETURNED;
import static dev.govcloud.core.lifecycle.Trigger.APPLICATION_EDITED;
import static dev.govcloud.core.lifecycle.Trigger.APPLICATION_FILED;
import static dev.govcloud.core.lifecycle.Trigger.APPLICATION_WITHDRAWN;
import static dev.govcloud.core.lifecycle.Trigger.APPROVAL_GRANTED;
import static dev.govcloud.core.lifecycle.Trigger.APPROVAL_REFUSED;
import static dev.govcloud.core.lifecycle.Trigger.CHANGE_APPLIED;
import static dev.govcloud.core.lifecycle.Trigger.CHANGE_DONE;
import static dev.govcloud.core.lifecycle.Trigger.CHANGE_GRANTED;
import static dev.govcloud.core.lifecycle.Trigger.CHANGE_REFUSED;
import static dev.govcloud.core.lifecycle.Trigger.CHANGE_RETURNED;
import static dev.govcloud.core.lifecycle.Trigger.CHANGE_WITHDRAWN;
import static dev.govcloud.core.lifecycle.Trigger.ENVIRONMENT_READY;
import static dev.govcloud.core.lifecycle.Trigger.EXTENSION_APPLIED;
import static dev.govcloud.core.lifecycle.Trigger.EXTENSION_GRANTED;
import static dev.govcloud.core.lifecycle.Trigger.EXTENSION_REFUSED;
import static dev.govcloud.core.lifecycle.Trigger.EXTENSION_WITHDRAWN;
import static dev.govcloud.core.lifecycle.Trigger.FINAL_REVIEW_APPLIED;
import static dev.govcloud.core.lifecycle.Trigger.FINAL_REVIEW_FAILED;
import static dev.govcloud.core.lifecycle.Trigger.FINAL_REVIEW_PASSED;
import static dev.govcloud.core.lifecycle.Trigger.GRACE_LAPSED;
import static dev.govcloud.core.lifecycle.Trigger.NOTHING_LEFT;
import static dev.govcloud.core.lifecycle.Trigger.SUSPENSION_LIFTED;
import static dev.govcloud.core.lifecycle.Trigger.SUSPENSION_ORDERED;
import static dev.govcloud.core.lifecycle.Trigger.TERMINATION_APPLIED;
import static dev.govcloud.core.lifecycle.Trigger.TERMINATION_GRANTED;
import static dev.govcloud.core.lifecycle.Trigger.TERMINATION_REFUSED;
import static dev.govcloud.core.lifecycle.Trigger.TERMINATION_RETURNED;
import static dev.govcloud.core.lifecycle.Trigger.TERMINATION_WITHDRAWN;
import static dev.govcloud.core.lifecycle.Trigger.TRIAL_LAPSED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The regulation as a table: read it top to bottom. What is not in it cannot happen; silence is
 * never consent, so a lapsed period of the authority or the provider moves nothing (rule A7).
 */
public final class Lifecycle {
  private Lifecycle() {}

  /** In the column "then": the phase stays as it is. */
  private static final Phase STAYS = null;

  // spotless:off
  /** Every move a request can make, in the order of articles 10 to 16. */
  public static final List<Transition> TABLE =
      Stream.of(
          //  in                         when                   then         recorded                             periods kept                        periods that fall away            period begun        article
          // Application and acceptance: articles 10 to 12
          row(in(UNFILED),               APPLICATION_FILED,     SUBMITTED,   MilestoneKind.SUBMITTED,             none(),                             none(),                           ACCEPTANCE,         "11"),
          row(in(SUBMITTED),             APPLICATION_EDITED,    SUBMITTED,   RESUBMITTED,                         of(CORRECTION),                     of(ACCEPTANCE),                   ACCEPTANCE,         "12"),
          row(in(SUBMITTED),             ACCEPTANCE_GRANTED,    ACCEPTED,    MilestoneKind.ACCEPTED,              of(ACCEPTANCE),                     of(CORRECTION),                   APPROVAL,           "12"),
          row(in(SUBMITTED),             ACCEPTANCE_REFUSED,    SUBMITTED,   NOT_ACCEPTED,                        of(ACCEPTANCE),                     of(CORRECTION),                   CORRECTION,         "12"),
          row(in(SUBMITTED),             ACCEPTANCE_RETURNED,   SUBMITTED,   RETURNED,                            none(),                             of(CORRECTION),                   CORRECTION,         "12"),
          // Approval: article 12
          row(in(ACCEPTED),              APPLICATION_EDITED,    SUBMITTED,   RESUBMITTED,                         none(),                             of(APPROVAL),                     ACCEPTANCE,         "12"),
          row(in(ACCEPTED),              APPROVAL_GRANTED,      APPROVED,    MilestoneKind.APPROVED,              of(APPROVAL),                       none(),                           HAND_OVER,          "12"),
          row(in(ACCEPTED),              APPROVAL_REFUSED,      REJECTED,    REFUSED,                             of(APPROVAL),                       none(),                           CORRECTION,         "12"),
          row(in(REJECTED),              APPLICATION_EDITED,    SUBMITTED,   RESUBMITTED,                         of(CORRECTION),                     none(),                           ACCEPTANCE,         "12"),
          // Withdrawal before the trial: rule A26
          row(in(SUBMITTED, ACCEPTED),   APPLICATION_WITHDRAWN, TERMINATED,  WITHDRAWN,                           none(),                             theRest(),                        null,               "10"),
          row(in(APPROVED),              APPLICATION_WITHDRAWN, TERMINATING, WITHDRAWN,                           none(),                             theRest(),                        RECLAIM,            "10"),
          // Trial: article 13
          row(in(APPROVED),              ENVIRONMENT_READY,     TRIAL,       HANDED_OVER,                         of(HAND_OVER),                      none(),                           Stage.TRIAL,        "13"),
          row(in(TRIAL),                 EXTENSION_APPLIED,     TRIAL,       MilestoneKind.EXTENSION_APPLIED,     none(),                             of(EXTENSION_REVIEW),             EXTENSION_REVIEW,   "13"),
          row(in(TRIAL),                 EXTENSION_WITHDRAWN,   TRIAL,       MilestoneKind.EXTENSION_WITHDRAWN,   none(),                             of(EXTENSION_REVIEW),             null,               "13"),
          row(in(TRIAL),                 EXTENSION_GRANTED,     TRIAL,       EXTENDED,                            of(EXTENSION_REVIEW),               of(Stage.TRIAL),                  Stage.TRIAL,        "13"),
          row(in(TRIAL),                 EXTENSION_REFUSED,     TRIAL,       MilestoneKind.EXTENSION_REFUSED,     of(EXTENSION_REVIEW),               none(),                           null,               "13"),
          row(in(TRIAL),                 TRIAL_LAPSED,          TERMINATING, TRIAL_RAN_OUT,                       of(Stage.TRIAL),                    theRest(),                        GRACE,              "13"),
          // Final review and formal opening: article 14
          row(in(TRIAL),                 FINAL_REVIEW_APPLIED,  TRIAL,       MilestoneKind.FINAL_REVIEW_APPLIED,  none(),                             of(FINAL_REVIEW),                 FINAL_REVIEW,       "14"),
          row(in(TRIAL),                 FINAL_REVIEW_FAILED,   TRIAL,       MilestoneKind.FINAL_REVIEW_FAILED,   of(FINAL_REVIEW),                   none(),                           null,               "14"),
          row(in(TRIAL),                 FINAL_REVIEW_PASSED,   ACTIVE,      OPENED,                              of(FINAL_REVIEW, Stage.TRIAL),      of(EXTENSION_REVIEW),             null,               "14"),
          // Change: article 15
          row(running(),                 CHANGE_APPLIED,        STAYS,       MilestoneKind.CHANGE_APPLIED,        of(CORRECTION),                     of(CHANGE_REVIEW),                CHANGE_REVIEW,      "15"),
          row(running(),                 CHANGE_WITHDRAWN,      STAYS,       MilestoneKind.CHANGE_WITHDRAWN,      none(),                             of(CHANGE_REVIEW, CORRECTION),    null,               "15"),
          row(in(TRIAL),                 CHANGE_GRANTED,        TRIAL,       CHANGE_APPROVED,                     of(CHANGE_REVIEW),                  of(CHANGE_EXECUTION, CORRECTION), CHANGE_EXECUTION,   "15"),
          row(in(ACTIVE, CHANGING),      CHANGE_GRANTED,        CHANGING,    CHANGE_APPROVED,                     of(CHANGE_REVIEW),                  of(CHANGE_EXECUTION, CORRECTION), CHANGE_EXECUTION,   "15"),
          row(running(),                 CHANGE_REFUSED,        STAYS,       MilestoneKind.CHANGE_REFUSED,        of(CHANGE_REVIEW),                  of(CORRECTION),                   null,               "15"),
          row(running(),                 CHANGE_RETURNED,       STAYS,       MilestoneKind.CHANGE_RETURNED,       none(),                             of(CORRECTION),                   CORRECTION,         "15"),
          row(in(TRIAL),                 CHANGE_DONE,           TRIAL,       CHANGED,                             of(CHANGE_EXECUTION),               none(),                           null,               "15"),
          row(in(ACTIVE, CHANGING),      CHANGE_DONE,           ACTIVE,      CHANGED,                             of(CHANGE_EXECUTION),               none(),                           null,               "15"),
          // Suspension for cause, and its lifting: article 20
          row(running(),                 SUSPENSION_ORDERED,    STAYS,       SUSPENDED,                           none(),                             none(),                           SUSPENSION,         "20"),
          row(running(),                 SUSPENSION_LIFTED,     STAYS,       RESUMED,                             of(SUSPENSION),                     none(),                           null,               "20"),
          // Termination and reclaim: article 16
          row(running(),                 TERMINATION_APPLIED,   STAYS,       MilestoneKind.TERMINATION_APPLIED,   of(CORRECTION),                     reviews(),                        TERMINATION_REVIEW, "16"),
          row(running(),                 TERMINATION_WITHDRAWN, STAYS,       MilestoneKind.TERMINATION_WITHDRAWN, none(),                             of(TERMINATION_REVIEW, CORRECTION),null,               "16"),
          row(running(),                 TERMINATION_REFUSED,   STAYS,       MilestoneKind.TERMINATION_REFUSED,   of(TERMINATION_REVIEW),             of(CORRECTION),                   null,               "16"),
          row(running(),                 TERMINATION_RETURNED,  STAYS,       MilestoneKind.TERMINATION_RETURNED,  none(),                             of(CORRECTION),                   CORRECTION,         "16"),
          row(running(),                 TERMINATION_GRANTED,   TERMINATING, TERMINATION_APPROVED,                of(TERMINATION_REVIEW, Stage.TRIAL),theRest(),                        RECLAIM,            "16"),
          row(in(TERMINATING),           GRACE_LAPSED,          TERMINATING, RECLAIM_STARTED,                     of(GRACE),                          none(),                           RECLAIM,            "13"),
          row(in(TERMINATING),           NOTHING_LEFT,          TERMINATED,  RECLAIMED,                           of(RECLAIM),                        none(),                           null,               "16")
      ).flatMap(List::stream).toList();
  // spotless:on

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

  /**
   * The row that left a fact in the record, seen from the phase it was recorded in; empty: it is a
   * notice, or nothing that can happen in that phase.
   */
  public static Optional<Transition> rowRecording(Phase from, MilestoneKind kind) {
    return TABLE.stream().filter(r -> r.from() == from && r.recorded() == kind).findFirst();
  }

  /** One line of the table stands for a row in each of its phases. */
  private static List<Transition> row(
      Set<Phase> in,
      Trigger when,
      Phase then,
      MilestoneKind recorded,
      Set<Stage> kept,
      Set<Stage> fallAway,
      Stage begun,
      String article) {
    return in.stream()
        .map(
            from ->
                new Transition(
                    from,
                    when,
                    then == STAYS ? from : then,
                    recorded,
                    kept,
                    fallAway.equals(theRest()) ? EnumSet.complementOf(copy(kept)) : fallAway,
                    begun,
                    article))
        .toList();
  }

  /** The phases in which the service runs. */
  private static Set<Phase> running() {
    return in(TRIAL, ACTIVE, CHANGING);
  }

  private static Set<Phase> in(Phase... phases) {
    return EnumSet.copyOf(Arrays.asList(phases));
  }

  /** Whatever is open ends: the service or the application does. */
  private static Set<Stage> theRest() {
    return EnumSet.allOf(Stage.class);
  }

  /** Termination wins over every other application. */
  private static Set<Stage> reviews() {
    return of(TERMINATION_REVIEW, FINAL_REVIEW, EXTENSION_REVIEW, CHANGE_REVIEW);
  }

  private static EnumSet<Stage> copy(Set<Stage> stages) {
    return stages.isEmpty() ? EnumSet.noneOf(Stage.class) : EnumSet.copyOf(stages);
  }

  private static Set<Stage> none() {
    return Set.of();
  }

  private static Set<Stage> of(Stage... stages) {
    return EnumSet.copyOf(Arrays.asList(stages));
  }
}
