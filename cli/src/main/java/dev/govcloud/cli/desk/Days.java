package dev.govcloud.cli.desk;

import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long there is until a day, in working days, and how instants are shown. */
final class Days {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SOON = 1;

  private final WorkingCalendar calendar;
  private final LocalDate today;

  Days(WorkingCalendar calendar, Instant now) {
    this.calendar = calendar;
    this.today = now.atZone(calendar.zone()).toLocalDate();
  }

  /**
   * The working days left after today, up to and with the day; negative where it is over.
   *
   * @param due YYYY-MM-DD; null where there is none
   */
  Optional<Integer> left(String due) {
    return day(due)
        .map(
            d ->
                d.isBefore(today)
                    ? -Math.max(1, calendar.workingDaysBetween(d, today))
                    : calendar.workingDaysBetween(today, d));
  }

  /** Whether a day is over. */
  boolean over(String due) {
    return day(due).filter(d -> d.isBefore(today)).isPresent();
  }

  /** Whether a day is over, today or on the next working day. */
  boolean pressing(String due) {
    return left(due).filter(n -> n <= SOON).isPresent();
  }

  /** Whether a year until then has no holiday notice yet. */
  boolean provisional(String due) {
    return day(due).filter(d -> !d.isBefore(today) && calendar.isProvisional(today, d)).isPresent();
  }

  /** For a column: a number, {@code today}, or how late it is. */
  String shortly(String due, Words words) {
    return left(due)
        .map(
            n ->
                n < 0
                    ? words.say("desk.days-late", -n)
                    : day(due).filter(today::equals).isPresent()
                        ? words.say("desk.days-today")
                        : provisional(due) ? words.say("desk.days-about", n) : String.valueOf(n))
        .orElse("");
  }

  /** In a sentence; empty where there is none. */
  String said(String due, Words words) {
    return left(due)
        .map(
            n ->
                n < 0
                    ? words.counted("desk.days-over-", -n)
                    : day(due).filter(today::equals).isPresent()
                        ? words.say("desk.days-ends-today")
                        : words.counted(
                            provisional(due) ? "desk.days-provisional-" : "desk.days-left-", n))
        .orElse("");
  }

  /** An instant of the record, to the minute. */
  String minute(String at) {
    try {
      return at == null ? "" : MINUTE.format(Instant.parse(at).atZone(calendar.zone()));
    } catch (DateTimeException e) {
      return Words.plain(at);
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
