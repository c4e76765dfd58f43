package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.CloudPolicySpec.Limits;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.UnitNamespace;
import dev.govcloud.provision.UnitNamespace.Holds;
import dev.govcloud.provision.UnitNamespace.Standing;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Keeps each registered unit's namespace and its bounds. */
public final class UnitNamespaces {
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .withFieldManager(Watches.FIELD_MANAGER)
          .withForce(true)
          .build();

  private final KubernetesClient client;

  public UnitNamespaces(KubernetesClient client) {
    this.client = client;
  }

  /** The namespaces of units and their bounds, both by their mark. */
  public List<EventSource<?, UsingUnit>> sources(EventSourceContext<UsingUnit> context) {
    return List.of(marked(Namespace.class, context), marked(ResourceQuota.class, context));
  }

  /**
   * Makes and marks the namespace and bounds it, as far as that is not so already. One that was
   * deleted is made anew with the next edit of the unit only: who gives a unit up deletes it.
   */
  public Standing keep(UsingUnit unit, Limits limits, Holds holds, Context<UsingUnit> context) {
    boolean marked =
        context.getSecondaryResource(Namespace.class).filter(UnitNamespaces::stays).isPresent();
    Standing standing = marked ? Standing.STANDS : made(unit);
    if (standing == Standing.STANDS) {
      bound(unit, limits, holds, context);
    }
    return standing;
  }

  private Standing made(UsingUnit unit) {
    Namespace live = client.namespaces().withName(unit.getSpec().namespace).get();
    if (live != null && !stays(live)) {
      return Standing.LEAVING;
    }
    if (live == null && (known(unit) || Boolean.TRUE.equals(unit.getSpec().closing))) {
      return Standing.GONE;
    }
    write(live == null, live == null ? UnitNamespace.made(unit) : UnitNamespace.of(unit));
    return Standing.STANDS;
  }

  /** Whether this generation of the unit had its namespace already. */
  private static boolean known(UsingUnit unit) {
    return unit.getStatus() != null
        && Objects.equals(unit.getStatus().observedGeneration, unit.getMetadata().getGeneration());
  }

  private void bound(UsingUnit unit, Limits limits, Holds holds, Context<UsingUnit> context) {
    ResourceQuota counts = UnitNamespace.counts(unit, limits);
    Optional<ResourceQuota> live = context.getSecondaryResource(ResourceQuota.class);
    boolean bounded = live.filter(q -> q.getSpec().equals(counts.getSpec())).isPresent();
    // One that is struck off is looked at no more, and its namespace may stay.
    boolean closing = Boolean.TRUE.equals(unit.getSpec().closing);
    if (!bounded && (live.isPresent() || closing || holds.crowded(limits))) {
      write(false, counts);
    }
  }

  private void write(boolean create, HasMetadata object) {
    if (create) {
      client.resource(object).create();
    } else {
      client.resource(object).patch(APPLY);
    }
  }

  private static boolean stays(Namespace namespace) {
    return namespace.getMetadata().getDeletionTimestamp() == null;
  }

  private static <R extends HasMetadata> InformerEventSource<R, UsingUnit> marked(
      Class<R> kind, EventSourceContext<UsingUnit> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(kind, UsingUnit.class)
            .withLabelSelector(Labels.UNIT_NAMESPACE)
            .withItemStore(new LeanStore<>())
            .withSecondaryToPrimaryMapper(
                o -> Set.of(new ResourceID(o.getMetadata().getLabels().get(Labels.UNIT_NAMESPACE))))
            .withOnUpdateFilter(Changes::tells)
            .build(),
        context);
  }
}
