package dev.govcloud.cli.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A day, or a day with its time: {@code 2026-09-30}, {@code 2026-09-30T16:30} (+08:00 or Z). */
public final class Moment {
  private Moment() {}

  /** The instant in a zone, unless the text has one of its own; empty for what is no day. */
  public static Optional<Instant> of(String text, ZoneId zone) {
    try {
      if (!text.contains("T")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
      }
      boolean own = text.matches(".*T.*([Zz]|[+-][0-9]{2}:?[0-9]{2})");
      return Optional.of(
          own
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
