package dev.govcloud.cli.record;

import dev.govcloud.api.record.Milestone;

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
    int entry, String kind, String at, Check check, String expected, String found) {

  /** What is looked at, in the order in which an entry is. */
  public enum Check {
    SEQUENCE("its number"),
    HASH("its hash, which covers the entry and the hash before it"),
    TIME("its time, which may not lie before the entry before it"),
    KIND("its kind"),
    TABLE("the table of the lifecycle, which must have a row for it in this phase"),
    FILING("the Filing that it names"),
    CONTENT("the digest of what was filed"),
    FILED_DIGEST(
        "the digest of the Filing and, from form v2 on, of the namespace, which the entry names"),
    NUMBER("the number of the Filing"),
    MATTER("the matter of the Filing"),
    FILED("when it was filed, and by whose clock"),
    PREVIOUS("the filing whose place it took, and what had become of that"),
    DECISION("the Decision that it names"),
    DECISION_UID("the UID of the Decision"),
    DIGEST("the digest of the Decision's spec"),
    REQUEST("the request that it is on"),
    JUDGED("the filing that the Decision is on"),
    AWAITED("the filing that awaited the ruling, and whether it was open"),
    VERDICT("the stage and verdict of the Decision"),
    ACTOR("who acted"),
    FOUR_EYES("whether somebody else decided than filed"),
    OPINION("the opinion of the Decision"),
    PERIOD("the period that began with it"),
    HEAD("the head that the file names"),
    NOTED_HEAD("the head that was noted elsewhere"),
    PHASE("the phase that the record leads to"),
    UNNAMED_FILING("the Filings that were recorded, which the record must name"),
    UNNAMED_DECISION("the Decisions that took effect, which the record must name"),
    APPROVED("what was approved"),
    DEADLINES("the deadlines that follow from the record");

    private final String words;

    Check(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  static Finding of(int entry, Milestone m, Check check, Object expected, Object found) {
    return new Finding(entry, m.kind, m.at, check, "" + expected, "" + found);
  }

  static Finding whole(Check check, Object expected, Object found) {
    return new Finding(0, null, null, check, "" + expected, "" + found);
  }

  /** One sentence: where, what was looked at, what should be there and what is. */
  public String text() {
    String where = entry == 0 ? "at its end" : "at entry " + entry + " (" + kind + ", " + at + ")";
    return where + ": checked " + check.words() + "; expected " + expected + ", found " + found;
  }
}
