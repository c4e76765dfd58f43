package dev.govcloud.runtime.cluster;

import dev.govcloud.core.request.Observed.Refusal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server answered while one object after the other was written: the first of each kind
 * of setback is told, and none keeps the others back.
 */
final class Answers {
  private final Instant now;
  private Setback told = Setback.NONE;
  private final List<String> anew = new ArrayList<>();
  private KubernetesClientException again;

  /** Heard at that instant. */
  Answers(Instant now) {
    this.now = now;
  }

  /** Adds what is outside of what was approved. */
  void problem(String why) {
    told = told.or(Setback.problem(why));
  }

  /** Adds what had been there and was made again. */
  void madeAnew(HasMetadata object) {
    anew.add(object.getKind() + " " + object.getMetadata().getName());
  }

  /**
   * Adds an answer that is no success. What no repeat will change is a refusal; what the provider
   * or time must change is a problem; a server that takes nothing at the moment is thrown at once.
   */
  void failed(HasMetadata object, KubernetesClientException e) {
    switch (Refusals.kind(e)) {
      case FOR_GOOD ->
          told = told.or(Setback.refusal(new Refusal(Refusals.message(object, e), now)));
      case LASTING -> problem(Refusals.lasting(object, e));
      case PASSING -> again = again == null ? e : again;
      case BUSY -> throw e;
    }
  }

  /**
   * The same of what is to go: nothing that was approved is refused by it, and nobody but the
   * provider mends it, in his own period.
   */
  void stays(HasMetadata object, KubernetesClientException e) {
    if (Refusals.kind(e) == Refusals.Kind.BUSY) {
      throw e;
    }
    problem("What is approved no more stays: " + Refusals.lasting(object, e));
  }

  /**
   * What keeps the cluster from being as it should.
   *
   * @throws KubernetesClientException what passes by itself, to be tried again, once all were tried
   */
  Setback setback() {
    if (again != null) {
      throw again;
    }
    return told.with(List.copyOf(anew));
  }
}
