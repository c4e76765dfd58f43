package dev.govcloud.runtime.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.util.List;

/** A status of about the size that the operator writes, for the bare client. */
final class Recorded {
  private static final ObjectMapper COPY = new ObjectMapper();
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  private Recorded() {}

  static void status(CloudResourceRequest request, String phase) {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.phase = phase;
    status.observedGeneration = request.getMetadata().getGeneration();
    Snapshot snapshot = new Snapshot();
    snapshot.filing = "bus-1";
    snapshot.zone = request.getSpec().system.zone;
    snapshot.resources = COPY.convertValue(request.getSpec().resources, Resources.class);
    snapshot.images = List.of(new CloudPolicySpec.Image());
    snapshot.images.get(0).name = request.getSpec().resources.hosts.get(0).os;
    snapshot.images.get(0).image = "registry.example.org/" + snapshot.images.get(0).name;
    status.approved = snapshot;
    for (String kind : List.of("Submitted", "Accepted", "Approved", "HandedOver")) {
      status.milestones.add(milestone(status.milestones.size() + 1L, kind));
    }
    request.setStatus(status);
  }

  static Milestone last(CloudResourceRequest request) {
    Milestone last = request.getStatus().milestones.get(3);
    last.sequence = "Approved".equals(request.getStatus().phase) ? 3L : 4L;
    return last;
  }

  private static Milestone milestone(long sequence, String kind) {
    Milestone m = new Milestone();
    m.sequence = sequence;
    m.kind = kind;
    m.at = "2026-03-02T02:00:00Z";
    m.actor = Bureau.DECIDER;
    m.article = "12";
    m.filing = "bus-1";
    m.hash = DIGEST;
    m.message = "Verdict Approved.";
    m.period = new FixedPeriod();
    m.period.stage = "Approval";
    m.period.length = 2;
    m.period.unit = "WorkingDays";
    m.period.start = m.at;
    m.period.dueDate = "2026-03-04";
    m.period.due = "2026-03-04T16:00:00Z";
    m.period.policy = DIGEST;
    m.period.calendar = "0123456789ab";
    return m;
  }
}
