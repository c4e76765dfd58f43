package dev.govcloud.runtime.reconcile;

import dev.govcloud.runtime.cluster.LeanStore;
import dev.govcloud.runtime.cluster.Watches;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;

/**
 * A loop, and where the objects that it looks at are kept.
 *
 * @param <P> their kind
 */
record Loop<P extends HasMetadata>(Reconciler<P> reconciler, ItemStore<P> store) {
  private static final long LONGEST_RETRY_MS = 60_000;

  static <P extends HasMetadata> Loop<P> of(Reconciler<P> reconciler) {
    return new Loop<>(reconciler, new LeanStore<>());
  }

  void register(Operator operator) {
    operator.register(
        reconciler,
        o -> o.withRetry(forEver()).withItemStore(store).withInformerListLimit(Watches.PAGE));
  }

  /** The framework gives up after five attempts; a deadline does not wait for that. */
  private static GenericRetry forEver() {
    return new GenericRetry()
        .setMaxAttempts(-1)
        .setInitialInterval(1000)
        .setIntervalMultiplier(2)
        .setMaxInterval(LONGEST_RETRY_MS);
  }
}
