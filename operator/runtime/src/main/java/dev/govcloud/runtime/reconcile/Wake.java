package dev.govcloud.runtime.reconcile;

import dev.govcloud.runtime.config.Timeline;
import java.time.Duration;
import java.util.Optional;

/** When to look at a request again although nothing was heard of it. */
final class Wake {
  /** Something outside must change first: look often, a watch may be late by minutes. */
  static final Duration OFTEN = Duration.ofSeconds(10);

  /** Longer timers leak and survive no clock step, so none is longer. */
  static final Duration LONGEST = Duration.ofHours(1);

  private Wake() {}

  /**
   * The wait until something changes by time alone; never negative, at most an hour.
   *
   * @param often whether the cluster is expected to change: something is blocked, being set up or
   *     being taken back
   */
  static Duration after(Optional<Duration> onTimeline, Timeline timeline, boolean often) {
    Duration longest = often ? OFTEN : LONGEST;
    Duration wanted = onTimeline.map(timeline::wait).orElse(longest);
    return wanted.compareTo(longest) < 0 ? wanted : longest;
  }
}
