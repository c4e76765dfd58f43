package dev.govcloud.cli.desk;

import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.stream.Collectors;

/** The inbox for people. */
final class InboxPage {
  private final Days days;
  private final Paint paint;
  private final Words words;
  private final boolean wide;
  private final boolean places;

  /**
   * Prepares the page.
   *
   * @param places whether it says in which namespace something is
   */
  InboxPage(Days days, Paint paint, Words words, boolean wide, boolean places) {
    this.days = days;
    this.paint = paint;
    this.words = words;
    this.wide = wide;
    this.places = places || wide;
  }

  /** The table, and below it how much there is. */
  List<String> lines(List<Inbox.Row> rows) {
    if (rows.isEmpty()) {
      return List.of(words.say("desk.inbox-nothing"));
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
    cells
        .add("desk.column-due")
        .add("desk.column-left")
        .addIf(parties, "desk.column-party")
        .add("desk.column-awaiting");
    cells.addIf(places, "desk.column-namespace").add("desk.column-request").add("desk.column-unit");
    cells.add("desk.column-matter").add("desk.column-filing");
    cells
        .addIf(wide, "desk.column-article")
        .addIf(wide, "desk.column-since")
        .addIf(wide, "desk.column-commands");
    return cells.all().stream().map(words::say).toArray(String[]::new);
  }

  private String[] cells(Inbox.Row row, boolean parties) {
    Table.Cells cells = new Table.Cells();
    cells.add(row.due).add(days.shortly(row.due, words)).addIf(parties, words.party(row.party));
    cells.add(words.stage(row.awaiting)).addIf(places, row.namespace).add(row.request);
    cells.add(Words.plain(row.unit)).add(words.matter(row.matter)).add(row.filing);
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
