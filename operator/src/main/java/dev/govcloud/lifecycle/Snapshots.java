package dev.govcloud.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.CloudResourceRequestSpec;
import dev.govcloud.api.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.DecisionSpec;

/** Copies of what was applied for and what was approved: the two are kept apart (article 14). */
final class Snapshots {
  private static final int DEFAULT_TRIAL_DAYS = 30;
  private static final ObjectMapper COPY = new ObjectMapper();

  private Snapshots() {}

  static Snapshot application(CloudResourceRequestSpec spec, String revision) {
    Snapshot snapshot = new Snapshot();
    snapshot.revision = revision;
    snapshot.resources = COPY.convertValue(spec.resources, Resources.class);
    snapshot.trialDays =
        spec.trial == null || spec.trial.days == null ? DEFAULT_TRIAL_DAYS : spec.trial.days;
    return snapshot;
  }

  /** The application with the authority's adjustment laid over it (rule A16). */
  static Snapshot approved(Snapshot application, DecisionSpec ruling) {
    Snapshot approved = COPY.convertValue(application, Snapshot.class);
    if (ruling.adjustment == null) {
      return approved;
    }
    if (ruling.adjustment.trialDays != null) {
      approved.trialDays = ruling.adjustment.trialDays;
    }
    for (DecisionSpec.HostAdjustment change : ruling.adjustment.hosts) {
      approved.resources.hosts.stream()
          .filter(h -> h.name.equals(change.name))
          .forEach(
              h -> {
                h.vcpu = change.vcpu == null ? h.vcpu : change.vcpu;
                h.memoryGiB = change.memoryGiB == null ? h.memoryGiB : change.memoryGiB;
                h.count = change.count == null ? h.count : change.count;
              });
    }
    return approved;
  }
}
