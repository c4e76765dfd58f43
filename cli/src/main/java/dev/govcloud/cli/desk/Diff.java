package dev.govcloud.cli.desk;

import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import java.util.List;

/** Differences line by line: what comes, what goes, what becomes otherwise. */
final class Diff {
  private Diff() {}

  static List<String> lines(List<Difference> differences, Paint paint, Words words) {
    if (differences.isEmpty()) {
      return List.of("  " + words.say("desk.diff-none"));
    }
    Table table = Table.plain();
    for (Difference d : differences) {
      String from = Words.plain(d.from);
      String to = Words.plain(d.to);
      if (d.from == null) {
        table.row(paint::good, "+ " + Words.plain(d.path), to);
      } else if (d.to == null) {
        table.row(paint::bad, "- " + Words.plain(d.path), from);
      } else {
        table.row(
            paint::urgent, "~ " + Words.plain(d.path), words.say("desk.diff-becomes", from, to));
      }
    }
    return table.lines("  ");
  }
}
