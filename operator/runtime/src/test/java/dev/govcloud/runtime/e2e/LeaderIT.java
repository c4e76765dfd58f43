package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** One of several leads; who loses the lease is gone at once. */
class LeaderIT {

  @Test
  void whoLosesTheLeaseDiesAndTheNextOneGoesOn() {
    Bureau bureau = new Bureau("leader");
    OperatorProcess first = OperatorProcess.candidate("first");
    await().atMost(Duration.ofSeconds(60)).until(() -> "first".equals(holder(bureau)));
    OperatorProcess second = OperatorProcess.candidate("second");
    try {
      first.awaitReady();
      bureau.apply("one", r -> {});
      bureau.awaitPhase("one", "Submitted");

      steal(bureau);
      assertThat(first.awaitEnd()).as("it halts, it does not go on writing").isEqualTo(1);
      bureau.apply("two", r -> {});
      await().atMost(Duration.ofSeconds(60)).until(() -> "second".equals(holder(bureau)));
      bureau.awaitPhase("two", "Submitted");
    } finally {
      first.close();
      second.close();
    }
  }

  @Test
  void whoIsStoppedReleasesTheLeaseAndOneThatIsKilledIsReplaced() {
    Bureau bureau = new Bureau("release");
    OperatorProcess first = OperatorProcess.candidate("third");
    await().atMost(Duration.ofSeconds(60)).until(() -> "third".equals(holder(bureau)));
    first.close();
    assertThat(holder(bureau)).as("released on SIGTERM").isNullOrEmpty();
    OperatorProcess killed = OperatorProcess.candidate("fourth");
    await().atMost(Duration.ofSeconds(60)).until(() -> "fourth".equals(holder(bureau)));
    killed.kill();
    OperatorProcess last = OperatorProcess.candidate("fifth");
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> "fifth".equals(holder(bureau)));
    } finally {
      last.close();
    }
  }

  private static Resource<Lease> lease(Bureau bureau) {
    return bureau.admin.leases().inNamespace(ControlPlane.SYSTEM).withName("govcloud-operator");
  }

  private static String holder(Bureau bureau) {
    Lease lease = lease(bureau).get();
    return lease == null ? null : lease.getSpec().getHolderIdentity();
  }

  private static void steal(Bureau bureau) {
    Edits.edit(
        lease(bureau),
        l -> {
          l.getSpec().setHolderIdentity("thief");
          l.getSpec().setRenewTime(ZonedDateTime.now(ZoneOffset.UTC));
        });
  }
}
