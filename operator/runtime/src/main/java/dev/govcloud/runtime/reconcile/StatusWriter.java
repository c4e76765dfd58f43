package dev.govcloud.runtime.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.ReplyStatus;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.core.limits.Clipper;
import dev.govcloud.core.request.Answer;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes statuses, cut to the limits of the schema, and only when they say something new. */
public final class StatusWriter {
  private static final Logger LOG = LoggerFactory.getLogger(StatusWriter.class);
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();

  private final Timeline timeline;

  public StatusWriter(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * Writes a status under the version it was read at, so that nothing is lost when two write at
   * once.
   *
   * @param read the object as it was read
   * @param fresh a new object that holds nothing but the next status
   * @return false when somebody edited or deleted the object meanwhile: look again at once
   */
  <S, P extends CustomResource<?, S>> boolean write(P read, P fresh, Context<P> context) {
    fresh.setStatus(Clipper.clip(fresh.getStatus()));
    if (MAPPER.valueToTree(fresh.getStatus()).equals(MAPPER.valueToTree(read.getStatus()))) {
      return true;
    }
    fresh.setMetadata(identity(read.getMetadata()));
    P answer = applied(fresh, context);
    return Objects.equals(answer.getMetadata().getGeneration(), read.getMetadata().getGeneration())
        && Objects.equals(
            answer.getMetadata().getDeletionTimestamp(), read.getMetadata().getDeletionTimestamp());
  }

  private static <S, P extends CustomResource<?, S>> P applied(P fresh, Context<P> context) {
    try {
      return context.resourceOperations().serverSideApplyPrimaryStatus(fresh);
    } catch (KubernetesClientException e) {
      List<String> undeclared = Undeclared.named(e);
      fresh.setStatus(Undeclared.without(fresh.getStatus(), undeclared).orElseThrow(() -> e));
      LOG.warn(
          "The definition of {} in the cluster is older than this operator and does not keep {}:"
              + " install the definitions of this version, as helm upgrade does.",
          fresh.getKind(),
          undeclared);
      return applied(fresh, context);
    }
  }

  /** Tells a Decision what became of it. */
  void answer(Answer answer, String namespace, Context<?> context) {
    Decision fresh = answered(answer);
    fresh.setMetadata(
        new ObjectMetaBuilder().withName(answer.decision()).withNamespace(namespace).build());
    context.resourceOperations().serverSideApplyStatus(fresh);
  }

  /** Tells a statement of the provider whether it counts. */
  void answer(Fulfilment fresh, FulfilmentStatus status, Context<?> context) {
    fresh.setStatus(Clipper.clip(status));
    context.resourceOperations().serverSideApplyStatus(fresh);
  }

  /** Tells whoever took a step on a ticket or a finding whether it counts. */
  void answer(String reply, String namespace, ReplyStatus status, Context<?> context) {
    Reply fresh = new Reply();
    fresh.setSpec(null);
    fresh.setMetadata(new ObjectMetaBuilder().withName(reply).withNamespace(namespace).build());
    fresh.setStatus(Clipper.clip(status));
    context.resourceOperations().serverSideApplyStatus(fresh);
  }

  /** Tells a Filing what became of it; what it says already is not written again. */
  void tell(Filing filing, FilingStatus next, Context<?> context) {
    FilingStatus status = Clipper.clip(next);
    if (MAPPER.valueToTree(status).equals(MAPPER.valueToTree(filing.getStatus()))) {
      return;
    }
    Filing fresh = new Filing();
    fresh.setSpec(null);
    fresh.setStatus(status);
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(filing.getMetadata().getName())
            .withNamespace(filing.getMetadata().getNamespace())
            .build());
    context.resourceOperations().serverSideApplyStatus(fresh);
  }

  /** A Decision that holds nothing but the answer to it. */
  Decision answered(Answer answer) {
    Decision fresh = new Decision();
    fresh.setSpec(null);
    DecisionStatus status = new DecisionStatus();
    status.effect = answer.effective() ? "Effective" : "Void";
    status.reason = answer.reason();
    status.message = answer.message();
    status.observedAt = timeline.now().toString();
    fresh.setStatus(Clipper.clip(status));
    return fresh;
  }

  private static ObjectMeta identity(ObjectMeta read) {
    return new ObjectMetaBuilder()
        .withName(read.getName())
        .withNamespace(read.getNamespace())
        .withResourceVersion(read.getResourceVersion())
        .build();
  }
}
