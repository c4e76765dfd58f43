package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import java.util.List;

/** What a request lives through: every matter, and every way in which a filing ends. */
final class Story {
  private Story() {}

  /** In trial: returned and corrected, then less approved than was applied for. */
  static Life granted() {
    Life life = new Life("2026-03-02");
    life.on("2026-03-03").rule("Acceptance", "Returned", "建设方案缺少“安全”一章；\n请补正。");
    life.on("2026-03-04").edit(s -> s.remarks = "已补正安全一章。");
    life.on("2026-03-12").rule("Acceptance", "Approved", null);
    return life.on("2026-03-13").decide("Approval", "ApprovedWithAdjustment", Story::less);
  }

  /** From the application to the reclaim. */
  static Life whole() {
    Life life = granted();
    life.on("2026-03-20").edit(Story::extension).rule("TrialExtension", "Approved", "确需月底压力测试。");
    life.on("2026-04-14")
        .edit(s -> passTests(s, "2026-04-10"))
        .rule("FinalReview", "Approved", null);
    life.on("2026-05-11").edit(s -> storage(s, 600, "办件量增长。"));
    life.on("2026-05-12").rule("Change", "Returned", "请说明测算依据。");
    life.on("2026-05-13").edit(s -> storage(s, 600, "办件量增长，年增 90 GiB，附测算。"));
    life.rule("Change", "Approved", null);
    life.on("2026-06-01").rule("Suspension", "Approved", "高危漏洞未整改。");
    life.on("2026-06-03").rule("Resumption", "Approved", "已整改。");
    life.on("2026-06-10").edit(s -> graphics(s, 1));
    life.on("2026-06-12").edit(s -> prove(s, "2026-06-11")).rule("Change", "Approved", null);
    life.on("2026-07-01").edit(s -> storage(s, 700, "再次扩容。"));
    life.on("2026-07-02").edit(s -> storage(s, 600, "再次扩容。"));
    life.on("2026-07-06").edit(s -> storage(s, 800, "扩容至 800 GiB。"));
    life.on("2026-07-07").rule("Change", "Refused", "现有容量足够。");
    life.on("2026-07-08").edit(s -> storage(s, 600, "扩容至 800 GiB。"));
    life.on("2026-09-02").editUnseen("2026-09-01", Story::terminate);
    return life.rule("Termination", "Approved", null);
  }

  /** A second change is granted before the first is carried out; then both are. */
  static Life twoChanges() {
    Life life = granted();
    life.on("2026-03-20").edit(s -> passTests(s, "2026-03-19"));
    life.rule("FinalReview", "Approved", null).provisions = false;
    life.on("2026-05-11").edit(s -> storage(s, 600, "办件量增长。")).rule("Change", "Approved", null);
    life.on("2026-05-13").edit(s -> storage(s, 700, "再次扩容。")).rule("Change", "Approved", null);
    life.provisions = true;
    return life.on("2026-05-18");
  }

  private static void less(DecisionSpec d) {
    d.opinion = "应用主机 8 GiB 内存可满足；试用 20 天。";
    d.adjustment = new DecisionSpec.Adjustment();
    d.adjustment.trialDays = 20;
    DecisionSpec.HostAdjustment host = new DecisionSpec.HostAdjustment();
    host.name = "app";
    host.memoryGiB = 8;
    d.adjustment.hosts.add(host);
  }

  private static void extension(CloudResourceRequestSpec spec) {
    spec.trial.extension = new Trial.Extension();
    spec.trial.extension.days = 14;
    spec.trial.extension.reason = "压力测试须在月底进行。";
  }

  static void passTests(CloudResourceRequestSpec spec, String day) {
    spec.tests.clear();
    for (String kind : List.of("Function", "Performance", "Security")) {
      TestReport test = new TestReport();
      test.kind = kind;
      test.result = "Passed";
      test.date = day;
      test.report = "https://files.transport.example/permits/" + kind + ".pdf";
      test.laboratory = new TestReport.Laboratory();
      test.laboratory.name = "示例检测实验室";
      test.laboratory.cnasNumber = "L1234";
      test.reportNumber = "TEST-" + day;
      test.scope = "Version 1.0 as deployed in the trial.";
      test.sha256 = "b".repeat(64);
      spec.tests.add(test);
    }
  }

  /** What was cut at the approval is not asked for again. */
  static void storage(CloudResourceRequestSpec spec, int gib, String reason) {
    spec.resources.hosts.get(1).memoryGiB = 8;
    spec.resources.databases.get(0).storageGiB = gib;
    spec.change = new Change();
    spec.change.reason = reason;
  }

  /** The first graphics processors make a change major. */
  private static void graphics(CloudResourceRequestSpec spec, int gpus) {
    spec.resources.hosts.get(1).gpu = gpus;
    spec.change.reason = "证照识别需要图形处理器。";
  }

  private static void prove(CloudResourceRequestSpec spec, String day) {
    for (Material m : spec.materials) {
      m.date = day;
      m.sha256 = "c".repeat(64);
    }
    passTests(spec, day);
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
