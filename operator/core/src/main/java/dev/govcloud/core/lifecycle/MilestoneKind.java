package dev.govcloud.core.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** What the record can say. Facts only: each happened at an instant, by somebody. */
public enum MilestoneKind {
  SUBMITTED("Submitted"),
  RESUBMITTED("Resubmitted"),
  WITHDRAWN("Withdrawn"),
  ACCEPTED("Accepted"),
  NOT_ACCEPTED("NotAccepted"),
  RETURNED("Returned"),
  APPROVED("Approved"),
  REFUSED("Refused"),
  HANDED_OVER("HandedOver"),
  EXTENSION_APPLIED("ExtensionApplied"),
  EXTENSION_WITHDRAWN("ExtensionWithdrawn"),
  EXTENDED("Extended"),
  EXTENSION_REFUSED("ExtensionRefused"),
  FINAL_REVIEW_APPLIED("FinalReviewApplied"),
  FINAL_REVIEW_FAILED("FinalReviewFailed"),
  OPENED("Opened"),
  CHANGE_APPLIED("ChangeApplied"),
  CHANGE_WITHDRAWN("ChangeWithdrawn"),
  CHANGE_APPROVED("ChangeApproved"),
  CHANGE_REFUSED("ChangeRefused"),
  CHANGE_RETURNED("ChangeReturned"),
  CHANGED("Changed"),
  SUSPENDED("Suspended"),
  RESUMED("Resumed"),
  TRIAL_RAN_OUT("TrialRanOut"),
  TERMINATION_APPLIED("TerminationApplied"),
  TERMINATION_WITHDRAWN("TerminationWithdrawn"),
  TERMINATION_APPROVED("TerminationApproved"),
  TERMINATION_REFUSED("TerminationRefused"),
  TERMINATION_RETURNED("TerminationReturned"),
  RECLAIM_STARTED("ReclaimStarted"),
  RECLAIMED("Reclaimed"),
  DEADLINE_MISSED("DeadlineMissed"),
  DEADLINE_RECOMPUTED("DeadlineRecomputed"),
  TRIAL_ENDING("TrialEnding");

  private final String label;

  MilestoneKind(String label) {
    this.label = label;
  }

  /** The word in the record, in events and in the timeline. */
  public String label() {
    return label;
  }

  /** Reads a word of the record. */
  public static Optional<MilestoneKind> of(String label) {
    return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
  }
}
