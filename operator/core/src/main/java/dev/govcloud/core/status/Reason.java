package dev.govcloud.core.status;

import dev.govcloud.core.regulation.Stage;

/** Every reason that a condition can give: one word for programs, one sentence for people. */
public enum Reason {
  AWAITING("Awaiting", "Somebody has to act: the word goes on with the stage that is awaited."),
  AWAITING_NEXT("AwaitingNext", "Nothing with a deadline is awaited; the phase says what is next."),
  ACTIVE("Active", "The service is formally open."),
  TERMINATED("Terminated", "The end is reached; the record remains."),
  CORRECTION_NEEDED("CorrectionNeeded", "The unit has to correct what it applied for."),
  SUSPENDED("Suspended", "The authority stopped the service for cause (article 20)."),
  PROVISIONING_BLOCKED("ProvisioningBlocked", "Something outside keeps the resources away."),
  MATERIALS_COMPLETE("MaterialsComplete", "All materials of article 11 are there."),
  MATERIALS_MISSING("MaterialsMissing", "Materials of article 11 are missing; all are named."),
  GRANTED("Granted", "The authority granted it; the record names the Decision."),
  NOT_GRANTED("NotGranted", "The authority refused it; its opinion is in the record."),
  ALL_READY("AllReady", "Everything that was approved stands and runs."),
  AT_WORK("AtWork", "What was approved is being set up or changed."),
  NOT_READY("NotReady", "Something that was approved does not stand or run; it is named."),
  COPYING(
      "CopyBeingTaken",
      "The service ended and is halted: the platform's copy is taken before anything is deleted."),
  RECLAIMING("Reclaiming", "The service ended; what stands is taken back."),
  STOPPED("Stopped", "Nothing runs: the service is stopped."),
  STOPPING("Stopping", "Hosts and databases are told to stop and do not all stand still yet."),
  PROOFS_MISSING("ProofsMissing", "Proofs of the next application are missing; all are named."),
  REVIEW_PENDING("ReviewPending", "An application keeps the trial running until it is decided."),
  NOTHING_OVERDUE("NothingOverdue", "No open period has lapsed."),
  OVERDUE("Overdue", "An open period has lapsed; nothing advances by silence."),
  NO_NOTICE_FOR_YEAR("NoNoticeForYear", "A deadline falls in a year without a holiday notice."),
  AWAITING_DECISION("AwaitingDecision", "The change is applied for and not decided yet."),
  EDIT_NOT_IN_FORCE("EditNotInForce", "The manifest differs from what is approved and runs."),
  EDITS_UNSEEN("EditsUnseen", "Edits may have been made that nobody saw; the record says which."),
  OFFICERS_MISSING("OfficersMissing", "The three officers of article 22 are not all named."),
  RECORD_FULL("RecordFull", "The record has no room for further applications but the last one."),
  RECORD_BROKEN(
      "RecordBroken",
      "The record is not what was recorded: nothing is set up, changed or taken back on it."),
  RECORD_NOT_WRITTEN(
      "RecordNotWritten",
      "A fact cannot be recorded: nothing is granted on it, but what must end ends."),
  REQUEST_IS_LIVE("RequestIsLive", "Deletion waits for the end of the service."),
  RECORD_KEPT(
      "RecordKept", "The service ended; its record is kept for as long as the policy says."),
  IN_FORCE("InForce", "The operator counts with this calendar or policy as it was applied."),
  REGISTERED("Registered", "The unit has its namespace."),
  NAMESPACE_GONE("NamespaceGone", "The unit's namespace was deleted."),
  NAMESPACE_LEAVING("NamespaceLeaving", "The unit's namespace is being deleted."),
  SETTLING("Settling", "The unit is closing; what was filed a moment ago may still arrive."),
  REQUESTS_LIVE("RequestsLive", "The unit is closing and has requests that are to be ended first."),
  NOTHING_IS_FILED("NothingIsFiled", "The unit is closed: it and its namespace may be deleted."),
  CORRECTED("Corrected", "Days of a bundled year are counted otherwise than in the official list."),
  MALFORMED(
      "Malformed", "The calendar or policy cannot be used; the last good one stays in force."),
  NOT_STRICTER(
      "NotStricter", "The policy is looser than the regulation; the last good one stays in force."),
  NOTHING_LEFT(
      "NothingLeft",
      "The county's policy and the city's leave nothing that could be applied for; the city's"
          + " stays in force."),
  NOTHING_STRAY("NothingStray", "Everything that the operator made belongs to a live request."),
  STRAYS_FOUND(
      "StraysFound",
      "Some of what the operator made stands without a live request; it is never deleted."),
  OWED("Owed", "The duty is to be done; the message says by whom and until when."),
  FULFILLED("Fulfilled", "The duty was done; the record says by whom and whether in time."),
  FELL_AWAY("FellAway", "What the duty was owed for has ended before it was due."),
  IN_HAND("InHand", "A ticket or a finding awaits a step; the message says whose, and until when."),
  SETTLED("Settled", "The ticket or finding is closed, and nothing follows any more."),
  SAMPLING("Sampling", "The use of what was allocated is measured while the month lasts."),
  NOT_SAMPLED(
      "NotSampled",
      "Prometheus could not be asked; what it still knows is asked for again, and what it does not"
          + " know is a gap."),
  MONTH_CLOSED("MonthClosed", "The month is over, and its report is never altered."),
  NOT_NAMED("NotNamed", "Neither the city's policy nor named by any unit: it counts for nothing.");

  private final String label;
  private final String meaning;

  Reason(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The word in {@code status.conditions[].reason}. */
  public String label() {
    return label;
  }

  /** One sentence for documents. */
  public String meaning() {
    return meaning;
  }

  /** The reason while a stage is awaited. */
  public static String awaiting(Stage stage) {
    return AWAITING.label + stage.label();
  }
}
