package dev.govcloud.reconcile;

import dev.govcloud.config.Timeline;
import java.time.Duration;
import java.util.Optional;

/** When to look at a request again although nothing was heard of it. */
final class Wake {
  /** Something outside must change first (a missing kind, a foreign namespace): look often. */
  static final Duration BLOCKED = Duration.ofSeconds(10);

  /** Longer timers leak and survive no clock step, so none is longer. */
  static final Duration LONGEST = Duration.ofHours(1);

  private Wake() {}

  /** The wait until something changes by time alone; never negative, at most an hour. */
  static Duration after(Optional<Duration> onTimeline, Timeline timeline) {
    Duration wanted = onTimeline.map(timeline::wait).orElse(LONGEST);
    return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
  }
}
