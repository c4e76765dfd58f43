package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What stood, with some items as a later grant has them. */
final class Overlay {
  private static final int PART_AND_NAME = 2;

  private final Snapshot stood;

  Overlay(Snapshot stood) {
    this.stood = Contents.copy(stood, Snapshot.class);
  }

  /** The item that a path is of: the part of the application and the name, or of the network. */
  static String item(String path) {
    String[] parts = path.split("/");
    return parts.length < PART_AND_NAME ? path : parts[0] + "/" + parts[1];
  }

  /**
   * A copy in which some items are as they were granted; what was granted away is away.
   *
   * @param items part and name of each; a domain is of the part "domains"
   */
  Snapshot with(Snapshot granted, Set<String> items) {
    Snapshot with = Contents.copy(stood, Snapshot.class);
    Resources then = with.resources;
    Resources now = Contents.copy(granted.resources, Resources.class);
    then.hosts = merged(then.hosts, now.hosts, h -> items.contains("hosts/" + h.name));
    then.databases =
        merged(then.databases, now.databases, d -> items.contains("databases/" + d.name));
    then.storage = merged(then.storage, now.storage, s -> items.contains("storage/" + s.name));
    then.security =
        merged(then.security, now.security, s -> items.contains("security/" + s.product));
    then.network = network(then.network, now.network, items);
    return with;
  }

  private static <T> List<T> merged(List<T> then, List<T> now, Function<T, Boolean> later) {
    List<T> merged = new ArrayList<>(then.stream().filter(t -> !later.apply(t)).toList());
    now.stream().filter(later::apply).forEach(merged::add);
    return merged;
  }

  private static Network network(Network then, Network now, Set<String> items) {
    if (then == null && now == null) {
      return null;
    }
    Network with = then == null ? new Network() : then;
    Network later = now == null ? new Network() : now;
    if (items.contains("network/intranetMbps")) {
      with.intranetMbps = later.intranetMbps;
    }
    if (items.contains("network/internetMbps")) {
      with.internetMbps = later.internetMbps;
    }
    if (items.contains("network/publicIps")) {
      with.publicIps = later.publicIps;
    }
    if (items.contains("network/loadBalancers")) {
      with.loadBalancers = later.loadBalancers;
    }
    if (items.contains("network/domains")) {
      with.domains = later.domains;
    }
    later.domains.stream()
        .filter(d -> items.contains("domains/" + d) && !with.domains.contains(d))
        .forEach(with.domains::add);
    return with;
  }
}
