package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.core.request.Observed.Refusal;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.Lines;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Optional;

/** Sets up what was approved; only what differs is written. */
final class Provisioner {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private final KubernetesClient client;
  private final Uncached uncached;
  private final Watches watches;
  private final Holdings holdings;
  private final Timeline timeline;

  Provisioner(KubernetesClient client, Watches watches, Holdings holdings, Timeline timeline) {
    this.client = client;
    this.uncached = new Uncached(client);
    this.watches = watches;
    this.holdings = holdings;
    this.timeline = timeline;
  }

  /** Makes the cluster hold what is wanted, as far as it lets us. */
  Setback apply(
      CloudResourceRequest request, DesiredState desired, Context<CloudResourceRequest> context) {
    Setback namespace = ensureNamespace(request, desired.namespace(), context);
    return namespace.none() ? contents(desired, context) : namespace;
  }

  /** Writes what is wanted of what stands; what is not there stays away. */
  Setback alter(DesiredState desired, Context<CloudResourceRequest> context) {
    List<HasMetadata> standing =
        desired.contents().stream()
            .filter(o -> watches.ready(o, context))
            .filter(o -> watches.live(o, context).filter(Provisioner::stays).isPresent())
            .toList();
    return contents(new DesiredState(desired.namespace(), standing), context);
  }

  private static boolean stays(HasMetadata live) {
    return live.getMetadata().getDeletionTimestamp() == null;
  }

  /** One object that is refused, or of a kind that is missing, keeps none of the others back. */
  private Setback contents(DesiredState desired, Context<CloudResourceRequest> context) {
    Optional<Refusal> refused = Optional.empty();
    Optional<String> missing = Optional.empty();
    for (HasMetadata object : desired.contents()) {
      try {
        if (watches.ready(object, context)) {
          ensure(object, context);
        } else {
          missing = missing.or(() -> missing(object));
        }
      } catch (KubernetesClientException e) {
        Optional<String> gone = e.getCode() == NOT_FOUND ? missing(object) : Optional.empty();
        refused = refused.or(() -> gone.isPresent() ? Optional.empty() : refusal(object, e));
        missing = missing.or(() -> gone);
      }
    }
    return new Setback(missing, refused);
  }

  /** What is said where an object's kind is not there, at this moment. */
  private Optional<String> missing(HasMetadata object) {
    return Items.custom().stream()
        .filter(kind -> kind.isOf(object) && !watches.exists(kind))
        .findFirst()
        .map(Lines::missing);
  }

  /** What is refused for good; anything else is thrown, to be tried again. */
  private Optional<Refusal> refusal(HasMetadata object, KubernetesClientException e) {
    if (!Refusals.forGood(e)) {
      throw e;
    }
    return Optional.of(new Refusal(Refusals.message(object, e), timeline.now()));
  }

  /** Created, never taken over: an object of that name that is not ours stays as it is (T1). */
  private Setback ensureNamespace(
      CloudResourceRequest request, Namespace desired, Context<CloudResourceRequest> context) {
    Optional<Namespace> known = holdings.namespace(request, context);
    try {
      if (known.isPresent()) {
        ensure(desired, context);
        return sameAsRecorded(request, known.get());
      }
      watches.create(desired, context);
      return Setback.NONE;
    } catch (KubernetesClientException e) {
      return e.getCode() == CONFLICT
          ? foreign(request, desired.getMetadata().getName())
          : new Setback(Optional.empty(), refusal(desired, e));
    }
  }

  private static Setback sameAsRecorded(CloudResourceRequest request, Namespace live) {
    NamespaceReference recorded =
        request.getStatus() == null ? null : request.getStatus().namespace;
    return recorded == null || recorded.uid.equals(live.getMetadata().getUid())
        ? Setback.NONE
        : Setback.problem("Namespace " + recorded.name + " was replaced by another of that name.");
  }

  private Setback foreign(CloudResourceRequest request, String name) {
    Namespace live = client.namespaces().withName(name).get();
    return live == null || Ownership.of(live, request)
        ? Setback.NONE
        : Setback.problem(
            "Namespace "
                + name
                + " exists and is not this request's; the provider must remove it.");
  }

  private void ensure(HasMetadata desired, Context<CloudResourceRequest> context) {
    if (!holdings.upToDate(desired, context)) {
      if (watches.live(desired, context).isPresent()) {
        grow(desired);
      }
      watches.apply(desired, context);
    }
  }

  /** Before what asks for it is written: after a crash in between it is asked for again. */
  private void grow(HasMetadata desired) {
    String namespace = desired.getMetadata().getNamespace();
    Items.kind(desired)
        .ifPresent(
            k -> k.disks(desired).forEach((claim, gib) -> uncached.grow(namespace, claim, gib)));
  }
}
