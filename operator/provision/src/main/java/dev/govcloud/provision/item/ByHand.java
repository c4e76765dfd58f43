package dev.govcloud.provision.item;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines that the provider's people deliver by hand and prove with a Fulfilment: everything that
 * neither a kind of item nor a network policy makes. No line is in neither.
 */
public final class ByHand {
  private static final String NETWORK = "Network";

  private ByHand() {}

  /** Every such line. */
  public static List<Line> lines(Snapshot approved) {
    Resources r = approved.resources;
    List<Line> made = Items.made(approved).toList();
    List<Line> lines = new ArrayList<>();
    Stream.concat(
            r.databases.stream().map(Databases::lineByHand),
            r.storage.stream().map(Volumes::lineByHand))
        .filter(l -> made.stream().noneMatch(m -> m.sameAs(l.kind(), l.name())))
        .forEach(lines::add);
    r.storage.stream()
        .filter(Volumes::fast)
        .filter(s -> made.stream().anyMatch(m -> m.sameAs(Volumes.KIND, s.name)))
        .map(Volumes::speedByHand)
        .forEach(lines::add);
    r.security.forEach(
        s -> lines.add(new Line("Security", s.product, (s.count == null ? 1 : s.count) + " x")));
    if (r.network != null) {
      network(r.network, Boolean.TRUE.equals(approved.bandwidthByNetwork), lines);
    }
    return lines;
  }

  private static void network(Network n, boolean held, List<Line> lines) {
    if (!held) {
      some("intranet bandwidth", n.intranetMbps, " Mbit/s", lines);
      some("Internet bandwidth", n.internetMbps, " Mbit/s", lines);
    }
    some("public addresses", n.publicIps, "", lines);
    some("load balancers", n.loadBalancers, "", lines);
    n.domains.stream().distinct().forEach(d -> lines.add(new Line(NETWORK, "domain " + d, d)));
    n.rules.stream()
        .filter(r -> "ICMP".equals(r.protocol))
        .map(r -> new Line(NETWORK, "ICMP from " + r.source + " to " + r.destination, "1 rule"))
        .distinct()
        .forEach(lines::add);
  }

  private static void some(String what, Integer amount, String unit, List<Line> lines) {
    if (amount != null && amount > 0) {
      lines.add(new Line(NETWORK, what, amount + unit));
    }
  }
}
