package dev.govcloud.cli.desk;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Prospect;
import dev.govcloud.core.request.UnitShare;
import java.util.ArrayList;
import java.util.List;

/**
 * What an official reads before he signs: what was filed, what it changes, what it takes away, what
 * is asked of the ruling and whether that is met, how much the unit holds, and the ruling itself.
 */
final class RulingPage {
  private static final String INDENT = "  ";

  private final Docket docket;
  private final Open open;
  private final Decision decision;
  private final Prospect prospect;
  private final Paint paint;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  RulingPage(
      Docket docket, Open open, Decision decision, Prospect prospect, Paint paint, Words words) {
    this.docket = docket;
    this.open = open;
    this.decision = decision;
    this.prospect = prospect;
    this.paint = paint;
    this.words = words;
  }

  List<String> lines() {
    docket.filing(open.filing()).ifPresent(this::filed);
    differences();
    losses();
    checklist();
    if (!order()) {
      prospect.wanted().ifPresent(this::ceiling);
    }
    ruling();
    return lines;
  }

  private void filed(Filing filing) {
    var spec = filing.getSpec();
    lines.add(
        paint.heading(
            words.say(
                "desk.ruling-filed",
                open.filing(),
                words.matter(spec.matter),
                docket.days().minute(spec.filedAt),
                Words.plain(spec.filedBy),
                Words.plain(spec.unit))));
    if (open.due() != null) {
      lines.add(
          words.say(
              "desk.ruling-due",
              words.stage(open.stage().label()),
              open.due(),
              docket.days().said(open.due(), words),
              open.stage().article()));
    }
    if (spec.previous != null) {
      lines.add(
          words.say(
              "desk.ruling-previous",
              spec.previous.filing,
              words.filing(spec.previous.state),
              Words.plain(spec.previous.opinion)));
    }
    if (spec.change != null && Boolean.TRUE.equals(spec.change.major)) {
      lines.add(
          paint.urgent(words.say("desk.ruling-major", String.join("; ", spec.change.reasons))));
    }
  }

  private void differences() {
    if (order()) {
      return;
    }
    boolean beside = docket.status().approved != null && prospect.wanted().isPresent();
    lines.add("");
    lines.add(paint.heading(words.say(beside ? "desk.ruling-differences" : "desk.ruling-asked")));
    lines.addAll(Diff.lines(prospect.differences(), paint, words));
    List<Difference> adjusted = prospect.adjusted();
    if (!adjusted.isEmpty()) {
      lines.add(paint.heading(words.say("desk.ruling-adjusted")));
      lines.addAll(Diff.lines(adjusted, paint, words));
    }
  }

  private void losses() {
    var notice = prospect.takesAway();
    List<String> losses = prospect.losses();
    if (notice.isPresent()) {
      lines.add(paint.urgent(words.say("desk.ruling-loses", notice.get().said())));
    } else if (!losses.isEmpty()) {
      lines.add(paint.urgent(words.say("desk.diff-loses", String.join(", ", losses))));
    }
  }

  /** An order for cause changes nothing of what runs but whether it does. */
  private boolean order() {
    return open.stage() == Stage.SUSPENSION_ORDER || open.stage() == Stage.SUSPENSION;
  }

  private void checklist() {
    lines.add("");
    lines.add(paint.heading(words.say("desk.ruling-checklist")));
    prospect
        .outOfPlace()
        .ifPresent(o -> lines.add(INDENT + paint.bad(words.say("desk.ruling-no", o.message()))));
    for (Prospect.Point point : prospect.points()) {
      String asks = words.say("desk.ruling-asks", point.asks().meaning(), point.asks().article());
      lines.add(
          INDENT
              + (point.objection().isEmpty()
                  ? paint.good(words.say("desk.ruling-ok", asks))
                  : paint.bad(words.say("desk.ruling-no", asks))));
      point.objection().ifPresent(o -> defects(o.message()));
    }
    if (!docket.rules().known() || !docket.unitKnown()) {
      lines.add(INDENT + paint.urgent(words.say("desk.ruling-unread")));
    }
  }

  /** A message names every defect; each has a line. */
  private void defects(String message) {
    for (String defect : message.split("; ")) {
      lines.add(INDENT + INDENT + Words.plain(defect));
    }
  }

  private void ceiling(Amount wanted) {
    if (!docket.unitKnown()) {
      return;
    }
    UnitShare unit = docket.unit();
    lines.add("");
    lines.add(paint.heading(words.say("desk.ruling-share", Words.plain(unit.name()))));
    Table table =
        new Table(
            "",
            words.say("desk.share-this"),
            words.say("desk.share-others"),
            words.say("desk.share-ceiling"),
            words.say("desk.share-left"));
    var ceiling = unit.ceiling();
    share(table, "vCPU", wanted.vcpu(), unit.held().vcpu(), ceiling == null ? null : ceiling.vcpu);
    share(
        table,
        words.say("desk.share-memory"),
        wanted.memoryGiB(),
        unit.held().memoryGiB(),
        ceiling == null ? null : ceiling.memoryGiB);
    share(
        table,
        words.say("desk.share-storage"),
        wanted.storageGiB(),
        unit.held().storageGiB(),
        ceiling == null ? null : ceiling.storageGiB);
    lines.addAll(table.lines(INDENT));
  }

  private void share(Table table, String what, long wanted, long others, Integer ceiling) {
    table.row(
        text -> ceiling != null && wanted + others > ceiling ? paint.bad(text) : text,
        what,
        String.valueOf(wanted),
        String.valueOf(others),
        ceiling == null ? words.say("desk.share-none") : String.valueOf(ceiling),
        ceiling == null ? "" : String.valueOf(ceiling - wanted - others));
  }

  private void ruling() {
    var spec = decision.getSpec();
    lines.add("");
    lines.add(
        paint.heading(
            words.say(
                Boolean.TRUE.equals(spec.override) ? "desk.ruling-override" : "desk.ruling-says",
                spec.stage,
                spec.verdict,
                spec.filing,
                Words.plain(spec.decidedBy))));
    if (spec.opinion != null) {
      lines.add(INDENT + Words.plain(spec.opinion));
    }
  }
}
