package dev.govcloud.core.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies of what was applied for and what was approved: the two are kept apart (article 14). */
public final class Snapshots {
  private static final ObjectMapper COPY = new ObjectMapper();

  private Snapshots() {}

  /** What a spec applies for; {@code trialDays} stands in where it names no length. */
  public static Snapshot application(
      CloudResourceRequestSpec spec, String revision, int trialDays) {
    Snapshot snapshot = new Snapshot();
    snapshot.revision = revision;
    snapshot.resources = COPY.convertValue(spec.resources, Resources.class);
    snapshot.trialDays =
        spec.trial == null || spec.trial.days == null ? trialDays : spec.trial.days;
    snapshot.zone = spec.system.zone;
    snapshot.publicFacing = spec.system.publicFacing;
    snapshot.mlpsLevel = spec.mlps == null ? null : spec.mlps.level;
    snapshot.basis = basis(spec);
    return snapshot;
  }

  /** The digest of what only a change application alters: an elastic host may move (article 14). */
  static String basis(CloudResourceRequestSpec spec) {
    Snapshot bare = new Snapshot();
    bare.resources = COPY.convertValue(spec.resources, Resources.class);
    bare.resources.hosts.stream().filter(Snapshots::inRange).forEach(h -> h.count = null);
    bare.zone = spec.system.zone;
    bare.publicFacing = spec.system.publicFacing;
    bare.mlpsLevel = spec.mlps == null ? null : spec.mlps.level;
    return Revision.digest(bare);
  }

  static boolean inRange(Host h) {
    return h.elastic != null && h.elastic.min <= h.count && h.count <= h.elastic.max;
  }

  /**
   * The application with the authority's adjustment laid over it (rule A16), and the images that
   * the catalogue names now: what runs does not follow a later catalogue.
   */
  public static Snapshot approved(Snapshot application, DecisionSpec ruling, Catalogue catalogue) {
    Snapshot approved = COPY.convertValue(application, Snapshot.class);
    Set<String> systems =
        approved.resources.hosts.stream().map(h -> h.os).collect(Collectors.toSet());
    approved.images = catalogue.images.stream().filter(i -> systems.contains(i.name)).toList();
    if (ruling.adjustment == null) {
      return approved;
    }
    if (ruling.adjustment.trialDays != null) {
      approved.trialDays = ruling.adjustment.trialDays;
    }
    for (DecisionSpec.HostAdjustment change : ruling.adjustment.hosts) {
      approved.resources.hosts.stream()
          .filter(h -> h.name.equals(change.name))
          .forEach(h -> adjust(h, change));
    }
    return approved;
  }

  private static void adjust(Host h, DecisionSpec.HostAdjustment change) {
    h.vcpu = change.vcpu == null ? h.vcpu : change.vcpu;
    h.memoryGiB = change.memoryGiB == null ? h.memoryGiB : change.memoryGiB;
    h.count = change.count == null ? h.count : change.count;
  }

  static Snapshot copy(Snapshot snapshot) {
    return COPY.convertValue(snapshot, Snapshot.class);
  }
}
