package dev.govcloud.core.lifecycle;

import dev.govcloud.api.policy.CloudPolicySpec;
import java.util.List;

/** The numbers of the regulation in force: days per stage, warnings before the trial ends. */
public record Periods(
    int acceptance,
    int approval,
    int handOver,
    int extensionReview,
    int finalReview,
    int changeReview,
    int changeExecution,
    int terminationReview,
    int grace,
    int reclaim,
    List<Integer> warnDays) {

  /** As the regulation orders (articles 12, 13, 15, 16) and rules A13 and A14 recommend. */
  public static final Periods STATUTE = of(CloudPolicySpec.defaults());

  /** The numbers of a complete policy. */
  public static Periods of(CloudPolicySpec policy) {
    var p = policy.periods;
    return new Periods(
        p.acceptanceWorkingDays,
        p.approvalWorkingDays,
        p.trialHandOverWorkingDays,
        p.extensionReviewWorkingDays,
        p.finalReviewWorkingDays,
        p.changeApprovalWorkingDays,
        p.changeExecutionWorkingDays,
        p.terminationReviewWorkingDays,
        policy.trial.graceWorkingDays,
        p.reclaimWorkingDays,
        policy.trial.warnDays);
  }

  /** Days of a stage; the trial's own length comes from what was approved. */
  public int of(Stage stage, int trialDays) {
    return switch (stage) {
      case ACCEPTANCE -> acceptance;
      case APPROVAL -> approval;
      case HAND_OVER -> handOver;
      case TRIAL -> trialDays;
      case EXTENSION_REVIEW -> extensionReview;
      case FINAL_REVIEW -> finalReview;
      case CHANGE_REVIEW -> changeReview;
      case CHANGE_EXECUTION -> changeExecution;
      case TERMINATION_REVIEW -> terminationReview;
      case GRACE -> grace;
      case RECLAIM -> reclaim;
      case CORRECTION, SUSPENSION_ORDER, SUSPENSION -> 0;
    };
  }
}
