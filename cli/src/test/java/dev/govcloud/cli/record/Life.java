package dev.govcloud.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.lifecycle.Decider;
import dev.govcloud.core.lifecycle.Facts;
import dev.govcloud.core.lifecycle.Observed;
import dev.govcloud.core.lifecycle.Outcome;
import dev.govcloud.core.lifecycle.Unit;
import dev.govcloud.core.policy.Policies;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A request through the decider, day by day, and what the operator would show of it. */
final class Life {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final CloudResourceRequest request;
  private final CloudPolicySpec policy = CloudPolicySpec.defaults();
  private final List<Facts.Ruling> rulings = new ArrayList<>();
  private Instant now;
  private Instant edited;
  private Outcome outcome;

  private Life(String day) {
    Path file = Path.of(System.getProperty("basedir.root"), "examples/03-full-request.yaml");
    try {
      request = Serialization.unmarshal(Files.readString(file), CloudResourceRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    request.getMetadata().setUid("5f0c1f4e-0000-4000-8000-000000000001");
    request.getMetadata().setGeneration(1L);
    request.setStatus(new CloudResourceRequestStatus());
    CloudResourceRequestSpec spec = request.getSpec();
    spec.system.name = "道路运输许可网上办理系统";
    spec.system.purpose = "市民和企业网上申请道路运输许可，查询办理进度。";
    on(day);
    edited = now;
    look();
  }

  /** From the application to the reclaim, with a return, a missed deadline and every ruling. */
  static Life whole() {
    Life life = granted();
    life.on("2026-03-20").edit(Life::extension).rule("TrialExtension", "Approved", "确需月底压力测试。");
    life.on("2026-04-14").edit(Life::passTests).rule("FinalReview", "Approved", null);
    life.on("2026-05-11").edit(Life::more).rule("Change", "Approved", null);
    life.on("2026-06-01").rule("Suspension", "Approved", "高危漏洞未整改。");
    life.on("2026-06-03").rule("Resumption", "Approved", "已整改。");
    life.on("2026-09-01").edit(Life::terminate).rule("Termination", "Approved", null);
    return life;
  }

  /** In trial, what was approved is less than what was applied for. */
  static Life granted() {
    Life life = new Life("2026-03-02");
    life.on("2026-03-03").rule("Acceptance", "Returned", "建设方案缺少“安全”一章；\n请补正。");
    life.on("2026-03-04").edit(s -> s.remarks = "已补正安全一章。");
    life.on("2026-03-12").rule("Acceptance", "Approved", null);
    life.on("2026-03-13")
        .decide(
            "Approval",
            "ApprovedWithAdjustment",
            d -> {
              d.opinion = "应用主机 8 GiB 内存可满足；试用 20 天。";
              d.adjustment = new DecisionSpec.Adjustment();
              d.adjustment.trialDays = 20;
              DecisionSpec.HostAdjustment host = new DecisionSpec.HostAdjustment();
              host.name = "app";
              host.memoryGiB = 8;
              d.adjustment.hosts.add(host);
            });
    return life;
  }

  /** The file as the command would write it. */
  ObjectNode export() {
    request.getStatus().deadlines =
        outcome.obligations().stream()
            .filter(o -> o.deadline().isPresent())
            .map(o -> Shown.period(o, now))
            .toList();
    List<JsonNode> decisions = rulings.stream().map(r -> RecordFormat.tree(r.decision())).toList();
    UsingUnit unit = new UsingUnit();
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "市交通运输局";
    unit.getSpec().level = "City";
    unit.getSpec().creditCode = "11341500MB1234567X";
    return RecordExport.of(
        RecordFormat.tree(request),
        Map.of(Attached.DECISIONS, decisions),
        RecordFormat.tree(unit),
        now.plusSeconds(3600));
  }

  Life on(String day) {
    now = LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    return outcome == null ? this : look();
  }

  Life edit(Consumer<CloudResourceRequestSpec> change) {
    change.accept(request.getSpec());
    edited = now;
    return look();
  }

  Life rule(String stage, String verdict, String opinion) {
    return decide(stage, verdict, d -> d.opinion = opinion);
  }

  private Life decide(String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = new Decision();
    String name = "permits-" + (rulings.size() + 1);
    decision.getMetadata().setName(name);
    decision.getMetadata().setUid("5f0c1f4e-0000-4000-8000-00000000010" + rulings.size());
    decision.getMetadata().setCreationTimestamp(now.toString());
    DecisionSpec spec = new DecisionSpec();
    spec.request = request.getMetadata().getName();
    spec.stage = stage;
    spec.verdict = verdict;
    spec.revision = revision(stage);
    spec.decidedBy = "decider@authority.example";
    details.accept(spec);
    decision.setSpec(spec);
    rulings.add(new Facts.Ruling(decision, now));
    pass();
    var answer =
        outcome.verdicts().stream().filter(v -> v.decision().equals(name)).findFirst().get();
    if (!answer.effective()) {
      throw new AssertionError(answer.message());
    }
    decision.setStatus(new DecisionStatus());
    decision.getStatus().effect = "Effective";
    decision.getStatus().reason = answer.reason();
    decision.getStatus().message = answer.message();
    decision.getStatus().observedAt = now.toString();
    return look();
  }

  private String revision(String stage) {
    return outcome.obligations().stream()
        .filter(o -> o.open() && o.stage().decisionStage().equals(stage))
        .map(o -> o.revision())
        .findFirst()
        .orElseGet(() -> request.getStatus().approved.revision);
  }

  private Life look() {
    int before = -1;
    while (before != request.getStatus().milestones.size()) {
      before = request.getStatus().milestones.size();
      pass();
    }
    return this;
  }

  private void pass() {
    Deadlines deadlines =
        new Deadlines(
            WorkingCalendar.of(ZONE, CalendarFile.bundled()), Policies.countingRules(policy));
    outcome =
        Decider.decide(
            new Facts(
                request,
                edited,
                List.copyOf(rulings),
                observed(),
                policy,
                deadlines,
                Unit.unbounded("市交通运输局"),
                now));
    var status = request.getStatus();
    status.milestones = outcome.milestones();
    status.application = outcome.application();
    status.approved = outcome.approved();
    status.change = outcome.change();
    status.phase = outcome.phase().label();
  }

  /** What is approved stands at once; what is being reclaimed is gone at once. */
  private Observed observed() {
    var approved = request.getStatus().approved;
    if (approved == null || "Terminating".equals(request.getStatus().phase)) {
      return Observed.NOTHING;
    }
    var hosts =
        approved.resources.hosts.stream()
            .flatMap(h -> IntStream.range(0, h.count).mapToObj(i -> h.name + i))
            .map(n -> new Observed.Host(n, n, true, false, Optional.empty()))
            .toList();
    return new Observed(
        Optional.of(new Observed.Namespace("gc-permits", "uid", false)),
        hosts,
        Optional.of(approved.revision),
        Optional.empty(),
        List.of());
  }

  private static void extension(CloudResourceRequestSpec spec) {
    spec.trial.extension = new Trial.Extension();
    spec.trial.extension.days = 14;
    spec.trial.extension.reason = "压力测试须在月底进行。";
  }

  private static void passTests(CloudResourceRequestSpec spec) {
    for (String kind : List.of("Function", "Performance", "Security")) {
      TestReport test = new TestReport();
      test.kind = kind;
      test.result = "Passed";
      test.date = "2026-04-10";
      test.report = "https://files.transport.example/permits/test.pdf";
      test.laboratory = new TestReport.Laboratory();
      test.laboratory.name = "示例检测实验室";
      test.laboratory.cnasNumber = "L1234";
      test.reportNumber = "TEST-2026-001";
      test.scope = "Version 1.0 as deployed in the trial.";
      spec.tests.add(test);
    }
  }

  private static void more(CloudResourceRequestSpec spec) {
    spec.resources.databases.get(0).storageGiB = 600;
    spec.change = new Change();
    spec.change.reason = "办件量增长，数据库扩容。";
  }

  private static void terminate(CloudResourceRequestSpec spec) {
    spec.termination = new Termination();
    spec.termination.reason = "系统整合，由新平台替代。";
    spec.termination.offlineOn = "2026-08-28";
    spec.termination.dataMigrated = true;
    spec.termination.backup = new Termination.LastBackup();
    spec.termination.backup.location = "磁带库三号柜";
    spec.termination.backup.sha256 = "a".repeat(64);
  }
}
