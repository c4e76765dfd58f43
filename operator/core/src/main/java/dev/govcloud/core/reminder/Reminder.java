package dev.govcloud.core.reminder;

import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Period;
import java.time.Instant;
import java.util.List;

/**
 * What those who have to act are told: before a period lapses, and again and again after it did.
 *
 * @param stage what is to be done
 * @param since when the period began; with the stage it names the period
 * @param number which reminder of the period it is, from 1
 * @param at when it falls due
 * @param escalation whether the contacts of the policy hear of it too
 * @param message what to do, for people
 */
public record Reminder(
    Clock stage, Instant since, int number, Instant at, boolean escalation, String message) {

  /** How many of a list concern a period. */
  public static int count(List<Reminder> reminders, Period<?> period) {
    return (int)
        reminders.stream()
            .filter(r -> r.stage() == period.clock() && r.since().equals(period.since()))
            .count();
  }
}
