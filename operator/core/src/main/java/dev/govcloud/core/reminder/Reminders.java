package dev.govcloud.core.reminder;

import dev.govcloud.api.Contact;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reminders of open periods: one working day before the end, at the end, then every two working
 * days, as the policy says. They follow from the facts, so that none is lost or said twice. A
 * target is spoken of up to its day and never escalated (rule A14).
 */
public final class Reminders {
  /** A period that nobody ends is not spoken of for ever: about two months. */
  private static final int MOST = 24;

  private final CloudPolicySpec policy;
  private final WorkingCalendar calendar;
  private final Instant now;

  /**
   * Reminders as a policy wants them.
   *
   * @param policy complete
   * @param calendar in which working days are counted
   * @param now the instant up to which they are asked for
   */
  public Reminders(CloudPolicySpec policy, WorkingCalendar calendar, Instant now) {
    this.policy = policy;
    this.calendar = calendar;
    this.now = now;
  }

  /** Every reminder of an open period that is due by now. */
  public List<Reminder> due(Collection<? extends Period<?>> periods) {
    List<Reminder> due = new ArrayList<>();
    for (Period<?> p : periods) {
      if (p.open() && p.clock().awaited()) {
        all(p).stream()
            .filter(r -> !r.at().isAfter(now) && !r.at().isBefore(p.since()))
            .forEach(due::add);
      }
    }
    return List.copyOf(due);
  }

  /** When the next reminder falls due. */
  public Optional<Instant> next(Collection<? extends Period<?>> periods) {
    return periods.stream()
        .filter(p -> p.open() && p.clock().awaited())
        .flatMap(p -> all(p).stream().map(Reminder::at))
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  private List<Reminder> all(Period<?> p) {
    Deadline deadline = p.deadline().orElseThrow();
    boolean charged = p.clock().charged();
    List<Reminder> all = new ArrayList<>();
    LocalDate before =
        calendar.minusWorkingDays(deadline.dueDate(), policy.reminders.beforeWorkingDays);
    Instant first = before.atStartOfDay(calendar.zone()).toInstant();
    // A period that goes on under something newer was spoken of before.
    Instant began = deadline.start().isBefore(p.since()) ? deadline.start() : p.since();
    all.add(reminder(p, 1, first.isBefore(began) ? began : first, ""));
    if (!charged) {
      return all;
    }
    all.add(reminder(p, 2, deadline.due(), escalation()));
    LocalDate day = deadline.dueDate();
    for (int n = 3; n <= MOST && !all.get(all.size() - 1).at().isAfter(now); n++) {
      day = calendar.plusWorkingDays(day, policy.reminders.everyWorkingDays);
      Instant at = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
      all.add(reminder(p, n, at, escalation()));
    }
    return all;
  }

  private String escalation() {
    List<Contact> contacts = policy.escalation.contacts;
    return contacts.isEmpty()
        ? " Escalated."
        : contacts.stream()
            .map(c -> c.name)
            .collect(Collectors.joining(", ", " Escalated to ", "."));
  }

  private static Reminder reminder(Period<?> p, int number, Instant at, String escalation) {
    Clock stage = p.clock();
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
