package dev.govcloud.cli.sheet;

import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How periods are printed: their length, their last day, and whether they were kept. */
final class Periods {
  /** Reviews that stop because the unit has to correct something. */
  private static final Set<Stage> REVIEWS =
      EnumSet.of(Stage.ACCEPTANCE, Stage.CHANGE_REVIEW, Stage.TERMINATION_REVIEW);

  private final List<Period<Stage>> periods;
  private final Instant asOf;

  /**
   * Prints periods.
   *
   * @param periods those of the record; a live list will do
   * @param asOf the instant that open ones are judged at
   */
  Periods(List<Period<Stage>> periods, Instant asOf) {
    this.periods = periods;
    this.asOf = asOf;
  }

  /** The parties in the order of the form, each with every period that it had to keep. */
  List<Sheet.PartyDeadlines> parties() {
    return List.of(Party.UNIT, Party.AUTHORITY, Party.PROVIDER).stream().map(this::party).toList();
  }

  private Sheet.PartyDeadlines party(Party party) {
    List<Period<Stage>> its =
        periods.stream()
            .filter(p -> p.clock().owedBy() == party && p.deadline().isPresent())
            .toList();
    long missed = its.stream().filter(this::bad).count();
    long kept =
        its.stream().filter(p -> p.clock().awaited() && "Met".equals(p.state(asOf))).count();
    return new Sheet.PartyDeadlines(
        Wording.of(party), kept, missed, its.stream().map(this::line).toList());
  }

  private Sheet.DeadlineLine line(Period<Stage> p) {
    Deadline d = p.deadline().orElseThrow();
    return new Sheet.DeadlineLine(
        Wording.of(p.clock()),
        Text.article(p.clock().article()),
        length(p.clock(), d),
        Text.day(p.since()),
        dueDate(d),
        p.endedAt().map(Text::minute).orElse("—"),
        state(p),
        bad(p));
  }

  /** A period that an entry ended. */
  Sheet.Kept kept(Period<Stage> p) {
    Deadline d = p.deadline().orElseThrow();
    return new Sheet.Kept(
        Wording.of(p.clock()), length(p.clock(), d), dueDate(d), state(p), bad(p));
  }

  private static String dueDate(Deadline d) {
    return Text.day(d.dueDate()) + (d.provisional() ? "（暂定）" : "");
  }

  private static String length(Stage stage, Deadline d) {
    String unit = d.unit() == DayCount.WORKING_DAYS ? " 个工作日" : " 天";
    return d.length() + unit + (stage.statutory() ? "" : "（目标）");
  }

  private boolean bad(Period<Stage> p) {
    return List.of("Missed", "Overdue").contains(p.state(asOf));
  }

  /** The end of a trial or a grace period is no breach, so it is neither kept nor missed. */
  private String state(Period<Stage> p) {
    return switch (p.state(asOf)) {
      case "Open" -> "进行中";
      case "Overdue" -> "逾期，尚未办结";
      case "Missed" -> "逾期";
      case "TargetPassed" -> p.open() ? "目标时限已过，尚未办结" : "目标时限后办结";
      case "Met" -> p.clock().kind() == Clock.Kind.TERM ? "已结束" : "按时";
      case "Stopped" -> REVIEWS.contains(p.clock()) ? "期限中止（待补正）" : "期限中止";
      default -> replaced(p) ? "已由新期限替代" : "不再计算";
    };
  }

  private boolean replaced(Period<Stage> p) {
    return periods.stream()
        .anyMatch(n -> n.clock() == p.clock() && p.endedAt().filter(n.since()::equals).isPresent());
  }
}
