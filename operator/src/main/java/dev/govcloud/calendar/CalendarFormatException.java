package dev.govcloud.calendar;

/** A calendar file that cannot be trusted; the message names file, line and cure. */
public class CalendarFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public CalendarFormatException(String source, int line, String problem, String cure) {
    super(source + ", line " + line + ": " + problem + "; " + cure);
  }
}
