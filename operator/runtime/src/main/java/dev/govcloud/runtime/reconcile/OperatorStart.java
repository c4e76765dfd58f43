package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.FieldManagers;
import dev.govcloud.runtime.cluster.KubernetesCluster;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.ServerClock;
import dev.govcloud.runtime.cluster.Strays;
import dev.govcloud.runtime.cluster.UnitNamespaces;
import dev.govcloud.runtime.cluster.Watches;
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
    Watches watches = new Watches(client);
    ConcernMetrics ofConcerns =
        new ConcernMetrics(registry, watches.concerns()::words, timeline::now);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the metrics", metrics::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the rules", rules::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing the duties", ofDuties::refresh), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        new Repeated("Showing tickets and findings", ofConcerns::refresh), 1, 1, TimeUnit.SECONDS);
    Thread starter =
        new Thread(
            () -> run(() -> loops(watches, clock, timeline, metrics, rules)), "operator-start");
    starter.setDaemon(false);
    starter.start();
  }

  private List<Loop<?>> loops(
      Watches watches, Clock clock, Timeline timeline, RequestMetrics metrics, RuleMetrics rules) {
    StatusWriter statuses = new StatusWriter(timeline);
    Events events = new Events(client, clock);
    RulesInForce inForce = new RulesInForce(CalendarFile.bundled());
    DutyMaker maker =
        new DutyMaker(watches, duties, settings.leaderElection().namespace(), timeline);
    DutyReconciler owed =
        new DutyReconciler(watches, duties, inForce, statuses, events, timeline, this::started);
    UsingUnitReconciler units =
        new UsingUnitReconciler(
            watches, new UnitNamespaces(client), statuses, timeline, maker, this::started);
    watches.whenWritten(units::counted);
    Recorder recorder = recorder(watches, statuses, events, timeline, metrics, both(units, owed));
    Strays strays = new Strays(client, watches, clock);
    ConcernDesk.Tools tools =
        new ConcernDesk.Tools(inForce, statuses, events, timeline, this::started, units::counted);
    List<Loop<?>> loops = new ArrayList<>(List.of(Loop.of(units)));
    loops.addAll(lasting(owed, watches, tools));
    loops.add(
        new Loop<>(requests(watches, inForce, recorder, events, timeline), watches.requests()));
    loops.addAll(rules(statuses, events, timeline, rules, strays, maker));
    loops.addAll(strangers(watches, statuses, timeline, clock));
    return loops;
  }

  /** What lasts while the platform serves, as far as the cluster has the kinds for it. */
  private List<Loop<?>> lasting(DutyReconciler owed, Watches watches, ConcernDesk.Tools tools) {
    List<Loop<?>> loops = new ArrayList<>();
    if (Served.all(client, "duties", List.of(Duty.class))) {
      loops.add(new Loop<>(owed, duties));
    }
    loops.addAll(ConcernLoops.of(client, watches.concerns(), tools));
    return loops;
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

  private CloudResourceRequestReconciler requests(
      Watches watches, RulesInForce inForce, Recorder recorder, Events events, Timeline timeline) {
    Edits edits = new Edits(timeline, new ServerClock(client), leadership::lastLed);
    return new CloudResourceRequestReconciler(
        new KubernetesCluster(client, watches, timeline),
        watches,
        new Gatherer(timeline, edits, new CeilingLedger(watches), inForce),
        recorder,
        new FieldManagers(client),
        events,
        timeline,
        passes);
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
