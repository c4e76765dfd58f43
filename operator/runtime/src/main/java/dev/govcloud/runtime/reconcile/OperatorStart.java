package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.FieldManagers;
import dev.govcloud.runtime.cluster.KubernetesCluster;
import dev.govcloud.runtime.cluster.LeanStore;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.ServerClock;
import dev.govcloud.runtime.cluster.Strays;
import dev.govcloud.runtime.cluster.UnitNamespaces;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Settings;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.metrics.DutyMetrics;
import dev.govcloud.runtime.metrics.OperatorMetrics;
import dev.govcloud.runtime.metrics.RequestMetrics;
import dev.govcloud.runtime.metrics.RuleMetrics;
import dev.govcloud.runtime.status.Dutiful;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetricsV2;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the operator by hand and runs it; the only place that knows every part. */
@ApplicationScoped
public class OperatorStart {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorStart.class);
  private static final int ATTEMPTS = 5;
  private static final long LONGEST_RETRY_MS = 60_000;

  /** Seconds between two looks at who leads: the less, the smaller the gap that edits fall into. */
  private static final int LOOK_AT_LEASE = 3;

  private final KubernetesClient client;
  private final Settings settings;
  private final MeterRegistry registry;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Leadership leadership;
  private final PackedStore<Duty, Dutiful> duties = new PackedStore<>(Dutiful::of);
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
    Clock clock = Clock.systemUTC();
    Timeline timeline = Timeline.of(settings.timeLapse(), clock);
    RequestMetrics metrics =
        new RequestMetrics(registry, timeline::now, settings.metrics().perRequest());
    OperatorMetrics.register(registry, leadership::leads, passes::lastSucceeded);
    RuleMetrics rules = new RuleMetrics(registry, timeline::now);
    DutyMetrics ofDuties = new DutyMetrics(registry, duties::words, timeline::now);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the metrics", metrics::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the rules", rules::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the duties", ofDuties::refresh), 1, 1, TimeUnit.SECONDS);
    Thread starter =
        new Thread(() -> run(() -> loops(clock, timeline, metrics, rules)), "operator-start");
    starter.setDaemon(false);
    starter.start();
  }

  /**
   * A loop, and where the objects that it looks at are kept.
   *
   * @param <P> their kind
   */
  private record Loop<P extends HasMetadata>(Reconciler<P> reconciler, ItemStore<P> store) {
    private static <P extends HasMetadata> Loop<P> of(Reconciler<P> reconciler) {
      return new Loop<>(reconciler, new LeanStore<>());
    }

    private void register(Operator operator) {
      operator.register(
          reconciler,
          o -> o.withRetry(forEver()).withItemStore(store).withInformerListLimit(Watches.PAGE));
    }
  }

  private List<Loop<?>> loops(
      Clock clock, Timeline timeline, RequestMetrics metrics, RuleMetrics rules) {
    Watches watches = new Watches(client);
    StatusWriter statuses = new StatusWriter(timeline);
    Events events = new Events(client, clock);
    RulesInForce inForce = new RulesInForce(CalendarFile.bundled());
    DutyMaker maker = duties(watches, timeline);
    DutyReconciler owed =
        new DutyReconciler(watches, duties, inForce, statuses, events, timeline, this::started);
    Measuring use = new Measuring(client, watches, statuses, timeline, this::started);
    UsingUnitReconciler units =
        new UsingUnitReconciler(
            watches, new UnitNamespaces(client), statuses, timeline, use.and(maker), this::started);
    watches.whenWritten(units::counted);
    Recorder recorder = recorder(watches, statuses, events, timeline, metrics, both(units, owed));
    List<Loop<?>> loops = new ArrayList<>(List.of(Loop.of(units)));
    if (DutyMaker.served(client, Duty.class)) {
      loops.add(new Loop<>(owed, duties));
    }
    use.ifServed((fills, known) -> loops.add(new Loop<>(fills, known)));
    loops.add(requests(watches, inForce, recorder, events, timeline));
    loops.addAll(
        rules(statuses, events, timeline, rules, new Strays(client, watches, clock), maker));
    loops.addAll(strangers(watches, statuses, timeline, clock));
    return loops;
  }

  private DutyMaker duties(Watches watches, Timeline timeline) {
    return new DutyMaker(watches, duties, settings.leaderElection().namespace(), timeline);
  }

  private static Consumer<String> both(UsingUnitReconciler units, DutyReconciler owed) {
    return namespace -> {
      units.counted(namespace);
      owed.counted(namespace);
    };
  }

  private List<Loop<?>> rules(
      StatusWriter statuses,
      Events events,
      Timeline timeline,
      RuleMetrics rules,
      Strays strays,
      DutyMaker maker) {
    return List.of(
        Loop.of(new WorkCalendarReconciler(statuses, events, rules, timeline)),
        Loop.of(
            new CloudPolicyReconciler(
                statuses, events, rules, timeline, strays, maker, this::started)));
  }

  private static List<Loop<?>> strangers(
      Watches watches, StatusWriter statuses, Timeline timeline, Clock clock) {
    return List.of(
        Loop.of(new StrayFulfilmentReconciler(watches, statuses, timeline, clock)),
        new Loop<>(new StrayDecisionReconciler(watches, statuses), new PackedStore<>(d -> true)));
  }

  private static Recorder recorder(
      Watches watches,
      StatusWriter statuses,
      Events events,
      Timeline timeline,
      RequestMetrics metrics,
      Consumer<String> counted) {
    return new Recorder(
        new CeilingLedger(watches),
        new FilingWriter(watches, statuses),
        new FulfilmentDesk(statuses, events, timeline),
        statuses,
        events,
        metrics,
        timeline,
        counted);
  }

  private Loop<CloudResourceRequest> requests(
      Watches watches, RulesInForce inForce, Recorder recorder, Events events, Timeline timeline) {
    Edits edits = new Edits(timeline, new ServerClock(client), leadership::lastLed);
    return new Loop<>(
        new CloudResourceRequestReconciler(
            new KubernetesCluster(client, watches, timeline),
            watches,
            new Gatherer(timeline, edits, new CeilingLedger(watches), inForce),
            recorder,
            new FieldManagers(client),
            events,
            timeline,
            passes),
        watches.requests());
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

  /** The framework gives up after five attempts; a deadline does not wait for that. */
  private static GenericRetry forEver() {
    return new GenericRetry()
        .setMaxAttempts(-1)
        .setInitialInterval(1000)
        .setIntervalMultiplier(2)
        .setMaxInterval(LONGEST_RETRY_MS);
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
