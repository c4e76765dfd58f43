package dev.govcloud.cli.desk;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Tells when objects change; several changes at once are told once. */
final class Watching {
  private final KubernetesClient client;
  private final String scope;
  private final Semaphore changes = new Semaphore(0);
  private final List<Class<? extends HasMetadata>> kinds = new ArrayList<>();
  private volatile WatcherException ended;

  /** In a namespace, or {@link Caller#EVERYWHERE}. */
  Watching(KubernetesClient client, String scope) {
    this.client = client;
    this.scope = scope;
  }

  Watching of(Class<? extends HasMetadata> kind) {
    kinds.add(kind);
    return this;
  }

  /** Runs something after each change, until the caller is interrupted or the server ends it. */
  void forEachChange(Callable<?> task) throws Exception {
    List<Watch> watches = new ArrayList<>();
    try {
      kinds.forEach(kind -> watches.add(watch(kind)));
      while (ended == null) {
        changes.acquire();
        changes.drainPermits();
        task.call();
      }
      throw ended;
    } finally {
      watches.forEach(Watch::close);
    }
  }

  private <T extends HasMetadata> Watch watch(Class<T> kind) {
    Watcher<T> bell =
        new Watcher<>() {
          @Override
          public void eventReceived(Action action, T object) {
            changes.release();
          }

          @Override
          public void onClose(WatcherException cause) {
            ended = cause;
            changes.release();
          }
        };
    var resources = client.resources(kind);
    return scope.equals(Caller.EVERYWHERE)
        ? resources.inAnyNamespace().watch(bell)
        : resources.inNamespace(scope).watch(bell);
  }
}
