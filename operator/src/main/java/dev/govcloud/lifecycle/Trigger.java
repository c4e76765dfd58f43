package dev.govcloud.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** What can move a request. A ruling is named by the stage it rules on and its verdict. */
public enum Trigger {
  APPLICATION_FILED,
  APPLICATION_EDITED,
  ACCEPTANCE_GRANTED(Stage.ACCEPTANCE, true),
  ACCEPTANCE_REFUSED(Stage.ACCEPTANCE, false),
  APPROVAL_GRANTED(Stage.APPROVAL, true),
  APPROVAL_REFUSED(Stage.APPROVAL, false),
  ENVIRONMENT_READY,
  FINAL_REVIEW_APPLIED,
  FINAL_REVIEW_PASSED(Stage.FINAL_REVIEW, true),
  FINAL_REVIEW_FAILED(Stage.FINAL_REVIEW, false),
  TRIAL_LAPSED,
  TERMINATION_APPLIED,
  TERMINATION_GRANTED(Stage.TERMINATION_REVIEW, true),
  TERMINATION_REFUSED(Stage.TERMINATION_REVIEW, false),
  GRACE_LAPSED,
  NOTHING_LEFT;

  private final Stage ruledStage;
  private final boolean granted;

  Trigger() {
    this(null, false);
  }

  Trigger(Stage ruledStage, boolean granted) {
    this.ruledStage = ruledStage;
    this.granted = granted;
  }

  /** The stage that this trigger is a ruling on, if it is one. */
  public Optional<Stage> ruledStage() {
    return Optional.ofNullable(ruledStage);
  }

  /** Whether the ruling is in favour of the application. */
  public boolean granted() {
    return granted;
  }

  /** The trigger that a ruling on a stage is; empty for a stage that nobody rules on yet. */
  public static Optional<Trigger> ofRuling(String stageLabel, boolean granted) {
    return Arrays.stream(values())
        .filter(t -> t.ruledStage != null && t.granted == granted)
        .filter(t -> t.ruledStage.label().equals(stageLabel))
        .findFirst();
  }
}
