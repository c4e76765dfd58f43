package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.core.reminder.Reminder;
import dev.govcloud.core.request.Outcome;
import java.util.List;

/** Which reminders were said: the status counts them per period. */
public final class Reminded {
  private Reminded() {}

  /** The reminders that are due and were not said yet. */
  public static List<Reminder> unsaid(CloudResourceRequestStatus old, Outcome outcome) {
    return outcome.reminders().stream().filter(r -> r.number() > said(old, r)).toList();
  }

  private static int said(CloudResourceRequestStatus old, Reminder r) {
    return old == null
        ? 0
        : old.deadlines.stream()
            .filter(d -> r.stage().label().equals(d.stage) && r.since().toString().equals(d.since))
            .filter(d -> d.reminders != null)
            .mapToInt(d -> d.reminders)
            .findFirst()
            .orElse(0);
  }
}
