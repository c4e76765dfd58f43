package dev.govcloud.cli.sheet;

import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.Deadline.Unit;
import dev.govcloud.core.lifecycle.MilestoneKind;
import dev.govcloud.core.lifecycle.Obligation;
import dev.govcloud.core.lifecycle.Obligation.Ending;
import dev.govcloud.core.lifecycle.Party;
import dev.govcloud.core.lifecycle.Record;
import dev.govcloud.core.lifecycle.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The record replayed for the sheet. What is printed of periods follows from the entries, never
 * from what the file says of them besides.
 */
final class Steps {
  private final RecordFile file;
  private final Instant asOf;
  private final Record replayed = new Record(List.of());
  private final List<Sheet.Step> steps = new ArrayList<>();

  Steps(RecordFile file) {
    this.file = file;
    this.asOf = file.asOf();
    file.milestones().forEach(this::step);
  }

  List<Sheet.Step> steps() {
    return steps;
  }

  private void step(Milestone m) {
    List<Obligation> before = List.copyOf(replayed.obligations());
    replayed.append(m);
    List<Sheet.Kept> ended = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Obligation now = replayed.obligations().get(i);
      if (before.get(i).open() && now.ending() == Ending.DONE && now.deadline().isPresent()) {
        ended.add(kept(now));
      }
    }
    Wording.Words words =
        MilestoneKind.of(m.kind)
            .map(Wording::of)
            .orElseGet(() -> new Wording.Words("", Text.printable(m.kind)));
    steps.add(
        new Sheet.Step(
            String.valueOf(m.sequence),
            stage(m, words),
            Text.minute(Instant.parse(m.at)),
            Text.printable(actor(m)),
            outcome(m, words),
            Text.printable(opinion(m)),
            Text.article(m.article),
            ended));
  }

  /** What a person wrote; the operator's own sentences say what 环节 and 结论 say already. */
  private String opinion(Milestone m) {
    var ruling = Optional.ofNullable(m.decision).flatMap(file::decision);
    if (ruling.isPresent()) {
      return ruling.get().spec().opinion;
    }
    return MilestoneKind.of(m.kind)
        .map(
            kind ->
                switch (kind) {
                  case WITHDRAWN, EXTENSION_APPLIED, CHANGE_APPLIED, TERMINATION_APPLIED ->
                      m.message;
                  case DEADLINE_RECOMPUTED -> "截止日改为 " + m.period.dueDate;
                  default -> null;
                })
        .orElse(null);
  }

  private static String actor(Milestone m) {
    return switch (m.actor) {
      case "system" -> "系统（按期限）";
      case "govcloud-operator" -> "系统（govcloud-operator）";
      default -> m.actor;
    };
  }

  /** A notice about a period names the period. */
  private static String stage(Milestone m, Wording.Words words) {
    return words.stage().equals("期限") ? stage(m.stage) : words.stage();
  }

  private static String stage(String label) {
    return Arrays.stream(Stage.values())
        .filter(s -> s.label().equals(label))
        .findFirst()
        .map(Wording::of)
        .orElse("");
  }

  private String outcome(Milestone m, Wording.Words words) {
    boolean adjusted =
        Optional.ofNullable(m.decision)
            .flatMap(file::decision)
            .map(d -> "ApprovedWithAdjustment".equals(d.spec().verdict))
            .orElse(false);
    String days = m.days == null ? "" : " " + m.days + " 天";
    return words.outcome() + (adjusted ? "（调整后）" : "") + days;
  }

  /** The parties in the order of the form, each with every period that it had to keep. */
  List<Sheet.PartyDeadlines> parties() {
    return List.of(Party.UNIT, Party.AUTHORITY, Party.PROVIDER).stream().map(this::party).toList();
  }

  private Sheet.PartyDeadlines party(Party party) {
    List<Obligation> periods =
        replayed.obligations().stream()
            .filter(o -> o.stage().party() == party && o.deadline().isPresent())
            .toList();
    long missed = periods.stream().filter(this::bad).count();
    long kept =
        periods.stream().filter(o -> o.stage().breachable() && "Met".equals(o.state(asOf))).count();
    return new Sheet.PartyDeadlines(
        Wording.of(party), kept, missed, periods.stream().map(this::line).toList());
  }

  private Sheet.DeadlineLine line(Obligation o) {
    Deadline d = o.deadline().orElseThrow();
    return new Sheet.DeadlineLine(
        Wording.of(o.stage()),
        Text.article(o.stage().article()),
        length(o.stage(), d),
        Text.day(o.since()),
        dueDate(d),
        o.endedAt().map(Text::minute).orElse("—"),
        state(o),
        bad(o));
  }

  private Sheet.Kept kept(Obligation o) {
    Deadline d = o.deadline().orElseThrow();
    return new Sheet.Kept(
        Wording.of(o.stage()), length(o.stage(), d), dueDate(d), state(o), bad(o));
  }

  private static String dueDate(Deadline d) {
    return Text.day(d.dueDate()) + (d.provisional() ? "（暂定）" : "");
  }

  private static String length(Stage stage, Deadline d) {
    String unit = d.unit() == Unit.WORKING_DAYS ? " 个工作日" : " 天";
    return d.length() + unit + (stage.statutory() ? "" : "（目标）");
  }

  private boolean bad(Obligation o) {
    return List.of("Missed", "Overdue").contains(o.state(asOf));
  }

  /** The end of a trial or a grace period is no breach, so it is neither kept nor missed. */
  private String state(Obligation o) {
    return switch (o.state(asOf)) {
      case "Open" -> "进行中";
      case "Overdue" -> "已逾期，尚未办结";
      case "Missed" -> "超期";
      case "Met" -> o.stage().breachable() ? "按时" : "已结束";
      case "Stopped" -> "中止（退回补正）";
      default -> "不再适用";
    };
  }
}
