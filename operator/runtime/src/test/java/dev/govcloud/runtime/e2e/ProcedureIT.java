package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The paths beside the straight one: return, withdrawal, extension, failed review, level three. */
class ProcedureIT {
  private static final Bureau BUREAU = new Bureau("procedure");
  private static OperatorProcess operator;

  @BeforeAll
  static void start() {
    operator = OperatorProcess.realTime();
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void aReturnStopsTheClock() {
    Bureau county = new Bureau("returned");
    county.apply("sent-back", r -> {});
    county.decide("sent-back", "Acceptance", "Returned", "Page 3 is missing.");
    var returned =
        county.awaitStatus("sent-back", s -> states(s, "Acceptance").contains("Stopped"));
    assertThat(returned.phase).isEqualTo("Submitted");
    assertThat(returned.awaiting).extracting(a -> a.party).containsExactly("UsingUnit");
    county.edit("sent-back", r -> r.getSpec().remarks = "with page 3");
    var again = county.awaitStatus("sent-back", s -> states(s, "Acceptance").size() == 2);
    assertThat(states(again, "Acceptance")).containsExactly("Stopped", "Open");
    assertThat(kinds(again)).containsExactly("Submitted", "Returned", "Corrected");
  }

  @Test
  void aWithdrawalBeforeApprovalEndsTheRequestAndItMayBeDeleted() {
    BUREAU.apply("withdrawn", r -> {});
    BUREAU.awaitPhase("withdrawn", "Submitted");
    BUREAU.edit("withdrawn", r -> r.getSpec().termination = reason());
    assertThat(kinds(BUREAU.awaitPhase("withdrawn", "Terminated"))).endsWith("Withdrawn");
    BUREAU.clerk.resource(BUREAU.get("withdrawn")).delete();
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() -> BUREAU.get("withdrawn") == null);
  }

  @Test
  void anExtensionIsCountedFromTheOldEnd() {
    BUREAU.apply("longer", r -> {});
    LocalDate end = LocalDate.parse(open(BUREAU.intoTrial("longer"), "Trial").dueDate);
    BUREAU.edit(
        "longer",
        r -> {
          r.getSpec().trial = new Trial();
          r.getSpec().trial.extension = new Trial.Extension();
          r.getSpec().trial.extension.days = 10;
          r.getSpec().trial.extension.reason = "The load test needs the month's end.";
        });
    CloudResourceRequestStatus asked =
        BUREAU.awaitStatus("longer", s -> !states(s, "TrialExtension").isEmpty());
    assertThat(asked.awaiting.get(0).party).as("who acts first").isEqualTo("SupervisingAuthority");
    BUREAU.approve("longer", "TrialExtension");
    CloudResourceRequestStatus longer =
        BUREAU.awaitStatus("longer", s -> kinds(s).contains("Extended"));
    LocalDate later = LocalDate.parse(open(longer, "Trial").dueDate);
    assertThat(later).isBetween(end.plusDays(10), end.plusDays(20));
    assertThat(states(longer, "Trial")).containsExactly("Void", "Open");
  }

  @Test
  void aFailedReviewLeavesTheTrialRunning() {
    BUREAU.apply("retried", r -> {});
    BUREAU.intoTrial("retried");
    BUREAU.edit("retried", Bureau::passTests);
    BUREAU.decide("retried", "FinalReview", "Refused", "The load test was too short.");
    CloudResourceRequestStatus back =
        BUREAU.awaitStatus("retried", s -> kinds(s).contains("FinalReviewFailed"));
    assertThat(back.phase).isEqualTo("Trial");
    BUREAU.edit("retried", r -> r.getSpec().tests.get(1).reportNumber = "second run");
    BUREAU.approve("retried", "FinalReview");
    BUREAU.awaitPhase("retried", "Active");
  }

  @Test
  void levelThreeIsNotOpenedBeforeEachPieceOfTheLaboratorysReportsIsThere() {
    BUREAU.apply("important", r -> r.getSpec().mlps.level = 3);
    BUREAU.intoTrial("important");
    BUREAU.edit("important", Bureau::passTests);
    var missing =
        BUREAU.awaitStatus(
            "important",
            s ->
                s.observedGeneration == 2
                    && s.conditions.stream().anyMatch(c -> "FinalReviewFiled".equals(c.getType())));
    assertThat(message(missing, "FinalReviewFiled"))
        .contains("the Performance report is of no CNAS-accredited laboratory")
        .contains("the Security report is of no CNAS-accredited laboratory")
        .contains("the Security report has no reportNumber")
        .contains("the Security report has no scope");
    BUREAU.edit("important", ProcedureIT::ofALaboratory);
    BUREAU.approve("important", "FinalReview");
    CloudResourceRequestStatus active = BUREAU.awaitPhase("important", "Active");
    assertThat(active.conditions)
        .filteredOn(c -> List.of("Accepted", "Approved").contains(c.getType()))
        .hasSize(2)
        .allMatch(c -> "True".equals(c.getStatus()));
  }

  private static void ofALaboratory(CloudResourceRequest request) {
    for (TestReport test : request.getSpec().tests) {
      test.laboratory = new TestReport.Laboratory();
      test.laboratory.name = "Provincial software test centre";
      test.laboratory.cnasNumber = "L1234";
      test.reportNumber = "R-" + test.kind;
      test.scope = "Release 1.0 of the whole system";
    }
  }

  private static Termination reason() {
    Termination termination = new Termination();
    termination.reason = "The project was given up.";
    return termination;
  }

  private static DeadlineStatus open(CloudResourceRequestStatus status, String stage) {
    return status.deadlines.stream()
        .filter(d -> stage.equals(d.stage) && d.endedAt == null)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> states(CloudResourceRequestStatus status, String stage) {
    return status.deadlines.stream().filter(d -> stage.equals(d.stage)).map(d -> d.state).toList();
  }

  private static List<String> kinds(CloudResourceRequestStatus status) {
    return status.milestones.stream().map(m -> m.kind).toList();
  }

  private static String message(CloudResourceRequestStatus status, String type) {
    return status.conditions.stream()
        .filter(c -> type.equals(c.getType()))
        .findFirst()
        .orElseThrow()
        .getMessage();
  }
}
