package dev.govcloud.runtime.reconcile;

import static org.awaitility.Awaitility.await;

import dev.govcloud.runtime.config.Settings;
import dev.govcloud.runtime.e2e.ControlPlane;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The operator in this process, its connection in the hands of the test. */
final class OperatorInProcess implements AutoCloseable {
  private final KubernetesClient client;
  final OperatorStart operator;

  OperatorInProcess(Interceptor faults) {
    client =
        new KubernetesClientBuilder()
            .withConfig(ControlPlane.get().operatorConfig().withRequestRetryBackoffLimit(5).build())
            .withHttpClientBuilderConsumer(b -> b.addOrReplaceInterceptor("faults", faults))
            .build();
    operator = new OperatorStart(client, new Plain(), new SimpleMeterRegistry());
    operator.start(null);
    await().atMost(Duration.ofSeconds(60)).until(operator::ready);
  }

  @Override
  public void close() {
    operator.stopping(null);
    client.close();
  }

  /** Real time, no lease. */
  private static final class Plain implements Settings {
    @Override
    public int threads() {
      return 4;
    }

    @Override
    public LeaderElection leaderElection() {
      return new LeaderElection() {
        @Override
        public boolean enabled() {
          return false;
        }

        @Override
        public String namespace() {
          return "govcloud-system";
        }

        @Override
        public Optional<String> identity() {
          return Optional.empty();
        }
      };
    }

    @Override
    public Metrics metrics() {
      return () -> false;
    }

    @Override
    public TimeLapse timeLapse() {
      return new TimeLapse() {
        @Override
        public double factor() {
          return 1;
        }

        @Override
        public Optional<Instant> realStart() {
          return Optional.empty();
        }

        @Override
        public Optional<Instant> simulatedStart() {
          return Optional.empty();
        }

        @Override
        public boolean demonstration() {
          return false;
        }
      };
    }
  }
}
