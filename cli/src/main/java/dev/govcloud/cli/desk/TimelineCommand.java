package dev.govcloud.cli.desk;

import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.connect.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The life of a request in order. */
@Command(
    name = "timeline",
    description =
        "Every fact of the record and every period, in order, with who acted or has to act; at the"
            + " end what is open.")
public final class TimelineCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Format format;

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Docket docket =
          Docket.read(new Office(session.client()), target.named(session), session.now());
      List<Timeline.Entry> entries = Timeline.of(docket.status());
      var out = spec.commandLine().getOut();
      if (format.data()) {
        out.println(format.write(entries));
      } else if (entries.isEmpty()) {
        out.println(Say.of("timeline.nothing"));
      } else {
        page(entries, docket.days()).forEach(out::println);
      }
    }
    return ExitCodes.OK;
  }

  private List<String> page(List<Timeline.Entry> entries, Days days) {
    Paint paint = Paint.ofThisProcess();
    Table.Cells heads = new Table.Cells();
    heads.add("timeline.at").add("timeline.what").add("timeline.who").add("timeline.article");
    heads.add("timeline.filing").add("timeline.decision").add("timeline.period");
    heads.addIf(format.wide(), "timeline.message");
    Table table = new Table(heads.all().stream().map(Say::of).toArray(String[]::new));
    for (Timeline.Entry e : entries) {
      Table.Cells cells = new Table.Cells();
      cells.add("open".equals(e.entry) ? "" : days.minute(e.at)).add(what(e)).add(who(e));
      cells.add(e.article).add(e.filing).add(e.decision).add(period(e, days));
      cells.addIf(format.wide(), Say.text(e.message));
      table.row(text -> colour(e, days, paint, text), cells.all().toArray(String[]::new));
    }
    List<String> lines = table.lines("");
    lines.set(0, paint.heading(lines.get(0)));
    return lines;
  }

  private static String what(Timeline.Entry e) {
    return switch (e.entry) {
      case "fact" -> Say.fact(e.what);
      case "ended" -> Say.of("timeline.ended", Say.stage(e.period), Say.of("state." + e.state));
      default -> Say.of("timeline.open", Say.stage(e.period));
    };
  }

  private static String who(Timeline.Entry e) {
    return "fact".equals(e.entry) ? Say.text(e.who) : Say.party(e.who);
  }

  private static String period(Timeline.Entry e, Days days) {
    if ("open".equals(e.entry)) {
      return Say.of("timeline.until", e.due, days.left(e.due, ""));
    }
    if ("ended".equals(e.entry)) {
      return Say.of("timeline.was-due", e.due);
    }
    return e.due == null
        ? Say.text(e.period)
        : Say.of("timeline.began", Say.stage(e.period), e.due);
  }

  private static String colour(Timeline.Entry e, Days days, Paint paint, String text) {
    if ("Missed".equals(e.state) || "Overdue".equals(e.state)) {
      return paint.bad(text);
    }
    return "open".equals(e.entry) && days.pressing(e.due) ? paint.urgent(text) : text;
  }
}
