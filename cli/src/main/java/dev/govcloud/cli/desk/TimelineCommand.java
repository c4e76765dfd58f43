package dev.govcloud.cli.desk;

import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.Output;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The life of a request in order. */
@Command(name = "timeline", description = "${bundle:desk.help-timeline}")
public final class TimelineCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Output output;

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Docket docket =
          Docket.read(
              new Office(session.client(), session.words()), target.named(session), session.now());
      List<Timeline.Entry> entries = Timeline.of(docket.status());
      output.print(spec, entries, () -> page(entries, docket.days(), session.words()));
    }
    return ExitCodes.OK;
  }

  private List<String> page(List<Timeline.Entry> entries, Days days, Words words) {
    if (entries.isEmpty()) {
      return List.of(words.say("desk.timeline-nothing"));
    }
    Paint paint = Paint.ofThisProcess();
    Table.Cells heads = new Table.Cells();
    heads
        .add("desk.column-at")
        .add("desk.column-what")
        .add("desk.column-who")
        .add("desk.column-article");
    heads.add("desk.column-filing").add("desk.column-decision").add("desk.column-period");
    heads.addIf(output.wide(), "desk.column-message");
    Table table = new Table(heads.all().stream().map(words::say).toArray(String[]::new));
    for (Timeline.Entry e : entries) {
      Table.Cells cells = new Table.Cells();
      cells
          .add("open".equals(e.entry) ? "" : days.minute(e.at))
          .add(what(e, words))
          .add(who(e, words));
      cells.add(e.article).add(e.filing).add(e.decision).add(period(e, days, words));
      cells.addIf(output.wide(), Words.plain(e.message));
      table.row(text -> colour(e, days, paint, text), cells.all().toArray(String[]::new));
    }
    List<String> lines = table.lines("");
    lines.set(0, paint.heading(lines.get(0)));
    return lines;
  }

  private static String what(Timeline.Entry e, Words words) {
    return switch (e.entry) {
      case "fact" -> words.fact(e.what);
      case "ended" ->
          words.say(
              "desk.timeline-ended",
              words.stage(e.period),
              words.say("desk.state-" + e.state.toLowerCase(Locale.ROOT)));
      default -> words.say("desk.timeline-open", words.stage(e.period));
    };
  }

  private static String who(Timeline.Entry e, Words words) {
    return "fact".equals(e.entry) ? Words.plain(e.who) : words.party(e.who);
  }

  private static String period(Timeline.Entry e, Days days, Words words) {
    if ("open".equals(e.entry)) {
      return words.say("desk.timeline-until", e.due, days.said(e.due, words));
    }
    if ("ended".equals(e.entry)) {
      return words.say("desk.timeline-was-due", e.due);
    }
    return e.due == null
        ? Words.plain(e.period)
        : words.say("desk.timeline-began", words.stage(e.period), e.due);
  }

  private static String colour(Timeline.Entry e, Days days, Paint paint, String text) {
    if ("Missed".equals(e.state) || "Overdue".equals(e.state)) {
      return paint.bad(text);
    }
    return "open".equals(e.entry) && days.pressing(e.due) ? paint.urgent(text) : text;
  }
}
