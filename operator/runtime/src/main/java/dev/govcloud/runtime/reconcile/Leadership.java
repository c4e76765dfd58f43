package dev.govcloud.runtime.reconcile;

import dev.govcloud.runtime.config.Settings;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One replica leads. Who loses the lease dies at once, so that two never write. */
final class Leadership {
  private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
  private static final String LEASE = "govcloud-operator";

  private final KubernetesClient client;
  private final Settings.LeaderElection settings;
  private final String identity;
  private volatile boolean stopping;

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
        .withLeaderCallbacks(
            new LeaderCallbacks(
                () -> LOG.info("{} leads.", identity),
                this::lost,
                who -> LOG.info("Leader: {}", who)))
        .build();
  }

  void stopping() {
    stopping = true;
  }

  private void lost() {
    if (!stopping) {
      LOG.error("{} lost the lease; it halts at once, another replica goes on.", identity);
      Runtime.getRuntime().halt(1);
    }
  }

  /** Gives the lease up, so that the next replica need not wait for it to run out. */
  void release() {
    if (!settings.enabled()) {
      return;
    }
    try {
      var leases = client.resources(Lease.class).inNamespace(settings.namespace()).withName(LEASE);
      Lease lease = leases.get();
      if (lease != null && identity.equals(lease.getSpec().getHolderIdentity())) {
        lease.getSpec().setHolderIdentity("");
        lease.getSpec().setLeaseDurationSeconds(1);
        client.resource(lease).update();
      }
    } catch (KubernetesClientException e) {
      LOG.warn("The lease was not released, the next replica waits for it: {}", e.getMessage());
    }
  }
}
