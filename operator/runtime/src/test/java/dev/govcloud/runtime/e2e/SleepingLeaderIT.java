package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A leader that stands still (paused, swapped out) while another takes its place: when it wakes it
 * believes for a moment that it leads, and has work at hand.
 */
class SleepingLeaderIT {
  private static final int REQUESTS = 20;

  @Test
  void whoWakesAfterItsLeaseWritesNothing() throws Exception {
    Bureau bureau = new Bureau("sleeping");
    try (WatchedConnection connection = WatchedConnection.open()) {
      OperatorProcess first = OperatorProcess.candidate("sleeper", connection.kubeconfig());
      await().atMost(Duration.ofSeconds(60)).until(() -> "sleeper".equals(holder(bureau)));
      OperatorProcess second = OperatorProcess.candidate("successor");
      try {
        first.awaitReady();
        bureau.apply("before", r -> {});
        bureau.awaitPhase("before", "Submitted");
        assertThat(connection.writes()).as("what it writes is seen").isNotEmpty();

        atRest(connection);
        first.signal("STOP");
        await().atMost(Duration.ofSeconds(60)).until(() -> "successor".equals(holder(bureau)));
        // It hears of all this at once when it wakes, and would act on it.
        for (int i = 0; i < REQUESTS; i++) {
          bureau.apply("meanwhile-" + i, r -> {});
        }
        for (int i = 0; i < REQUESTS; i++) {
          bureau.awaitPhase("meanwhile-" + i, "Submitted");
        }
        List<String> before = connection.writes();
        first.signal("CONT");
        assertThat(first.awaitEnd()).as("it halts").isEqualTo(1);
        List<String> after = connection.writes();
        assertThat(after.subList(before.size(), after.size())).isEmpty();
        bureau.apply("after", r -> {});
        bureau.awaitPhase("after", "Submitted");
      } finally {
        first.kill();
        second.close();
      }
    }
  }

  /** A write that is under way when it falls asleep is sent: by then it was the leader's. */
  private static void atRest(WatchedConnection connection) {
    AtomicInteger last = new AtomicInteger();
    await()
        .atMost(Duration.ofSeconds(60))
        .during(Duration.ofSeconds(3))
        .until(
            () -> {
              int now = connection.writes().size();
              return now == last.getAndSet(now);
            });
  }

  private static String holder(Bureau bureau) {
    Lease lease =
        bureau.admin.leases().inNamespace(ControlPlane.SYSTEM).withName("govcloud-operator").get();
    return lease == null ? null : lease.getSpec().getHolderIdentity();
  }
}
