package dev.govcloud.core.lifecycle;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.policy.Policies;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One request through the decider as the operator would take it there: the test moves the time, and
 * what is approved stands and runs at once unless the test says otherwise.
 */
final class Life {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  final CloudResourceRequest request;
  final CloudPolicySpec policy = CloudPolicySpec.defaults();
  List<CalendarYear> years = CalendarFile.bundled();
  Unit unit = Unit.unbounded("Transport bureau");
  boolean provisions = true;

  /** Something holds the reclaim up. */
  boolean held;

  Instant now;
  Instant edited;
  Outcome outcome;
  private final List<Facts.Ruling> rulings = new ArrayList<>();

  /** Filed at ten in the morning of a day. */
  Life(String day) {
    Path file = Path.of(System.getProperty("basedir.root"), "examples/02-minimal-request.yaml");
    try {
      request = Serialization.unmarshal(Files.readString(file), CloudResourceRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    request.setStatus(new CloudResourceRequestStatus());
    now = LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    edited = now;
  }

  static Life filed(String day) {
    return new Life(day).look();
  }

  /** In trial from that day on, for 30 days. */
  static Life inTrial(String day) {
    return filed(day).grant("Acceptance").grant("Approval");
  }

  /** Formally opened on that day. */
  static Life active(String day) {
    return inTrial(day).edit(Life::passTests).grant("FinalReview");
  }

  Life on(String day) {
    now = LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    return look();
  }

  Life later(int days) {
    now = now.plus(Duration.ofDays(days));
    return look();
  }

  Life edit(Consumer<CloudResourceRequestSpec> change) {
    change.accept(request.getSpec());
    edited = now;
    return look();
  }

  Life grant(String stage) {
    return rule(stage, "Approved", null);
  }

  Life rule(String stage, String verdict, String opinion) {
    String reason = decide(stage, verdict, d -> d.opinion = opinion).reason();
    if (!"Effective".equals(reason)) {
      throw new AssertionError(stage + " " + verdict + ": " + reason);
    }
    return this;
  }

  /** A Decision on what is open now; gives what became of it. */
  Verdict decide(String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = new Decision();
    String name = "decision-" + (rulings.size() + 1);
    decision.getMetadata().setName(name);
    DecisionSpec spec = new DecisionSpec();
    spec.request = request.getMetadata().getName();
    spec.stage = stage;
    spec.verdict = verdict;
    spec.revision = revision(stage);
    spec.decidedBy = "decider@authority.example";
    details.accept(spec);
    decision.setSpec(spec);
    rulings.add(new Facts.Ruling(decision, now));
    look();
    Verdict answer =
        outcome.verdicts().stream()
            .filter(v -> v.decision().equals(name))
            .findFirst()
            .orElseThrow();
    decision.setStatus(new dev.govcloud.api.decision.DecisionStatus());
    decision.getStatus().effect = answer.effective() ? "Effective" : "Void";
    return look().answered(answer);
  }

  private Verdict answered(Verdict answer) {
    return answer;
  }

  String revision(String stage) {
    return outcome.obligations().stream()
        .filter(o -> o.open() && o.stage().decisionStage().equals(stage))
        .map(Obligation::revision)
        .findFirst()
        .orElseGet(
            () ->
                request.getStatus().approved == null
                    ? Revision.of(request.getSpec())
                    : request.getStatus().approved.revision);
  }

  /** Decides until nothing more follows, as the reconciler does pass by pass. */
  Life look() {
    int before = -1;
    while (before != request.getStatus().milestones.size()) {
      before = request.getStatus().milestones.size();
      Outcome next = Decider.decide(facts());
      outcome = next;
      var status = request.getStatus();
      status.milestones = next.milestones();
      status.application = next.application();
      status.approved = next.approved();
      status.change = next.change();
      status.elastic = next.elastic();
      status.phase = next.phase().label();
    }
    return this;
  }

  Facts facts() {
    return new Facts(
        request,
        edited,
        List.copyOf(rulings),
        observed(),
        policy,
        new Deadlines(WorkingCalendar.of(ZONE, years), Policies.countingRules(policy)),
        unit,
        now);
  }

  private Observed observed() {
    var approved = request.getStatus().approved;
    boolean reclaimed =
        "Terminating".equals(request.getStatus().phase) && stopped() == null && !held;
    if (approved == null || !provisions || reclaimed) {
      return Observed.NOTHING;
    }
    var hosts =
        approved.resources.hosts.stream()
            .flatMap(
                h ->
                    java.util.stream.IntStream.range(0, h.count)
                        .mapToObj(i -> h.name + "-" + (i + 1)))
            .map(n -> new Observed.Host(n, n, true, false, Optional.empty()))
            .toList();
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        hosts,
        Optional.of(approved.revision),
        Optional.empty(),
        List.of());
  }

  private Obligation stopped() {
    return outcome.obligations().stream()
        .filter(o -> o.open() && o.stage() == Stage.GRACE)
        .findFirst()
        .orElse(null);
  }

  String phase() {
    return outcome.phase().label();
  }

  /** The due date of the open period of a stage; null when none is open. */
  String due(Stage stage) {
    return open(stage).flatMap(Obligation::deadline).map(d -> d.dueDate().toString()).orElse(null);
  }

  Optional<Obligation> open(Stage stage) {
    return outcome.obligations().stream()
        .filter(o -> o.open() && o.stage() == stage)
        .reduce((a, b) -> b);
  }

  /** How the periods of a stage stand, in order. */
  List<String> states(Stage stage) {
    return outcome.obligations().stream()
        .filter(o -> o.stage() == stage)
        .map(o -> o.state(now))
        .toList();
  }

  List<String> kinds() {
    return outcome.milestones().stream().map((Milestone m) -> m.kind).toList();
  }

  /** Kind and day of each fact. */
  List<String> record() {
    return outcome.milestones().stream()
        .map(m -> m.kind + " " + Instant.parse(m.at).atZone(ZONE).toLocalDate())
        .toList();
  }

  static void passTests(CloudResourceRequestSpec spec) {
    passTests(spec, "Passed");
  }

  static void passTests(CloudResourceRequestSpec spec, String result) {
    spec.tests.clear();
    for (String kind : List.of("Function", "Performance", "Security")) {
      TestReport test = new TestReport();
      test.kind = kind;
      test.result = result;
      test.date = "2026-03-02";
      spec.tests.add(test);
    }
  }

  static Consumer<CloudResourceRequestSpec> extension(int days) {
    return spec -> {
      spec.trial = spec.trial == null ? new Trial() : spec.trial;
      spec.trial.extension = new Trial.Extension();
      spec.trial.extension.days = days;
      spec.trial.extension.reason = "The load test needs the month's end.";
    };
  }

  static void terminate(CloudResourceRequestSpec spec) {
    spec.termination = new Termination();
    spec.termination.reason = "The system is replaced.";
    spec.termination.offlineOn = "2026-03-01";
    spec.termination.dataMigrated = true;
    spec.termination.backup = new Termination.LastBackup();
    spec.termination.backup.location = "vault 3";
    spec.termination.backup.sha256 = "a".repeat(64);
  }
}
