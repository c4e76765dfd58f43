package dev.govcloud.core.lifecycle;

import dev.govcloud.core.calendar.Deadline.Unit;
import java.util.Arrays;
import java.util.Optional;

/** A period in which somebody must act: who, under which article, counted how. */
public enum Stage {
  ACCEPTANCE("Acceptance", Party.AUTHORITY, "12", Unit.WORKING_DAYS, true),
  CORRECTION("Correction", Party.UNIT, "12", null, false),
  APPROVAL("Approval", Party.AUTHORITY, "12", Unit.WORKING_DAYS, true),
  HAND_OVER("HandOver", Party.PROVIDER, "13", Unit.WORKING_DAYS, true),
  TRIAL("Trial", Party.UNIT, "13", Unit.CALENDAR_DAYS, true),
  EXTENSION_REVIEW("TrialExtension", Party.AUTHORITY, "13", Unit.WORKING_DAYS, false),
  FINAL_REVIEW("FinalReview", Party.AUTHORITY, "14", Unit.WORKING_DAYS, false),
  CHANGE_REVIEW("Change", Party.AUTHORITY, "15", Unit.WORKING_DAYS, true),
  CHANGE_EXECUTION("ChangeExecution", Party.PROVIDER, "15", Unit.WORKING_DAYS, true),
  /** Not a period: the authority may order it at any time while the service runs. */
  SUSPENSION_ORDER("Suspension", Party.AUTHORITY, "20", null, false),
  SUSPENSION("Suspended", Party.UNIT, "20", null, false),
  TERMINATION_REVIEW("Termination", Party.AUTHORITY, "16", Unit.WORKING_DAYS, true),
  GRACE("Grace", Party.UNIT, "13", Unit.WORKING_DAYS, false),
  RECLAIM("Reclaim", Party.PROVIDER, "16", Unit.WORKING_DAYS, true);

  private final String label;
  private final Party party;
  private final String article;
  private final Unit unit;
  private final boolean statutory;

  Stage(String label, Party party, String article, Unit unit, boolean statutory) {
    this.label = label;
    this.party = party;
    this.article = article;
    this.unit = unit;
    this.statutory = statutory;
  }

  /** The word users see. */
  public String label() {
    return label;
  }

  /** What {@code Decision.spec.stage} says to rule on this. */
  public String decisionStage() {
    return this == SUSPENSION ? "Resumption" : label;
  }

  /** Who is charged when the period lapses. */
  public Party party() {
    return party;
  }

  /** The article that asks for it. */
  public String article() {
    return article;
  }

  /** How it is counted; null where the regulation sets no period. */
  public Unit unit() {
    return unit;
  }

  /** Whether the number is in the regulation; an advisory one is a target (rule A14). */
  public boolean statutory() {
    return statutory;
  }

  /** The end of the trial and of the grace period are events of their own, not breaches. */
  public boolean breachable() {
    return unit != null && this != TRIAL && this != GRACE;
  }

  /** Reads a word of the record. */
  static Optional<Stage> of(String label) {
    return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
  }
}
