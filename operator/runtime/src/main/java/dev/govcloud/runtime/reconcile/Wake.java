package dev.govcloud.runtime.reconcile;

import dev.govcloud.runtime.config.Timeline;
import java.time.Duration;
import java.util.Optional;

/** When to look at a request again although nothing was heard of it. */
final class Wake {
  /** Something outside must change first: look often, a watch may be late by minutes. */
  static final Duration OFTEN = Duration.ofSeconds(10);

  /** What the server refuses for good is tried again now and then: who mends it may tell nobody. */
  static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

  /** Longer timers survive no clock step, so none on which somebody waits is longer. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** A record that is only kept is looked at once a day: there may be very many. */
  static final Duration KEPT = Duration.ofDays(1);

  private Wake() {}

  /**
   * The wait until something changes by time alone; never negative, at most {@code longest}.
   *
   * @param longest how long at most: {@link #OFTEN} where the cluster is expected to change, {@link
   *     #NOW_AND_THEN} where it refused, else {@link #LONGEST}
   */
  static Duration after(Optional<Duration> onTimeline, Timeline timeline, Duration longest) {
    Duration wanted = onTimeline.map(timeline::wait).orElse(longest);
    return wanted.compareTo(longest) < 0 ? wanted : longest;
  }
}
