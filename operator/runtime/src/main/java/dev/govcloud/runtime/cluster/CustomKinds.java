package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.EventSourceRetriever;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds that a cluster may lack: which of them are there is watched, so that no look asks for
 * it, and the objects of those that are.
 */
final class CustomKinds {
  private final Map<ManagedKind, SharedIndexInformer<CustomResourceDefinition>> watched;
  private final Made made;

  /** Begins to watch; what is there is known on return. */
  CustomKinds(KubernetesClient client, Made made) {
    this.made = made;
    watched =
        Stream.concat(Items.custom().stream(), ManagedKind.OF_COPIES.stream())
            .collect(Collectors.toMap(Function.identity(), kind -> watched(client, kind)));
  }

  private static SharedIndexInformer<CustomResourceDefinition> watched(
      KubernetesClient client, ManagedKind kind) {
    var informer =
        client
            .apiextensions()
            .v1()
            .customResourceDefinitions()
            .withName(kind.definition())
            .runnableInformer(0);
    return informer.itemStore(new Names()).run();
  }

  /** Whether the cluster has it at this moment. */
  boolean exist(ManagedKind kind) {
    return !watched.get(kind).getStore().list().isEmpty();
  }

  /** The source of the objects of an object's kind; empty where the cluster lacks it. */
  Optional<InformerEventSource<GenericKubernetesResource, CloudResourceRequest>> source(
      HasMetadata object, Context<CloudResourceRequest> context) {
    return kind(object).flatMap(kind -> source(kind, context));
  }

  /** The same to write by: of a kind that was removed a moment ago the server says so itself. */
  Optional<InformerEventSource<GenericKubernetesResource, CloudResourceRequest>> writable(
      HasMetadata object, Context<CloudResourceRequest> context) {
    return kind(object).flatMap(kind -> known(kind, context).or(() -> source(kind, context)));
  }

  private static Optional<ManagedKind> kind(HasMetadata object) {
    return Items.custom().stream().filter(kind -> kind.isOf(object)).findFirst();
  }

  /**
   * The source of the objects of a kind; begins to watch one that has appeared. Of one that was
   * removed the source sees nothing, which says nothing of what is left: there is none then.
   */
  Optional<InformerEventSource<GenericKubernetesResource, CloudResourceRequest>> source(
      ManagedKind kind, Context<CloudResourceRequest> context) {
    return exist(kind)
        ? known(kind, context).or(() -> Optional.of(watched(kind, context.eventSourceRetriever())))
        : Optional.empty();
  }

  /**
   * The kinds of items that the cluster lacks.
   *
   * @param all every one of them
   * @param removed those that it had since this operator began to look
   */
  record Absent(Set<ManagedKind> all, Set<ManagedKind> removed) {}

  /** Those of now; one that has appeared is watched from now on. */
  Absent absent(Context<CloudResourceRequest> context) {
    Set<ManagedKind> all =
        Items.custom().stream()
            .filter(kind -> source(kind, context).isEmpty())
            .collect(Collectors.toSet());
    return new Absent(
        all,
        all.stream().filter(kind -> known(kind, context).isPresent()).collect(Collectors.toSet()));
  }

  @SuppressWarnings("unchecked")
  private static Optional<InformerEventSource<GenericKubernetesResource, CloudResourceRequest>>
      known(ManagedKind kind, Context<CloudResourceRequest> context) {
    return context
        .eventSourceRetriever()
        .getEventSourcesFor(GenericKubernetesResource.class)
        .stream()
        .filter(s -> kind.definition().equals(s.name()))
        .findFirst()
        .map(s -> (InformerEventSource<GenericKubernetesResource, CloudResourceRequest>) s);
  }

  @SuppressWarnings("unchecked")
  private InformerEventSource<GenericKubernetesResource, CloudResourceRequest> watched(
      ManagedKind kind, EventSourceRetriever<CloudResourceRequest> retriever) {
    String[] version = kind.apiVersion().split("/");
    var configuration =
        InformerEventSourceConfiguration.from(
                new GroupVersionKind(version[0], version[1], kind.kind()),
                CloudResourceRequest.class)
            .withName(kind.definition())
            .withLabelSelector(Labels.selector())
            .withItemStore(made.store(kind.kind()))
            .withInformerListLimit(Watches.PAGE)
            .withSecondaryToPrimaryMapper(Watches::owner)
            .build();
    return (InformerEventSource<GenericKubernetesResource, CloudResourceRequest>)
        retriever.dynamicallyRegisterEventSource(
            new InformerEventSource<GenericKubernetesResource, CloudResourceRequest>(
                configuration, retriever.eventSourceContextForDynamicRegistration()));
  }

  /** That a definition is there: the schemas of some are longer than all else that is kept. */
  private static final class Names extends BasicItemStore<CustomResourceDefinition> {
    private Names() {
      super(Cache::metaNamespaceKeyFunc);
    }

    @Override
    public CustomResourceDefinition put(String key, CustomResourceDefinition definition) {
      definition.setSpec(null);
      definition.setStatus(null);
      return super.put(key, definition);
    }
  }
}
