package dev.govcloud.runtime.reconcile;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a timer repeats goes on after a failure. */
class RepeatedTest {

  @Test
  void theTurnAfterAnExceptionIsTaken() {
    AtomicInteger turns = new AtomicInteger();
    var timer = Executors.newSingleThreadScheduledExecutor();
    try {
      timer.scheduleWithFixedDelay(
          new Repeated("counting", () -> fail(turns.incrementAndGet())),
          0,
          1,
          TimeUnit.MILLISECONDS);
      await().until(() -> turns.get() > 2);
    } finally {
      timer.shutdownNow();
    }
  }

  private static void fail(int turn) {
    throw new IllegalStateException("turn " + turn);
  }
}
