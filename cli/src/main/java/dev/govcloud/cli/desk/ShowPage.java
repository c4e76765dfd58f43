package dev.govcloud.cli.desk;

import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A request on one page for people. */
final class ShowPage {
  private static final Set<String> WELL = Set.of("Ready", "Complete", "Accepted", "Approved");

  private final Docket docket;
  private final Paint paint;
  private final Words words;
  private final boolean wide;
  private final List<String> lines = new ArrayList<>();

  ShowPage(Docket docket, Paint paint, Words words, boolean wide) {
    this.docket = docket;
    this.paint = paint;
    this.words = words;
    this.wide = wide;
  }

  List<String> lines() {
    head();
    resources();
    reclaim();
    conditions();
    filings();
    return lines;
  }

  private void head() {
    var request = docket.request();
    var status = docket.status();
    lines.add(
        paint.heading(
            words.say(
                "desk.show-title",
                request.getMetadata().getNamespace() + "/" + request.getMetadata().getName(),
                Words.plain(request.getSpec().system.name),
                Words.plain(docket.unit().name()))));
    lines.addAll(Next.lines(status, docket.days(), words));
    if (wide && status.phase != null) {
      Phase.of(status.phase).ifPresent(p -> lines.add(Words.plain(p.meaning())));
    }
    if (status.namespace != null) {
      lines.add(words.say("desk.show-environment", status.namespace.name));
    }
    if (docket.edited()) {
      lines.add(paint.urgent(words.say("desk.show-edited")));
    }
  }

  private void resources() {
    section(
        "desk.show-resources",
        Items.table(docket.status().resources, paint, words, wide).lines("  "));
  }

  /** What is still to be taken back, and what holds it up. */
  private void reclaim() {
    var reclaim = docket.status().reclaim;
    if (reclaim == null) {
      return;
    }
    Table table = Table.plain();
    reclaim.items.forEach(
        i ->
            table.row(
                words.word(i.kind), Words.plain(i.name), i.state, docket.days().minute(i.goneAt)));
    section("desk.show-reclaim", table.lines("  "));
    reclaim.blockers.forEach(b -> lines.add("  " + paint.bad(Words.plain(b.message))));
  }

  private void conditions() {
    Table table = Table.plain();
    docket
        .status()
        .conditions
        .forEach(
            c ->
                table.row(
                    text -> colour(c.getType(), c.getStatus(), text),
                    c.getType(),
                    c.getStatus(),
                    Words.plain(c.getReason()),
                    Words.plain(c.getMessage())));
    section("desk.show-conditions", table.lines("  "));
  }

  /** Only what is plainly well or plainly not has a colour. */
  private String colour(String type, String state, String text) {
    if ("Stalled".equals(type) || "Overdue".equals(type)) {
      return "True".equals(state) ? paint.bad(text) : text;
    }
    return WELL.contains(type) && "False".equals(state) ? paint.urgent(text) : text;
  }

  private void filings() {
    Table table =
        new Table(
            words.say("desk.column-name"),
            words.say("desk.column-matter"),
            words.say("desk.column-state"),
            words.say("desk.column-filed"),
            words.say("desk.column-by"),
            words.say("desk.column-due"),
            words.say("desk.column-decision"));
    docket
        .filings()
        .forEach(
            f -> {
              var status = f.getStatus();
              table.row(
                  f.getMetadata().getName(),
                  words.matter(f.getSpec().matter),
                  status == null ? "" : words.filing(status.state),
                  Words.plain(f.getSpec().filedOn),
                  Words.plain(f.getSpec().filedBy),
                  status == null ? "" : Words.plain(status.due),
                  status == null ? "" : Words.plain(status.decision));
            });
    section("desk.show-filings", table.isEmpty() ? List.of() : table.lines("  "));
    docket.filings().stream()
        .filter(f -> f.getStatus() != null && f.getStatus().party != null)
        .filter(f -> !f.getSpec().lacks.isEmpty())
        .forEach(
            f -> {
              lines.add(paint.urgent(words.say("desk.show-lacks", f.getMetadata().getName())));
              f.getSpec().lacks.forEach(l -> lines.add("  - " + Words.plain(l)));
            });
  }

  private void section(String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(paint.heading(words.say(title)));
      lines.addAll(content);
    }
  }
}
