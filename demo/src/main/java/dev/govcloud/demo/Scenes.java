package dev.govcloud.demo;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The three lives; each scene returns what went wrong, or nothing. */
final class Scenes {
  private final Pace pace;
  private final Cast cast;

  Scenes(Pace pace, Cast cast) {
    this.pace = pace;
    this.cast = cast;
  }

  static String outcome(Pace pace, Callable<String> scene) {
    try {
      return pace.scene(scene);
    } catch (Exception e) {
      e.printStackTrace();
      return String.valueOf(e.getMessage());
    }
  }

  /** From the application to the end; what was provisioned stands while it is due, then is gone. */
  String wholeLife() throws Exception {
    var filed = cast.file(cast.example("02-minimal-request.yaml"));
    String due = filed.deadlines.get(0).dueDate;
    pace.until(on("02-12"));
    cast.rule("bus", "Acceptance", "Approved", null, null);
    pace.until(on("02-13"));
    cast.rule("bus", "Approval", "Approved", null, null);
    LocalDate trial = handedOver("bus");
    pace.until(on("02-24"));
    var reports =
        Stream.of("Function", "Performance", "Security").map(k -> passed(k, trial)).toList();
    cast.edit("bus", r -> r.getSpec().tests = new ArrayList<>(reports));
    pace.until(on("02-26"));
    cast.rule("bus", "FinalReview", "Approved", null, null);
    boolean stood = cast.standing("bus").size() > 1;
    change();
    pace.until(on("03-09"));
    var end = cast.example("25-termination.yaml").getSpec().termination;
    end.offlineOn = on("03-08").toString();
    cast.edit("bus", r -> r.getSpec().termination = end);
    pace.until(on("03-11"));
    cast.rule("bus", "Termination", "Approved", null, null);
    come("bus", "Terminated");
    if (!"2026-02-14".equals(due)) {
      return "bus: acceptance was due " + due + " instead of 2026-02-14";
    }
    return stood ? ended("bus") : "bus: while Active it had no namespace or no machine";
  }

  /** A change application: what runs stays as it is until the authority approves it. */
  private void change() throws Exception {
    pace.until(on("02-28"));
    cast.edit(
        "bus",
        r -> {
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "More buses report at peak hours.";
          r.getSpec().resources.hosts.get(0).memoryGiB = 5;
        });
    pace.until(on("03-03"));
    cast.rule("bus", "Change", "Approved", null, null);
    come("bus", "Active");
  }

  /** Refused at acceptance for what is missing, corrected, on trial, and longer on trial. */
  String correction() throws Exception {
    var complete = cast.example("02-minimal-request.yaml").getSpec();
    cast.file(cast.example("04-incomplete-request.yaml"));
    pace.until(on("02-11"));
    cast.rule("parking", "Acceptance", "Refused", "Papers and duties are missing.", null);
    pace.until(on("02-13"));
    cast.edit(
        "parking",
        r -> {
          r.getSpec().materials = complete.materials;
          r.getSpec().mlps = complete.mlps;
          r.getSpec().officers = complete.officers;
        });
    pace.until(on("02-24"));
    cast.rule("parking", "Acceptance", "Approved", null, null);
    pace.until(on("02-25"));
    cast.rule("parking", "Approval", "Approved", null, null);
    handedOver("parking");
    LocalDate end = endOfTrial("parking");
    pace.until(on("03-02"));
    cast.edit("parking", r -> r.getSpec().trial = longer());
    pace.until(on("03-04"));
    cast.rule("parking", "TrialExtension", "Approved", null, null);
    return endOfTrial("parking").isAfter(end)
        ? missed("parking")
        : "parking: its trial did not become longer";
  }

  /** Nobody applies for final review: the trial runs out, and after the grace all is reclaimed. */
  String lapsedTrial() throws Exception {
    var request = cast.example("02-minimal-request.yaml");
    request.getMetadata().setName("tolls");
    request.getSpec().system.shortName = "tolls";
    request.getSpec().system.name = "Toll statistics";
    cast.file(request);
    pace.until(on("02-10"));
    cast.rule("tolls", "Acceptance", "Approved", null, null);
    pace.until(on("02-11"));
    cast.rule("tolls", "Approval", "ApprovedWithAdjustment", "Fifteen days are enough.", 15);
    handedOver("tolls");
    come("tolls", "Terminating");
    var last = come("tolls", "Terminated");
    return has(last, "TrialRanOut") ? ended("tolls") : "tolls: its trial did not run out";
  }

  /** What the provider does, or time alone, comes about while days pass. */
  private CloudResourceRequestStatus come(String name, String phase) throws Exception {
    return pace.passing(() -> cast.awaitPhase(name, phase));
  }

  /** The first day of the trial: from then on tests count. */
  private LocalDate handedOver(String name) throws Exception {
    return come(name, "Trial").milestones.stream()
        .filter(m -> "HandedOver".equals(m.kind))
        .map(m -> Days.day(Instant.parse(m.at)))
        .findFirst()
        .orElseThrow();
  }

  private static Trial longer() {
    var trial = new Trial();
    trial.extension = new Trial.Extension();
    trial.extension.days = 10;
    trial.extension.reason = "The guidance is to be seen over one market week more.";
    return trial;
  }

  private LocalDate endOfTrial(String name) {
    return cast.status(name).deadlines.stream()
        .filter(d -> "Trial".equals(d.stage) && d.endedAt == null)
        .map(d -> LocalDate.parse(d.dueDate))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate on(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  private static TestReport passed(String kind, LocalDate day) {
    var report = new TestReport();
    report.kind = kind;
    report.result = "Passed";
    report.report = "https://files.transport.example/bus/" + kind.toLowerCase() + ".pdf";
    report.date = day.toString();
    return report;
  }

  private static boolean has(CloudResourceRequestStatus status, String kind) {
    return status.milestones.stream().anyMatch(m -> kind.equals(m.kind));
  }

  /** Looking back belongs to no day. */
  private String ended(String name) throws Exception {
    var left = pace.passing(() -> cast.standing(name));
    return left.isEmpty() ? missed(name) : name + ": Terminated, but there still is " + left;
  }

  private String missed(String name) throws Exception {
    var status = pace.passing(() -> cast.status(name));
    var missed =
        status.deadlines.stream()
            .filter(d -> "Missed".equals(d.state) || "Overdue".equals(d.state))
            .map(d -> d.stage)
            .toList();
    return missed.isEmpty() ? "" : name + ": periods missed: " + missed;
  }
}
