package dev.govcloud.core.regulation;

import static dev.govcloud.core.calendar.Deadline.DayCount.CALENDAR_PERIOD;
import static dev.govcloud.core.calendar.Deadline.DayCount.HOURS;
import static dev.govcloud.core.calendar.Deadline.DayCount.MINUTES;
import static dev.govcloud.core.calendar.Deadline.DayCount.WORKING_DAYS;
import static dev.govcloud.core.engine.Clock.Kind.ORDERED;
import static dev.govcloud.core.engine.Clock.Kind.TARGET;

import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.engine.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The periods of tickets and findings. The regulation says "in time" (articles 19 and 21) and sets
 * no number: of a ticket the policy sets it by severity, of a finding whoever found it names the
 * last day. Both are orders, so a lapse is charged; that something is confirmed is a target.
 */
public enum ConcernClock implements Clock {
  // spotless:off
  //                          label                       party            art.  counted          days  most kind
  ACKNOWLEDGEMENT(            "TicketAcknowledgement",    Party.PROVIDER,  "19", MINUTES,          240, 1440, ORDERED),
  RESOLUTION(                 "TicketResolution",         Party.PROVIDER,  "19", HOURS,            120,  720, ORDERED),
  CONFIRMATION(               "TicketConfirmation",       Party.UNIT,      "28", WORKING_DAYS,       5,   20, TARGET),
  RECTIFICATION_BY_UNIT(      "RectificationByUnit",      Party.UNIT,      "21", CALENDAR_PERIOD,    0,    0, ORDERED),
  RECTIFICATION_BY_PROVIDER(  "RectificationByProvider",  Party.PROVIDER,  "21", CALENDAR_PERIOD,    0,    0, ORDERED),
  VERIFICATION_BY_AUTHORITY(  "VerificationByAuthority",  Party.AUTHORITY, "21", WORKING_DAYS,       5,   20, TARGET),
  VERIFICATION_BY_AGENCY(     "VerificationByAgency",     Party.AGENCY,    "7",  WORKING_DAYS,       5,   20, TARGET),
  VERIFICATION_BY_SECURITY(   "VerificationBySecurity",   Party.SECURITY,  "21", WORKING_DAYS,       5,   20, TARGET);
  // spotless:on

  private final String label;
  private final Party party;
  private final String article;
  private final DayCount counted;
  private final int days;
  private final int most;
  private final Kind kind;

  ConcernClock(
      String label, Party party, String article, DayCount counted, int days, int most, Kind kind) {
    this.label = label;
    this.party = party;
    this.article = article;
    this.counted = counted;
    this.days = days;
    this.most = most;
    this.kind = kind;
  }

  /** Reads the word of a clock; empty where this version knows none of that name. */
  public static Optional<ConcernClock> of(String label) {
    return Arrays.stream(values()).filter(c -> c.label.equals(label)).findFirst();
  }

  /** In which a party rectifies; empty where it is never responsible. */
  static Optional<ConcernClock> rectification(Party responsible) {
    return Stream.of(RECTIFICATION_BY_UNIT, RECTIFICATION_BY_PROVIDER)
        .filter(c -> c.party == responsible)
        .findFirst();
  }

  /** In which a party verifies; empty where it finds nothing. */
  static Optional<ConcernClock> verification(Party raisedBy) {
    return Stream.of(VERIFICATION_BY_AUTHORITY, VERIFICATION_BY_AGENCY, VERIFICATION_BY_SECURITY)
        .filter(c -> c.party == raisedBy)
        .findFirst();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String party() {
    return party.label();
  }

  @Override
  public String article() {
    return article;
  }

  @Override
  public DayCount counted() {
    return counted;
  }

  /** Of a ticket that of a minor one; 0 where whoever found it names the day. */
  @Override
  public int days() {
    return days;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
