package dev.govcloud.runtime.reconcile;

import dev.govcloud.runtime.config.Settings;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One replica leads. Who loses the lease dies at once, so that two never write. */
final class Leadership {
  private static final int CONFLICT = 409;

  /** Renewals take milliseconds, so that more than one on its way is not to be thought of. */
  private static final int RELEASES = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
  static final String LEASE = "govcloud-operator";

  /**
   * How often a standby asks. The elector waits up to 1.2 times as long in addition: 1.98 s at
   * most, so that another leads within 3 s of a release, and within 17 s of the last renewal (15
   * s).
   */
  private static final Duration RETRY = Duration.ofMillis(900);

  private final KubernetesClient client;
  private final Settings.LeaderElection settings;
  private final String identity;
  private volatile boolean leading;
  private volatile boolean stopping;
  private volatile Instant lastLed;

  Leadership(KubernetesClient client, Settings.LeaderElection settings) {
    this.client = client;
    this.settings = settings;
    this.identity = settings.identity().orElseGet(Leadership::hostAndProcess);
  }

  private static String hostAndProcess() {
    return System.getenv().getOrDefault("HOSTNAME", "local") + "-" + ProcessHandle.current().pid();
  }

  LeaderElectionConfiguration configuration() {
    return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(LEASE)
        .withLeaseNamespace(settings.namespace())
        .withIdentity(identity)
        .withRetryPeriod(RETRY)
        .withLeaderCallbacks(
            new LeaderCallbacks(this::won, this::lost, who -> LOG.info("Leader: {}", who)))
        .build();
  }

  void stopping() {
    stopping = true;
  }

  /** When somebody else renewed the lease for the last time, as far as it was seen. */
  Optional<Instant> lastLed() {
    return Optional.ofNullable(lastLed);
  }

  /**
   * Remembers the newest renewal by whoever leads; called at the start and again and again while
   * this replica stands by. An edit after it was made while nobody led.
   */
  void watchOthers() {
    if (!settings.enabled()) {
      return;
    }
    Lease lease = lease();
    if (lease == null || lease.getSpec() == null || lease.getSpec().getRenewTime() == null) {
      return;
    }
    if (!identity.equals(lease.getSpec().getHolderIdentity())) {
      lastLed = lease.getSpec().getRenewTime().toInstant();
    }
  }

  private Lease lease() {
    return client.resources(Lease.class).inNamespace(settings.namespace()).withName(LEASE).get();
  }

  /** Whether this replica writes: it leads, or there is no election. */
  boolean leads() {
    return leading || !settings.enabled();
  }

  private void won() {
    leading = true;
    LOG.info("{} leads.", identity);
  }

  private void lost() {
    if (!stopping) {
      LOG.error("{} lost the lease; it halts at once, another replica goes on.", identity);
      Runtime.getRuntime().halt(1);
    }
  }

  /**
   * Gives the lease up, so that the next replica need not wait for it to run out. A renewal that
   * was on its way when everything stopped may arrive meanwhile: then it is tried again.
   */
  void release() {
    if (!settings.enabled()) {
      return;
    }
    for (int attempt = 1; !released(attempt == RELEASES); attempt++) {
      LOG.debug("The lease was renewed meanwhile, it is released again.");
    }
  }

  /**
   * One try.
   *
   * @param last whether a conflict is the end of it
   * @return whether there is nothing more to try
   */
  private boolean released(boolean last) {
    try {
      Lease lease = lease();
      if (lease != null && identity.equals(lease.getSpec().getHolderIdentity())) {
        lease.getSpec().setHolderIdentity("");
        lease.getSpec().setLeaseDurationSeconds(1);
        client.resource(lease).update();
      }
    } catch (KubernetesClientException e) {
      if (e.getCode() == CONFLICT && !last) {
        return false;
      }
      LOG.warn("The lease was not released, the next replica waits for it: {}", e.getMessage());
    }
    return true;
  }
}
