package dev.govcloud.demo;

import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.api.TestReport;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three lives; each scene returns what went wrong, or nothing. */
final class Scenes {
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 9);
  private final Days days;
  private final Cast cast;

  Scenes(Days days, Cast cast) {
    this.days = days;
    this.cast = cast;
  }

  static String outcome(Callable<String> scene) {
    try {
      return scene.call();
    } catch (Exception e) {
      e.printStackTrace();
      return String.valueOf(e.getMessage());
    }
  }

  String wholeLife() throws Exception {
    var request = cast.example("02-minimal-request.yaml");
    days.until(MONDAY);
    cast.file(request);
    var filed = cast.await("bus", s -> !s.deadlines.isEmpty(), "a deadline");
    String due = filed.deadlines.get(0).dueDate;
    days.until(MONDAY.plusDays(3));
    cast.rule("bus", "Acceptance", "Approved", null, null);
    cast.phase("bus", "Accepted");
    days.pass(1);
    cast.rule("bus", "Approval", "Approved", null, null);
    cast.phase("bus", "Trial");
    days.pass(8);
    var reports = Stream.of("Function", "Performance", "Security").map(Scenes::passed).toList();
    cast.edit("bus", r -> r.getSpec().tests = new java.util.ArrayList<>(reports));
    cast.await("bus", s -> has(s, "FinalReviewApplied"), "the application for final review");
    days.pass(2);
    cast.rule("bus", "FinalReview", "Approved", null, null);
    var active = cast.phase("bus", "Active");
    Timeline.showNamespace(cast.onlooker, active.namespace.name);
    days.pass(20);
    var end = cast.example("06-terminate.yaml").getSpec().termination;
    cast.edit("bus", r -> r.getSpec().termination = end);
    cast.await("bus", s -> has(s, "TerminationApplied"), "the application for termination");
    days.pass(2);
    cast.rule("bus", "Termination", "Approved", null, null);
    var last = cast.phase("bus", "Terminated");
    boolean gone = cast.onlooker.namespaces().withName(active.namespace.name).get() == null;
    return "2026-02-14".equals(due)
        ? problem("bus", last, gone, Set.of())
        : "bus: acceptance was due " + due + " instead of 2026-02-14";
  }

  String correction() throws Exception {
    var request = cast.example("04-incomplete-request.yaml");
    var complete = cast.example("02-minimal-request.yaml").getSpec();
    days.until(MONDAY);
    cast.file(request);
    days.until(MONDAY.plusDays(2));
    cast.rule("parking", "Acceptance", "Refused", "Papers and duties are missing.", null);
    cast.await("parking", s -> has(s, "NotAccepted"), "the refusal");
    days.pass(2);
    cast.edit(
        "parking",
        r -> {
          r.getSpec().materials = complete.materials;
          r.getSpec().mlps = complete.mlps;
          r.getSpec().officers = complete.officers;
        });
    cast.await("parking", s -> has(s, "Resubmitted"), "the corrected application");
    days.pass(2);
    cast.rule("parking", "Acceptance", "Approved", null, null);
    var last = cast.phase("parking", "Accepted");
    return problem("parking", last, has(last, "NotAccepted"), Set.of());
  }

  String lapsedTrial() throws Exception {
    var request = cast.example("02-minimal-request.yaml");
    request.getMetadata().setName("tolls");
    request.getSpec().system.shortName = "tolls";
    request.getSpec().system.name = "Toll statistics";
    days.until(MONDAY);
    cast.file(request);
    days.until(MONDAY.plusDays(1));
    cast.rule("tolls", "Acceptance", "Approved", null, null);
    cast.phase("tolls", "Accepted");
    days.pass(1);
    cast.rule("tolls", "Approval", "ApprovedWithAdjustment", "Fifteen days are enough.", 15);
    var trial = cast.phase("tolls", "Trial");
    cast.phase("tolls", "Terminating");
    var last = cast.phase("tolls", "Terminated");
    boolean gone = cast.onlooker.namespaces().withName(trial.namespace.name).get() == null;
    return problem("tolls", last, gone && has(last, "TrialRanOut"), Set.of());
  }

  private static TestReport passed(String kind) {
    var report = new TestReport();
    report.kind = kind;
    report.result = "Passed";
    return report;
  }

  private static boolean has(CloudResourceRequestStatus status, String kind) {
    return status.milestones.stream().anyMatch(m -> kind.equals(m.kind));
  }

  private static String problem(
      String name, CloudResourceRequestStatus status, boolean asItShould, Set<String> late) {
    var missed =
        status.deadlines.stream()
            .filter(d -> "Missed".equals(d.state) || "Overdue".equals(d.state))
            .map(d -> d.stage)
            .collect(Collectors.toSet());
    if (!missed.equals(late)) {
      return name + ": deadlines missed: " + missed;
    }
    return asItShould
        ? ""
        : name + ": ended as " + status.phase + " but something is left or lacks";
  }
}
