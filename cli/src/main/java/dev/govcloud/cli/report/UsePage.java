package dev.govcloud.cli.report;

import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.cli.sheet.SheetPage;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use reports as a page that needs nothing beside itself: for a browser, and set on paper. */
public final class UsePage {
  private static final String PAGE = "/report.html";

  private final Words words;
  private final UseTable table;

  /** In a language. */
  public UsePage(Words words) {
    this.words = words;
    this.table = new UseTable(words);
  }

  /** A unit's report. */
  public String of(UsageReport report) {
    UsageReportStatus status = report.getStatus();
    List<Use> rows = Use.of(report).toList();
    List<String> done =
        Optional.ofNullable(status)
            .map((UsageReportStatus s) -> s.operations)
            .map(table::operations)
            .orElse(List.of());
    String head =
        table.state(status)
            + ", "
            + words.say(
                "report.covered", Use.percent(status == null ? null : status.coveragePercent));
    return page(
        words.say("report.title-unit", report.getMetadata().getNamespace(), report.getSpec().month),
        head,
        table.heads(),
        rows.stream().map(table::cells).toList(),
        done,
        advice(report),
        UseChart.of(rows, words),
        status == null || status.digest == null ? "" : status.digest);
  }

  /** Which items are other than they should be, each with its reason. */
  private List<String> advice(UsageReport report) {
    return report.getStatus() == null
        ? List.of()
        : report.getStatus().items.stream()
            .filter(i -> i.reason != null)
            .map(
                i ->
                    words.say(
                        "report.advice",
                        i.request + "/" + i.name,
                        words.say("report.class-" + i.classification),
                        i.reason))
            .toList();
  }

  /** The report of all units. */
  public String of(String month, List<UsageReport> reports) {
    List<Use> rows = Use.of(reports);
    return page(
        words.say("report.title-all", month),
        words.say("report.saving-all", table.saving(rows)),
        table.unitHeads(),
        reports.stream().map(table::unitCells).toList(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private String page(
      String title,
      String head,
      List<String> heads,
      List<List<String>> rows,
      List<String> done,
      List<String> advice,
      List<UseChart.Chart> charts,
      String digest) {
    return SheetPage.render(
        PAGE,
        Map.of(
            "lang", words.lang() == Lang.ZH ? "zh-CN" : "en",
            "title", title,
            "head", head,
            "heads", heads,
            "rows", rows,
            "done", Map.of("title", words.say("report.done"), "lines", done),
            "advice", Map.of("title", words.say("report.advised-title"), "lines", advice),
            "charts", charts,
            "digest", digest,
            "foot", words.say("report.only-advice")));
  }
}
