package dev.govcloud.core.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people write them. */
final class Dates {
  private Dates() {}

  /** A day that does not exist counts as none. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether something is written that is no day. */
  static boolean impossible(String text) {
    return text != null && day(text).isEmpty();
  }
}
