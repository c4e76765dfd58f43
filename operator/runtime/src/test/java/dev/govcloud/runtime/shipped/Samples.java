package dev.govcloud.runtime.shipped;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.request.Life;
import dev.govcloud.core.request.Observed;
import dev.govcloud.runtime.status.StatusBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Objects that documents are drawn from. */
final class Samples {
  private Samples() {}

  /** A request whose acceptance is awaited. */
  static CloudResourceRequest submitted() {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setNamespace("bureau-transport");
    request.getMetadata().setName("bus");
    request.getMetadata().setUid("1");
    request.setStatus(new CloudResourceRequestStatus());
    request.getStatus().phase = "Submitted";
    Milestone filed = new Milestone();
    filed.kind = "Submitted";
    filed.at = "2026-02-09T01:00:00Z";
    request.getStatus().milestones.add(filed);
    DeadlineStatus deadline = new DeadlineStatus();
    deadline.stage = "Acceptance";
    deadline.party = "SupervisingAuthority";
    deadline.since = "2026-02-09T01:00:00Z";
    deadline.due = "2026-02-14T16:00:00Z";
    deadline.state = "Open";
    request.getStatus().deadlines.add(deadline);
    return request;
  }

  /** A request with the status that the operator writes at a point of its life. */
  static CloudResourceRequest seen(Life life) {
    CloudResourceRequest request = Serialization.clone(life.request);
    request.setStatus(StatusBuilder.next(life.request, life.outcome, Observed.NOTHING, life.now));
    return request;
  }
}
