package dev.govcloud.core.request;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.engine.Counting;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.regulation.Stage;

/**
 * The numbers of the clocks in force: those of the table, unless the policy sets others by name.
 */
public final class Numbers {
  private Numbers() {}

  /** The counting of periods by policy and calendar in force, and by what is approved so far. */
  static Counting<Stage> counting(Case c) {
    CloudPolicySpec policy = c.facts.policy();
    return new Counting<>(
        c.facts.deadlines(),
        stage -> days(stage, policy, c.runs == null ? null : c.runs.trialDays),
        () -> Digest.of(policy),
        "Restart".equals(policy.counting.onReturn));
  }

  /**
   * Days of a stage; 0 where nothing is counted; the trial's own length comes from what was
   * approved.
   */
  public static int days(Stage stage, CloudPolicySpec policy, Integer approvedTrial) {
    var p = policy.periods;
    return switch (stage) {
      case ACCEPTANCE -> or(p.acceptanceWorkingDays, stage);
      case APPROVAL -> or(p.approvalWorkingDays, stage);
      case HAND_OVER -> or(p.trialHandOverWorkingDays, stage);
      case TRIAL -> approvedTrial != null ? approvedTrial : or(policy.trial.defaultDays, stage);
      case EXTENSION_REVIEW -> or(p.extensionReviewWorkingDays, stage);
      case FINAL_REVIEW -> or(p.finalReviewWorkingDays, stage);
      case CHANGE_REVIEW -> or(p.changeApprovalWorkingDays, stage);
      case CHANGE_EXECUTION -> or(p.changeExecutionWorkingDays, stage);
      case TERMINATION_REVIEW -> or(p.terminationReviewWorkingDays, stage);
      case GRACE -> or(policy.trial.graceWorkingDays, stage);
      case RECLAIM -> or(p.reclaimWorkingDays, stage);
      case COPY_RETENTION -> or(policy.platformCopy.retentionDays, stage);
      case COPY_DESTRUCTION -> stage.days();
      case CORRECTION, TERMINATION_CORRECTION, MENDING, SUSPENSION_ORDER, SUSPENSION -> 0;
    };
  }

  /** Never more than the regulation allows, whatever an object says. */
  private static int or(Integer set, Stage stage) {
    return set == null ? stage.days() : Math.min(set, stage.most());
  }
}
