package dev.govcloud.core.lifecycle;

import dev.govcloud.api.Contact;
import dev.govcloud.core.calendar.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reminders of open periods: one working day before the end, at the end, then every two working
 * days, as the policy says. They follow from the facts, so that none is lost or said twice.
 */
final class Reminders {
  /** A period that nobody ends is not spoken of for ever: about two months. */
  private static final int MOST = 24;

  private Reminders() {}

  /** Every reminder of an open period that is due by now. */
  static List<Reminder> due(Facts facts, Record record) {
    List<Reminder> due = new ArrayList<>();
    for (Obligation o : record.obligations()) {
      if (o.open() && o.stage().breachable()) {
        all(facts, o).stream().filter(r -> !r.at().isAfter(facts.now())).forEach(due::add);
      }
    }
    return List.copyOf(due);
  }

  /** When the next reminder falls due. */
  static Optional<Instant> next(Facts facts, Record record) {
    return record.obligations().stream()
        .filter(o -> o.open() && o.stage().breachable())
        .flatMap(o -> all(facts, o).stream().map(Reminder::at))
        .filter(at -> at.isAfter(facts.now()))
        .min(Comparator.naturalOrder());
  }

  private static List<Reminder> all(Facts facts, Obligation o) {
    Deadline deadline = o.deadline().orElseThrow();
    var calendar = facts.deadlines().calendar();
    var policy = facts.policy().reminders;
    List<Reminder> all = new ArrayList<>();
    LocalDate before = calendar.minusWorkingDays(deadline.dueDate(), policy.beforeWorkingDays);
    Instant first = before.atStartOfDay(calendar.zone()).toInstant();
    all.add(reminder(o, 1, first.isBefore(o.since()) ? o.since() : first, "", facts));
    all.add(reminder(o, 2, deadline.due(), escalation(facts), facts));
    LocalDate day = deadline.dueDate();
    for (int n = 3; n <= MOST && !all.get(all.size() - 1).at().isAfter(facts.now()); n++) {
      day = calendar.plusWorkingDays(day, policy.everyWorkingDays);
      Instant at = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
      all.add(reminder(o, n, at, escalation(facts), facts));
    }
    return all;
  }

  private static String escalation(Facts facts) {
    List<Contact> contacts = facts.policy().escalation.contacts;
    return contacts.isEmpty()
        ? " Escalated."
        : contacts.stream()
            .map(c -> c.name)
            .collect(Collectors.joining(", ", " Escalated to ", "."));
  }

  private static Reminder reminder(
      Obligation o, int number, Instant at, String escalation, Facts facts) {
    String verb = number == 1 ? " is due on " : " was due on ";
    String message =
        o.stage().label()
            + verb
            + o.deadline().orElseThrow().dueDate()
            + " from "
            + o.stage().party().label()
            + " (article "
            + o.stage().article()
            + ")."
            + escalation
            + " By system.";
    return new Reminder(o.stage(), o.since(), number, at, number > 1, message);
  }
}
