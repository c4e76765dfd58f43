package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;

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
    DECISION("the Decision that it names"),
    DIGEST("the digest of the Decision's spec"),
    REQUEST("the request that the Decision is on"),
    REVISION("the revision that the Decision judged"),
    VERDICT("the stage and verdict of the Decision"),
    ACTOR("who decided"),
    PERIOD("the period that began with it"),
    HEAD("the head that the file names"),
    NOTED_HEAD("the head that was noted elsewhere"),
    PHASE("the phase that the record leads to"),
    UNNAMED_DECISION("the Decisions that took effect, which the record must name"),
    APPLICATION("what was applied for"),
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
