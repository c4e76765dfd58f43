package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.regulation.Matter;
import java.util.List;

/** What runs once a filing is granted: what was asked and what was approved are kept apart. */
public final class Snapshots {
  /**
   * What was granted depends on the filing and the ruling; of the policy, on what it is made of.
   */
  public static final CloudPolicySpec ANY_POLICY = CloudPolicySpec.defaults();

  private Snapshots() {}

  /**
   * A filing with the authority's adjustment laid over it (rule A16), and what it is made of: as
   * what runs was made, since that does not follow a later catalogue, else as the catalogue says
   * now.
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
    Makings.fix(granted, runs, policy.catalogue);
    granted.copyMethod = policy.platformCopy.method;
    return granted;
  }

  /**
   * The checksum of what runs, to be compared with what was granted. Without what it is made of,
   * which comes from the catalogue. An elastic host may stand anywhere in its range without a
   * ruling (article 14): there it counts as one that stands where it was granted.
   *
   * @param granted the hosts as they were granted
   */
  public static String digest(Snapshot snapshot, List<Host> granted) {
    Snapshot bare = Contents.copy(snapshot, Snapshot.class);
    Makings.clear(bare);
    if (bare.resources != null) {
      bare.resources.hosts.stream()
          .filter(Snapshots::inRange)
          .forEach(
              h ->
                  granted.stream()
                      .filter(g -> h.name.equals(g.name) && g.count > 0)
                      .forEach(g -> h.count = g.count));
    }
    return Digest.of(bare);
  }

  private static boolean inRange(Host h) {
    return h.elastic != null
        && h.elastic.min != null
        && h.elastic.max != null
        && Contents.inRange(h);
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
