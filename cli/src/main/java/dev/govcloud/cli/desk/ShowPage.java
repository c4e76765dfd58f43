package dev.govcloud.cli.desk;

import dev.govcloud.core.regulation.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A request on one page for people. */
final class ShowPage {
  private static final Set<String> WELL = Set.of("Ready", "Complete", "Accepted", "Approved");

  private final Docket docket;
  private final Paint paint;
  private final boolean wide;
  private final List<String> lines = new ArrayList<>();

  ShowPage(Docket docket, Paint paint, boolean wide) {
    this.docket = docket;
    this.paint = paint;
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
            Say.of(
                "show.title",
                request.getMetadata().getNamespace() + "/" + request.getMetadata().getName(),
                Say.text(request.getSpec().system.name),
                Say.text(docket.unit().name()))));
    lines.addAll(Next.lines(status, docket.days()));
    if (wide && status.phase != null) {
      Phase.of(status.phase).ifPresent(p -> lines.add(Say.text(p.meaning())));
    }
    if (status.namespace != null) {
      lines.add(Say.of("show.environment", status.namespace.name));
    }
    if (docket.edited()) {
      lines.add(paint.urgent(Say.of("show.edited")));
    }
  }

  private void resources() {
    section("show.resources", Items.table(docket.status().resources, paint, wide).lines("  "));
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
            table.row(Say.word(i.kind), Say.text(i.name), i.state, docket.days().minute(i.goneAt)));
    section("show.reclaim", table.lines("  "));
    reclaim.blockers.forEach(b -> lines.add("  " + paint.bad(Say.text(b.message))));
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
                    Say.text(c.getReason()),
                    Say.text(c.getMessage())));
    section("show.conditions", table.lines("  "));
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
            Say.of("filing.name"),
            Say.of("filing.matter"),
            Say.of("filing.state"),
            Say.of("filing.filed"),
            Say.of("filing.by"),
            Say.of("filing.due"),
            Say.of("filing.decision"));
    docket
        .filings()
        .forEach(
            f -> {
              var status = f.getStatus();
              table.row(
                  f.getMetadata().getName(),
                  Say.matter(f.getSpec().matter),
                  status == null ? "" : Say.word(status.state),
                  Say.text(f.getSpec().filedOn),
                  Say.text(f.getSpec().filedBy),
                  status == null ? "" : Say.text(status.due),
                  status == null ? "" : Say.text(status.decision));
            });
    section("show.filings", table.isEmpty() ? List.of() : table.lines("  "));
    docket.filings().stream()
        .filter(f -> f.getStatus() != null && f.getStatus().party != null)
        .filter(f -> !f.getSpec().lacks.isEmpty())
        .forEach(
            f -> {
              lines.add(paint.urgent(Say.of("show.lacks", f.getMetadata().getName())));
              f.getSpec().lacks.forEach(l -> lines.add("  - " + Say.text(l)));
            });
  }

  private void section(String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(paint.heading(Say.of(title)));
      lines.addAll(content);
    }
  }
}
