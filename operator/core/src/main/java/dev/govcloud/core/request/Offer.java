package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.policy.CloudPolicySpec.Image;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is applied for is on offer: the catalogue of the policy, and names that exist. */
final class Offer {
  private Offer() {}

  /**
   * Everything that the catalogue does not have or that names nothing; empty when all is fine. What
   * runs already need not be on offer any more.
   *
   * @param runs what runs; nothing before the first approval
   */
  static List<String> defects(FilingContent content, Resources runs, Catalogue catalogue) {
    Resources wanted = content.resources;
    List<String> defects = new ArrayList<>();
    hosts(wanted, runs, catalogue, defects);
    wanted.databases.stream()
        .filter(
            d -> runs.databases.stream().noneMatch(r -> same(r.name, d.name, r.engine, d.engine)))
        .forEach(
            d ->
                check(
                    "databases/" + d.name + ".engine",
                    d.engine,
                    catalogue.databaseEngines,
                    defects));
    wanted.security.stream()
        .filter(s -> runs.security.stream().noneMatch(r -> r.product.equals(s.product)))
        .forEach(s -> check("security product", s.product, catalogue.securityProducts, defects));
    defects.addAll(Controlled.defects(wanted, runs, catalogue));
    if (wanted.network != null) {
      wanted.network.rules.forEach(r -> rule(r, content, defects));
    }
    return defects;
  }

  private static boolean same(String name, String otherName, String kind, String otherKind) {
    return name.equals(otherName) && kind.equals(otherKind);
  }

  /** A host is made of an image: without a catalogue of images there is nothing to make it of. */
  private static void hosts(
      Resources wanted, Resources runs, Catalogue catalogue, List<String> defects) {
    List<String> systems = catalogue.images.stream().map((Image i) -> i.name).toList();
    List<Host> fresh =
        wanted.hosts.stream()
            .filter(h -> runs.hosts.stream().noneMatch(r -> same(r.name, h.name, r.os, h.os)))
            .toList();
    if (systems.isEmpty() && !fresh.isEmpty()) {
      defects.add(
          "hosts: no operating system is on offer: the authority names images in the CloudPolicy,"
              + " spec.catalogue.images (article 14)");
      return;
    }
    fresh.forEach(h -> check("hosts/" + h.name + ".os", h.os, systems, defects));
    wanted.hosts.forEach(h -> makings(h, runs, catalogue, defects));
  }

  /** What would be approved and could not be made: said before anybody approves it. */
  private static void makings(Host h, Resources runs, Catalogue catalogue, List<String> defects) {
    List<Host> same = runs.hosts.stream().filter(r -> r.name.equals(h.name)).toList();
    boolean none = catalogue.gpuDevice == null && same.stream().noneMatch(Makings::graphics);
    if (Makings.graphics(h) && none) {
      defects.add(
          "hosts/"
              + h.name
              + ".gpu "
              + h.gpu
              + ": no graphics processors are on offer: the authority names the device in the"
              + " CloudPolicy, spec.catalogue.gpuDevice; or leave gpu out (article 14)");
    }
    boolean slow =
        catalogue.storageClasses.stream().noneMatch(c -> "PerformanceDisk".equals(c.name))
            && same.stream().noneMatch(Makings::fast);
    if (Makings.fast(h) && slow) {
      defects.add(
          "hosts/"
              + h.name
              + ".dataDisks: no disks of type Performance are on offer: the authority names their"
              + " storage class in the CloudPolicy, spec.catalogue.storageClasses; or choose"
              + " Standard (article 14)");
    }
  }

  /** An empty list does not restrict. */
  private static void check(
      String where, String wanted, List<String> offered, List<String> defects) {
    if (!offered.isEmpty() && !offered.contains(wanted)) {
      defects.add(
          where
              + " "
              + wanted
              + " is not in the catalogue: choose one of "
              + String.join(", ", offered)
              + " (article 14)");
    }
  }

  private static void rule(Network.Rule rule, FilingContent content, List<String> defects) {
    String which = "network rule " + rule.source + " to " + rule.destination + ": ";
    List<String> hosts = content.resources.hosts.stream().map(h -> h.name).toList();
    List<String> ends = List.of(rule.source, rule.destination);
    List<String> outside = ends.stream().filter(end -> !hosts.contains(end)).toList();
    outside.forEach(end -> range(which, end, defects));
    if (outside.size() == ends.size()) {
      defects.add(which + "one end has to be a host of the application");
    }
    boolean wide =
        outside.stream().flatMap(e -> AddressRange.of(e).stream()).anyMatch(AddressRange::wide);
    if (wide && !"Internet".equals(content.system.zone)) {
      defects.add(
          which
              + "only a system of the zone Internet is open to every address; name the ranges of"
              + " the extranet, or apply for that zone (article 29)");
    }
  }

  private static void range(String which, String end, List<String> defects) {
    Optional<AddressRange> range = AddressRange.of(end);
    if (range.isEmpty()) {
      defects.add(
          which
              + end
              + " is neither a host of the application nor a range such as 10.0.0.0/8 or"
              + " 2001:db8::/32");
    } else if (!range.get().isExactly(end)) {
      defects.add(which + end + " is no exact range: write " + range.get().exact());
    }
  }
}
