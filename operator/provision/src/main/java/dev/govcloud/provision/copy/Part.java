package dev.govcloud.provision.copy;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of the platform's copy, as the live objects show it.
 *
 * @param kind kind of the object that keeps it
 * @param name name of that object, which outlives the namespace
 * @param of what it is a copy of
 * @param handle what the storage calls it; empty where nobody says
 * @param size how much it holds, as its controller writes it; empty where nobody says
 * @param stands whether it is complete and outlives the namespace
 * @param asked when it was asked for; empty while it was not
 * @param failure why it will not stand by itself, for people
 */
public record Part(
    String kind,
    String name,
    String of,
    Optional<String> handle,
    Optional<String> size,
    boolean stands,
    Optional<Instant> asked,
    Optional<String> failure) {

  static Part pending(String kind, String name, String of, Optional<Instant> asked) {
    return new Part(
        kind, name, of, Optional.empty(), Optional.empty(), false, asked, Optional.empty());
  }

  /** The same, with why it does not go on. */
  public Part failing(String why) {
    return new Part(kind, name, of, handle, size, false, asked, Optional.of(why));
  }
}
