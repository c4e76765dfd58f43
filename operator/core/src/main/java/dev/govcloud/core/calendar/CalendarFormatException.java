package dev.govcloud.core.calendar;

/** A calendar that cannot be trusted; the message names the place, what is wrong and the cure. */
public class CalendarFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** In a place, e.g. {@code y2027 spec.days[3] 2027-02-30}. */
  public CalendarFormatException(String place, String problem, String cure) {
    super(place + ": " + problem + "; " + cure);
  }

  /** In a line of a file. */
  CalendarFormatException(String source, int line, String problem, String cure) {
    this(source + ", line " + line, problem, cure);
  }
}
