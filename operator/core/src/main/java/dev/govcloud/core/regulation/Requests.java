package dev.govcloud.core.regulation;

import static dev.govcloud.core.engine.Begin.anew;
import static dev.govcloud.core.engine.Begin.continued;
import static dev.govcloud.core.engine.Begin.prolonged;
import static dev.govcloud.core.engine.Begin.refiled;
import static dev.govcloud.core.engine.Begin.resumed;
import static dev.govcloud.core.regulation.Consequence.*;
import static dev.govcloud.core.regulation.Phase.ACCEPTED;
import static dev.govcloud.core.regulation.Phase.ACTIVE;
import static dev.govcloud.core.regulation.Phase.APPROVED;
import static dev.govcloud.core.regulation.Phase.CHANGING;
import static dev.govcloud.core.regulation.Phase.REJECTED;
import static dev.govcloud.core.regulation.Phase.SUBMITTED;
import static dev.govcloud.core.regulation.Phase.TERMINATED;
import static dev.govcloud.core.regulation.Phase.TERMINATING;
import static dev.govcloud.core.regulation.Phase.TRIAL;
import static dev.govcloud.core.regulation.Phase.UNFILED;
import static dev.govcloud.core.regulation.Requirement.*;
import static dev.govcloud.core.regulation.Stage.*;
import static dev.govcloud.core.regulation.Trigger.*;

import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.engine.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Articles 10 to 16 and 20 as a table: read it top to bottom. What is not in it cannot happen;
 * silence is never consent, so a lapsed period of the authority or the provider moves nothing.
 */
public final class Requests {
  private Requests() {}

  /** In the column "then": the phase stays as it is. */
  private static final Phase STAYS = null;

  // spotless:off
  private static final List<Row<Phase, Trigger, Stage>> ROWS =
      Stream.of(
          //  in                      when                    only if                                                 then         recorded                              kept                                 falls away                                              stopped                 period begun                  besides                                    article
          // Application and acceptance: articles 10 to 12
          row(in(UNFILED),            APPLICATION_FILED,      always(),                                               SUBMITTED,   MilestoneKind.SUBMITTED,              none(),                              none(),                                                 none(),                 anew(ACCEPTANCE),             does(KEEPS_FILING),                        "11"),
          row(in(SUBMITTED),          APPLICATION_EDITED,     always(),                                               SUBMITTED,   MilestoneKind.RESUBMITTED,            of(CORRECTION),                      of(ACCEPTANCE),                                         none(),                 anew(ACCEPTANCE),             does(KEEPS_FILING),                        "12"),
          row(in(SUBMITTED),          APPLICATION_CORRECTED,  always(),                                               SUBMITTED,   MilestoneKind.CORRECTED,              of(CORRECTION),                      none(),                                                 none(),                 refiled(ACCEPTANCE),          does(KEEPS_FILING),                        "12"),
          row(in(SUBMITTED),          ACCEPTANCE_GRANTED,     grant(COMPLETE),                                        ACCEPTED,    MilestoneKind.ACCEPTED,               of(ACCEPTANCE),                      of(CORRECTION),                                         none(),                 anew(APPROVAL),               does(),                                    "12"),
          row(in(SUBMITTED),          ACCEPTANCE_REFUSED,     ruling(),                                               SUBMITTED,   MilestoneKind.NOT_ACCEPTED,           of(ACCEPTANCE),                      of(CORRECTION),                                         none(),                 anew(CORRECTION),             does(REFUSES_FILING),                      "12"),
          row(in(SUBMITTED),          ACCEPTANCE_RETURNED,    ruling(),                                               SUBMITTED,   MilestoneKind.RETURNED,               none(),                              of(CORRECTION),                                         of(ACCEPTANCE),         anew(CORRECTION),             does(RETURNS_FILING),                      "12"),
          // Approval: article 12
          row(in(ACCEPTED),           APPLICATION_EDITED,     always(),                                               SUBMITTED,   MilestoneKind.RESUBMITTED,            none(),                              of(APPROVAL),                                           none(),                 anew(ACCEPTANCE),             does(KEEPS_FILING),                        "12"),
          row(in(ACCEPTED),           APPROVAL_GRANTED,       grant(ADJUSTS_WHAT_IS_FILED, COMPLETE, WITHIN_CEILING), APPROVED,    MilestoneKind.APPROVED,               of(APPROVAL),                        none(),                                                 none(),                 anew(HAND_OVER),              does(GRANTS_FILING, WHAT_IS_GRANTED_RUNS), "12"),
          row(in(ACCEPTED),           APPROVAL_REFUSED,       ruling(),                                               REJECTED,    MilestoneKind.REFUSED,                of(APPROVAL),                        none(),                                                 none(),                 anew(CORRECTION),             does(REFUSES_FILING),                      "12"),
          row(in(REJECTED),           APPLICATION_EDITED,     always(),                                               SUBMITTED,   MilestoneKind.RESUBMITTED,            of(CORRECTION),                      none(),                                                 none(),                 anew(ACCEPTANCE),             does(KEEPS_FILING),                        "12"),
          // Withdrawal before the trial: rule A26
          row(in(SUBMITTED, ACCEPTED, REJECTED), APPLICATION_WITHDRAWN, always(),                                     TERMINATED,  MilestoneKind.WITHDRAWN,              none(),                              theRest(),                                              none(),                 nobody(),                     does(WITHDRAWS_FILING),                    "10"),
          row(in(APPROVED),           APPLICATION_WITHDRAWN,  always(),                                               TERMINATING, MilestoneKind.WITHDRAWN,              none(),                              theRest(),                                              none(),                 anew(RECLAIM),                does(CLOSES_THE_REST),                     "10"),
          // Trial: article 13
          row(in(APPROVED),           PROVISIONING_REFUSED,   always(),                                               APPROVED,    MilestoneKind.PROVISIONING_REFUSED,   none(),                              of(MENDING),                                            of(HAND_OVER),          anew(MENDING),                does(),                                    "13"),
          row(in(APPROVED),           PROVISIONING_POSSIBLE,  always(),                                               APPROVED,    MilestoneKind.PROVISIONING_POSSIBLE,  of(MENDING),                         none(),                                                 none(),                 resumed(HAND_OVER),           does(),                                    "13"),
          row(in(APPROVED),           ENVIRONMENT_READY,      always(),                                               TRIAL,       MilestoneKind.HANDED_OVER,            of(HAND_OVER),                       none(),                                                 none(),                 anew(Stage.TRIAL),            does(),                                    "13"),
          row(in(TRIAL),              EXTENSION_APPLIED,      always(),                                               TRIAL,       MilestoneKind.EXTENSION_APPLIED,      none(),                              of(EXTENSION_REVIEW),                                   none(),                 anew(EXTENSION_REVIEW),       does(KEEPS_FILING),                        "13"),
          row(in(TERMINATING),        EXTENSION_APPLIED,      onlyIf(IN_GRACE),                                       TERMINATING, MilestoneKind.EXTENSION_APPLIED,      none(),                              of(EXTENSION_REVIEW),                                   none(),                 anew(EXTENSION_REVIEW),       does(KEEPS_FILING),                        "13"),
          row(in(TRIAL, TERMINATING), EXTENSION_WITHDRAWN,    always(),                                               STAYS,       MilestoneKind.EXTENSION_WITHDRAWN,    none(),                              of(EXTENSION_REVIEW),                                   none(),                 nobody(),                     does(WITHDRAWS_FILING),                    "13"),
          row(in(TRIAL),              EXTENSION_GRANTED,      grant(WITHIN_EXTENSION_LIMITS, NOT_OVER_YET),           TRIAL,       MilestoneKind.EXTENDED,               of(EXTENSION_REVIEW),                of(Stage.TRIAL),                                        none(),                 prolonged(Stage.TRIAL),       does(GRANTS_FILING),                       "13"),
          row(in(TERMINATING),        EXTENSION_GRANTED,      grant(IN_GRACE, BY_OVERRIDE, NOT_OVER_YET),             TRIAL,       MilestoneKind.EXTENDED,               of(EXTENSION_REVIEW),                of(GRACE),                                              none(),                 prolonged(Stage.TRIAL),       does(GRANTS_FILING),                       "13"),
          row(in(TRIAL, TERMINATING), EXTENSION_REFUSED,      ruling(),                                               STAYS,       MilestoneKind.EXTENSION_REFUSED,      of(EXTENSION_REVIEW),                none(),                                                 none(),                 nobody(),                     does(REFUSES_FILING),                      "13"),
          row(in(TRIAL),              TRIAL_LAPSED,           always(),                                               TERMINATING, MilestoneKind.TRIAL_RAN_OUT,          of(Stage.TRIAL),                     allBut(EXTENSION_REVIEW, SUSPENSION, CHANGE_EXECUTION), of(CHANGE_EXECUTION),   anew(GRACE),                  does(CLOSES_THE_REST),                     "13"),
          // Final review and formal opening: article 14
          row(in(TRIAL),              FINAL_REVIEW_APPLIED,   always(),                                               TRIAL,       MilestoneKind.FINAL_REVIEW_APPLIED,   none(),                              of(FINAL_REVIEW),                                       none(),                 anew(FINAL_REVIEW),           does(KEEPS_FILING),                        "14"),
          row(in(TRIAL),              FINAL_REVIEW_WITHDRAWN, always(),                                               TRIAL,       MilestoneKind.FINAL_REVIEW_WITHDRAWN, none(),                              of(FINAL_REVIEW),                                       none(),                 nobody(),                     does(WITHDRAWS_FILING),                    "14"),
          row(in(TRIAL),              FINAL_REVIEW_FAILED,    ruling(),                                               TRIAL,       MilestoneKind.FINAL_REVIEW_FAILED,    of(FINAL_REVIEW),                    none(),                                                 none(),                 nobody(),                     does(REFUSES_FILING),                      "14"),
          row(in(TRIAL),              FINAL_REVIEW_PASSED,    grant(COMPLETE),                                        ACTIVE,      MilestoneKind.OPENED,                 of(FINAL_REVIEW, Stage.TRIAL),       of(EXTENSION_REVIEW),                                   none(),                 nobody(),                     does(GRANTS_FILING, CLOSES_THE_REST),      "14"),
          // Change: article 15
          row(changeable(),           CHANGE_APPLIED,         always(),                                               STAYS,       MilestoneKind.CHANGE_APPLIED,         none(),                              of(CHANGE_REVIEW),                                      none(),                 anew(CHANGE_REVIEW),          does(KEEPS_FILING),                        "15"),
          row(changeable(),           CHANGE_CORRECTED,       always(),                                               STAYS,       MilestoneKind.CHANGE_CORRECTED,       of(CORRECTION),                      none(),                                                 none(),                 refiled(CHANGE_REVIEW),       does(KEEPS_FILING),                        "15"),
          row(changeable(),           CHANGE_SUPPLEMENTED,    always(),                                               STAYS,       MilestoneKind.CHANGE_SUPPLEMENTED,    none(),                              of(CHANGE_REVIEW),                                      none(),                 continued(CHANGE_REVIEW),     does(KEEPS_FILING),                        "15"),
          row(changeable(),           CHANGE_WITHDRAWN,       always(),                                               STAYS,       MilestoneKind.CHANGE_WITHDRAWN,       none(),                              of(CHANGE_REVIEW, CORRECTION),                          none(),                 nobody(),                     does(WITHDRAWS_FILING),                    "15"),
          row(in(APPROVED),           CHANGE_GRANTED,         changeGrant(NOT_SUSPENDED),                             APPROVED,    MilestoneKind.CHANGE_APPROVED,        of(CHANGE_REVIEW),                   of(HAND_OVER, MENDING),                                 none(),                 anew(HAND_OVER),              does(GRANTS_FILING, WHAT_IS_GRANTED_RUNS), "15"),
          row(in(TRIAL),              CHANGE_GRANTED,         changeGrant(),                                          TRIAL,       MilestoneKind.CHANGE_GRANTED,         of(CHANGE_REVIEW),                   of(MENDING),                                            none(),                 anew(CHANGE_EXECUTION),       does(GRANTS_FILING, WHAT_IS_GRANTED_RUNS), "15"),
          row(in(ACTIVE, CHANGING),   CHANGE_GRANTED,         changeGrant(),                                          CHANGING,    MilestoneKind.CHANGE_GRANTED,         of(CHANGE_REVIEW),                   of(MENDING),                                            none(),                 anew(CHANGE_EXECUTION),       does(GRANTS_FILING, WHAT_IS_GRANTED_RUNS), "15"),
          row(changeable(),           CHANGE_REFUSED,         ruling(),                                               STAYS,       MilestoneKind.CHANGE_REFUSED,         of(CHANGE_REVIEW),                   none(),                                                 none(),                 nobody(),                     does(REFUSES_FILING),                      "15"),
          row(changeable(),           CHANGE_RETURNED,        ruling(),                                               STAYS,       MilestoneKind.CHANGE_RETURNED,        none(),                              of(CORRECTION),                                         of(CHANGE_REVIEW),      anew(CORRECTION),             does(RETURNS_FILING),                      "15"),
          row(in(TRIAL, CHANGING),    PROVISIONING_REFUSED,   always(),                                               STAYS,       MilestoneKind.PROVISIONING_REFUSED,   none(),                              of(MENDING),                                            of(CHANGE_EXECUTION),   anew(MENDING),                does(),                                    "15"),
          row(in(TRIAL, CHANGING),    PROVISIONING_POSSIBLE,  always(),                                               STAYS,       MilestoneKind.PROVISIONING_POSSIBLE,  of(MENDING),                         none(),                                                 none(),                 resumed(CHANGE_EXECUTION),    does(),                                    "15"),
          row(in(TRIAL, CHANGING),    EXECUTION_GOES_ON,      always(),                                               STAYS,       MilestoneKind.EXECUTION_RESUMED,      none(),                              none(),                                                 none(),                 resumed(CHANGE_EXECUTION),    does(),                                    "15"),
          row(in(ACTIVE),             CHANGE_UNDER_WAY,       always(),                                               CHANGING,    MilestoneKind.CHANGE_UNDER_WAY,       none(),                              none(),                                                 none(),                 nobody(),                     does(),                                    "15"),
          row(in(TRIAL, CHANGING),    EARLIER_CHANGE_DONE,    always(),                                               STAYS,       MilestoneKind.EARLIER_CHANGED,        of(CHANGE_EXECUTION),                none(),                                                 none(),                 nobody(),                     does(ENDS_ITS_OWN),                        "15"),
          row(in(TRIAL, CHANGING),    EARLIER_CHANGE_VOID,    always(),                                               STAYS,       MilestoneKind.EARLIER_REPLACED,       none(),                              of(CHANGE_EXECUTION),                                   none(),                 nobody(),                     does(ENDS_ITS_OWN),                        "15"),
          row(in(TRIAL),              CHANGE_DONE,            always(),                                               TRIAL,       MilestoneKind.CHANGED,                of(CHANGE_EXECUTION),                none(),                                                 none(),                 nobody(),                     does(),                                    "15"),
          row(in(CHANGING),           CHANGE_DONE,            always(),                                               ACTIVE,      MilestoneKind.CHANGED,                of(CHANGE_EXECUTION),                none(),                                                 none(),                 nobody(),                     does(),                                    "15"),
          // Suspension for cause, and its lifting: article 20
          row(in(APPROVED),           SUSPENSION_ORDERED,     order(NOT_YET_SUSPENDED, ROOM_LEFT),                    APPROVED,    MilestoneKind.SUSPENDED,              none(),                              none(),                                                 of(HAND_OVER),          anew(SUSPENSION),             does(),                                    "20"),
          row(running(),              SUSPENSION_ORDERED,     order(NOT_YET_SUSPENDED, ROOM_LEFT),                    STAYS,       MilestoneKind.SUSPENDED,              none(),                              none(),                                                 none(),                 anew(SUSPENSION),             does(),                                    "20"),
          row(in(APPROVED),           SUSPENSION_LIFTED,      order(),                                                APPROVED,    MilestoneKind.RESUMED,                of(SUSPENSION),                      of(MENDING),                                            none(),                 resumed(HAND_OVER),           does(),                                    "20"),
          row(running(),              SUSPENSION_LIFTED,      order(),                                                STAYS,       MilestoneKind.RESUMED,                of(SUSPENSION),                      none(),                                                 none(),                 nobody(),                     does(),                                    "20"),
          // Termination and reclaim: article 16; termination wins over every other application
          row(running(),              TERMINATION_APPLIED,    always(),                                               STAYS,       MilestoneKind.TERMINATION_APPLIED,    of(TERMINATION_CORRECTION),          reviews(),                                              none(),                 anew(TERMINATION_REVIEW),     does(KEEPS_FILING, CLOSES_THE_REST),       "16"),
          row(running(),              TERMINATION_CORRECTED,  always(),                                               STAYS,       MilestoneKind.TERMINATION_CORRECTED,  of(TERMINATION_CORRECTION),          reviews(),                                              none(),                 refiled(TERMINATION_REVIEW),  does(KEEPS_FILING, CLOSES_THE_REST),       "16"),
          row(running(),              TERMINATION_WITHDRAWN,  always(),                                               STAYS,       MilestoneKind.TERMINATION_WITHDRAWN,  none(),                              of(TERMINATION_REVIEW, TERMINATION_CORRECTION),         none(),                 nobody(),                     does(WITHDRAWS_FILING),                    "16"),
          row(running(),              TERMINATION_REFUSED,    ruling(),                                               STAYS,       MilestoneKind.TERMINATION_REFUSED,    of(TERMINATION_REVIEW),              of(TERMINATION_CORRECTION),                             none(),                 nobody(),                     does(REFUSES_FILING),                      "16"),
          row(running(),              TERMINATION_RETURNED,   ruling(),                                               STAYS,       MilestoneKind.TERMINATION_RETURNED,   none(),                              of(TERMINATION_CORRECTION),                             of(TERMINATION_REVIEW), anew(TERMINATION_CORRECTION), does(RETURNS_FILING),                      "16"),
          row(running(),              TERMINATION_GRANTED,    endOfService(),                                         TERMINATING, MilestoneKind.TERMINATION_APPROVED,   of(TERMINATION_REVIEW, Stage.TRIAL), theRest(),                                              none(),                 anew(RECLAIM),                does(GRANTS_FILING, CLOSES_THE_REST),      "16"),
          row(in(APPROVED, TRIAL, ACTIVE, CHANGING, TERMINATING), WISH_TAKEN_BACK, always(),                          STAYS,       MilestoneKind.TAKEN_BACK,             none(),                              none(),                                                 none(),                 nobody(),                     does(FORGETS_FILING),                      "10"),
          row(in(TERMINATING),        GRACE_LAPSED,           always(),                                               TERMINATING, MilestoneKind.RECLAIM_STARTED,        of(GRACE),                           theRest(),                                              none(),                 anew(RECLAIM),                does(CLOSES_THE_REST),                     "13"),
          row(in(TERMINATING),        COPY_STANDS,            always(),                                               TERMINATING, MilestoneKind.COPY_TAKEN,             none(),                              none(),                                                 none(),                 anew(COPY_RETENTION),         does(),                                    "16"),
          row(in(TERMINATING),        NO_COPY_POSSIBLE,       always(),                                               TERMINATING, MilestoneKind.NO_COPY_TAKEN,          none(),                              none(),                                                 none(),                 nobody(),                     does(),                                    "16"),
          row(in(TERMINATING),        NOTHING_LEFT,           always(),                                               TERMINATED,  MilestoneKind.RECLAIMED,              of(RECLAIM),                         none(),                                                 none(),                 nobody(),                     does(),                                    "16"),
          // What was kept of the data is destroyed: rule A25
          row(in(TERMINATING, TERMINATED), RETENTION_LAPSED,  always(),                                               STAYS,       MilestoneKind.RETENTION_ENDED,        of(COPY_RETENTION),                  none(),                                                 none(),                 anew(COPY_DESTRUCTION),       does(),                                    "16"),
          row(in(TERMINATING, TERMINATED), COPY_GONE,         always(),                                               STAYS,       MilestoneKind.COPY_DESTROYED,         of(COPY_DESTRUCTION),                none(),                                                 none(),                 nobody(),                     does(),                                    "16")
      ).flatMap(List::stream).toList();

  /** How changes were carried out before each was owed on its own day: docs/decisions/0030. */
  private static final List<Row<Phase, Trigger, Stage>> FORMER =
      Stream.of(
          row(in(TRIAL),              CHANGE_GRANTED,         changeGrant(),                                          TRIAL,       MilestoneKind.CHANGE_APPROVED,        of(CHANGE_REVIEW),                   of(CHANGE_EXECUTION, MENDING),                          none(),                 anew(CHANGE_EXECUTION),       does(GRANTS_FILING, WHAT_IS_GRANTED_RUNS), "15"),
          row(in(ACTIVE, CHANGING),   CHANGE_GRANTED,         changeGrant(),                                          CHANGING,    MilestoneKind.CHANGE_APPROVED,        of(CHANGE_REVIEW),                   of(CHANGE_EXECUTION, MENDING),                          none(),                 anew(CHANGE_EXECUTION),       does(GRANTS_FILING, WHAT_IS_GRANTED_RUNS), "15"),
          row(in(ACTIVE),             PROVISIONING_REFUSED,   always(),                                               ACTIVE,      MilestoneKind.PROVISIONING_REFUSED,   none(),                              of(MENDING),                                            of(CHANGE_EXECUTION),   anew(MENDING),                does(),                                    "15"),
          row(in(ACTIVE),             PROVISIONING_POSSIBLE,  always(),                                               ACTIVE,      MilestoneKind.PROVISIONING_POSSIBLE,  of(MENDING),                         none(),                                                 none(),                 resumed(CHANGE_EXECUTION),    does(),                                    "15"),
          row(in(ACTIVE),             CHANGE_DONE,            always(),                                               ACTIVE,      MilestoneKind.CHANGED,                of(CHANGE_EXECUTION),                none(),                                                 none(),                 nobody(),                     does(),                                    "15")
      ).flatMap(List::stream).toList();
  // spotless:on

  /** Every move a request can make, in the order of articles 10 to 16. */
  public static final Table<Phase, Trigger, Stage> TABLE =
      new Table<>(UNFILED, ROWS, FORMER, List.of(Stage.values()));

  /** One line of the table stands for a row in each of its phases. */
  private static List<Row<Phase, Trigger, Stage>> row(
      Set<Phase> in,
      Trigger when,
      List<Requirement> onlyIf,
      Phase then,
      MilestoneKind recorded,
      Set<Stage> kept,
      Set<Stage> fallsAway,
      Set<Stage> stopped,
      Begin<Stage> begins,
      List<Consequence> besides,
      String article) {
    Set<Stage> rest = EnumSet.noneOf(Stage.class);
    rest.addAll(fallsAway);
    rest.removeAll(kept);
    return in.stream()
        .map(
            from ->
                new Row<>(
                    from,
                    when,
                    onlyIf,
                    then == STAYS ? from : then,
                    recorded,
                    kept,
                    rest,
                    stopped,
                    Optional.ofNullable(begins),
                    besides,
                    article))
        .toList();
  }

  private static List<Requirement> always() {
    return List.of();
  }

  private static List<Requirement> onlyIf(Requirement... requirements) {
    return List.of(requirements);
  }

  /** What every ruling has to keep. */
  private static List<Requirement> ruling(Requirement... more) {
    return with(List.of(NAMES_WHAT_IS_OPEN, FOUR_EYES, REASONED), more);
  }

  /** What every ruling that grants has to keep. */
  private static List<Requirement> grant(Requirement... more) {
    return with(ruling(NOTHING_UNSEEN, UNIT_REGISTERED), more);
  }

  private static List<Requirement> changeGrant(Requirement... more) {
    return with(
        grant(
            ADJUSTS_WHAT_IS_FILED, COMPLETE, PROVEN_AS_GRANTED, OPEN_TO_OBJECTION, WITHIN_CEILING),
        more);
  }

  /** The end of service stays possible for a unit that is no longer registered. */
  private static List<Requirement> endOfService() {
    return ruling(NOTHING_UNSEEN, COMPLETE);
  }

  private static List<Requirement> order(Requirement... more) {
    return with(List.of(NAMES_WHAT_IS_OPEN, REASONED), more);
  }

  private static List<Requirement> with(List<Requirement> some, Requirement... more) {
    List<Requirement> all = new ArrayList<>(some);
    all.addAll(Arrays.asList(more));
    return List.copyOf(all);
  }

  private static List<Consequence> does(Consequence... consequences) {
    return List.of(consequences);
  }

  /** The phases in which the service runs. */
  private static Set<Phase> running() {
    return in(TRIAL, ACTIVE, CHANGING);
  }

  /** The phases in which what was approved may be asked to be otherwise. */
  private static Set<Phase> changeable() {
    return in(APPROVED, TRIAL, ACTIVE, CHANGING);
  }

  private static Set<Phase> in(Phase... phases) {
    return EnumSet.copyOf(Arrays.asList(phases));
  }

  /** Whatever is open ends: the service or the application does. */
  private static Set<Stage> theRest() {
    return EnumSet.allOf(Stage.class);
  }

  private static Set<Stage> allBut(Stage... stages) {
    return EnumSet.complementOf(EnumSet.copyOf(Arrays.asList(stages)));
  }

  private static Set<Stage> reviews() {
    return of(TERMINATION_REVIEW, FINAL_REVIEW, EXTENSION_REVIEW, CHANGE_REVIEW, CORRECTION);
  }

  private static Set<Stage> none() {
    return Set.of();
  }

  private static Set<Stage> of(Stage... stages) {
    return EnumSet.copyOf(Arrays.asList(stages));
  }

  private static Begin<Stage> nobody() {
    return null;
  }
}
