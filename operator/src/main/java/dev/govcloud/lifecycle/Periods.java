package dev.govcloud.lifecycle;

import java.util.List;

/** The numbers of the regulation in force: days per stage, warnings before the trial ends. */
public record Periods(
    int acceptance,
    int approval,
    int handOver,
    int finalReview,
    int terminationReview,
    int grace,
    int reclaim,
    List<Integer> warnDays) {

  /** As the regulation orders (articles 12, 13, 16) and rules A13 and A14 recommend. */
  public static final Periods STATUTE = new Periods(5, 2, 3, 5, 5, 5, 3, List.of(7, 3, 1));

  /** Days of a stage; the trial's own length comes from what was approved. */
  int of(Stage stage, int trialDays) {
    return switch (stage) {
      case ACCEPTANCE -> acceptance;
      case APPROVAL -> approval;
      case HAND_OVER -> handOver;
      case TRIAL -> trialDays;
      case FINAL_REVIEW -> finalReview;
      case TERMINATION_REVIEW -> terminationReview;
      case GRACE -> grace;
      case RECLAIM -> reclaim;
      case CORRECTION -> 0;
    };
  }
}
