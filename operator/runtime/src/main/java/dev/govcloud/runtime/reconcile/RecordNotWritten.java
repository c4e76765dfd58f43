package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.runtime.cluster.Refusals;
import io.fabric8.kubernetes.client.KubernetesClientException;

/** A fact that cannot be recorded: nothing is granted on it, but what must end ends. */
final class RecordNotWritten extends IllegalStateException {
  /** After so many attempts a failure is no passing one: about a quarter of a minute. */
  static final int LASTING = 4;

  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  RecordNotWritten(CloudResourceRequest request, KubernetesClientException cause) {
    super(
        "The record of request "
            + request.getMetadata().getNamespace()
            + "/"
            + request.getMetadata().getName()
            + " cannot be written: "
            + Refusals.sentence(cause)
            + " Nothing new is granted or set up on it; what must be stopped or taken back by the"
            + " last record and the rulings since is. It is tried again; tell the cloud provider.",
        cause);
  }

  /**
   * Whether an answer of the API server means that the record cannot be written: a refusal for good
   * at once, anything else once it lasts. Somebody else's write in between is none.
   *
   * @param attempts how often it was tried before
   */
  static boolean means(KubernetesClientException e, int attempts) {
    boolean inBetween = e.getCode() == NOT_FOUND || e.getCode() == CONFLICT;
    return !inBetween && (Refusals.forGood(e) || attempts >= LASTING);
  }
}
