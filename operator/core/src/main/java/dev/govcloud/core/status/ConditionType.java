package dev.govcloud.core.status;

import dev.govcloud.core.engine.Labelled;

/** Every condition that a status can hold, and what it says when it is True. */
public enum ConditionType implements Labelled {
  READY(
      "Ready",
      "A settled state is reached (open or ended) and nothing is in its way; of a calendar, a policy"
          + " or a unit: it is in force as it was applied."),
  RECONCILING("Reconciling", "A settled state is not reached yet, and somebody is to act."),
  STALLED("Stalled", "It goes no further until somebody mends something."),
  COMPLETE("Complete", "Everything that acceptance asks for is there."),
  ACCEPTED("Accepted", "The authority accepted the application in hand."),
  APPROVED("Approved", "The authority approved the application in hand."),
  PROVISIONED("Provisioned", "Everything that was approved stands and runs."),
  TRIAL_HELD(
      "TrialHeld", "The trial ended and keeps running, since an application awaits its decision."),
  FINAL_REVIEW_FILED(
      "FinalReviewFiled", "Formal opening is applied for; while False, proofs are missing."),
  TERMINATION_FILED(
      "TerminationFiled", "The end of service is applied for; while False, proofs are missing."),
  CHANGE_PENDING("ChangePending", "The manifest differs from what is approved and runs."),
  ON_TIME("OnTime", "No open period has lapsed."),
  CALENDAR_PROVISIONAL(
      "CalendarProvisional", "A deadline falls in a year without a holiday notice."),
  EDITS_MISSED("EditsMissed", "Edits may have been made that nobody saw."),
  OFFICERS_NAMED("OfficersNamed", "The three officers of article 22 are named while it runs."),
  RECORD_FULL("RecordFull", "The record has room for rulings and a termination only."),
  DELETION_HELD(
      "DeletionHeld",
      "The object was deleted, and stays until the service ended and its record was kept."),
  CLOSED("Closed", "The unit is closed, and nothing of it is filed any more."),
  CORRECTION("Correction", "The calendar corrects days of a year that is bundled."),
  NOTHING_STRAY("NothingStray", "Everything that the operator made belongs to a live request.");

  private final String label;
  private final String meaning;

  ConditionType(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The word in {@code status.conditions[].type}. */
  @Override
  public String label() {
    return label;
  }

  /** One sentence for documents. */
  public String meaning() {
    return meaning;
  }
}
