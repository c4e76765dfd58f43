package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.duty.DutyStatus;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec.OfDuty;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.core.duty.DutyDecider;
import dev.govcloud.core.duty.DutyFacts;
import dev.govcloud.core.duty.DutyOutcome;
import dev.govcloud.core.duty.OwedDuties;
import dev.govcloud.core.duty.Service;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.policy.Rules;
import dev.govcloud.core.reminder.Reminder;
import dev.govcloud.core.status.Reason;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.LeanStore;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.Dutiful;
import dev.govcloud.runtime.status.DutyStatuses;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Keeps the record of each duty: begun, lapsed, fulfilled; and answers who states it as done. */
@ControllerConfiguration(name = "duty", fieldManager = Watches.FIELD_MANAGER)
public final class DutyReconciler implements Reconciler<Duty> {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Watches watches;
  private final PackedStore<Duty, Dutiful> known;
  private final RulesInForce rules;
  private final StatusWriter statuses;
  private final Events events;
  private final Timeline timeline;
  private final BooleanSupplier allRead;
  private final SimpleInboundEventSource<Duty> services =
      new SimpleInboundEventSource<>("services");
  private RuleSources<Duty> inForce;

  DutyReconciler(
      Watches watches,
      PackedStore<Duty, Dutiful> known,
      RulesInForce rules,
      StatusWriter statuses,
      Events events,
      Timeline timeline,
      BooleanSupplier allRead) {
    this.watches = watches;
    this.known = known;
    this.rules = rules;
    this.statuses = statuses;
    this.events = events;
    this.timeline = timeline;
    this.allRead = allRead;
  }

  @Override
  public List<EventSource<?, Duty>> prepareEventSources(EventSourceContext<Duty> context) {
    inForce = new RuleSources<>(rules, Duty.class, this::everyOpenDuty, context);
    List<EventSource<?, Duty>> sources = new ArrayList<>(inForce.all());
    sources.add(services);
    sources.add(
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(Fulfilment.class, Duty.class)
                .withItemStore(new LeanStore<>())
                .withInformerListLimit(Watches.PAGE)
                .withSecondaryToPrimaryMapper(DutyReconciler::answered)
                .build(),
            context));
    return sources;
  }

  private Set<ResourceID> everyOpenDuty() {
    return known.words().filter(Dutiful::open).map(DutyReconciler::id).collect(Collectors.toSet());
  }

  private static ResourceID id(Dutiful duty) {
    return new ResourceID(duty.name(), duty.namespace());
  }

  /** The duty that a Fulfilment answers. */
  private static Set<ResourceID> answered(Fulfilment f) {
    OfDuty of = f.getSpec().duty;
    return of == null
        ? Set.of()
        : Set.of(
            new ResourceID(
                OwedDuties.name(of.kind, of.term, of.request), f.getMetadata().getNamespace()));
  }

  /** A service in that namespace may have ended: what is owed for it is looked at again. */
  void counted(String namespace) {
    known
        .words(namespace)
        .filter(d -> d.open() && !d.request().isEmpty())
        .forEach(d -> services.propagateEvent(id(d)));
  }

  @Override
  public UpdateControl<Duty> reconcile(Duty duty, Context<Duty> context) {
    UpdateControl<Duty> done = UpdateControl.noUpdate();
    if (!allRead.getAsBoolean()) {
      return done.rescheduleAfter(SOON);
    }
    Optional<Integer> broken =
        duty.getStatus() == null
            ? Optional.empty()
            : Chain.firstBroken(duty.getStatus().milestones);
    if (broken.isPresent()) {
      frozen(duty, broken.get(), context);
      return done;
    }
    Optional<DutyOutcome> outcome = DutyDecider.decide(facts(duty, context));
    return outcome.isEmpty() ? done : kept(duty, outcome.get(), context);
  }

  /** Said, recorded, told: a crash in between repeats what is harmless and loses nothing. */
  private UpdateControl<Duty> kept(Duty duty, DutyOutcome outcome, Context<Duty> context) {
    outcome.reminders().stream()
        .filter(r -> r.number() > said(duty))
        .forEach((Reminder r) -> events.remind(duty, r));
    boolean current = write(duty, DutyStatuses.next(duty, outcome, timeline.now()), context);
    outcome.news().forEach(m -> events.emit(duty, m));
    outcome.answers().forEach(a -> answer(duty, a, context));
    UpdateControl<Duty> done = UpdateControl.noUpdate();
    if (!current) {
      return done.reschedule();
    }
    return outcome.wakeIn().map(in -> done.rescheduleAfter(timeline.wait(in))).orElse(done);
  }

  private static int said(Duty duty) {
    var status = duty.getStatus();
    boolean any = status != null && status.deadline != null && status.deadline.reminders != null;
    return any ? status.deadline.reminders : 0;
  }

  private void frozen(Duty duty, int entry, Context<Duty> context) {
    String fault =
        "Entry " + entry + " of the record is not what was recorded; nothing is added to it.";
    events.warn(duty, Reason.RECORD_BROKEN.label(), fault);
    write(duty, DutyStatuses.broken(duty, fault, timeline.now()), context);
  }

  private boolean write(Duty duty, DutyStatus next, Context<Duty> context) {
    Duty fresh = new Duty();
    fresh.setSpec(null);
    fresh.setStatus(next);
    return statuses.write(duty, fresh, context);
  }

  private void answer(Duty duty, DutyOutcome.Answer answer, Context<Duty> context) {
    FulfilmentStatus status = new FulfilmentStatus();
    status.effect = answer.effective() ? "Effective" : "Void";
    status.reason = answer.reason();
    status.message = answer.message();
    status.observedAt = timeline.now().toString();
    Fulfilment fresh = new Fulfilment();
    fresh.setSpec(null);
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(answer.fulfilment())
            .withNamespace(duty.getMetadata().getNamespace())
            .build());
    statuses.answer(fresh, status, context);
    if (!answer.effective()) {
      events.warn(
          duty, "FulfilmentVoid", "Fulfilment " + answer.fulfilment() + ": " + answer.message());
    }
  }

  private DutyFacts facts(Duty duty, Context<Duty> context) {
    Rules current = inForce.in(duty.getMetadata().getNamespace());
    List<DutyFacts.Statement> open =
        context.getSecondaryResources(Fulfilment.class).stream()
            .filter(f -> f.getStatus() == null || f.getStatus().effect == null)
            .filter(f -> f.getMetadata().getDeletionTimestamp() == null)
            .map(f -> new DutyFacts.Statement(f, timeline.of(received(f))))
            .toList();
    return new DutyFacts(
        duty, open, ended(duty), current.policy(), current.deadlines(), timeline.now());
  }

  private static Instant received(Fulfilment f) {
    return Instant.parse(f.getMetadata().getCreationTimestamp());
  }

  /** When the service ended that it is owed for; a request that is gone has ended by now. */
  private Optional<Instant> ended(Duty duty) {
    String request = duty.getSpec().request;
    if (request == null) {
      return Optional.empty();
    }
    Optional<Service> service =
        watches.services(duty.getMetadata().getNamespace()).stream()
            .filter(s -> s.request().equals(request))
            .findFirst();
    return service.isPresent() ? service.get().ended() : Optional.of(timeline.now());
  }
}
