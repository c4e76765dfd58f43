package dev.govcloud.demo;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
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

  /** From the application to the end; what was provisioned stands while it is due, then is gone. */
  String wholeLife() throws Exception {
    var request = cast.example("02-minimal-request.yaml");
    days.until(MONDAY);
    cast.file(request);
    var filed = cast.await("bus", s -> !s.deadlines.isEmpty(), "a deadline");
    String due = filed.deadlines.get(0).dueDate;
    days.until(on("02-12"));
    cast.rule("bus", "Acceptance", "Approved", null, null);
    days.until(on("02-13"));
    cast.rule("bus", "Approval", "Approved", null, null);
    cast.phase("bus", "Trial");
    days.until(on("02-24"));
    var reports = Stream.of("Function", "Performance", "Security").map(Scenes::passed).toList();
    cast.edit("bus", r -> r.getSpec().tests = new ArrayList<>(reports));
    days.until(on("02-26"));
    cast.rule("bus", "FinalReview", "Approved", null, null);
    cast.phase("bus", "Active");
    boolean stood = cast.standing("bus").size() > 1;
    change();
    days.until(on("03-09"));
    var end = cast.example("20-termination.yaml").getSpec().termination;
    cast.edit("bus", r -> r.getSpec().termination = end);
    days.until(on("03-11"));
    cast.rule("bus", "Termination", "Approved", null, null);
    cast.phase("bus", "Terminated");
    if (!"2026-02-14".equals(due)) {
      return "bus: acceptance was due " + due + " instead of 2026-02-14";
    }
    return stood ? ended("bus") : "bus: while Active it had no namespace or no machine";
  }

  /** A change application: what runs stays as it is until the authority approves it. */
  private void change() throws Exception {
    days.until(on("02-28"));
    cast.edit(
        "bus",
        r -> {
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "More buses report at peak hours.";
          r.getSpec().resources.hosts.get(0).memoryGiB = 5;
        });
    days.until(on("03-03"));
    cast.rule("bus", "Change", "Approved", null, null);
    cast.await("bus", s -> has(s, "Changed") && "Active".equals(s.phase), "the change");
  }

  /** Refused at acceptance for what is missing, corrected, on trial, and longer on trial. */
  String correction() throws Exception {
    var request = cast.example("04-incomplete-request.yaml");
    var complete = cast.example("02-minimal-request.yaml").getSpec();
    days.until(MONDAY);
    cast.file(request);
    days.until(on("02-11"));
    cast.rule("parking", "Acceptance", "Refused", "Papers and duties are missing.", null);
    cast.await("parking", s -> has(s, "NotAccepted"), "the refusal");
    days.until(on("02-13"));
    cast.edit(
        "parking",
        r -> {
          r.getSpec().materials = complete.materials;
          r.getSpec().mlps = complete.mlps;
          r.getSpec().officers = complete.officers;
        });
    cast.await("parking", s -> has(s, "Resubmitted"), "the corrected application");
    days.until(on("02-24"));
    cast.rule("parking", "Acceptance", "Approved", null, null);
    days.until(on("02-25"));
    cast.rule("parking", "Approval", "Approved", null, null);
    var trial = cast.phase("parking", "Trial");
    days.until(on("03-02"));
    cast.edit("parking", r -> r.getSpec().trial = longer());
    days.until(on("03-04"));
    cast.rule("parking", "TrialExtension", "Approved", null, null);
    var extended = cast.await("parking", s -> has(s, "Extended"), "the longer trial");
    return until(extended).isAfter(until(trial))
        ? missed("parking")
        : "parking: its trial did not become longer";
  }

  /** Nobody applies for final review: the trial runs out, and after the grace all is reclaimed. */
  String lapsedTrial() throws Exception {
    var request = cast.example("02-minimal-request.yaml");
    request.getMetadata().setName("tolls");
    request.getSpec().system.shortName = "tolls";
    request.getSpec().system.name = "Toll statistics";
    days.until(MONDAY);
    cast.file(request);
    days.until(on("02-10"));
    cast.rule("tolls", "Acceptance", "Approved", null, null);
    days.until(on("02-11"));
    cast.rule("tolls", "Approval", "ApprovedWithAdjustment", "Fifteen days are enough.", 15);
    cast.phase("tolls", "Trial");
    cast.phase("tolls", "Terminating");
    var last = cast.phase("tolls", "Terminated");
    return has(last, "TrialRanOut") ? ended("tolls") : "tolls: its trial did not run out";
  }

  private static Trial longer() {
    var trial = new Trial();
    trial.extension = new Trial.Extension();
    trial.extension.days = 10;
    trial.extension.reason = "The guidance is to be seen over one market week more.";
    return trial;
  }

  private static LocalDate until(CloudResourceRequestStatus status) {
    return status.deadlines.stream()
        .filter(d -> "Trial".equals(d.stage) && d.endedAt == null)
        .map(d -> LocalDate.parse(d.dueDate))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate on(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
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

  private String ended(String name) {
    var left = cast.standing(name);
    return left.isEmpty() ? missed(name) : name + ": Terminated, but there still is " + left;
  }

  private String missed(String name) {
    var missed =
        cast.status(name).deadlines.stream()
            .filter(d -> "Missed".equals(d.state) || "Overdue".equals(d.state))
            .map(d -> d.stage)
            .toList();
    return missed.isEmpty() ? "" : name + ": periods missed: " + missed;
  }
}
