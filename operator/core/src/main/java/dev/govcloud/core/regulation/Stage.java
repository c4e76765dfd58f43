package dev.govcloud.core.regulation;

import static dev.govcloud.core.calendar.Deadline.DayCount.CALENDAR_DAYS;
import static dev.govcloud.core.calendar.Deadline.DayCount.WORKING_DAYS;
import static dev.govcloud.core.engine.Clock.Kind.OPEN;
import static dev.govcloud.core.engine.Clock.Kind.STATUTORY;
import static dev.govcloud.core.engine.Clock.Kind.TARGET;
import static dev.govcloud.core.engine.Clock.Kind.TERM;

import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.engine.Clock;
import java.util.Optional;

/**
 * The clocks of a request: who must act, within how many days, under which article. The numbers
 * stand here once; a policy sets others by name, never more than the most.
 */
public enum Stage implements Clock {
  // spotless:off
  //                      label                    party            art.  counted       days most kind
  ACCEPTANCE(             "Acceptance",            Party.AUTHORITY, "12", WORKING_DAYS,   5,  5, STATUTORY),
  CORRECTION(             "Correction",            Party.UNIT,      "12", null,           0,  0, OPEN),
  APPROVAL(               "Approval",              Party.AUTHORITY, "12", WORKING_DAYS,   2,  2, STATUTORY),
  HAND_OVER(              "HandOver",              Party.PROVIDER,  "13", WORKING_DAYS,   3,  3, STATUTORY),
  /** What was approved cannot be set up as it is: the unit may apply for something else. */
  MENDING(                "Mending",               Party.UNIT,      "13", null,           0,  0, OPEN),
  TRIAL(                  "Trial",                 Party.UNIT,      "13", CALENDAR_DAYS, 30, 30, TERM),
  EXTENSION_REVIEW(       "TrialExtension",        Party.AUTHORITY, "13", WORKING_DAYS,   3, 20, TARGET),
  FINAL_REVIEW(           "FinalReview",           Party.AUTHORITY, "14", WORKING_DAYS,   5, 20, TARGET),
  CHANGE_REVIEW(          "Change",                Party.AUTHORITY, "15", WORKING_DAYS,   5,  5, STATUTORY),
  CHANGE_EXECUTION(       "ChangeExecution",       Party.PROVIDER,  "15", WORKING_DAYS,   3,  3, STATUTORY),
  /** Not a period: the authority may order it as soon as anything runs. */
  SUSPENSION_ORDER(       "Suspension",            Party.AUTHORITY, "20", null,           0,  0, OPEN),
  SUSPENSION(             "Suspended",             Party.UNIT,      "20", null,           0,  0, OPEN),
  TERMINATION_REVIEW(     "Termination",           Party.AUTHORITY, "16", WORKING_DAYS,   5,  5, STATUTORY),
  TERMINATION_CORRECTION( "TerminationCorrection", Party.UNIT,      "16", null,           0,  0, OPEN),
  GRACE(                  "Grace",                 Party.UNIT,      "13", WORKING_DAYS,   5, 20, TERM),
  RECLAIM(                "Reclaim",               Party.PROVIDER,  "16", WORKING_DAYS,   3,  3, STATUTORY),
  /** How long the platform's copy of the data is kept after the end of service (rule A25). */
  COPY_RETENTION(         "CopyRetention",         Party.PROVIDER,  "16", CALENDAR_DAYS, 30, 180, TERM),
  COPY_DESTRUCTION(       "CopyDestruction",       Party.PROVIDER,  "16", WORKING_DAYS,   5,  5, TARGET);
  // spotless:on

  private final String label;
  private final Party party;
  private final String article;
  private final DayCount counted;
  private final int days;
  private final int most;
  private final Kind kind;

  Stage(
      String label, Party party, String article, DayCount counted, int days, int most, Kind kind) {
    this.label = label;
    this.party = party;
    this.article = article;
    this.counted = counted;
    this.days = days;
    this.most = most;
    this.kind = kind;
  }

  @Override
  public String label() {
    return label;
  }

  /** What {@code Decision.spec.stage} says to rule on this. */
  public String decisionStage() {
    return this == SUSPENSION ? "Resumption" : label;
  }

  /**
   * The verb on {@code cloudresourcerequests} that whoever rules on this must hold, as the policies
   * of the chart ask; empty where nothing is ruled on.
   */
  public Optional<String> right() {
    return Optional.ofNullable(
        switch (this) {
          case ACCEPTANCE -> "accept";
          case APPROVAL -> "approve";
          case EXTENSION_REVIEW -> "extend-trial";
          case FINAL_REVIEW -> "final-review";
          case CHANGE_REVIEW -> "approve-change";
          case TERMINATION_REVIEW -> "approve-termination";
          case SUSPENSION_ORDER, SUSPENSION -> "suspend";
          default -> null;
        });
  }

  @Override
  public String party() {
    return party.label();
  }

  /** The party itself. */
  public Party owedBy() {
    return party;
  }

  @Override
  public String article() {
    return article;
  }

  @Override
  public DayCount counted() {
    return counted;
  }

  @Override
  public int days() {
    return days;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean statutory() {
    return kind == STATUTORY || this == TRIAL;
  }
}
