package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.Order;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that must exist for an approved snapshot, in the order they are applied. Trial and
 * formal environment are the same objects (article 14).
 *
 * @param namespace the namespace, created and never adopted
 * @param contents what goes into it
 */
public record DesiredState(Namespace namespace, List<HasMetadata> contents) {

  /**
   * Renders a snapshot; {@code groups} are the unit's own groups. Groups of the cluster's own
   * accounts are left out: a unit registered with one must not hold up everything else (T6).
   */
  public static DesiredState of(
      CloudResourceRequest request, Snapshot approved, Provision provision, List<String> groups) {
    List<HasMetadata> contents = new ArrayList<>();
    Totals totals = Items.needs(approved);
    contents.add(Tenancy.quota(request, approved, totals));
    contents.add(Tenancy.limits(request, totals));
    Order order = new Order(request, approved, running(provision));
    contents.addAll(NetworkPolicies.of(request, approved.resources));
    contents.addAll(Items.traffic(order));
    List<String> people = groups.stream().filter(g -> !g.startsWith("system:")).toList();
    if (!people.isEmpty()) {
      contents.add(Tenancy.access(request, people));
    }
    contents.addAll(Items.objects(order));
    return new DesiredState(Tenancy.namespace(request, approved, provision), List.copyOf(contents));
  }

  /**
   * The same with at least the room that a quota gives now. Where something is still to go, the
   * quota shrinks after it: what stays could else not be restarted or migrated meanwhile.
   */
  public DesiredState withRoomOf(ResourceQuota live) {
    return new DesiredState(
        namespace,
        contents.stream()
            .map(o -> o instanceof ResourceQuota quota ? Tenancy.roomier(quota, live) : o)
            .toList());
  }

  private static boolean running(Provision provision) {
    return provision != Provision.STOPPED && provision != Provision.COPY;
  }
}
