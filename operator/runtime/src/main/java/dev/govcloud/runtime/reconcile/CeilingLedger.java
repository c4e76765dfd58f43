package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.request.UnitLedger;
import dev.govcloud.core.request.UnitShare;
import dev.govcloud.runtime.cluster.Watches;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Optional;

/**
 * What is approved for each request of a unit, held against the unit's ceiling (article 14): a
 * ledger in the unit's status. A grant is entered under the version of the unit that it was judged
 * on and before it is recorded: of two grants at once one is judged again, and nobody waits.
 */
final class CeilingLedger {
  private static final int CONFLICT = 409;

  private final Watches watches;

  CeilingLedger(Watches watches) {
    this.watches = watches;
  }

  /** What the unit may hold, and what its other requests hold. */
  UnitShare share(CloudResourceRequest request, UsingUnit unit) {
    return new UnitShare(
        unit.getSpec().name,
        unit.getSpec().ceiling,
        UnitLedger.held(
            unit,
            watches
                .live(unit.getSpec().namespace)
                .map(h -> new UnitLedger.Held(h.uid(), h.approved())),
            request.getMetadata()));
  }

  /**
   * Enters what a request will hold, before that is recorded; what it holds until then stays
   * entered too.
   *
   * @return false where somebody else wrote to the unit meanwhile: judge again
   */
  boolean reserve(
      CloudResourceRequest request,
      Outcome outcome,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    return unit.map(
            u -> {
              Amount entered = UnitLedger.entered(u, request.getMetadata());
              return enter(request, entered.or(held(outcome)), u, context);
            })
        .orElse(true);
  }

  /** Enters what a request holds by its record; where the unit was written to meanwhile, later. */
  void settle(
      CloudResourceRequest request,
      Outcome outcome,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    unit.ifPresent(u -> lastly(request, held(outcome), u, context));
  }

  /** Strikes a request that is let go. */
  void strike(
      CloudResourceRequest request,
      Optional<UsingUnit> unit,
      Context<CloudResourceRequest> context) {
    unit.ifPresent(u -> lastly(request, Amount.NOTHING, u, context));
  }

  /** Enters an amount whatever else the ledger says. */
  private void lastly(
      CloudResourceRequest request,
      Amount amount,
      UsingUnit unit,
      Context<CloudResourceRequest> context) {
    UsingUnit read = unit;
    while (read != null && !enter(request, amount, read, context)) {
      read =
          context
              .getClient()
              .resources(UsingUnit.class)
              .withName(unit.getMetadata().getName())
              .get();
    }
  }

  private static boolean enter(
      CloudResourceRequest request,
      Amount amount,
      UsingUnit unit,
      Context<CloudResourceRequest> context) {
    if (UnitLedger.entered(unit, request.getMetadata()).equals(amount)) {
      return true;
    }
    UsingUnit fresh = new UsingUnit();
    fresh.setSpec(null);
    fresh.setStatus(UnitLedger.next(unit, request.getMetadata(), amount));
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(unit.getMetadata().getName())
            .withResourceVersion(unit.getMetadata().getResourceVersion())
            .build());
    try {
      context.resourceOperations().serverSideApplyStatus(fresh);
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
      return false;
    }
  }

  private static Amount held(Outcome outcome) {
    return outcome.approved() == null || outcome.phase().closed()
        ? Amount.NOTHING
        : Amount.of(outcome.approved().resources);
  }
}
