package dev.govcloud.cluster;

import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import dev.govcloud.lifecycle.MilestoneKind;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event per milestone, under a name made from it, so a repeat after a crash is no new one. */
public final class Events {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private static final int CONFLICT = 409;
  private static final Set<String> WARNINGS =
      Set.of(
          MilestoneKind.DEADLINE_MISSED.label(),
          MilestoneKind.TRIAL_ENDING.label(),
          MilestoneKind.TRIAL_RAN_OUT.label());

  private final KubernetesClient client;
  private final Clock clock;

  public Events(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Tells of a fact. A lost event loses nothing: the record is in the status. */
  public void emit(CloudResourceRequest request, Milestone milestone) {
    try {
      client.resource(event(request, milestone, clock.instant())).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        LOG.warn("Event {} not written: {}", milestone.kind, e.getMessage());
      }
    }
  }

  private static Event event(CloudResourceRequest request, Milestone m, Instant realNow) {
    String time = realNow.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    return new EventBuilder()
        .withNewMetadata()
        .withName(
            request.getMetadata().getName()
                + "."
                + request.getMetadata().getUid().substring(0, 8)
                + "."
                + m.sequence)
        .withNamespace(request.getMetadata().getNamespace())
        .endMetadata()
        .withNewInvolvedObject()
        .withApiVersion(request.getApiVersion())
        .withKind(request.getKind())
        .withName(request.getMetadata().getName())
        .withNamespace(request.getMetadata().getNamespace())
        .withUid(request.getMetadata().getUid())
        .endInvolvedObject()
        .withReason(m.kind)
        .withMessage(m.message + " (article " + m.article + ", by " + m.actor + ", " + m.at + ")")
        .withType(WARNINGS.contains(m.kind) ? "Warning" : "Normal")
        .withNewSource()
        .withComponent("govcloud-operator")
        .endSource()
        .withReportingComponent("govcloud.dev/operator")
        .withFirstTimestamp(time)
        .withLastTimestamp(time)
        .withCount(1)
        .build();
  }
}
