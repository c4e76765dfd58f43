package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All reading and writing of what a request provisions. Decides nothing. */
public final class KubernetesCluster {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final String NO_MACHINES =
      "The cluster has no VirtualMachine kind (kubevirt.io/v1): ask the provider to install"
          + " KubeVirt; the hosts are set up as soon as it is there.";

  /** What the decider waits for to stand. */
  private static final Set<String> AWAITED =
      Set.of(Stage.HAND_OVER.label(), Stage.CHANGE_EXECUTION.label());

  private final KubernetesClient client;
  private final Watches watches;
  private final Reclaimer reclaimer;

  public KubernetesCluster(KubernetesClient client, Watches watches) {
    this.client = client;
    this.watches = watches;
    this.reclaimer = new Reclaimer(client);
  }

  /** What the cluster holds for a request, and whether it is all that was approved. */
  public Observed observe(
      CloudResourceRequest request, List<String> groups, Context<CloudResourceRequest> context) {
    Observed seen = look(request, context);
    return seen.namespace().isEmpty()
        ? seen
        : seen.standing(standing(request, groups, context), Optional.empty());
  }

  /** What the cluster holds for a request: only objects that carry the request's UID. */
  public Observed look(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Optional<Namespace> namespace = namespace(request, context);
    List<GenericKubernetesResource> machines = machines(request, context);
    return new Observed(
        namespace.map(KubernetesCluster::read),
        machines.stream().map(Machines::read).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Blockers.of(namespace, machines));
  }

  /** The approved revision, when every object of it is there as approved and nothing more. */
  private Optional<String> standing(
      CloudResourceRequest request, List<String> groups, Context<CloudResourceRequest> context) {
    var status = request.getStatus();
    if (status == null || status.approved == null || !awaits(request, AWAITED)) {
      return Optional.empty();
    }
    boolean halted = awaits(request, Set.of(Stage.SUSPENSION.label()));
    DesiredState desired =
        DesiredState.of(
            request, status.approved, halted ? Provision.STOPPED : Provision.TRIAL, groups);
    boolean stands =
        desired.contents().stream().allMatch(o -> watches.ready(o, context) && upToDate(o, context))
            && surplus(request, desired, context).isEmpty();
    return stands ? Optional.of(status.approved.filing) : Optional.empty();
  }

  private static boolean awaits(CloudResourceRequest request, Set<String> stages) {
    return request.getStatus().awaiting.stream().anyMatch(a -> stages.contains(a.stage));
  }

  /**
   * Makes the cluster as the outcome asks.
   *
   * @return the problem that keeps it from being so, worded for the user
   */
  public Optional<String> act(
      CloudResourceRequest request,
      Outcome outcome,
      Observed observed,
      List<String> groups,
      Context<CloudResourceRequest> context) {
    return switch (outcome.provision()) {
      case NOTHING -> Optional.empty();
      case RECLAIM -> {
        reclaimer.reclaim(request, observed);
        yield Optional.empty();
      }
      case TRIAL, FORMAL, STOPPED -> {
        var desired = DesiredState.of(request, outcome.approved(), outcome.provision(), groups);
        Optional<String> problem = apply(request, desired, context);
        if (problem.isEmpty()) {
          surplus(request, desired, context).forEach(reclaimer::remove);
        }
        yield problem;
      }
    };
  }

  private Optional<String> apply(
      CloudResourceRequest request, DesiredState desired, Context<CloudResourceRequest> context) {
    if (!desired.contents().stream().allMatch(o -> watches.ready(o, context))) {
      return Optional.of(NO_MACHINES);
    }
    Optional<String> conflict = ensureNamespace(request, desired.namespace(), context);
    if (conflict.isPresent()) {
      return conflict;
    }
    try {
      desired.contents().forEach(o -> ensure(o, context));
      return Optional.empty();
    } catch (KubernetesClientException e) {
      if (e.getCode() == NOT_FOUND && !watches.machinesExist()) {
        return Optional.of(NO_MACHINES);
      }
      throw e;
    }
  }

  /** Created, never taken over: an object of that name that is not ours stays as it is (T1). */
  private Optional<String> ensureNamespace(
      CloudResourceRequest request, Namespace desired, Context<CloudResourceRequest> context) {
    Optional<Namespace> known = namespace(request, context);
    if (known.isPresent()) {
      NamespaceReference recorded =
          request.getStatus() == null ? null : request.getStatus().namespace;
      boolean same = recorded == null || recorded.uid.equals(known.get().getMetadata().getUid());
      ensure(desired, context);
      return same
          ? Optional.empty()
          : Optional.of("Namespace " + recorded.name + " was replaced by another of that name.");
    }
    try {
      watches.create(desired, context);
      return Optional.empty();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
      Namespace live = client.namespaces().withName(desired.getMetadata().getName()).get();
      return live == null || ours(live, request)
          ? Optional.empty()
          : Optional.of(
              "Namespace "
                  + desired.getMetadata().getName()
                  + " exists and is not this request's; the provider must remove it.");
    }
  }

  private void ensure(HasMetadata desired, Context<CloudResourceRequest> context) {
    if (!upToDate(desired, context)) {
      watches.apply(desired, context);
    }
  }

  private boolean upToDate(HasMetadata desired, Context<CloudResourceRequest> context) {
    return watches.live(desired, context).map(live -> !Drift.between(live, desired)).orElse(false);
  }

  /** What an approved change no longer contains (article 15), or a unit no longer may. */
  private List<HasMetadata> surplus(
      CloudResourceRequest request, DesiredState desired, Context<CloudResourceRequest> context) {
    Set<String> kept =
        desired.contents().stream().map(KubernetesCluster::key).collect(Collectors.toSet());
    return Stream.of(
            machines(request, context).stream(),
            context.getSecondaryResources(NetworkPolicy.class).stream(),
            context.getSecondaryResources(RoleBinding.class).stream())
        .flatMap(s -> s.map(HasMetadata.class::cast))
        .filter(o -> Names.namespace(request).equals(o.getMetadata().getNamespace()))
        .filter(o -> ours(o, request) && o.getMetadata().getDeletionTimestamp() == null)
        .filter(o -> !kept.contains(key(o)))
        .toList();
  }

  private static String key(HasMetadata object) {
    return object.getKind() + "/" + object.getMetadata().getName();
  }

  /** The cache may lag behind our own create; a reclaim looks at the server itself. */
  private Optional<Namespace> namespace(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    String name = Names.namespace(request);
    Optional<Namespace> cached =
        context.getSecondaryResources(Namespace.class).stream()
            .filter(n -> n.getMetadata().getName().equals(name) && ours(n, request))
            .findFirst();
    return cached.isPresent() || !mayExist(request)
        ? cached
        : Optional.ofNullable(client.namespaces().withName(name).get())
            .filter(n -> ours(n, request));
  }

  /** Once its UID is on record; and before a reclaim begins with what was never recorded. */
  private static boolean mayExist(CloudResourceRequest request) {
    var status = request.getStatus();
    return status != null
        && (status.namespace != null || Phase.TERMINATING.label().equals(status.phase));
  }

  private List<GenericKubernetesResource> machines(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    String namespace = Names.namespace(request);
    return watches.machines(request, context).stream()
        .filter(vm -> namespace.equals(vm.getMetadata().getNamespace()))
        .toList();
  }

  private static boolean ours(HasMetadata object, CloudResourceRequest request) {
    Map<String, String> annotations = object.getMetadata().getAnnotations();
    return annotations != null
        && request.getMetadata().getUid().equals(annotations.get(Labels.REQUEST_UID));
  }

  private static Observed.Namespace read(Namespace n) {
    return new Observed.Namespace(
        n.getMetadata().getName(),
        n.getMetadata().getUid(),
        n.getMetadata().getDeletionTimestamp() != null);
  }
}
