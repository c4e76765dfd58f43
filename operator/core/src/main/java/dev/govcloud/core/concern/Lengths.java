package dev.govcloud.core.concern;

import dev.govcloud.api.policy.PolicyConcerns;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long the periods of a ticket or a finding are: by the policy, or to the day that was set. */
final class Lengths {
  private final Severity severity;
  private final PolicyConcerns policy;
  private final Deadlines deadlines;
  private int toTheDay;

  Lengths(Severity severity, PolicyConcerns policy, Deadlines deadlines) {
    this.severity = severity;
    this.policy = policy;
    this.deadlines = deadlines;
  }

  /**
   * Sets the last day of the rectification that begins now. A day that is over is that of the
   * beginning, or the next where its hours are over: nobody is charged before he could act.
   */
  void until(LocalDate lastDay, Instant from) {
    LocalDate first = from.atZone(deadlines.calendar().zone()).toLocalDate();
    int days = (int) Math.max(0, ChronoUnit.DAYS.between(first, lastDay));
    toTheDay = deadlines.calendarPeriod(from, days).lapsed(from) ? days + 1 : days;
  }

  /** In minutes, hours or days, as the clock counts; never more than the table allows. */
  int of(ConcernClock clock) {
    return switch (clock) {
      case ACKNOWLEDGEMENT -> Math.min(minutes(), clock.most());
      case RESOLUTION -> Math.min(hours(), clock.most());
      case CONFIRMATION -> Math.min(policy.confirmationWorkingDays, clock.most());
      case RECTIFICATION_BY_UNIT, RECTIFICATION_BY_PROVIDER -> toTheDay;
      case VERIFICATION_BY_AUTHORITY, VERIFICATION_BY_AGENCY, VERIFICATION_BY_SECURITY ->
          Math.min(policy.verificationWorkingDays, clock.most());
    };
  }

  private int minutes() {
    return switch (severity) {
      case CRITICAL -> policy.criticalAcknowledgementMinutes;
      case MAJOR -> policy.majorAcknowledgementMinutes;
      case MINOR -> policy.minorAcknowledgementMinutes;
    };
  }

  private int hours() {
    return switch (severity) {
      case CRITICAL -> policy.criticalResolutionHours;
      case MAJOR -> policy.majorResolutionHours;
      case MINOR -> policy.minorResolutionHours;
    };
  }
}
