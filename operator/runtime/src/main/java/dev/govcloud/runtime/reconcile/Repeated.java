package dev.govcloud.runtime.reconcile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that a timer repeats. An executor drops a task for ever at its first exception, silently:
 * this one is said and the next turn is taken as if nothing had been.
 *
 * @param what what is done, as the log names it
 * @param task does it
 */
record Repeated(String what, Runnable task) implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

  @Override
  public void run() {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed, it is tried again in a moment: {}", what, e.getMessage(), e);
    }
  }
}
