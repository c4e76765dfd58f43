package dev.govcloud.runtime.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether looks at requests succeed: an operator that only fails is not ready, though it runs. */
final class Passes {
  /** So long may nothing but failures be seen. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A failure or two may pass by themselves. */
  static final int TELLING = 5;

  private final InstantSource clock;
  private int failures;
  private Instant failingSince;
  private Instant lastSucceeded = Instant.EPOCH;

  Passes(InstantSource clock) {
    this.clock = clock;
  }

  /** A look came to its end. */
  synchronized void succeeded() {
    failures = 0;
    lastSucceeded = clock.instant();
    failingSince = null;
  }

  /** When a look came to its end for the last time; 1970 before the first. */
  synchronized Instant lastSucceeded() {
    return lastSucceeded;
  }

  /** A look failed and is tried again. */
  synchronized void failed() {
    failures++;
    failingSince = failingSince == null ? clock.instant() : failingSince;
  }

  /** False once nothing but failures was seen for a while. */
  synchronized boolean healthy() {
    return failures < TELLING
        || Duration.between(failingSince, clock.instant()).compareTo(PATIENCE) < 0;
  }
}
