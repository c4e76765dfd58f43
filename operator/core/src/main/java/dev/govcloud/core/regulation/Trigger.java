package dev.govcloud.core.regulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What can move a request. A ruling is named by the stage it rules on and its verdicts. */
public enum Trigger {
  APPLICATION_FILED(Matter.APPLICATION),
  APPLICATION_EDITED(Matter.APPLICATION),
  APPLICATION_CORRECTED(Matter.APPLICATION),
  APPLICATION_WITHDRAWN,
  ACCEPTANCE_GRANTED(Stage.ACCEPTANCE, Verdicts.APPROVED),
  ACCEPTANCE_REFUSED(Stage.ACCEPTANCE, Verdicts.REFUSED),
  ACCEPTANCE_RETURNED(Stage.ACCEPTANCE, Verdicts.RETURNED),
  APPROVAL_GRANTED(Stage.APPROVAL, Verdicts.GRANTED),
  APPROVAL_REFUSED(Stage.APPROVAL, Verdicts.REFUSED),
  PROVISIONING_REFUSED,
  PROVISIONING_POSSIBLE,
  ENVIRONMENT_READY,
  EXTENSION_APPLIED(Matter.TRIAL_EXTENSION),
  EXTENSION_WITHDRAWN,
  EXTENSION_GRANTED(Stage.EXTENSION_REVIEW, Verdicts.APPROVED),
  EXTENSION_REFUSED(Stage.EXTENSION_REVIEW, Verdicts.REFUSED),
  FINAL_REVIEW_APPLIED(Matter.FINAL_REVIEW),
  FINAL_REVIEW_WITHDRAWN,
  FINAL_REVIEW_PASSED(Stage.FINAL_REVIEW, Verdicts.APPROVED),
  FINAL_REVIEW_FAILED(Stage.FINAL_REVIEW, Verdicts.REFUSED),
  TRIAL_LAPSED,
  CHANGE_APPLIED(Matter.CHANGE),
  CHANGE_CORRECTED(Matter.CHANGE),
  CHANGE_SUPPLEMENTED(Matter.CHANGE),
  CHANGE_WITHDRAWN,
  CHANGE_GRANTED(Stage.CHANGE_REVIEW, Verdicts.GRANTED),
  CHANGE_REFUSED(Stage.CHANGE_REVIEW, Verdicts.REFUSED),
  CHANGE_RETURNED(Stage.CHANGE_REVIEW, Verdicts.RETURNED),
  EXECUTION_GOES_ON,
  CHANGE_UNDER_WAY,
  EARLIER_CHANGE_DONE,
  EARLIER_CHANGE_VOID,
  CHANGE_DONE,
  SUSPENSION_ORDERED(Stage.SUSPENSION_ORDER, Verdicts.APPROVED),
  SUSPENSION_LIFTED(Stage.SUSPENSION, Verdicts.APPROVED),
  TERMINATION_APPLIED(Matter.TERMINATION),
  TERMINATION_CORRECTED(Matter.TERMINATION),
  TERMINATION_WITHDRAWN,
  TERMINATION_GRANTED(Stage.TERMINATION_REVIEW, Verdicts.APPROVED),
  TERMINATION_REFUSED(Stage.TERMINATION_REVIEW, Verdicts.REFUSED),
  TERMINATION_RETURNED(Stage.TERMINATION_REVIEW, Verdicts.RETURNED),
  WISH_TAKEN_BACK,
  GRACE_LAPSED,
  COPY_STANDS,
  NO_COPY_POSSIBLE,
  NOTHING_LEFT,
  RETENTION_LAPSED,
  COPY_GONE;

  /** The verdicts of a Decision, as they count. */
  private static final class Verdicts {
    static final Set<String> APPROVED = Set.of("Approved");
    static final Set<String> GRANTED = Set.of("Approved", "ApprovedWithAdjustment");
    static final Set<String> REFUSED = Set.of("Refused");
    static final Set<String> RETURNED = Set.of("Returned");
  }

  private final Matter files;
  private final Stage ruledStage;
  private final Set<String> verdicts;

  Trigger() {
    this(null, null, Set.of());
  }

  Trigger(Matter files) {
    this(files, null, Set.of());
  }

  Trigger(Stage ruledStage, Set<String> verdicts) {
    this(null, ruledStage, verdicts);
  }

  Trigger(Matter files, Stage ruledStage, Set<String> verdicts) {
    this.files = files;
    this.ruledStage = ruledStage;
    this.verdicts = verdicts;
  }

  /** The matter in which something is filed with it, if anything is. */
  public Optional<Matter> files() {
    return Optional.ofNullable(files);
  }

  /** The stage that this trigger is a ruling on, if it is one. */
  public Optional<Stage> ruledStage() {
    return Optional.ofNullable(ruledStage);
  }

  /** The verdicts that a Decision may give to be this trigger; none where it is no ruling. */
  public Set<String> verdicts() {
    return verdicts;
  }

  /** Whether the ruling grants what was applied for. */
  public boolean granted() {
    return verdicts.contains("Approved");
  }

  /** Whether the ruling is an order of the authority for cause (article 20). */
  public boolean order() {
    return this == SUSPENSION_ORDERED || this == SUSPENSION_LIFTED;
  }

  /** Whether anything is ruled on under this name. */
  public static boolean ruledOn(String decisionStage) {
    return Arrays.stream(values()).anyMatch(t -> t.rulesOn(decisionStage));
  }

  /** The trigger that a Decision is; empty for a verdict that its stage does not know. */
  public static Optional<Trigger> ofRuling(String decisionStage, String verdict) {
    return Arrays.stream(values())
        .filter(t -> t.rulesOn(decisionStage) && t.verdicts.contains(verdict))
        .findFirst();
  }

  private boolean rulesOn(String decisionStage) {
    return ruledStage != null && ruledStage.decisionStage().equals(decisionStage);
  }
}
