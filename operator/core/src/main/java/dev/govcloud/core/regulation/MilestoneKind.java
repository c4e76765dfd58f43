package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;
import dev.govcloud.core.engine.Ledger;
import java.util.Arrays;
import java.util.Optional;

/** What the record of a request can say. Facts only: each happened at an instant, by somebody. */
public enum MilestoneKind implements Labelled {
  SUBMITTED("Submitted"),
  RESUBMITTED("Resubmitted"),
  CORRECTED("Corrected"),
  WITHDRAWN("Withdrawn"),
  ACCEPTED("Accepted"),
  NOT_ACCEPTED("NotAccepted"),
  RETURNED("Returned"),
  APPROVED("Approved"),
  REFUSED("Refused"),
  HANDED_OVER("HandedOver"),
  PROVISIONING_REFUSED("ProvisioningRefused"),
  PROVISIONING_POSSIBLE("ProvisioningPossible"),
  EXTENSION_APPLIED("ExtensionApplied"),
  EXTENSION_WITHDRAWN("ExtensionWithdrawn"),
  EXTENDED("Extended"),
  EXTENSION_REFUSED("ExtensionRefused"),
  FINAL_REVIEW_APPLIED("FinalReviewApplied"),
  FINAL_REVIEW_WITHDRAWN("FinalReviewWithdrawn"),
  FINAL_REVIEW_FAILED("FinalReviewFailed"),
  OPENED("Opened"),
  CHANGE_APPLIED("ChangeApplied"),
  CHANGE_CORRECTED("ChangeCorrected"),
  CHANGE_SUPPLEMENTED("ChangeSupplemented"),
  CHANGE_WITHDRAWN("ChangeWithdrawn"),
  /** Before the hand-over; once later too, where it ended what was owed of an earlier one. */
  CHANGE_APPROVED("ChangeApproved"),
  /** While the service runs: what was granted before is owed on. */
  CHANGE_GRANTED("ChangeGranted"),
  CHANGE_REFUSED("ChangeRefused"),
  CHANGE_RETURNED("ChangeReturned"),
  EXECUTION_RESUMED("ExecutionResumed"),
  CHANGE_UNDER_WAY("ChangeUnderWay"),
  EARLIER_CHANGED("EarlierChanged"),
  EARLIER_REPLACED("EarlierReplaced"),
  CHANGED("Changed"),
  SUSPENDED("Suspended"),
  RESUMED("Resumed"),
  TRIAL_RAN_OUT("TrialRanOut"),
  TERMINATION_APPLIED("TerminationApplied"),
  TERMINATION_CORRECTED("TerminationCorrected"),
  TERMINATION_WITHDRAWN("TerminationWithdrawn"),
  TERMINATION_APPROVED("TerminationApproved"),
  TERMINATION_REFUSED("TerminationRefused"),
  TERMINATION_RETURNED("TerminationReturned"),
  TAKEN_BACK("TakenBack"),
  RECLAIM_STARTED("ReclaimStarted"),
  COPY_TAKEN("CopyTaken"),
  NO_COPY_TAKEN("NoCopyTaken"),
  RECLAIMED("Reclaimed"),
  RETENTION_ENDED("RetentionEnded"),
  COPY_DESTROYED("CopyDestroyed"),
  EDITS_MISSED("EditsMissed"),
  DEADLINE_MISSED(Ledger.DEADLINE_MISSED),
  DEADLINE_RECOMPUTED(Ledger.DEADLINE_RECOMPUTED),
  TRIAL_ENDING("TrialEnding");

  private final String label;

  MilestoneKind(String label) {
    this.label = label;
  }

  /** The word in the record, in events and in the timeline. */
  @Override
  public String label() {
    return label;
  }

  /** Whether it says that a change was granted, before the hand-over or after it. */
  public static boolean grantsChange(String label) {
    return CHANGE_APPROVED.label.equals(label) || CHANGE_GRANTED.label.equals(label);
  }

  /** Reads a word of the record. */
  public static Optional<MilestoneKind> of(String label) {
    return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
  }
}
