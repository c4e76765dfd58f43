package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Provision;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
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
    contents.add(Tenancy.quota(request, approved.resources));
    contents.add(Tenancy.limits(request, approved.resources));
    contents.addAll(NetworkPolicies.of(request, approved.resources));
    List<String> people = groups.stream().filter(g -> !g.startsWith("system:")).toList();
    if (!people.isEmpty()) {
      contents.add(Tenancy.access(request, people));
    }
    boolean running = provision != Provision.STOPPED;
    approved.resources.hosts.forEach(
        h -> contents.addAll(new VirtualMachines(request, approved).of(h, running)));
    return new DesiredState(Tenancy.namespace(request, approved, provision), List.copyOf(contents));
  }
}
