package dev.govcloud.core.request;

import dev.govcloud.api.Contact;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reminders of open periods: one working day before the end, at the end, then every two working
 * days, as the policy says. They follow from the facts, so that none is lost or said twice. A
 * target is spoken of up to its day and never escalated (rule A14).
 */
final class Reminders {
  /** A period that nobody ends is not spoken of for ever: about two months. */
  private static final int MOST = 24;

  private Reminders() {}

  /** Every reminder of an open period that is due by now. */
  static List<Reminder> due(Facts facts, Ledger<Phase, Stage> ledger) {
    List<Reminder> due = new ArrayList<>();
    for (Period<Stage> p : ledger.periods()) {
      if (p.open() && p.clock().awaited()) {
        all(facts, p).stream()
            .filter(r -> !r.at().isAfter(facts.now()) && !r.at().isBefore(p.since()))
            .forEach(due::add);
      }
    }
    return List.copyOf(due);
  }

  /** When the next reminder falls due. */
  static Optional<Instant> next(Facts facts, Ledger<Phase, Stage> ledger) {
    return ledger.periods().stream()
        .filter(p -> p.open() && p.clock().awaited())
        .flatMap(p -> all(facts, p).stream().map(Reminder::at))
        .filter(at -> at.isAfter(facts.now()))
        .min(Comparator.naturalOrder());
  }

  private static List<Reminder> all(Facts facts, Period<Stage> p) {
    Deadline deadline = p.deadline().orElseThrow();
    var calendar = facts.deadlines().calendar();
    var policy = facts.policy().reminders;
    boolean charged = p.clock().kind() == Clock.Kind.STATUTORY;
    List<Reminder> all = new ArrayList<>();
    LocalDate before = calendar.minusWorkingDays(deadline.dueDate(), policy.beforeWorkingDays);
    Instant first = before.atStartOfDay(calendar.zone()).toInstant();
    // A period that goes on under something newer was spoken of before.
    Instant began = deadline.start().isBefore(p.since()) ? deadline.start() : p.since();
    all.add(reminder(p, 1, first.isBefore(began) ? began : first, ""));
    if (!charged) {
      return all;
    }
    all.add(reminder(p, 2, deadline.due(), escalation(facts)));
    LocalDate day = deadline.dueDate();
    for (int n = 3; n <= MOST && !all.get(all.size() - 1).at().isAfter(facts.now()); n++) {
      day = calendar.plusWorkingDays(day, policy.everyWorkingDays);
      Instant at = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
      all.add(reminder(p, n, at, escalation(facts)));
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

  private static Reminder reminder(Period<Stage> p, int number, Instant at, String escalation) {
    Stage stage = p.clock();
    String verb = number == 1 ? " is due on " : " was due on ";
    String target = stage.kind() == Clock.Kind.TARGET ? ", a target" : "";
    String message =
        stage.label()
            + verb
            + p.deadline().orElseThrow().dueDate()
            + " from "
            + stage.party()
            + " (article "
            + stage.article()
            + target
            + ")."
            + escalation
            + " By system.";
    return new Reminder(stage, p.since(), number, at, number > 1, message);
  }
}
