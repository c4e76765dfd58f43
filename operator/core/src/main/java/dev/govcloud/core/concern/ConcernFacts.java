package dev.govcloud.core.concern;

import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.Deadlines;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that decides where a ticket or a finding stands.
 *
 * @param concern as it was raised, and its record so far
 * @param replies every Reply on it that has no answer yet
 * @param policy the complete policy in force
 * @param deadlines the counting of days in force
 * @param now the present instant
 */
public record ConcernFacts(
    Concern concern, List<Said> replies, CloudPolicySpec policy, Deadlines deadlines, Instant now) {

  /**
   * A Reply.
   *
   * @param reply the object
   * @param at when the API server received it
   */
  public record Said(Reply reply, Instant at) {
    /** In the order in which the server received them, within one second too. */
    static final Comparator<Said> IN_ORDER =
        Comparator.comparing(Said::at).thenComparing(Said::version).thenComparing(Said::name);

    String name() {
      return reply.getMetadata().getName();
    }

    private long version() {
      String version = reply.getMetadata().getResourceVersion();
      return version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }
  }
}
