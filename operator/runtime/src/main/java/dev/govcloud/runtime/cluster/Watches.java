package dev.govcloud.runtime.cluster;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.duty.Service;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.UnitNamespace;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.runtime.status.Holding;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator watches, and how an object leads back to its request. */
public final class Watches {
  public static final String FIELD_MANAGER = "govcloud-operator";

  /** How many objects are read at once: many large ones would not fit into memory. */
  public static final long PAGE = 250;

  /** The classes of the kinds that every cluster has. */
  private static final Map<ManagedKind, Class<? extends HasMetadata>> TYPES =
      Map.of(
          ManagedKind.VOLUME, PersistentVolumeClaim.class,
          ManagedKind.NETWORK_POLICY, NetworkPolicy.class,
          ManagedKind.ROLE_BINDING, RoleBinding.class);

  private final KubernetesClient client;
  private volatile IndexerResourceCache<CloudResourceRequest> requests;
  private volatile CustomKinds custom;
  private final Made made = new Made();
  private final PackedStore<CloudResourceRequest, Holding> holdings =
      new PackedStore<>(Holding::of);
  private final Papers papers = new Papers();
  private final ConcernStores concerns;

  /**
   * @param concerns what is counted of tickets, findings and replies
   */
  public Watches(KubernetesClient client, ConcernStores concerns) {
    this.client = client;
    this.concerns = concerns;
  }

  /** Every source but the machines, whose kind may be absent and is watched when it is there. */
  public List<EventSource<?, CloudResourceRequest>> sources(
      EventSourceContext<CloudResourceRequest> context) {
    requests = context.getPrimaryCache();
    custom = new CustomKinds(client, made);
    List<EventSource<?, CloudResourceRequest>> sources = new ArrayList<>();
    sources.add(source(Decision.class, context, papers.decisions, papers::request));
    sources.add(
        source(
            Filing.class,
            context,
            packed(),
            f -> Set.of(new ResourceID(f.getSpec().request.name, f.getMetadata().getNamespace()))));
    sources.add(source(Fulfilment.class, context, papers.fulfilments, papers::request));
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
            RoleBinding.class,
            PersistentVolumeClaim.class)) {
      sources.add(owned(kind, context));
    }
    return sources;
  }

  /** Who is told the namespace in which somebody ruled or stated something, on whatever. */
  public void whenWritten(Consumer<String> told) {
    papers.whenWritten(told);
  }

  /** Since when and until when the systems of a unit ran, closed ones included. */
  public List<Service> services(String namespace) {
    return holdings.words(namespace).map(Holding::service).toList();
  }

  /** Whether there is a request of that name: first as the cache knows, then as the server does. */
  public boolean requestExists(String namespace, String name) {
    var known = requests;
    return known != null && known.get(new ResourceID(name, namespace)).isPresent()
        || client.resources(CloudResourceRequest.class).inNamespace(namespace).withName(name).get()
            != null;
  }

  /** Where the requests themselves are kept. */
  public PackedStore<CloudResourceRequest, Holding> requests() {
    return holdings;
  }

  /** Where what was made for them is kept. */
  Made made() {
    return made;
  }

  /** What a unit's namespace holds, once all of it was read. */
  public UnitNamespace.Holds holds(String namespace) {
    return new UnitNamespace.Holds(
        (int) holdings.words(namespace).count(),
        (int) live(namespace).count(),
        (int) papers.decisions.words(namespace).count(),
        (int) papers.fulfilments.words(namespace).count(),
        (int) concerns.tickets().words(namespace).count(),
        (int) concerns.findings().words(namespace).count(),
        (int) concerns.replies().words(namespace).count());
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

  /** The kinds that the cluster lacks, and which of them it had. */
  CustomKinds.Absent absent(Context<CloudResourceRequest> context) {
    return custom.absent(context);
  }

  /** Whether an object's kind can be written; begins to watch one that has appeared. */
  boolean ready(HasMetadata object, Context<CloudResourceRequest> context) {
    return !(object instanceof GenericKubernetesResource)
        || custom.source(object, context).isPresent();
  }

  /** The live object of the same kind and name, as the cache knows it. */
  Optional<HasMetadata> live(HasMetadata desired, Context<CloudResourceRequest> context) {
    return ready(desired, context)
        ? sourceFor(desired, context)
            .get(ResourceID.fromResource(desired))
            .map(HasMetadata.class::cast)
        : Optional.empty();
  }

  /** Creates what must not exist yet; the answer is in the cache at once. */
  public void create(HasMetadata desired, Context<CloudResourceRequest> context) {
    context.resourceOperations().create(desired, sourceFor(desired, context));
  }

  /** Server-side apply; the answer is in the cache at once. */
  void apply(HasMetadata desired, Context<CloudResourceRequest> context) {
    context.resourceOperations().serverSideApply(desired, sourceFor(desired, context));
  }

  /** Whether the cluster knows a kind at this moment. */
  boolean exists(ManagedKind kind) {
    return custom.exist(kind);
  }

  /** Every live object of a kind that is of the request. */
  Stream<? extends HasMetadata> of(
      ManagedKind kind, CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return kind.custom()
        ? custom.source(kind, context).stream()
            .flatMap(s -> s.getSecondaryResources(request).stream())
        : context.getSecondaryResources(TYPES.get(kind)).stream();
  }

  @SuppressWarnings("unchecked")
  private <R extends HasMetadata> InformerEventSource<R, CloudResourceRequest> sourceFor(
      R desired, Context<CloudResourceRequest> context) {
    return desired instanceof GenericKubernetesResource
        ? (InformerEventSource<R, CloudResourceRequest>)
            (InformerEventSource<?, ?>) custom.writable(desired, context).orElseThrow()
        : (InformerEventSource<R, CloudResourceRequest>)
            context.eventSourceRetriever().getEventSourceFor(desired.getClass());
  }

  static <R extends HasMetadata> PackedStore<R, Boolean> packed() {
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
            .withInformerListLimit(PAGE)
            .withSecondaryToPrimaryMapper(mapper)
            .withOnUpdateFilter(Changes::another)
            .build(),
        context);
  }

  /** Only an edit of its registration wakes a unit's requests; by name, none is unpacked for it. */
  private InformerEventSource<UsingUnit, CloudResourceRequest> units(
      EventSourceContext<CloudResourceRequest> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(UsingUnit.class, CloudResourceRequest.class)
            .withItemStore(new LeanStore<>())
            .withSecondaryToPrimaryMapper(
                unit ->
                    holdings
                        .names(unit.getSpec().namespace)
                        .map(name -> new ResourceID(name, unit.getSpec().namespace))
                        .collect(Collectors.toSet()))
            .withOnUpdateFilter(
                (now, before) ->
                    !Objects.equals(
                        now.getMetadata().getGeneration(), before.getMetadata().getGeneration()))
            .build(),
        context);
  }

  private <R extends HasMetadata> InformerEventSource<R, CloudResourceRequest> owned(
      Class<R> kind, EventSourceContext<CloudResourceRequest> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(kind, CloudResourceRequest.class)
            .withItemStore(made.store(kind.getSimpleName()))
            .withInformerListLimit(PAGE)
            .withLabelSelector(Labels.selector())
            .withSecondaryToPrimaryMapper(Watches::owner)
            .withOnUpdateFilter(Changes::tells)
            .build(),
        context);
  }

  static Set<ResourceID> owner(HasMetadata object) {
    Map<String, String> annotations = object.getMetadata().getAnnotations();
    if (annotations == null || !annotations.containsKey(Labels.REQUEST_NAME)) {
      return Set.of();
    }
    return Set.of(
        new ResourceID(
            annotations.get(Labels.REQUEST_NAME), annotations.get(Labels.REQUEST_NAMESPACE)));
  }

  /** Their names alone: an edit of a policy must not unpack every request at once. */
  private static Set<ResourceID> everyRequest(EventSourceContext<CloudResourceRequest> context) {
    return context.getPrimaryCache().keys().collect(Collectors.toSet());
  }
}
