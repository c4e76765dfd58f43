package dev.govcloud.core.engine;

import dev.govcloud.core.calendar.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * A period that somebody has or had to keep.
 *
 * @param clock what is to be done
 * @param about what it is about: the name of a filing; null where it is about none
 * @param since when it began
 * @param deadline when it lapses; empty where the regulation sets no number
 * @param policy version of the policy that set its length; null where there is none
 * @param calendar version of the calendar that it was counted in; null where there is none
 * @param endedAt when it ended; empty while it is open
 * @param ending how it ended; empty while it is open
 */
public record Period<C extends Clock>(
    C clock,
    String about,
    Instant since,
    Optional<Deadline> deadline,
    String policy,
    String calendar,
    Optional<Instant> endedAt,
    Optional<Ending> ending) {

  /** How a period ended. */
  public enum Ending {
    /** What it asks for was done. */
    DONE,
    /** Something newer took its place, or nothing is asked for any more. */
    FELL_AWAY,
    /** It goes on under something newer, which bears what it bore: nobody is charged twice. */
    CONTINUED,
    /** The next move became another's: nobody is charged for a time in which he could not act. */
    STOPPED
  }

  /** Still to be done. */
  public boolean open() {
    return endedAt.isEmpty();
  }

  /** Open, of a number that somebody is charged by, and lapsed. */
  public boolean overdue(Instant now) {
    return open() && charged() && lapsed(now);
  }

  /** Ended after such a number had lapsed: on whoever had to keep it. */
  public boolean missed() {
    return charged()
        && endedAt.filter(this::lapsed).isPresent()
        && !ending.equals(Optional.of(Ending.CONTINUED));
  }

  private boolean charged() {
    return clock.charged();
  }

  private boolean lapsed(Instant at) {
    return deadline.map(d -> d.lapsed(at)).orElse(false);
  }

  /** Open, Overdue, TargetPassed, Met, Missed, Stopped or Void, as shown to users. */
  public String state(Instant now) {
    if (missed()) {
      return "Missed";
    }
    if (clock.kind() == Clock.Kind.TARGET
        && lapsed(endedAt.orElse(now))
        && ending.map(e -> e == Ending.DONE).orElse(true)) {
      return "TargetPassed";
    }
    if (open()) {
      return overdue(now) ? "Overdue" : "Open";
    }
    return switch (ending.orElseThrow()) {
      case DONE -> "Met";
      case FELL_AWAY, CONTINUED -> "Void";
      case STOPPED -> "Stopped";
    };
  }

  Period<C> end(Instant at, Ending how) {
    return new Period<>(
        clock, about, since, deadline, policy, calendar, Optional.of(at), Optional.of(how));
  }

  Period<C> counted(Deadline anew, String inPolicy, String inCalendar) {
    return new Period<>(
        clock, about, since, Optional.of(anew), inPolicy, inCalendar, endedAt, ending);
  }
}
