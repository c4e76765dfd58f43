package dev.govcloud.core.lifecycle;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What can move a request. A ruling is named by the stage it rules on and its verdict. */
public enum Trigger {
  APPLICATION_FILED,
  APPLICATION_EDITED,
  APPLICATION_WITHDRAWN,
  ACCEPTANCE_GRANTED(Stage.ACCEPTANCE, Set.of("Approved")),
  ACCEPTANCE_REFUSED(Stage.ACCEPTANCE, Verdicts.REFUSED),
  ACCEPTANCE_RETURNED(Stage.ACCEPTANCE, Verdicts.RETURNED),
  APPROVAL_GRANTED(Stage.APPROVAL, Verdicts.GRANTED),
  APPROVAL_REFUSED(Stage.APPROVAL, Verdicts.REFUSED),
  ENVIRONMENT_READY,
  EXTENSION_APPLIED,
  EXTENSION_WITHDRAWN,
  EXTENSION_GRANTED(Stage.EXTENSION_REVIEW, Set.of("Approved")),
  EXTENSION_REFUSED(Stage.EXTENSION_REVIEW, Verdicts.NOT_GRANTED),
  FINAL_REVIEW_APPLIED,
  FINAL_REVIEW_PASSED(Stage.FINAL_REVIEW, Set.of("Approved")),
  FINAL_REVIEW_FAILED(Stage.FINAL_REVIEW, Verdicts.NOT_GRANTED),
  TRIAL_LAPSED,
  CHANGE_APPLIED,
  CHANGE_WITHDRAWN,
  CHANGE_GRANTED(Stage.CHANGE_REVIEW, Verdicts.GRANTED),
  CHANGE_REFUSED(Stage.CHANGE_REVIEW, Verdicts.REFUSED),
  CHANGE_RETURNED(Stage.CHANGE_REVIEW, Verdicts.RETURNED),
  CHANGE_DONE,
  SUSPENSION_ORDERED(Stage.SUSPENSION_ORDER, Set.of("Approved")),
  SUSPENSION_LIFTED(Stage.SUSPENSION, Set.of("Approved")),
  TERMINATION_APPLIED,
  TERMINATION_WITHDRAWN,
  TERMINATION_GRANTED(Stage.TERMINATION_REVIEW, Set.of("Approved")),
  TERMINATION_REFUSED(Stage.TERMINATION_REVIEW, Verdicts.REFUSED),
  TERMINATION_RETURNED(Stage.TERMINATION_REVIEW, Verdicts.RETURNED),
  GRACE_LAPSED,
  NOTHING_LEFT;

  /** The verdicts of a Decision, as they count. */
  private static final class Verdicts {
    static final Set<String> GRANTED = Set.of("Approved", "ApprovedWithAdjustment");
    static final Set<String> REFUSED = Set.of("Refused");
    static final Set<String> RETURNED = Set.of("Returned");
    static final Set<String> NOT_GRANTED = Set.of("Refused", "Returned");
  }

  private final Stage ruledStage;
  private final Set<String> verdicts;

  Trigger() {
    this(null, Set.of());
  }

  Trigger(Stage ruledStage, Set<String> verdicts) {
    this.ruledStage = ruledStage;
    this.verdicts = verdicts;
  }

  /** The stage that this trigger is a ruling on, if it is one. */
  public Optional<Stage> ruledStage() {
    return Optional.ofNullable(ruledStage);
  }

  /** Whether the ruling sends the application back for correction (rule A8). */
  public boolean returned() {
    return verdicts.equals(Verdicts.RETURNED);
  }

  /** Whether it ends the service or the application, which always stays possible. */
  boolean endsService() {
    return this == APPLICATION_WITHDRAWN || this == TERMINATION_APPLIED;
  }

  /** Whether the ruling grants what was applied for. */
  boolean granted() {
    return verdicts.contains("Approved");
  }

  /** Whether anything is ruled on under this name. */
  static boolean ruledOn(String decisionStage) {
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
