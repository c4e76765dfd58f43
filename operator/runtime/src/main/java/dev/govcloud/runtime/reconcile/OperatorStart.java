package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.runtime.cluster.ConcernStores;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.config.Settings;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.metrics.ConcernMetrics;
import dev.govcloud.runtime.metrics.DutyMetrics;
import dev.govcloud.runtime.metrics.OperatorMetrics;
import dev.govcloud.runtime.metrics.RequestMetrics;
import dev.govcloud.runtime.metrics.RuleMetrics;
import dev.govcloud.runtime.status.Dutiful;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetricsV2;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the operator, tells how it is, and stops it. */
@ApplicationScoped
public class OperatorStart {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorStart.class);
  private static final int ATTEMPTS = 5;

  /** Seconds between two looks at who leads: the less, the smaller the gap that edits fall into. */
  private static final int LOOK_AT_LEASE = 3;

  private final KubernetesClient client;
  private final Settings settings;
  private final MeterRegistry registry;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Leadership leadership;
  private final PackedStore<Duty, Dutiful> duties = new PackedStore<>(Dutiful::of);
  private final ConcernStores concerns = new ConcernStores();
  private final Passes passes = new Passes(Clock.systemUTC());
  private volatile Operator operator;
  private volatile boolean informerStopped;

  public OperatorStart(KubernetesClient client, Settings settings, MeterRegistry registry) {
    this.client = client;
    this.settings = settings;
    this.registry = registry;
    this.leadership = new Leadership(client, settings.leaderElection());
  }

  void start(@Observes StartupEvent event) {
    Timeline timeline = Timeline.of(settings.timeLapse(), Clock.systemUTC());
    RequestMetrics metrics =
        new RequestMetrics(registry, timeline::now, settings.metrics().perRequest());
    OperatorMetrics.register(registry, leadership::leads, passes::lastSucceeded);
    RuleMetrics rules = new RuleMetrics(registry, timeline::now);
    DutyMetrics ofDuties = new DutyMetrics(registry, duties::words, timeline::now);
    ConcernMetrics ofConcerns = new ConcernMetrics(registry, concerns::words, timeline::now);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the metrics", metrics::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the rules", rules::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the duties", ofDuties::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing tickets and findings", ofConcerns::refresh), 1, 1, TimeUnit.SECONDS);
    Thread starter = new Thread(() -> run(() -> wired(timeline, metrics, rules)), "operator-start");
    starter.setDaemon(false);
    starter.start();
  }

  private List<Loop<?>> wired(Timeline timeline, RequestMetrics metrics, RuleMetrics rules) {
    return new Wiring(
            client,
            settings,
            timeline,
            metrics,
            rules,
            duties,
            concerns,
            leadership,
            passes,
            this::started)
        .loops();
  }

  void stopping(@Observes @Priority(1) ShutdownEvent event) {
    leadership.stopping();
    timer.shutdownNow();
    if (operator != null) {
      operator.stop();
    }
    leadership.release();
  }

  /** Whether the controller runs and sees the cluster, and not all that it does fails. */
  public boolean ready() {
    return started() && passes.healthy();
  }

  /** Whether the controller runs and sees the cluster. */
  public boolean started() {
    return operator != null && operator.getRuntimeInfo().isStarted() && !informerStopped;
  }

  /** Whether it must be restarted: an informer that stopped never starts again by itself. */
  public boolean live() {
    return !informerStopped;
  }

  private void run(Supplier<List<Loop<?>>> loops) {
    try {
      leadership.watchOthers();
      timer.scheduleWithFixedDelay(
          new Repeated("Reading the lease", leadership::watchOthers),
          LOOK_AT_LEASE,
          LOOK_AT_LEASE,
          TimeUnit.SECONDS);
      for (int attempt = 1; !started(loops.get(), attempt); attempt++) {
        TimeUnit.SECONDS.sleep(attempt);
      }
      LOG.info("Operator started.");
    } catch (Exception e) {
      LOG.error("The operator could not start; it exits so that it is restarted.", e);
      Runtime.getRuntime().halt(1);
    }
  }

  /** A server that has just learnt our kinds closes the first watches on them: tried again. */
  private boolean started(List<Loop<?>> loops, int attempt) {
    Operator created = new Operator(this::configure);
    try {
      loops.forEach(loop -> loop.register(created));
      operator = created;
      created.start();
      return true;
    } catch (OperatorException e) {
      if (attempt == ATTEMPTS) {
        throw e;
      }
      LOG.warn("Attempt {} of {} to start failed: {}", attempt, ATTEMPTS, String.valueOf(e));
      operator = null;
      created.stop();
      return false;
    }
  }

  private void configure(ConfigurationServiceOverrider o) {
    o.withKubernetesClient(client)
        .withCloseClientOnStop(false)
        .checkingCRDAndValidateLocalModel(false)
        .withExecutorService(Executors.newFixedThreadPool(settings.threads()))
        .withCacheSyncTimeout(Duration.ofMinutes(10))
        .withMetrics(MicrometerMetricsV2.newBuilder(registry).build())
        .withInformerStoppedHandler(this::informerStopped);
    if (settings.leaderElection().enabled()) {
      o.withLeaderElectionConfiguration(leadership.configuration());
    }
  }

  private void informerStopped(SharedIndexInformer<?> informer, Throwable cause) {
    if (cause != null) {
      LOG.error(
          "The watch on {} stopped for ever; liveness fails so that the pod is restarted.",
          informer.getApiTypeClass().getSimpleName(),
          cause);
      informerStopped = true;
    }
  }
}
