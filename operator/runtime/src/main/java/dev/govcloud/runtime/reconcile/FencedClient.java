package dev.govcloud.runtime.reconcile;

import dev.govcloud.runtime.metrics.Writes;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one client of the process, as Quarkus would make it, behind the fence; its writes are
 * counted.
 */
@Singleton
final class FencedClient {

  @Produces
  @Singleton
  KubernetesClient client(
      KubernetesSerialization serialization, Config config, MeterRegistry registry) {
    Clock clock = Clock.systemUTC();
    LeaseFence fence =
        new LeaseFence(
            Leadership.LEASE,
            LeaderElectionConfiguration.LEASE_DURATION_DEFAULT_VALUE,
            () -> new LeaseFence.Moment(System.nanoTime(), clock.instant()),
            () -> Runtime.getRuntime().halt(1));
    return new KubernetesClientBuilder()
        .withKubernetesSerialization(serialization)
        .withConfig(config)
        .withHttpClientBuilderConsumer(
            b ->
                b.addOrReplaceInterceptor("lease", fence)
                    .addOrReplaceInterceptor("writes", new Writes(registry)))
        .build();
  }

  void close(@Disposes KubernetesClient client) {
    client.close();
  }
}
