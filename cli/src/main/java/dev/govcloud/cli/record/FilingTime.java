package dev.govcloud.cli.record;

import dev.govcloud.api.Words;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.Remark.About;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.core.request.FilingBook;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        return found(number, entry, Phrase.of("verify.or-earlier", entry.at), spec.filedAt);
      }
      if (spec.filedOn != null && !day(LocalDate.parse(spec.filedOn), filed)) {
        return found(number, entry, Phrase.of("verify.day-of", spec.filedAt), spec.filedOn);
      }
    } catch (DateTimeException e) {
      return found(number, entry, Phrase.of("verify.iso-day"), e.getMessage());
    }
    boolean known =
        spec.dated == null
            || Arrays.stream(Words.Dated.values()).anyMatch(w -> w.name().equals(spec.dated));
    return known ? Optional.empty() : found(number, entry, Phrase.of("verify.clock"), spec.dated);
  }

  /** Whether it was that day somewhere: the file does not say in which zone days are counted. */
  private static boolean day(LocalDate day, Instant at) {
    return !day.isBefore(at.atOffset(LAST).toLocalDate())
        && !day.isAfter(at.atOffset(FIRST).toLocalDate());
  }

  private static Optional<Finding> found(int number, Milestone m, Phrase expected, String found) {
    return Optional.of(Finding.of(number, m, Check.FILED, expected, found));
  }

  /** Whose clock dated each filing, and which are older than their entry. */
  static List<Remark> remarks(FilingBook book, List<Milestone> record) {
    List<Remark> remarks = new ArrayList<>();
    dated(book, "Server"::equals)
        .map(names -> remark(About.DATED_BY_SERVER, names))
        .ifPresent(remarks::add);
    dated(book, "Writer"::equals)
        .map(names -> remark(About.DATED_BY_WRITER, names))
        .ifPresent(remarks::add);
    dated(book, d -> d == null)
        .map(names -> remark(About.DATED_BY_NOBODY, names))
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
        .map(names -> remark(About.RECORDED_LATER, names));
  }

  private static Remark remark(About about, List<String> names) {
    String key = about.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Remark(about, names, Phrase.of("verify.remark-" + key, String.join(", ", names)));
  }
}
