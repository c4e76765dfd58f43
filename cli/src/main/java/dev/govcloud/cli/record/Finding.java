package dev.govcloud.cli.record;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.cli.text.Words;
import java.util.Locale;

/**
 * Where a record is broken.
 *
 * @param entry the entry, counted from 1; 0 where the whole is meant
 * @param kind what the entry says happened; null for the whole
 * @param at when it says so; null for the whole
 * @param check what was looked at
 * @param expected what should be there
 * @param found what is there
 */
public record Finding(
    int entry, String kind, String at, Check check, Phrase expected, Phrase found) {
  /** Nothing is there, or should be. */
  static final Phrase NONE = Phrase.of("verify.none");

  /** What is looked at, in the order in which an entry is. */
  public enum Check {
    SEQUENCE,
    HASH,
    TIME,
    KIND,
    TABLE,
    FILING,
    CONTENT,
    FILED_DIGEST,
    NUMBER,
    MATTER,
    FILED,
    PREVIOUS,
    DECISION,
    DECISION_UID,
    DIGEST,
    REQUEST,
    JUDGED,
    AWAITED,
    VERDICT,
    ACTOR,
    FOUR_EYES,
    OPINION,
    PERIOD,
    HEAD,
    NOTED_HEAD,
    PHASE,
    UNNAMED_FILING,
    UNNAMED_DECISION,
    APPROVED,
    DEADLINES;

    /** For people. */
    Phrase words() {
      return Phrase.of("verify.check-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  static Finding of(int entry, Milestone m, Check check, Object expected, Object found) {
    return new Finding(entry, m.kind, m.at, check, phrase(expected), phrase(found));
  }

  static Finding whole(Check check, Object expected, Object found) {
    return new Finding(0, null, null, check, phrase(expected), phrase(found));
  }

  private static Phrase phrase(Object value) {
    return value == null ? NONE : Phrase.value(value);
  }

  /** One sentence: where, what was looked at, what should be there and what is. */
  public String text(Words words) {
    Phrase where =
        entry == 0 ? Phrase.of("verify.at-end") : Phrase.of("verify.at-entry", entry, kind, at);
    return Phrase.of("verify.finding", where, check.words(), expected, found).in(words);
  }
}
