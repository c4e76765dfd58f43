package dev.govcloud.cli.desk;

import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rulings by the words of everyday: each a verdict on some stages. That a stage knows the
 * verdict is the table's to say, never a list of ours.
 */
enum Verb {
  ACCEPT("Approved", EnumSet.of(Stage.ACCEPTANCE)),
  APPROVE("Approved", EnumSet.of(Stage.APPROVAL, Stage.CHANGE_REVIEW, Stage.TERMINATION_REVIEW)),
  EXTEND("Approved", EnumSet.of(Stage.EXTENSION_REVIEW)),
  REVIEW("Approved", EnumSet.of(Stage.FINAL_REVIEW)),
  REFUSE("Refused", EnumSet.allOf(Stage.class)),
  RETURN("Returned", EnumSet.allOf(Stage.class)),
  SUSPEND("Approved", EnumSet.of(Stage.SUSPENSION_ORDER)),
  RESUME("Approved", EnumSet.of(Stage.SUSPENSION));

  private final String verdict;
  private final Set<Stage> stages;

  Verb(String verdict, Set<Stage> stages) {
    this.verdict = verdict;
    this.stages = stages;
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The verdict of the Decision, before anything is adjusted. */
  String verdict() {
    return verdict;
  }

  /** The stages that it can rule on, as far as they know its verdict. */
  Set<Stage> stages() {
    return stages.stream()
        .filter(s -> Trigger.ofRuling(s.decisionStage(), verdict).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
  }

  /** Whether it can be granted otherwise than it was asked for. */
  boolean adjusts(Stage stage) {
    return verdict.equals("Approved")
        && Trigger.ofRuling(stage.decisionStage(), "ApprovedWithAdjustment").isPresent();
  }

  /** The verbs that rule on a stage. */
  static List<Verb> on(Stage stage) {
    return Stream.of(values()).filter(v -> v.stages().contains(stage)).toList();
  }
}
