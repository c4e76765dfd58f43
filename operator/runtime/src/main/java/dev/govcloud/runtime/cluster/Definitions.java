package dev.govcloud.runtime.cluster;

import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of the kinds that a cluster may lack are there: watched, so that no look asks for it. */
final class Definitions {
  private final Map<ManagedKind, SharedIndexInformer<CustomResourceDefinition>> watched;

  /** Begins to watch; what is there is known on return. */
  Definitions(KubernetesClient client) {
    watched =
        Items.custom().stream()
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
