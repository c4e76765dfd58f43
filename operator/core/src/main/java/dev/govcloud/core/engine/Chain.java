package dev.govcloud.core.engine;

import dev.govcloud.api.record.Milestone;
import java.util.List;
import java.util.Optional;

/**
 * Links each entry of the record to the one before it, so that nothing can be altered unseen. The
 * form that is hashed is written down in docs/record.md for whoever checks it with other means.
 */
public final class Chain {
  private static final String START = "sha256:" + "0".repeat(64);

  /** The fields of an entry that its hash covers; a field of a later version is not among them. */
  static final List<String> FIELDS =
      List.of(
          "sequence",
          "kind",
          "stage",
          "at",
          "actor",
          "article",
          "generation",
          "filing",
          "filingDigest",
          "decision",
          "decisionUid",
          "message",
          "period.stage",
          "period.length",
          "period.unit",
          "period.start",
          "period.dueDate",
          "period.due",
          "period.provisional",
          "period.policy",
          "period.calendar",
          "decisionDigest");

  private Chain() {}

  /**
   * The hash that an entry must carry after the given ones; the one it carries is not looked at.
   */
  public static String hash(List<Milestone> before, Milestone entry) {
    String previous = before.isEmpty() ? START : before.get(before.size() - 1).hash;
    return Digest.of(entry, FIELDS, "hash", previous);
  }

  /** The first entry that does not fit, counted from 1; empty when the record is whole. */
  public static Optional<Integer> firstBroken(List<Milestone> record) {
    for (int i = 0; i < record.size(); i++) {
      Milestone entry = record.get(i);
      boolean inOrder = entry.sequence != null && entry.sequence == i + 1L;
      if (!inOrder || !hash(record.subList(0, i), entry).equals(entry.hash)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
