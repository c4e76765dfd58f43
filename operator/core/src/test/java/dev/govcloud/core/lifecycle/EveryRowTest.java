package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Change;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table is travelled, from every phase that it stands for. */
class EveryRowTest {
  private static final String MONDAY = "2026-03-02";

  static Stream<Transition> rows() {
    return Lifecycle.TABLE.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowIsTravelled(Transition row) {
    Life life = prepared(in(row), row.when());
    assertThat(life.phase()).as("before").isEqualTo(row.from().label());
    int known = life.outcome.milestones().size();
    fire(life, row.when());
    var fact = life.outcome.milestones().get(known);
    assertThat(fact.kind).isEqualTo(row.recorded().label());
    assertThat(fact.article).isEqualTo(row.article());
    Record then = new Record(life.outcome.milestones().subList(0, known + 1));
    assertThat(then.phase()).isEqualTo(row.to());
    row.ends().forEach(s -> assertThat(then.open(s).filter(o -> s != row.begins())).isEmpty());
    if (row.begins() != null) {
      assertThat(then.open(row.begins())).isPresent();
    }
  }

  /** A request in the phase of a row. */
  private static Life in(Transition row) {
    return switch (row.from()) {
      case UNFILED -> unfiled();
      case SUBMITTED -> Life.filed(MONDAY);
      case ACCEPTED -> Life.filed(MONDAY).grant("Acceptance");
      case REJECTED -> Life.filed(MONDAY).grant("Acceptance").rule("Approval", "Refused", "No.");
      case APPROVED -> approved();
      case TRIAL -> Life.inTrial(MONDAY);
      case ACTIVE ->
          row.when() == Trigger.CHANGE_DONE ? openedWhileChanging() : Life.active(MONDAY);
      case CHANGING -> changing();
      case TERMINATING -> row.when() == Trigger.GRACE_LAPSED ? lapsed() : terminating();
      case TERMINATED -> throw new AssertionError("nothing leads on from the end");
    };
  }

  private static Life unfiled() {
    Life life = new Life(MONDAY);
    life.now = life.now.minusSeconds(1);
    return life.look();
  }

  private static Life approved() {
    Life life = Life.filed(MONDAY).grant("Acceptance");
    life.provisions = false;
    return life.grant("Approval");
  }

  private static Life changing() {
    Life life = Life.active(MONDAY).edit(s -> s.resources.hosts.get(0).systemDiskGiB = 45);
    life.provisions = false;
    return life.edit(EveryRowTest::because).grant("Change");
  }

  private static Life openedWhileChanging() {
    Life life = Life.inTrial(MONDAY).edit(s -> s.resources.hosts.get(0).systemDiskGiB = 45);
    life.provisions = false;
    life.edit(EveryRowTest::because).grant("Change");
    return life.edit(Life::passTests).grant("FinalReview");
  }

  private static Life lapsed() {
    return Life.inTrial(MONDAY).later(32);
  }

  private static Life terminating() {
    Life life = Life.active(MONDAY).edit(Life::terminate);
    life.held = true;
    return life.grant("Termination");
  }

  /** What must have been applied for before. */
  private static Life prepared(Life life, Trigger when) {
    return switch (when) {
      case EXTENSION_WITHDRAWN, EXTENSION_GRANTED, EXTENSION_REFUSED ->
          life.edit(Life.extension(10));
      case FINAL_REVIEW_FAILED, FINAL_REVIEW_PASSED -> life.edit(Life::passTests);
      case CHANGE_WITHDRAWN, CHANGE_GRANTED, CHANGE_REFUSED, CHANGE_RETURNED -> change(life);
      case TRIAL_LAPSED -> life.later(30);
      case CHANGE_DONE -> life.phase().equals("Trial") ? approvedChange(life) : life;
      case SUSPENSION_LIFTED -> life.rule("Suspension", "Approved", "Attacks come from it.");
      case TERMINATION_WITHDRAWN, TERMINATION_REFUSED, TERMINATION_RETURNED, TERMINATION_GRANTED ->
          life.edit(Life::terminate);
      default -> life;
    };
  }

  private static Life approvedChange(Life life) {
    life.provisions = false;
    return change(life).grant("Change");
  }

  private static Life change(Life life) {
    return life.edit(
        s -> {
          because(s);
          s.resources.hosts.get(0).systemDiskGiB = 50;
        });
  }

  private static void because(dev.govcloud.api.request.CloudResourceRequestSpec spec) {
    spec.change = new Change();
    spec.change.reason = "More passengers.";
  }

  private static void fire(Life life, Trigger when) {
    if (when.ruledStage().isPresent()) {
      rule(life, when);
      return;
    }
    switch (when) {
      case APPLICATION_FILED -> life.later(1);
      case APPLICATION_EDITED -> life.edit(s -> s.remarks = "corrected");
      case APPLICATION_WITHDRAWN, TERMINATION_APPLIED -> life.edit(Life::terminate);
      case EXTENSION_APPLIED -> life.edit(Life.extension(10));
      case EXTENSION_WITHDRAWN -> life.edit(s -> s.trial.extension = null);
      case FINAL_REVIEW_APPLIED -> life.edit(Life::passTests);
      case CHANGE_APPLIED -> change(life);
      case CHANGE_WITHDRAWN -> life.edit(s -> s.resources = life.outcome.approved().resources);
      case TERMINATION_WITHDRAWN -> life.edit(s -> s.termination = null);
      case TRIAL_LAPSED -> life.later(2);
      case GRACE_LAPSED -> life.later(20);
      default -> stands(life);
    }
  }

  private static void stands(Life life) {
    life.provisions = true;
    life.held = false;
    life.look();
  }

  private static void rule(Life life, Trigger when) {
    String stage = when.ruledStage().orElseThrow().decisionStage();
    String verdict = when.granted() ? "Approved" : when.returned() ? "Returned" : "Refused";
    life.rule(stage, verdict, "Because.");
  }
}
