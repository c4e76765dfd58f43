package dev.govcloud.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.CloudPolicySpec;
import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.Decision;
import dev.govcloud.api.DecisionSpec;
import dev.govcloud.api.Termination;
import dev.govcloud.api.TestReport;
import dev.govcloud.calendar.CalendarFile;
import dev.govcloud.calendar.CountingRules;
import dev.govcloud.calendar.Deadlines;
import dev.govcloud.calendar.WorkingCalendar;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One request through the decider; the test moves the time. */
class DeciderTest {
  private static final Observed RUNNING =
      new Observed(
          Optional.of(new Observed.Namespace("gc-x", "uid", false)),
          List.of(new Observed.Host("web", "uid", true, false, Optional.empty())),
          Optional.empty(),
          Optional.empty(),
          List.of());
  private final Deadlines deadlines =
      new Deadlines(
          WorkingCalendar.of(ZoneId.of("Asia/Shanghai"), CalendarFile.bundled()),
          CountingRules.DEFAULT);
  private final List<Facts.Ruling> rulings = new ArrayList<>();
  private final CloudPolicySpec policy = CloudPolicySpec.defaults();
  private CloudResourceRequest request;
  private int decisions;
  private Instant edited;
  private Instant now;
  private Observed observed = Observed.NOTHING;
  private Outcome outcome;

  @BeforeEach
  void submitted() throws IOException {
    Path file = Path.of(System.getProperty("basedir.root"), "examples/02-minimal-request.yaml");
    request = Serialization.unmarshal(Files.readString(file), CloudResourceRequest.class);
    request.setStatus(new CloudResourceRequestStatus());
    at("2026-02-09T02:00:00Z");
    edited = now;
    look();
  }

  @Test
  void acceptanceIsDueOnAMakeUpSaturday() {
    assertThat(outcome.phase()).isEqualTo(Phase.SUBMITTED);
    assertThat(open(Stage.ACCEPTANCE).deadline().orElseThrow().dueDate()).isEqualTo("2026-02-14");
  }

  @Test
  void silenceIsNeverConsent() {
    later(60);
    assertThat(outcome.phase()).isEqualTo(Phase.SUBMITTED);
    assertThat(kinds()).containsExactly("Submitted", "DeadlineMissed");
    assertThat(outcome.milestones().get(1).at).isEqualTo("2026-02-14T16:00:00Z");
    later(60);
    assertThat(kinds()).hasSize(2);
    assertThat(outcome.obligations().get(0).overdue(now)).isTrue();
  }

  @Test
  void aWholeLife() {
    activate();
    assertThat(outcome.provision()).isEqualTo(Provision.FORMAL);
    edit(r -> r.getSpec().termination = termination());
    rule("Termination", "Approved", null);
    assertThat(outcome.provision()).isEqualTo(Provision.RECLAIM);
    assertThat(outcome.phase()).isEqualTo(Phase.TERMINATING);
    observed = Observed.NOTHING;
    look();
    assertThat(outcome.phase()).isEqualTo(Phase.TERMINATED);
    assertThat(outcome.obligations()).noneMatch(Obligation::open);
  }

  @Test
  void aCorrectionIsANewRevisionWithANewPeriod() {
    rule("Acceptance", "Refused", "The plan is illegible.");
    assertThat(open(Stage.CORRECTION)).isNotNull();
    later(10);
    edit(r -> r.getSpec().remarks = "scanned again");
    assertThat(outcome.phase()).isEqualTo(Phase.SUBMITTED);
    assertThat(open(Stage.ACCEPTANCE).since()).isEqualTo(edited);
  }

  @Test
  void decisionsThatMayNotActAreVoidWithTheReason() {
    assertThat(verdict("Approval", "Approved", null, revision(), "d")).isEqualTo("Premature");
    assertThat(verdict("Acceptance", "Approved", null, "sha256:0", "d")).isEqualTo("StaleRevision");
    assertThat(verdict("Acceptance", "Refused", " ", revision(), "d")).isEqualTo("OpinionMissing");
    assertThat(verdict("Change", "Approved", null, revision(), "d")).isEqualTo("Premature");
    assertThat(verdict("Acceptance", "Approved", null, revision(), request.getSpec().applicant))
        .isEqualTo("OwnApplication");
    assertThat(verdict("Acceptance", "Approved", null, revision(), "d")).isEqualTo("Effective");
    assertThat(verdict("Acceptance", "Approved", null, revision(), "d"))
        .isEqualTo("AlreadyDecided");
  }

  @Test
  void anIncompleteApplicationCannotBeAccepted() {
    edit(r -> r.getSpec().materials.clear());
    assertThat(outcome.defects(Stage.ACCEPTANCE)).hasSize(2);
    assertThat(verdict("Acceptance", "Approved", null, revision(), "d"))
        .isEqualTo("RequirementMissing");
  }

  @Test
  void anEditAfterApprovalDoesNotChangeWhatRuns() {
    trial();
    edit(r -> r.getSpec().resources.hosts.get(0).vcpu = 64);
    assertThat(outcome.approved().resources.hosts.get(0).vcpu).isEqualTo(2);
    assertThat(outcome.pendingEdit()).isTrue();
  }

  @Test
  void aTrialThatRunsOutIsStoppedThenReclaimedNeverPromoted() {
    trial();
    later(36);
    assertThat(outcome.provision()).isEqualTo(Provision.STOPPED);
    assertThat(open(Stage.GRACE).deadline().orElseThrow().dueDate()).isEqualTo("2026-03-18");
    assertThat(kinds()).filteredOn("TrialEnding"::equals).hasSize(3);
    later(20);
    assertThat(outcome.provision()).isEqualTo(Provision.RECLAIM);
    assertThat(kinds()).contains("TrialRanOut", "ReclaimStarted").doesNotContain("Opened");
  }

  @Test
  void aPendingReviewKeepsTheTrialRunning() {
    trial();
    edit(DeciderTest::passTests);
    later(60);
    assertThat(outcome.phase()).isEqualTo(Phase.TRIAL);
    assertThat(outcome.provision()).isEqualTo(Provision.TRIAL);
  }

  @Test
  void anOperatorThatSleptReachesTheSameRecord() throws IOException {
    trial();
    for (int day = 0; day < 60; day++) {
      later(1);
    }
    List<String> awake = record();
    rulings.clear();
    submitted();
    trial();
    later(60);
    assertThat(record()).isEqualTo(awake);
  }

  private void trial() {
    rule("Acceptance", "Approved", null);
    rule("Approval", "Approved", null);
    observed = RUNNING;
    look();
    assertThat(outcome.phase()).isEqualTo(Phase.TRIAL);
  }

  private void activate() {
    trial();
    edit(DeciderTest::passTests);
    rule("FinalReview", "Approved", null);
    assertThat(outcome.phase()).isEqualTo(Phase.ACTIVE);
  }

  private static Termination termination() {
    Termination t = new Termination();
    t.reason = "replaced";
    t.offlineOn = "2026-03-01";
    t.dataMigrated = true;
    t.backup = new Termination.LastBackup();
    return t;
  }

  private static void passTests(CloudResourceRequest request) {
    for (String kind : List.of("Function", "Performance", "Security")) {
      TestReport test = new TestReport();
      test.kind = kind;
      test.result = "Passed";
      request.getSpec().tests.add(test);
    }
  }

  private String verdict(
      String stage, String verdict, String opinion, String revision, String decider) {
    Decision decision = new Decision();
    decision.getMetadata().setName("d" + ++decisions);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().stage = stage;
    decision.getSpec().verdict = verdict;
    decision.getSpec().opinion = opinion;
    decision.getSpec().revision = revision;
    decision.getSpec().decidedBy = decider;
    rulings.add(new Facts.Ruling(decision, now));
    look();
    String reason = outcome.verdicts().get(outcome.verdicts().size() - 1).reason();
    rulings.remove(rulings.size() - 1);
    return reason;
  }

  private void rule(String stage, String verdict, String opinion) {
    assertThat(verdict(stage, verdict, opinion, revision(stage), "d")).isEqualTo("Effective");
  }

  private String revision(String stage) {
    return outcome.obligations().stream()
        .filter(o -> o.open() && o.stage().decisionStage().equals(stage))
        .map(Obligation::revision)
        .findFirst()
        .orElseGet(() -> Revision.of(request.getSpec()));
  }

  private String revision() {
    return Revision.of(request.getSpec());
  }

  private void edit(java.util.function.Consumer<CloudResourceRequest> change) {
    change.accept(request);
    edited = now;
    look();
  }

  private void at(String instant) {
    now = Instant.parse(instant);
  }

  private void later(int days) {
    now = now.plus(Duration.ofDays(days));
    look();
  }

  private void look() {
    outcome =
        Decider.decide(
            new Facts(
                request,
                edited,
                List.copyOf(rulings),
                standing(),
                policy,
                deadlines,
                Unit.unbounded("Transport bureau"),
                now));
    request.getStatus().milestones = outcome.milestones();
    request.getStatus().application = outcome.application();
    request.getStatus().approved = outcome.approved();
    request.getStatus().change = outcome.change();
    request.getStatus().elastic = outcome.elastic();
  }

  private Observed standing() {
    var approved = request.getStatus().approved;
    return approved == null
        ? observed
        : new Observed(
            observed.namespace(),
            observed.hosts(),
            Optional.of(approved.revision),
            observed.problem(),
            observed.blockers());
  }

  private Obligation open(Stage stage) {
    return outcome.obligations().stream()
        .filter(o -> o.open() && o.stage() == stage)
        .findFirst()
        .orElseThrow();
  }

  private List<String> kinds() {
    return outcome.milestones().stream().map((Milestone m) -> m.kind).toList();
  }

  private List<String> record() {
    return outcome.milestones().stream().map((Milestone m) -> m.kind + "@" + m.at).toList();
  }
}
