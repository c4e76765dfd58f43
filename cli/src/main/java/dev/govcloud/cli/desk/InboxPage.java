package dev.govcloud.cli.desk;

import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.stream.Collectors;

/** The inbox for people. */
final class InboxPage {
  private final Days days;
  private final Paint paint;
  private final boolean wide;
  private final boolean places;

  /**
   * Prepares the page.
   *
   * @param places whether it says in which namespace something is
   */
  InboxPage(Days days, Paint paint, boolean wide, boolean places) {
    this.days = days;
    this.paint = paint;
    this.wide = wide;
    this.places = places || wide;
  }

  /** The table, and below it how much there is. */
  List<String> lines(List<Inbox.Row> rows) {
    if (rows.isEmpty()) {
      return List.of(Say.of("inbox.nothing"));
    }
    boolean parties = wide || rows.stream().map(r -> r.party).distinct().count() > 1;
    Table table = new Table(heads(parties));
    for (Inbox.Row row : rows) {
      table.row(
          text ->
              days.over(row.due)
                  ? paint.bad(text)
                  : days.pressing(row.due) ? paint.urgent(text) : text,
          cells(row, parties));
    }
    List<String> lines = table.lines("");
    lines.set(0, paint.heading(lines.get(0)));
    return lines;
  }

  private String[] heads(boolean parties) {
    Table.Cells cells = new Table.Cells();
    cells.add("inbox.due").add("inbox.left").addIf(parties, "inbox.party").add("inbox.awaiting");
    cells.addIf(places, "inbox.namespace").add("inbox.request").add("inbox.unit");
    cells.add("inbox.matter").add("inbox.filing");
    cells.addIf(wide, "inbox.article").addIf(wide, "inbox.since").addIf(wide, "inbox.do");
    return cells.all().stream().map(Say::of).toArray(String[]::new);
  }

  private String[] cells(Inbox.Row row, boolean parties) {
    Table.Cells cells = new Table.Cells();
    cells.add(row.due).add(days.shortly(row.due)).addIf(parties, Say.party(row.party));
    cells.add(Say.stage(row.awaiting)).addIf(places, row.namespace).add(row.request);
    cells.add(Say.text(row.unit)).add(Say.matter(row.matter)).add(row.filing);
    cells.addIf(wide, row.article).addIf(wide, days.minute(row.since)).addIf(wide, verbs(row));
    return cells.all().toArray(String[]::new);
  }

  /** The commands that answer it. */
  private static String verbs(Inbox.Row row) {
    if (row.stage() == null || row.stage() == Stage.SUSPENSION) {
      return "";
    }
    return row.stage().owedBy() == Party.PROVIDER
        ? "resources|fulfil"
        : Verb.on(row.stage()).stream().map(Verb::word).collect(Collectors.joining("|"));
  }
}
