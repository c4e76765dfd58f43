package dev.govcloud.cli.record;

import dev.govcloud.api.Words;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.Remark.About;
import dev.govcloud.core.request.FilingBook;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** When a Filing says that it was filed, and whose clock says so. */
final class FilingTime {
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private FilingTime() {}

  /** What does not fit the entry that took it on record; its own time can be read. */
  static Optional<Finding> finding(int number, Milestone entry, FilingSpec spec) {
    try {
      Instant filed = Instant.parse(spec.filedAt);
      if (filed.isAfter(Instant.parse(entry.at))) {
        return found(number, entry, entry.at + " or earlier", spec.filedAt);
      }
      if (spec.filedOn != null && !day(LocalDate.parse(spec.filedOn), filed)) {
        return found(number, entry, "the day of " + spec.filedAt, spec.filedOn);
      }
    } catch (DateTimeException e) {
      return found(number, entry, "a day and an instant in ISO-8601", e.getMessage());
    }
    boolean known =
        spec.dated == null
            || Arrays.stream(Words.Dated.values()).anyMatch(w -> w.name().equals(spec.dated));
    return known
        ? Optional.empty()
        : found(number, entry, "the clock of Server or Writer", spec.dated);
  }

  /** Whether it was that day somewhere: the file does not say in which zone days are counted. */
  private static boolean day(LocalDate day, Instant at) {
    return !day.isBefore(at.atOffset(LAST).toLocalDate())
        && !day.isAfter(at.atOffset(FIRST).toLocalDate());
  }

  private static Optional<Finding> found(int number, Milestone m, String expected, String found) {
    return Optional.of(Finding.of(number, m, Check.FILED, expected, found));
  }

  /** Whose clock dated each filing, and which are older than their entry. */
  static List<Remark> remarks(FilingBook book, List<Milestone> record) {
    List<Remark> remarks = new ArrayList<>();
    dated(book, "Server"::equals)
        .map(
            names ->
                new Remark(
                    About.DATED_BY_SERVER,
                    names,
                    "Dated by the API server's clock, since the edit was seen when it was made or"
                        + " found without a time to trust: "
                        + String.join(", ", names)
                        + "."))
        .ifPresent(remarks::add);
    dated(book, "Writer"::equals)
        .map(
            names ->
                new Remark(
                    About.DATED_BY_WRITER,
                    names,
                    "Dated by the clock of whoever wrote the edit, since the operator was away and"
                        + " found it later: "
                        + String.join(", ", names)
                        + "."))
        .ifPresent(remarks::add);
    dated(book, d -> d == null)
        .map(
            names ->
                new Remark(
                    About.DATED_BY_NOBODY,
                    names,
                    "These do not say whose clock dated them: " + String.join(", ", names) + "."))
        .ifPresent(remarks::add);
    later(book, record).ifPresent(remarks::add);
    return remarks;
  }

  private static Optional<List<String>> dated(FilingBook book, Predicate<String> clock) {
    return names(book, f -> clock.test(f.object().getSpec().dated));
  }

  private static Optional<List<String>> names(FilingBook book, Predicate<FilingBook.Entry> which) {
    List<String> names = book.entries().stream().filter(which).map(FilingBook.Entry::name).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Written just before a crash, and recorded when the operator found it. */
  private static Optional<Remark> later(FilingBook book, List<Milestone> record) {
    return names(
            book,
            f ->
                record.stream()
                    .filter(m -> f.name().equals(m.filing) && m.filingDigest != null)
                    .anyMatch(
                        m ->
                            Instant.parse(f.object().getSpec().filedAt)
                                .isBefore(Instant.parse(m.at))))
        .map(
            names ->
                new Remark(
                    About.RECORDED_LATER,
                    names,
                    "Recorded later than they say that they were filed, so that the time of the"
                        + " entry counts: "
                        + String.join(", ", names)
                        + "."));
  }
}
