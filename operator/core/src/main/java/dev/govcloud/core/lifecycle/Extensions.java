package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limits of a longer trial (article 13, rule A12). */
final class Extensions {
  private Extensions() {}

  /** Whether an application in time is pending: it keeps the trial running until decided. */
  static boolean pendingInTime(Record record, Facts facts) {
    return record
        .open(Stage.EXTENSION_REVIEW)
        .map(o -> inTime(o.since(), record, facts))
        .orElse(false);
  }

  /** What speaks against granting the pending application; only an override gets past it. */
  static List<String> objections(Record record, Facts facts) {
    var limits = facts.policy().trial;
    List<String> objections = new ArrayList<>();
    Optional<Milestone> applied = record.last(MilestoneKind.EXTENSION_APPLIED);
    int days = applied.map(m -> m.days).orElse(0);
    if (days > limits.extensionMaxDays) {
      objections.add(days + " days are more than the " + limits.extensionMaxDays + " allowed");
    }
    long granted = record.count(MilestoneKind.EXTENDED, Instant.EPOCH);
    if (granted >= limits.extensionMaxCount) {
      objections.add(
          "the trial was extended " + granted + " times, allowed are " + limits.extensionMaxCount);
    }
    if (applied.isPresent() && !inTime(Instant.parse(applied.get().at), record, facts)) {
      objections.add(
          "it was applied for later than "
              + limits.extensionNoticeWorkingDays
              + " working days before the end");
    }
    return objections;
  }

  private static boolean inTime(Instant applied, Record record, Facts facts) {
    LocalDate end = record.open(Stage.TRIAL).orElseThrow().deadline().orElseThrow().dueDate();
    var calendar = facts.deadlines().calendar();
    LocalDate last =
        calendar.minusWorkingDays(end, facts.policy().trial.extensionNoticeWorkingDays);
    return !applied.atZone(calendar.zone()).toLocalDate().isAfter(last);
  }
}
