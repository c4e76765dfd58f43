package dev.govcloud.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.api.Decision;
import dev.govcloud.api.DecisionStatus;
import dev.govcloud.config.Timeline;
import dev.govcloud.lifecycle.Verdict;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Objects;

/** Writes statuses, and only when they say something new. */
public final class StatusWriter {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();

  private final Timeline timeline;

  public StatusWriter(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * Writes the status of a request under the version it was read at, so that nothing is lost when
   * two write at once.
   *
   * @return false when somebody edited or deleted the request meanwhile: look again at once
   */
  boolean write(
      CloudResourceRequest request,
      CloudResourceRequestStatus next,
      Context<CloudResourceRequest> context) {
    if (MAPPER.valueToTree(next).equals(MAPPER.valueToTree(request.getStatus()))) {
      return true;
    }
    CloudResourceRequest fresh = new CloudResourceRequest();
    fresh.setMetadata(identity(request.getMetadata()));
    fresh.setSpec(null);
    fresh.setStatus(next);
    CloudResourceRequest answer = context.resourceOperations().serverSideApplyPrimaryStatus(fresh);
    return Objects.equals(
            answer.getMetadata().getGeneration(), request.getMetadata().getGeneration())
        && Objects.equals(
            answer.getMetadata().getDeletionTimestamp(),
            request.getMetadata().getDeletionTimestamp());
  }

  /** Tells each Decision what became of it. */
  void answer(
      List<Verdict> verdicts, CloudResourceRequest request, Context<CloudResourceRequest> context) {
    for (Verdict verdict : verdicts) {
      Decision fresh = new Decision();
      fresh.setMetadata(
          new ObjectMetaBuilder()
              .withName(verdict.decision())
              .withNamespace(request.getMetadata().getNamespace())
              .build());
      fresh.setSpec(null);
      DecisionStatus status = new DecisionStatus();
      status.effect = verdict.effective() ? "Effective" : "Void";
      status.reason = verdict.reason();
      status.message = verdict.message();
      status.observedAt = timeline.now().toString();
      fresh.setStatus(status);
      context.resourceOperations().serverSideApplyStatus(fresh);
    }
  }

  private static ObjectMeta identity(ObjectMeta read) {
    return new ObjectMetaBuilder()
        .withName(read.getName())
        .withNamespace(read.getNamespace())
        .withResourceVersion(read.getResourceVersion())
        .build();
  }
}
