package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.regulation.Matter;
import java.util.Set;
import java.util.stream.Collectors;

/** What runs once a filing is granted: what was asked and what was approved are kept apart. */
public final class Snapshots {
  private Snapshots() {}

  /**
   * A filing with the authority's adjustment laid over it (rule A16), and the images that the
   * catalogue names now: what runs does not follow a later catalogue.
   *
   * @param runs what runs so far; null before the first approval
   */
  public static Snapshot granted(
      FilingBook.Entry filing, Snapshot runs, DecisionSpec ruling, CloudPolicySpec policy) {
    var content = filing.content();
    Snapshot granted = new Snapshot();
    granted.filing = filing.name();
    granted.resources = Contents.copy(content.resources, Resources.class);
    granted.zone = content.system.zone;
    granted.publicFacing = content.system.publicFacing;
    granted.mlpsLevel = content.mlps == null ? null : content.mlps.level;
    boolean first = filing.matter() == Matter.APPLICATION || runs == null;
    granted.trialDays = first ? days(content.trial, policy) : runs.trialDays;
    adjust(granted, ruling);
    Set<String> systems =
        granted.resources.hosts.stream().map(h -> h.os).collect(Collectors.toSet());
    granted.images =
        policy.catalogue.images.stream().filter(i -> systems.contains(i.name)).toList();
    return granted;
  }

  private static Integer days(dev.govcloud.api.request.Trial trial, CloudPolicySpec policy) {
    return trial == null || trial.days == null ? policy.trial.defaultDays : trial.days;
  }

  private static void adjust(Snapshot granted, DecisionSpec ruling) {
    if (ruling.adjustment == null) {
      return;
    }
    if (ruling.adjustment.trialDays != null) {
      granted.trialDays = ruling.adjustment.trialDays;
    }
    for (DecisionSpec.HostAdjustment change : ruling.adjustment.hosts) {
      granted.resources.hosts.stream()
          .filter(h -> h.name.equals(change.name))
          .forEach(h -> adjust(h, change));
    }
  }

  private static void adjust(Host h, DecisionSpec.HostAdjustment change) {
    h.vcpu = change.vcpu == null ? h.vcpu : change.vcpu;
    h.memoryGiB = change.memoryGiB == null ? h.memoryGiB : change.memoryGiB;
    h.count = change.count == null ? h.count : change.count;
  }
}
