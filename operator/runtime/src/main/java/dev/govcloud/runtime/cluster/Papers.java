package dev.govcloud.runtime.cluster;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.fulfilment.Fulfilment;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What people write beside requests, kept and counted by namespace: the count of a unit grows with
 * what is about no request at all, too.
 */
final class Papers {
  /** What is kept of rulings. */
  final PackedStore<Decision, String> decisions = new PackedStore<>(d -> d.getMetadata().getUid());

  /** What is kept of statements of what was done by hand. */
  final PackedStore<Fulfilment, String> fulfilments =
      new PackedStore<>(f -> f.getMetadata().getUid());

  private volatile Consumer<String> written = namespace -> {};

  /** Who is told the namespace in which one was written. */
  void whenWritten(Consumer<String> told) {
    written = told;
  }

  /** The request that a ruling is on. */
  Set<ResourceID> request(Decision decision) {
    return request(decision, decision.getSpec().request, decision.getStatus() == null);
  }

  /** The request that a statement is on. */
  Set<ResourceID> request(Fulfilment fulfilment) {
    return request(fulfilment, fulfilment.getSpec().request, fulfilment.getStatus() == null);
  }

  private Set<ResourceID> request(HasMetadata paper, String request, boolean fresh) {
    String namespace = paper.getMetadata().getNamespace();
    if (fresh) {
      written.accept(namespace);
    }
    // What answers a duty is on no request.
    return request == null ? Set.of() : Set.of(new ResourceID(request, namespace));
  }
}
