package dev.govcloud.cli.sheet;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.engine.Period.Ending;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record replayed for the sheet. What is printed of periods follows from the entries, never
 * from what the file says of them besides.
 */
final class Steps {
  private final RecordFile file;
  private final Ledger<Phase, Stage> replayed = new Ledger<>(Requests.TABLE, List.of());
  private final Periods periods;
  private final List<Sheet.Step> steps = new ArrayList<>();

  Steps(RecordFile file) {
    this.file = file;
    this.periods = new Periods(replayed.periods(), file.asOf());
    file.milestones().forEach(this::step);
  }

  List<Sheet.Step> steps() {
    return steps;
  }

  /** What every party had to keep. */
  List<Sheet.PartyDeadlines> parties() {
    return periods.parties();
  }

  private void step(Milestone m) {
    List<Period<Stage>> before = List.copyOf(replayed.periods());
    replayed.append(m);
    List<Sheet.Kept> ended = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Period<Stage> now = replayed.periods().get(i);
      boolean done = now.ending().equals(Optional.of(Ending.DONE));
      if (before.get(i).open() && done && now.deadline().isPresent()) {
        ended.add(periods.kept(now));
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
            Text.printable(m.filing),
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
    return MilestoneKind.of(m.kind).map(kind -> written(kind, m)).orElse(null);
  }

  private String written(MilestoneKind kind, Milestone m) {
    return switch (kind) {
      case WITHDRAWN, PROVISIONING_REFUSED -> m.message;
      case EXTENSION_APPLIED ->
          filed(m)
              .filter(c -> c.trial != null && c.trial.extension != null)
              .map(c -> c.trial.extension.reason)
              .orElse(null);
      case CHANGE_APPLIED, CHANGE_CORRECTED ->
          filed(m).filter(c -> c.change != null).map(c -> c.change.reason).orElse(null);
      case TERMINATION_APPLIED, TERMINATION_CORRECTED ->
          filed(m).filter(c -> c.termination != null).map(c -> c.termination.reason).orElse(null);
      case DEADLINE_RECOMPUTED -> "截止日改为 " + m.period.dueDate;
      default -> null;
    };
  }

  private Optional<FilingContent> filed(Milestone m) {
    return Optional.ofNullable(m.filing).flatMap(file::filing).map(f -> f.spec().content);
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
    return words.stage().equals("期限")
        ? Requests.TABLE.clock(String.valueOf(m.stage)).map(Wording::of).orElse("")
        : words.stage();
  }

  private String outcome(Milestone m, Wording.Words words) {
    boolean adjusted =
        Optional.ofNullable(m.decision)
            .flatMap(file::decision)
            .map(d -> "ApprovedWithAdjustment".equals(d.spec().verdict))
            .orElse(false);
    String days =
        MilestoneKind.EXTENDED.label().equals(m.kind)
            ? filed(m)
                .filter(c -> c.trial != null && c.trial.extension != null)
                .map(c -> " " + c.trial.extension.days + " 天")
                .orElse("")
            : "";
    return words.outcome() + (adjusted ? "（调整后）" : "") + days;
  }
}
