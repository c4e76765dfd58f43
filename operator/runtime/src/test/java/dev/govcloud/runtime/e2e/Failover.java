package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.Duration;
import java.util.Locale;

/**
 * How long nobody leads: after the leader was stopped, killed, or stood still. Fails where it is
 * longer than the lease's arithmetic allows: it is good for 15 s, a standby asks within 2 s.
 */
public final class Failover {
  private static final Duration RELEASED = Duration.ofSeconds(3);
  private static final Duration RAN_OUT = Duration.ofSeconds(17);

  private Failover() {}

  /** Argument: rounds (3). */
  public static void main(String[] args) {
    try {
      int rounds = args.length > 0 && !args[0].isBlank() ? Integer.parseInt(args[0]) : 3;
      boolean held = true;
      for (int round = 1; round <= rounds; round++) {
        held &= measure("TERM", "stopped", RELEASED, round);
        held &= measure("KILL", "killed", RAN_OUT, round);
        held &= measure("STOP", "standing still", RAN_OUT, round);
      }
      System.exit(held ? 0 : 1);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static boolean measure(String signal, String what, Duration most, int round)
      throws Exception {
    String name = signal.toLowerCase(Locale.ROOT) + round;
    OperatorProcess leader = OperatorProcess.candidate("leader-" + name);
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> ("leader-" + name).equals(holder()));
      leader.awaitReady();
      try (OperatorProcess standby = OperatorProcess.candidate("standby-" + name)) {
        standby.awaitReady();
        long begin = System.nanoTime();
        leader.signal(signal);
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(50))
            .until(() -> ("standby-" + name).equals(holder()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        boolean held = took.compareTo(most) <= 0;
        System.out.printf(
            Locale.ROOT,
            "leader %-15s another leads after %5.1f s (at most %d s)%s%n",
            what + ":",
            took.toMillis() / 1000.0,
            most.toSeconds(),
            held ? "" : "  TOO LONG");
        return held;
      }
    } finally {
      leader.kill();
    }
  }

  private static String holder() {
    Lease lease =
        ControlPlane.get()
            .admin()
            .leases()
            .inNamespace(ControlPlane.SYSTEM)
            .withName("govcloud-operator")
            .get();
    return lease == null ? null : lease.getSpec().getHolderIdentity();
  }
}
