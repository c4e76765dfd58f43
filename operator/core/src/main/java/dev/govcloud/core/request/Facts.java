package dev.govcloud.core.request;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.reminder.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a decision may look at, gathered before it is made.
 *
 * @param request the wish and its record so far
 * @param edit the edit of the wish that is not on record yet; empty where the record knows it
 * @param filings every Filing of the request, on record or not
 * @param rulings every Decision that names the request
 * @param observed what the cluster holds
 * @param policy the complete policy in force
 * @param deadlines the counting of days in force
 * @param unit the unit that applies, what it may hold and holds already
 * @param now the present instant
 */
public record Facts(
    CloudResourceRequest request,
    Optional<Edit> edit,
    List<Filing> filings,
    List<Ruling> rulings,
    Observed observed,
    CloudPolicySpec policy,
    Deadlines deadlines,
    UnitShare unit,
    Instant now) {

  /**
   * An edit that is not on record yet: at most one is, where the API server keeps to one at a time.
   *
   * @param at when it was made
   * @param byWriter whether that time is the writer's and not the server's
   * @param version the {@code resourceVersion} that it got
   * @param ordered whether that version is the edit's own; false: something else was written after
   *     it, so that it cannot be told what came first
   * @param missed how many edits before it nobody saw
   */
  public record Edit(Instant at, boolean byWriter, long version, boolean ordered, int missed) {}

  /**
   * A Decision.
   *
   * @param decision the object
   * @param at when the API server received it
   * @param version the {@code resourceVersion} that it got
   */
  public record Ruling(Decision decision, Instant at, long version) {
    String name() {
      return decision.getMetadata().getName();
    }
  }

  /** The same, with what showed in the cluster while it was acted on. */
  public Facts with(Observed seen) {
    return new Facts(request, edit, filings, rulings, seen, policy, deadlines, unit, now);
  }

  /** What those who have to act are told up to now. */
  Reminders reminders() {
    return new Reminders(policy, deadlines.calendar(), now);
  }

  /** The day of an instant in the zone in which days are counted. */
  LocalDate day(Instant at) {
    return at.atZone(deadlines.calendar().zone()).toLocalDate();
  }
}
