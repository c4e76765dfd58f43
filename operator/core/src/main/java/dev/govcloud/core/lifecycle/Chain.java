package dev.govcloud.core.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import java.util.List;
import java.util.Optional;

/**
 * Links each entry of the record to the one before it, so that nothing can be altered unseen. The
 * form that is hashed is written down in docs/record.md for whoever checks it with other means.
 */
public final class Chain {
  private static final String START = "sha256:" + "0".repeat(64);
  private static final ObjectMapper COPY = new ObjectMapper();

  private Chain() {}

  /**
   * The hash that an entry must carry after the given ones; the one it carries is not looked at.
   */
  public static String hash(List<Milestone> before, Milestone entry) {
    String previous = before.isEmpty() ? START : before.get(before.size() - 1).hash;
    Milestone bare = COPY.convertValue(entry, Milestone.class);
    bare.hash = previous;
    return Revision.digest(bare);
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
