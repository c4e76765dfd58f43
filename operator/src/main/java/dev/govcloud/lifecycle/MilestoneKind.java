package dev.govcloud.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** What the record can say. Facts only: each happened at an instant, by somebody. */
public enum MilestoneKind {
  SUBMITTED("Submitted"),
  RESUBMITTED("Resubmitted"),
  ACCEPTED("Accepted"),
  NOT_ACCEPTED("NotAccepted"),
  APPROVED("Approved"),
  REFUSED("Refused"),
  HANDED_OVER("HandedOver"),
  FINAL_REVIEW_APPLIED("FinalReviewApplied"),
  OPENED("Opened"),
  FINAL_REVIEW_FAILED("FinalReviewFailed"),
  TRIAL_RAN_OUT("TrialRanOut"),
  TERMINATION_APPLIED("TerminationApplied"),
  TERMINATION_APPROVED("TerminationApproved"),
  TERMINATION_REFUSED("TerminationRefused"),
  RECLAIM_STARTED("ReclaimStarted"),
  RECLAIMED("Reclaimed"),
  DEADLINE_MISSED("DeadlineMissed"),
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
