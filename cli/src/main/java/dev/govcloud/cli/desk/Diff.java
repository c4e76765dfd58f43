package dev.govcloud.cli.desk;

import dev.govcloud.api.request.ChangeStatus.Difference;
import java.util.List;

/** Differences line by line: what comes, what goes, what becomes otherwise. */
final class Diff {
  private Diff() {}

  static List<String> lines(List<Difference> differences, Paint paint) {
    if (differences.isEmpty()) {
      return List.of("  " + Say.of("diff.none"));
    }
    Table table = Table.plain();
    for (Difference d : differences) {
      String from = Say.text(d.from);
      String to = Say.text(d.to);
      if (d.from == null) {
        table.row(paint::good, "+ " + Say.text(d.path), to);
      } else if (d.to == null) {
        table.row(paint::bad, "- " + Say.text(d.path), from);
      } else {
        table.row(paint::urgent, "~ " + Say.text(d.path), Say.of("diff.becomes", from, to));
      }
    }
    return table.lines("  ");
  }
}
