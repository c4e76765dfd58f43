package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of a trial's length and of more time for it (article 13, rule A12). A filing is judged
 * by those of its day, or by today's where they allow more.
 */
final class TrialLimits {
  private TrialLimits() {}

  /** Whether more time applied for at an instant is applied for early enough, by today's policy. */
  static boolean inTime(Instant applied, Case c) {
    return c.ledger
        .open(Stage.TRIAL)
        .map(
            trial -> {
              LocalDate end = trial.deadline().orElseThrow().dueDate();
              int notice = c.facts.policy().trial.extensionNoticeWorkingDays;
              LocalDate last = c.facts.deadlines().calendar().minusWorkingDays(end, notice);
              return !c.facts.day(applied).isAfter(last);
            })
        .orElse(false);
  }

  /** What a filing exceeds by the rules that are in force now. */
  static List<String> exceededNow(FilingSpec filing, Case c) {
    return switch (Matter.of(filing.matter).orElseThrow()) {
      case APPLICATION -> length(filing.content.trial.days, c);
      case TRIAL_EXTENSION -> extension(filing, c);
      case CHANGE, FINAL_REVIEW, TERMINATION -> List.of();
    };
  }

  /** What speaks against granting a filing; only an override gets past it. */
  static List<String> objections(FilingBook.Entry filing, Case c) {
    FilingSpec spec = filing.object().getSpec();
    return spec.exceeds.isEmpty() ? spec.exceeds : exceededNow(spec, c);
  }

  /** What speaks against a trial of so many days. */
  static List<String> length(int days, Case c) {
    var trial = c.facts.policy().trial;
    return trial.minDays <= days && days <= trial.maxDays
        ? List.of()
        : List.of(
            "a trial of " + days + " days is outside " + trial.minDays + " to " + trial.maxDays);
  }

  private static List<String> extension(FilingSpec filing, Case c) {
    var limits = c.facts.policy().trial;
    int days = filing.content.trial.extension.days;
    List<String> exceeded = new ArrayList<>();
    if (days > limits.extensionMaxDays) {
      exceeded.add(days + " days are more than the " + limits.extensionMaxDays + " allowed");
    }
    long granted = c.ledger.count(MilestoneKind.EXTENDED, Instant.EPOCH);
    if (granted >= limits.extensionMaxCount) {
      exceeded.add(
          "the trial was extended " + granted + " times, allowed are " + limits.extensionMaxCount);
    }
    if (!Boolean.TRUE.equals(filing.inTime)) {
      exceeded.add(
          "it was applied for later than the rules of its day ask for, which today are "
              + limits.extensionNoticeWorkingDays
              + " working days before the end");
    }
    return exceeded;
  }
}
