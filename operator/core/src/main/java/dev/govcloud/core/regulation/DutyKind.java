package dev.govcloud.core.regulation;

import static dev.govcloud.core.calendar.Deadline.DayCount.CALENDAR_PERIOD;
import static dev.govcloud.core.calendar.Deadline.DayCount.WORKING_DAYS;
import static dev.govcloud.core.engine.Clock.Kind.STATUTORY;
import static dev.govcloud.core.engine.Clock.Kind.TARGET;
import static dev.govcloud.core.regulation.DutyKind.OwedFor.SYSTEM;
import static dev.govcloud.core.regulation.DutyKind.OwedFor.THE_PLATFORM;
import static dev.govcloud.core.regulation.DutyKind.OwedFor.UNIT;
import static dev.govcloud.core.regulation.Term.HALF_YEAR;
import static dev.govcloud.core.regulation.Term.MONTH;
import static dev.govcloud.core.regulation.Term.QUARTER;
import static dev.govcloud.core.regulation.Term.YEAR;

import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.engine.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * The duties that recur while the platform serves (articles 7, 18, 19, 21 to 23, 27 and 28): who
 * owes what, for whom, how often, until when. Read it top to bottom; what is not in it is owed by
 * nobody. A number of working days is counted from the end of the term that the duty is about; a
 * duty without one is done within its term.
 */
public enum DutyKind implements Clock {
  // spotless:off
  //                      label                      party            art.  for each      every      counted          days most kind       right to state it
  EMERGENCY_PLAN_REVIEW( "EmergencyPlanReview",     Party.AGENCY,    "7",  THE_PLATFORM, YEAR,      CALENDAR_PERIOD,  0,   0, TARGET,    "review-emergency-plan"),
  TRAINING(              "Training",                Party.PROVIDER,  "18", THE_PLATFORM, QUARTER,   CALENDAR_PERIOD,  0,   0, TARGET,    "hold-training"),
  USE_REPORT(            "UseReport",               Party.PROVIDER,  "19", UNIT,         MONTH,     WORKING_DAYS,     5,   5, STATUTORY, "report-use"),
  CONSOLIDATED_REPORT(   "ConsolidatedUseReport",   Party.PROVIDER,  "19", THE_PLATFORM, MONTH,     WORKING_DAYS,     5,   5, STATUTORY, "report-use"),
  SECURITY_INSPECTION(   "SecurityInspection",      Party.AUTHORITY, "21", THE_PLATFORM, YEAR,      CALENDAR_PERIOD,  0,   0, TARGET,    "inspect-security"),
  MLPS_EVALUATION(       "MlpsEvaluation",          Party.UNIT,      "22", SYSTEM,       YEAR,      CALENDAR_PERIOD,  0,   0, STATUTORY, "evaluate-mlps"),
  MLPS_EVALUATION_4(     "MlpsEvaluationOfLevel4",  Party.UNIT,      "22", SYSTEM,       HALF_YEAR, CALENDAR_PERIOD,  0,   0, STATUTORY, "evaluate-mlps"),
  SECURITY_BULLETIN(     "SecurityBulletin",        Party.PROVIDER,  "23", THE_PLATFORM, MONTH,     CALENDAR_PERIOD,  0,   0, STATUTORY, "publish-bulletin"),
  EMERGENCY_DRILL(       "EmergencyDrill",          Party.PROVIDER,  "23", THE_PLATFORM, YEAR,      CALENDAR_PERIOD,  0,   0, STATUTORY, "hold-drill"),
  UNIT_ASSESSMENT(       "UnitAssessment",          Party.AUTHORITY, "27", UNIT,         YEAR,      WORKING_DAYS,    60, 120, TARGET,    "assess-unit"),
  PROVIDER_ASSESSMENT(   "ProviderAssessment",      Party.AGENCY,    "28", THE_PLATFORM, YEAR,      WORKING_DAYS,    60, 120, TARGET,    "assess-provider");
  // spotless:on

  /** For whom a duty is owed once a term. */
  public enum OwedFor {
    /** Once, whatever runs. */
    THE_PLATFORM,
    /** For each unit of which something runs. */
    UNIT,
    /** For each system that is formally open and whose MLPS level asks for it. */
    SYSTEM
  }

  private final String label;
  private final Party party;
  private final String article;
  private final OwedFor owedFor;
  private final Term every;
  private final DayCount counted;
  private final int days;
  private final int most;
  private final Kind kind;
  private final String right;

  DutyKind(
      String label,
      Party party,
      String article,
      OwedFor owedFor,
      Term every,
      DayCount counted,
      int days,
      int most,
      Kind kind,
      String right) {
    this.label = label;
    this.party = party;
    this.article = article;
    this.owedFor = owedFor;
    this.every = every;
    this.counted = counted;
    this.days = days;
    this.most = most;
    this.kind = kind;
    this.right = right;
  }

  /** Reads the word of a duty; empty where this version knows none of that name. */
  public static Optional<DutyKind> of(String label) {
    return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
  }

  @Override
  public String label() {
    return label;
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

  /** For whom it is owed. */
  public OwedFor owedFor() {
    return owedFor;
  }

  /** How often it is owed. */
  public Term every() {
    return every;
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

  /** The verb on {@code duties} that whoever states it as done must hold. */
  public String right() {
    return right;
  }

  /** Whether it is about a whole term, so that it cannot be done before that is over. */
  public boolean afterItsTerm() {
    return counted == WORKING_DAYS;
  }

  /** Whether a system of an MLPS level owes it. */
  public boolean asksForLevel(int level) {
    return switch (this) {
      case MLPS_EVALUATION -> level == 3;
      case MLPS_EVALUATION_4 -> level >= 4;
      default -> false;
    };
  }
}
