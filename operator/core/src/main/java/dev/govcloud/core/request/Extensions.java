package dev.govcloud.core.request;

import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The limits of a longer trial (article 13, rule A12). */
final class Extensions {
  private Extensions() {}

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

  /** What speaks against granting an application; only an override gets past it. */
  static List<String> objections(FilingBook.Entry filing, Case c) {
    var limits = c.facts.policy().trial;
    List<String> objections = new ArrayList<>();
    int days = filing.content().trial.extension.days;
    if (days > limits.extensionMaxDays) {
      objections.add(days + " days are more than the " + limits.extensionMaxDays + " allowed");
    }
    long granted = c.ledger.count(MilestoneKind.EXTENDED, Instant.EPOCH);
    if (granted >= limits.extensionMaxCount) {
      objections.add(
          "the trial was extended " + granted + " times, allowed are " + limits.extensionMaxCount);
    }
    if (!Boolean.TRUE.equals(filing.object().getSpec().inTime)) {
      objections.add(
          "it was applied for later than the rules of its day ask for, which today are "
              + limits.extensionNoticeWorkingDays
              + " working days before the end");
    }
    return objections;
  }
}
