package dev.govcloud.cli.report;

import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Use reports at a terminal, and the cells that a page has as well. */
public final class UseTable {
  private static final List<String> HEADS =
      List.of(
          "report.item",
          "report.measure",
          "report.allocated",
          "report.average",
          "report.p95",
          "report.maximum",
          "report.coverage",
          "report.class",
          "report.advised");

  private static final List<String> UNIT_HEADS =
      List.of(
          "report.unit",
          "report.state",
          "report.coverage",
          "report.class-Idle",
          "report.class-OverProvisioned",
          "report.class-UnderProvisioned",
          "report.class-Normal",
          "report.class-Exempt",
          "report.class-NoData",
          "report.saving");

  private final Words words;

  /** In a language. */
  public UseTable(Words words) {
    this.words = words;
  }

  List<String> heads() {
    return HEADS.stream().map(words::say).toList();
  }

  List<String> unitHeads() {
    return UNIT_HEADS.stream().map(words::say).toList();
  }

  /** The cells of a row. */
  List<String> cells(Use use) {
    var m = use.measured();
    return List.of(
        use.name(),
        words.say("report.measure-" + m.measure),
        use.allocated(),
        Use.percent(m.averagePercent),
        Use.percent(m.p95Percent),
        Use.percent(m.maximumPercent),
        Use.percent(m.coveragePercent),
        use.item().classification == null
            ? "–"
            : words.say("report.class-" + use.item().classification),
        use.advised());
  }

  /** The cells of a unit's row in the report of all. */
  List<String> unitCells(UsageReport report) {
    UsageReportStatus status = report.getStatus();
    List<String> cells = new ArrayList<>();
    cells.add(report.getMetadata().getNamespace());
    cells.add(state(status));
    cells.add(Use.percent(status == null ? null : status.coveragePercent));
    var c = status == null ? null : status.counts;
    Stream.of(
            c == null ? null : c.idle,
            c == null ? null : c.overProvisioned,
            c == null ? null : c.underProvisioned,
            c == null ? null : c.normal,
            c == null ? null : c.exempt,
            c == null ? null : c.noData)
        .forEach(n -> cells.add(n == null ? "–" : n.toString()));
    cells.add(saving(Use.of(report).toList()));
    return cells;
  }

  String state(UsageReportStatus status) {
    return status == null || status.state == null ? "–" : words.say("report.state-" + status.state);
  }

  /** What all advice would give back, processors, memory and storage together. */
  String saving(List<Use> rows) {
    return words.say(
        "report.savings",
        saved(rows, "HostProcessors"),
        saved(rows, "HostMemory"),
        saved(rows, "DatabaseStorage") + saved(rows, "VolumeStorage"));
  }

  private static long saved(List<Use> rows, String measure) {
    return rows.stream()
        .filter(r -> measure.equals(r.measured().measure) && r.measured().saving != null)
        .mapToLong(r -> r.measured().saving)
        .filter(s -> s > 0)
        .sum();
  }

  /** A unit's report. */
  public List<String> lines(UsageReport report) {
    List<String> lines = new ArrayList<>();
    UsageReportStatus status = report.getStatus();
    lines.add(
        words.say(
            "report.title-unit", report.getMetadata().getNamespace(), report.getSpec().month));
    lines.add(
        state(status)
            + ", "
            + words.say(
                "report.covered", Use.percent(status == null ? null : status.coveragePercent)));
    lines.add("");
    Table table = new Table(heads().toArray(String[]::new));
    Use.of(report).forEach(u -> table.row(cells(u).toArray(String[]::new)));
    lines.addAll(table.lines(""));
    if (status != null && status.operations != null) {
      lines.add("");
      lines.addAll(operations(status.operations));
    }
    lines.add("");
    lines.add(words.say("report.only-advice"));
    return lines;
  }

  /** What was done, one sentence each. */
  List<String> operations(UsageReportStatus.Operations done) {
    return List.of(
        words.say("report.done-systems", done.systems),
        words.say("report.done-filed", done.filed),
        words.say("report.done-changes", done.changesGranted, done.changesCarriedOut),
        words.say(
            "report.done-periods",
            done.periodsKept,
            done.periodsMissed,
            done.periodsMissedByProvider));
  }

  /** The report of all units. */
  public List<String> lines(String month, List<UsageReport> reports) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("report.title-all", month));
    lines.add("");
    Table table = new Table(unitHeads().toArray(String[]::new));
    reports.forEach(r -> table.row(unitCells(r).toArray(String[]::new)));
    lines.addAll(table.lines(""));
    lines.add("");
    lines.add(words.say("report.saving-all", saving(Use.of(reports))));
    lines.add(words.say("report.only-advice"));
    return lines;
  }
}
