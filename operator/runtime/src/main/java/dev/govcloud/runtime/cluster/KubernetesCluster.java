package dev.govcloud.runtime.cluster;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.item.Fulfilments;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.Lines;
import dev.govcloud.provision.item.Order;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All reading and writing of what a request provisions. Decides nothing. */
public final class KubernetesCluster {

  private final Holdings holdings;
  private final Provisioner provisioner;
  private final Reclaimer reclaimer;
  private final Copies copies;
  private final Withdrawal withdrawal;
  private final Lasting lasting;
  private final Watches watches;
  private final Timeline timeline;

  public KubernetesCluster(KubernetesClient client, Watches watches, Timeline timeline) {
    this.holdings = new Holdings(client, watches);
    this.provisioner = new Provisioner(client, watches, holdings, timeline);
    this.reclaimer = new Reclaimer(client);
    Uncached uncached = new Uncached(client);
    this.copies = new Copies(uncached, watches::exists, timeline);
    this.lasting = new Lasting(holdings, timeline);
    this.withdrawal = new Withdrawal(uncached, copies, reclaimer, timeline);
    this.watches = watches;
    this.timeline = timeline;
  }

  /** What the cluster holds for a request, and whether it is all that was approved. */
  public Observed observe(
      CloudResourceRequest request, Terms terms, Context<CloudResourceRequest> context) {
    Observed seen = closing(request, look(request, context), terms, context);
    return Awaited.provision(request)
        .filter(wanted -> seen.namespace().isPresent())
        .map(p -> DesiredState.of(request, request.getStatus().approved, p, terms.groups()))
        .filter(desired -> holdings.written(desired, context))
        .map(desired -> written(seen, request, desired, context))
        .orElse(seen);
  }

  /** Where the service ends, how the platform's copy stands. */
  private Observed closing(
      CloudResourceRequest request,
      Observed seen,
      Terms terms,
      Context<CloudResourceRequest> context) {
    if (request.getStatus() == null) {
      return seen;
    }
    if (Awaited.awaits(request, Set.of(Stage.COPY_DESTRUCTION.label()))) {
      return copies.lookForCopy(request, seen, stated(request, context).destroyed());
    }
    return Awaited.awaits(request, Set.of(Stage.RECLAIM.label())) && Awaited.copyOwed(request)
        ? copies.look(
            request,
            seen,
            holdings.items(request, context),
            stated(request, context).copied(),
            terms.copy())
        : seen;
  }

  private Optional<String> unread(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return UnreadChanges.of(
        request, context.getSecondaryResources(Filing.class), watches.absent(context).removed());
  }

  private static Fulfilments stated(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return new Fulfilments(request, context.getSecondaryResources(Fulfilment.class));
  }

  /** What the cluster holds for a request: only objects that carry the request's UID. */
  public Observed look(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Optional<Namespace> namespace = holdings.namespace(request, context);
    List<HasMetadata> items = holdings.items(request, context);
    return new Observed(
        namespace.map(KubernetesCluster::read),
        items.stream().map(KubernetesCluster::item).toList(),
        lines(request, items, context),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stream.concat(
                Blockers.of(namespace, items, timeline::of).stream(),
                Unread.of(request, watches.absent(context), timeline.now()))
            .toList());
  }

  private List<Observed.Line> lines(
      CloudResourceRequest request,
      List<HasMetadata> items,
      Context<CloudResourceRequest> context) {
    Snapshot approved = request.getStatus() == null ? null : request.getStatus().approved;
    if (approved == null) {
      return List.of();
    }
    List<Observed.Line> lines = new ArrayList<>();
    Order order = new Order(request, approved, true);
    List<PersistentVolumeClaim> disks =
        Awaited.awaits(request, Set.of(Stage.CHANGE_EXECUTION.label()))
            ? holdings.disks(request)
            : List.of();
    lines.addAll(new Lines(order, items, watches.absent(context).all(), timeline::of, disks).all());
    lines.addAll(stated(request, context).lines(approved, timeline::of));
    return lines;
  }

  private static Observed.Item item(HasMetadata object) {
    var meta = object.getMetadata();
    return new Observed.Item(
        object.getKind(), meta.getName(), meta.getUid(), meta.getDeletionTimestamp() != null);
  }

  private Observed written(
      Observed seen,
      CloudResourceRequest request,
      DesiredState desired,
      Context<CloudResourceRequest> context) {
    Optional<String> filing = Optional.of(request.getStatus().approved.filing);
    Optional<Instant> written = holdings.writtenLast(desired, context);
    Optional<Instant> since =
        (Awaited.awaits(request, Set.of(Stage.SUSPENSION.label()))
                ? written.flatMap(at -> holdings.grown(desired).map(g -> g.isAfter(at) ? g : at))
                : written)
            .map(timeline::of);
    boolean settled =
        holdings.surplus(request, desired, context).isEmpty()
            && unread(request, context).isEmpty()
            && (!Awaited.awaits(request, Set.of(Stage.CHANGE_EXECUTION.label()))
                || holdings.lagging(desired).isEmpty());
    return settled ? seen.standing(filing, since) : seen.written(filing, since);
  }

  /**
   * Makes the cluster as the outcome asks.
   *
   * @return what keeps it from being so
   */
  public Setback act(
      CloudResourceRequest request,
      Outcome outcome,
      Observed observed,
      Terms terms,
      Context<CloudResourceRequest> context) {
    return switch (outcome.provision()) {
      case NOTHING -> Setback.NONE;
      case COPY -> copy(request, outcome.approved(), observed, terms, context);
      case RECLAIM -> {
        reclaimer.reclaim(request, observed);
        yield Setback.NONE;
      }
      case TRIAL, FORMAL, STOPPED -> alter(request, outcome, terms, context);
    };
  }

  /**
   * Sets up what was approved, then takes away what no longer is. What holds data stays as long as
   * the cluster refuses something of what was approved: the unit may yet correct it.
   */
  private Setback alter(
      CloudResourceRequest request,
      Outcome outcome,
      Terms terms,
      Context<CloudResourceRequest> context) {
    var desired = DesiredState.of(request, outcome.approved(), outcome.provision(), terms.groups());
    List<HasMetadata> surplus = holdings.surplus(request, desired, context);
    Setback setback =
        provisioner.apply(request, holdings.withRoomFor(surplus, desired, context), context);
    if (setback.astray()) {
      return setback;
    }
    List<HasMetadata> going =
        surplus.stream()
            .filter(o -> setback.refusal().isEmpty() || Items.kind(o).isEmpty())
            .filter(o -> o.getMetadata().getDeletionTimestamp() == null)
            .toList();
    return setback
        .or(
            withdrawal.withdraw(
                request,
                outcome.approved(),
                going,
                stated(request, context).copied(),
                terms.copy()))
        .or(unread(request, context).map(Setback::problem).orElse(Setback.NONE))
        .or(lasting.held(surplus))
        .or(lasting.lagging(request, desired));
  }

  /**
   * Makes only what must end end, by what was on record as approved: for an outcome that cannot be
   * recorded.
   */
  public void govern(
      CloudResourceRequest request,
      Outcome outcome,
      Observed observed,
      Terms terms,
      Context<CloudResourceRequest> context) {
    var status = request.getStatus();
    switch (outcome.provision()) {
      case NOTHING, TRIAL, FORMAL -> {}
      case COPY -> {
        copy(request, status.approved, observed, terms, context);
        List<HasMetadata> items = holdings.items(request, context);
        var byHand = stated(request, context).copied();
        var copy = copies.look(request, observed, items, byHand, terms.copy()).copy().orElseThrow();
        // A copy that is not on record would be nobody's: what it was taken of waits, halted.
        if (copy.state() == Observed.Copy.State.NONE) {
          reclaimer.reclaim(request, observed);
        }
      }
      case RECLAIM -> reclaimer.reclaim(request, observed);
      case STOPPED -> {
        if (status != null && status.approved != null) {
          provisioner.apply(
              request,
              DesiredState.of(request, status.approved, Provision.STOPPED, terms.groups()),
              context);
        }
      }
    }
  }

  /** Halts what stands, then copies it; what is refused is said, and nothing is deleted before. */
  private Setback copy(
      CloudResourceRequest request,
      Snapshot approved,
      Observed observed,
      Terms terms,
      Context<CloudResourceRequest> context) {
    var halted = DesiredState.of(request, approved, Provision.COPY, terms.groups());
    Setback setback = provisioner.alter(request, halted, context);
    if (!setback.none()) {
      return setback.asProblem();
    }
    try {
      copies.take(request, observed, holdings.items(request, context), terms.copy());
      return Setback.NONE;
    } catch (KubernetesClientException e) {
      if (Refusals.kind(e) == Refusals.Kind.BUSY) {
        throw e;
      }
      return Setback.problem(
          "The platform's copy cannot be taken: "
              + Refusals.sentence(e)
              + " It is tried again and again; the provider mends the cause, nothing is deleted"
              + " before.");
    }
  }

  private static Observed.Namespace read(Namespace n) {
    return new Observed.Namespace(
        n.getMetadata().getName(),
        n.getMetadata().getUid(),
        n.getMetadata().getDeletionTimestamp() != null);
  }
}
