package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.runtime.cluster.ConcernStores;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.FieldManagers;
import dev.govcloud.runtime.cluster.KubernetesCluster;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.PlatformRoom;
import dev.govcloud.runtime.cluster.ServerClock;
import dev.govcloud.runtime.cluster.Strays;
import dev.govcloud.runtime.cluster.UnitNamespaces;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Settings;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.metrics.RequestMetrics;
import dev.govcloud.runtime.metrics.RuleMetrics;
import dev.govcloud.runtime.status.Dutiful;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The operator's parts, put together by hand: the only place that knows every one. */
final class Wiring {
  private final KubernetesClient client;
  private final Settings settings;
  private final Timeline timeline;
  private final RequestMetrics metrics;
  private final RuleMetrics rules;
  private final PackedStore<Duty, Dutiful> duties;
  private final ConcernStores concerns;
  private final Leadership leadership;
  private final Passes passes;
  private final BooleanSupplier started;
  private final Clock clock = Clock.systemUTC();
  private final Watches watches;
  private final StatusWriter statuses;
  private final Events events;
  private final RulesInForce inForce = new RulesInForce(CalendarFile.bundled());
  private final DutyMaker maker;

  Wiring(
      KubernetesClient client,
      Settings settings,
      Timeline timeline,
      RequestMetrics metrics,
      RuleMetrics rules,
      PackedStore<Duty, Dutiful> duties,
      ConcernStores concerns,
      Leadership leadership,
      Passes passes,
      BooleanSupplier started) {
    this.client = client;
    this.settings = settings;
    this.timeline = timeline;
    this.metrics = metrics;
    this.rules = rules;
    this.duties = duties;
    this.concerns = concerns;
    this.leadership = leadership;
    this.passes = passes;
    this.started = started;
    this.watches = new Watches(client, concerns);
    this.statuses = new StatusWriter(timeline);
    this.events = new Events(client, clock);
    this.maker = new DutyMaker(watches, duties, own(), timeline);
  }

  /** The namespace that it runs in. */
  private String own() {
    return settings.leaderElection().namespace();
  }

  /** Each loop once, units first: the others ask how these stand. */
  List<Loop<?>> loops() {
    DutyReconciler owed =
        new DutyReconciler(watches, duties, inForce, statuses, events, timeline, started);
    Measuring use = new Measuring(client, watches, statuses, timeline, started);
    UsingUnitReconciler units =
        new UsingUnitReconciler(
            watches, new UnitNamespaces(client), statuses, timeline, use.and(maker), started);
    CloudPolicyReconciler policies = policies();
    watches.whenWritten(both(units::counted, policies::counted));
    List<Loop<?>> loops = new ArrayList<>(List.of(Loop.of(units)));
    if (Served.all(client, "duties", List.of(Duty.class))) {
      loops.add(new Loop<>(owed, duties));
    }
    use.ifServed((fills, known) -> loops.add(new Loop<>(fills, known)));
    loops.addAll(ConcernLoops.of(client, concerns, desk(both(units::counted, policies::counted))));
    Recorder recorder = recorder(both(units::counted, owed::counted));
    loops.add(new Loop<>(requests(recorder), watches.requests()));
    loops.add(Loop.of(new WorkCalendarReconciler(statuses, events, rules, timeline)));
    loops.add(Loop.of(policies));
    loops.addAll(strangers());
    return loops;
  }

  private ConcernDesk.Tools desk(Consumer<String> counted) {
    return new ConcernDesk.Tools(inForce, statuses, events, timeline, started, counted);
  }

  private List<Loop<?>> strangers() {
    return List.of(
        Loop.of(new StrayFulfilmentReconciler(watches, statuses, timeline, clock)),
        new Loop<>(new StrayDecisionReconciler(watches, statuses), new PackedStore<>(d -> true)));
  }

  private CloudPolicyReconciler policies() {
    Strays strays = new Strays(client, watches, clock);
    PlatformRoom room = new PlatformRoom(client, watches, own());
    return new CloudPolicyReconciler(
        statuses, events, rules, timeline, strays, maker, room, started);
  }

  private static Consumer<String> both(Consumer<String> one, Consumer<String> other) {
    return namespace -> {
      one.accept(namespace);
      other.accept(namespace);
    };
  }

  private Recorder recorder(Consumer<String> counted) {
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

  private CloudResourceRequestReconciler requests(Recorder recorder) {
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
}
