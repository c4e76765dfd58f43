package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec.OfDuty;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.core.duty.OwedDuties;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Answers the Fulfilments that nothing else can: what they name does not exist. */
@ControllerConfiguration(name = "strayfulfilment", fieldManager = Watches.FIELD_MANAGER)
public final class StrayFulfilmentReconciler implements Reconciler<Fulfilment> {
  /** How long the duties of a term may take to be made. */
  private static final Duration MAKING = Duration.ofSeconds(20);

  private final Watches watches;
  private final StatusWriter statuses;
  private final Timeline timeline;
  private final Clock clock;
  private final Instant started;

  StrayFulfilmentReconciler(
      Watches watches, StatusWriter statuses, Timeline timeline, Clock clock) {
    this.watches = watches;
    this.statuses = statuses;
    this.timeline = timeline;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public UpdateControl<Fulfilment> reconcile(Fulfilment f, Context<Fulfilment> context) {
    boolean answered = f.getStatus() != null && f.getStatus().effect != null;
    UpdateControl<Fulfilment> done = UpdateControl.noUpdate();
    if (answered) {
      return done;
    }
    if (f.getSpec().duty != null && tooEarly(f)) {
      return done.rescheduleAfter(MAKING);
    }
    astray(f, context).ifPresent(message -> write(f, message, context));
    return done;
  }

  /** The duty that it answers may be made at this moment: a term, or the operator, has begun. */
  private boolean tooEarly(Fulfilment f) {
    Instant received = Instant.parse(f.getMetadata().getCreationTimestamp());
    Instant since = received.isAfter(started) ? received : started;
    return clock.instant().isBefore(since.plus(MAKING));
  }

  private void write(Fulfilment f, String message, Context<Fulfilment> context) {
    Fulfilment fresh = new Fulfilment();
    fresh.setSpec(null);
    FulfilmentStatus status = new FulfilmentStatus();
    status.effect = "Void";
    status.reason = f.getSpec().duty == null ? "NoSuchRequest" : "NoSuchDuty";
    status.message = message;
    status.observedAt = timeline.now().toString();
    fresh.setStatus(status);
    statuses.write(f, fresh, context);
  }

  private Optional<String> astray(Fulfilment f, Context<Fulfilment> context) {
    String namespace = f.getMetadata().getNamespace();
    OfDuty of = f.getSpec().duty;
    return of == null
        ? noRequest(namespace, f.getSpec().request)
        : noDuty(namespace, OwedDuties.name(of.kind, of.term, of.request), context);
  }

  private Optional<String> noRequest(String namespace, String name) {
    return watches.requestExists(namespace, name)
        ? Optional.empty()
        : Optional.of(
            "There is no request "
                + namespace
                + "/"
                + name
                + ": correct the name or the namespace in a new Fulfilment.");
  }

  private static Optional<String> noDuty(
      String namespace, String name, Context<Fulfilment> context) {
    Duty duty =
        context.getClient().resources(Duty.class).inNamespace(namespace).withName(name).get();
    return duty != null
        ? Optional.empty()
        : Optional.of(
            "No duty "
                + namespace
                + "/"
                + name
                + " is owed: kubectl get duties -A lists those that are; write a new Fulfilment"
                + " beside the Duty that it answers.");
  }
}
