package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.api.request.Reclaim.ReclaimItem;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.provision.item.ItemKind;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kinds that are missing from the cluster while a service ends of which something may be left: only
 * a positive read proves that it is gone, and nobody can read a kind that is not there (T4).
 */
final class Unread {
  private static final String GONE = "Gone";

  private final CloudResourceRequestStatus status;
  private final Set<ManagedKind> removed;

  private Unread(CloudResourceRequestStatus status, Set<ManagedKind> removed) {
    this.status = status;
    this.removed = removed;
  }

  /**
   * Each of them, as what holds the reclaim up.
   *
   * @param absent the kinds that the cluster lacks
   * @param now since when it is so, where that was not said before
   */
  static Stream<Blocker> of(CloudResourceRequest request, CustomKinds.Absent absent, Instant now) {
    CloudResourceRequestStatus status = request.getStatus();
    if (status == null || !Phase.TERMINATING.label().equals(status.phase)) {
      return Stream.empty();
    }
    Unread unread = new Unread(status, absent.removed());
    return Items.KINDS.stream()
        .filter(k -> absent.all().contains(k.managed()) && unread.mayBeLeft(k))
        .map(k -> unread.blocker(k.managed(), now.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** What is on the list is left until it is gone; else what was approved was made if it could. */
  private boolean mayBeLeft(ItemKind kind) {
    List<ReclaimItem> listed =
        items().stream().filter(i -> kind.managed().kind().equals(i.kind)).toList();
    if (!listed.isEmpty()) {
      return listed.stream().anyMatch(i -> !GONE.equals(i.state));
    }
    boolean approved =
        status.namespace != null
            && status.approved != null
            && !kind.lines(status.approved.resources, status.approved).isEmpty();
    return approved && (handedOver() || removed.contains(kind.managed()));
  }

  private boolean handedOver() {
    return status.milestones.stream()
        .anyMatch(m -> MilestoneKind.HANDED_OVER.label().equals(m.kind));
  }

  private List<ReclaimItem> items() {
    return status.reclaim == null ? List.of() : status.reclaim.items;
  }

  private Blocker blocker(ManagedKind kind, Instant now) {
    String object = kind.kind() + "/" + kind.definition();
    List<Reclaim.Blocker> before = status.reclaim == null ? List.of() : status.reclaim.blockers;
    return new Blocker(
        object,
        Blocker.UNREAD,
        before.stream()
            .filter(b -> object.equals(b.object) && b.since != null)
            .map(b -> Instant.parse(b.since))
            .findFirst()
            .orElse(now),
        "The cluster has no "
            + kind.kind()
            + " kind ("
            + kind.apiVersion()
            + ") any more, so nobody can see whether what was made of it is gone: it is not recorded"
            + " as reclaimed. The provider installs "
            + kind.product()
            + " again, or its definition "
            + kind.definition()
            + " alone; the reclaim then goes on by itself.");
  }
}
