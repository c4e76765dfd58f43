package dev.govcloud.core.request;

import java.time.Instant;

/**
 * What holds up the end of a service: an object, by which finalizer, since when. Where nobody can
 * see what is left of a kind, the word {@link #UNREAD} stands in the place of a finalizer.
 *
 * @param object what stays, as kind/name
 * @param message what helps, for people
 */
public record Blocker(String object, String finalizer, Instant since, String message) {
  /** The kind is missing from the cluster: what was of it cannot be read. */
  public static final String UNREAD = "KindMissing";

  /** Whether it is a kind that nobody can read, and not an object that stays. */
  public boolean unread() {
    return UNREAD.equals(finalizer);
  }

  /** The kind of what stays. */
  public String kind() {
    return object.substring(0, Math.max(0, object.indexOf('/')));
  }
}
