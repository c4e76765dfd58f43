package dev.govcloud.runtime.cluster;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.UnitNamespace;
import dev.govcloud.runtime.status.Holding;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator watches, and how an object leads back to its request. */
public final class Watches {
  public static final String FIELD_MANAGER = "govcloud-operator";
  private static final GroupVersionKind MACHINE =
      new GroupVersionKind("kubevirt.io", "v1", "VirtualMachine");
  private static final String MACHINES = "virtual-machines";
  private static final String MACHINE_CRD = "virtualmachines.kubevirt.io";

  private final KubernetesClient client;
  private volatile IndexerResourceCache<CloudResourceRequest> requests;
  private final PackedStore<CloudResourceRequest, Holding> holdings =
      new PackedStore<>(Holding::of);
  private final PackedStore<Decision, String> decisions =
      new PackedStore<>(d -> d.getMetadata().getUid());

  public Watches(KubernetesClient client) {
    this.client = client;
  }

  /** Every source but the machines, whose kind may be absent and is watched when it is there. */
  public List<EventSource<?, CloudResourceRequest>> sources(
      EventSourceContext<CloudResourceRequest> context) {
    requests = context.getPrimaryCache();
    List<EventSource<?, CloudResourceRequest>> sources = new ArrayList<>();
    sources.add(
        source(
            Decision.class,
            context,
            decisions,
            d -> Set.of(new ResourceID(d.getSpec().request, d.getMetadata().getNamespace()))));
    sources.add(
        source(
            Filing.class,
            context,
            packed(),
            f -> Set.of(new ResourceID(f.getSpec().request.name, f.getMetadata().getNamespace()))));
    sources.add(units(context));
    for (Class<? extends HasMetadata> kind : List.of(CloudPolicy.class, WorkCalendar.class)) {
      sources.add(source(kind, context, new LeanStore<>(), o -> everyRequest(context)));
    }
    for (Class<? extends HasMetadata> kind :
        List.of(
            Namespace.class,
            ResourceQuota.class,
            LimitRange.class,
            NetworkPolicy.class,
            RoleBinding.class)) {
      sources.add(owned(kind, context));
    }
    return sources;
  }

  /** Whether there is a request of that name: first as the cache knows, then as the server does. */
  public boolean requestExists(String namespace, String name) {
    var known = requests;
    return known != null && known.get(new ResourceID(name, namespace)).isPresent()
        || client.resources(CloudResourceRequest.class).inNamespace(namespace).withName(name).get()
            != null;
  }

  /** Where the requests themselves are kept. */
  public PackedStore<CloudResourceRequest, ?> requests() {
    return holdings;
  }

  /** What a unit's namespace holds, once all of it was read. */
  public UnitNamespace.Holds holds(String namespace) {
    return new UnitNamespace.Holds(
        (int) holdings.words(namespace).count(),
        (int) live(namespace).count(),
        (int) decisions.words(namespace).count());
  }

  /** The requests in a unit's namespace that are not closed, as far as they were read. */
  public Stream<Holding> live(String namespace) {
    return holdings.words(namespace).filter(Holding::live);
  }

  /** Whether a namespace is being deleted: nothing can be written down in it any more. */
  public boolean leaving(String namespace) {
    var live = client.namespaces().withName(namespace).get();
    return live == null || live.getMetadata().getDeletionTimestamp() != null;
  }

  /** A filing as the server knows it; null where there is none. */
  public Filing filing(ObjectMeta meta) {
    return client
        .resources(Filing.class)
        .inNamespace(meta.getNamespace())
        .withName(meta.getName())
        .get();
  }

  /** Whether an object's kind can be written; begins to watch the machines when they appear. */
  boolean ready(HasMetadata object, Context<CloudResourceRequest> context) {
    return !(object instanceof GenericKubernetesResource) || machineSource(context).isPresent();
  }

  /** The live object of the same kind and name, as the cache knows it. */
  Optional<HasMetadata> live(HasMetadata desired, Context<CloudResourceRequest> context) {
    return sourceFor(desired, context)
        .get(new ResourceID(desired.getMetadata().getName(), desired.getMetadata().getNamespace()))
        .map(HasMetadata.class::cast);
  }

  /** Creates what must not exist yet; the answer is in the cache at once. */
  public void create(HasMetadata desired, Context<CloudResourceRequest> context) {
    context.resourceOperations().create(desired, sourceFor(desired, context));
  }

  /** Server-side apply; the answer is in the cache at once. */
  void apply(HasMetadata desired, Context<CloudResourceRequest> context) {
    context.resourceOperations().serverSideApply(desired, sourceFor(desired, context));
  }

  /** Whether the cluster knows the machines' kind at this moment. */
  boolean machinesExist() {
    return client.apiextensions().v1().customResourceDefinitions().withName(MACHINE_CRD).get()
        != null;
  }

  Collection<GenericKubernetesResource> machines(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return machineSource(context)
        .map(s -> (Collection<GenericKubernetesResource>) s.getSecondaryResources(request))
        .orElse(List.of());
  }

  @SuppressWarnings("unchecked")
  private <R extends HasMetadata> InformerEventSource<R, CloudResourceRequest> sourceFor(
      R desired, Context<CloudResourceRequest> context) {
    return desired instanceof GenericKubernetesResource
        ? (InformerEventSource<R, CloudResourceRequest>)
            (InformerEventSource<?, ?>) machineSource(context).orElseThrow()
        : (InformerEventSource<R, CloudResourceRequest>)
            context.eventSourceRetriever().getEventSourceFor(desired.getClass());
  }

  @SuppressWarnings("unchecked")
  private Optional<InformerEventSource<GenericKubernetesResource, CloudResourceRequest>>
      machineSource(Context<CloudResourceRequest> context) {
    var retriever = context.eventSourceRetriever();
    var known = retriever.getEventSourcesFor(GenericKubernetesResource.class).stream().findFirst();
    if (known.isPresent()) {
      return known.map(
          s -> (InformerEventSource<GenericKubernetesResource, CloudResourceRequest>) s);
    }
    if (!machinesExist()) {
      return Optional.empty();
    }
    var configuration =
        InformerEventSourceConfiguration.from(MACHINE, CloudResourceRequest.class)
            .withName(MACHINES)
            .withLabelSelector(Labels.selector())
            .withItemStore(packed())
            .withSecondaryToPrimaryMapper(Watches::owner)
            .build();
    return Optional.of(
        (InformerEventSource<GenericKubernetesResource, CloudResourceRequest>)
            retriever.dynamicallyRegisterEventSource(
                new InformerEventSource<GenericKubernetesResource, CloudResourceRequest>(
                    configuration, retriever.eventSourceContextForDynamicRegistration())));
  }

  private static <R extends HasMetadata> PackedStore<R, Boolean> packed() {
    return new PackedStore<>(o -> true);
  }

  private static <R extends HasMetadata> InformerEventSource<R, CloudResourceRequest> source(
      Class<R> kind,
      EventSourceContext<CloudResourceRequest> context,
      ItemStore<R> store,
      SecondaryToPrimaryMapper<R> mapper) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(kind, CloudResourceRequest.class)
            .withItemStore(store)
            .withSecondaryToPrimaryMapper(mapper)
            .build(),
        context);
  }

  /** A unit wakes its own requests, and only where its registration was edited. */
  private static InformerEventSource<UsingUnit, CloudResourceRequest> units(
      EventSourceContext<CloudResourceRequest> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(UsingUnit.class, CloudResourceRequest.class)
            .withItemStore(new LeanStore<>())
            .withSecondaryToPrimaryMapper(
                unit ->
                    context
                        .getPrimaryCache()
                        .list(unit.getSpec().namespace)
                        .map(ResourceID::fromResource)
                        .collect(Collectors.toSet()))
            .withOnUpdateFilter(
                (now, before) ->
                    !Objects.equals(
                        now.getMetadata().getGeneration(), before.getMetadata().getGeneration()))
            .build(),
        context);
  }

  private static <R extends HasMetadata> InformerEventSource<R, CloudResourceRequest> owned(
      Class<R> kind, EventSourceContext<CloudResourceRequest> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(kind, CloudResourceRequest.class)
            .withItemStore(packed())
            .withLabelSelector(Labels.selector())
            .withSecondaryToPrimaryMapper(Watches::owner)
            .withOnUpdateFilter(Watches::tells)
            .build(),
        context);
  }

  /**
   * The figures that the cluster keeps in a quota change often and say nothing that is decided on.
   */
  static boolean tells(HasMetadata now, HasMetadata before) {
    return !(now instanceof ResourceQuota quota)
        || !quota.getSpec().equals(((ResourceQuota) before).getSpec())
        || !Objects.equals(now.getMetadata().getLabels(), before.getMetadata().getLabels())
        || !Objects.equals(
            now.getMetadata().getAnnotations(), before.getMetadata().getAnnotations())
        || now.getMetadata().getDeletionTimestamp() != null;
  }

  private static Set<ResourceID> owner(HasMetadata object) {
    Map<String, String> annotations = object.getMetadata().getAnnotations();
    if (annotations == null || !annotations.containsKey(Labels.REQUEST_NAME)) {
      return Set.of();
    }
    return Set.of(
        new ResourceID(
            annotations.get(Labels.REQUEST_NAME), annotations.get(Labels.REQUEST_NAMESPACE)));
  }

  private static Set<ResourceID> everyRequest(EventSourceContext<CloudResourceRequest> context) {
    return context
        .getPrimaryCache()
        .list()
        .map(ResourceID::fromResource)
        .collect(Collectors.toSet());
  }
}
