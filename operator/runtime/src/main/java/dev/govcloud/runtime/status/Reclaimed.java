package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.api.request.Reclaim.ReclaimItem;
import dev.govcloud.core.request.Observed;
import dev.govcloud.provision.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of what is taken back, each item kept until and after it is gone (article 16): one for
 * each line of hosts, however many machines it has, and one for the namespace.
 */
final class Reclaimed {
  private static final String MACHINE = "VirtualMachine";
  private static final String NAMESPACE = "Namespace";
  private static final String PRESENT = "Present";
  private static final String DELETING = "Deleting";
  private static final String GONE = "Gone";

  private Reclaimed() {}

  /** The list after a look, given the list before it. */
  static List<ReclaimItem> items(
      Reclaim before, CloudResourceRequestStatus old, Observed observed) {
    Map<String, List<Observed.Host>> lines = new LinkedHashMap<>();
    Map<String, Integer> counts = counts(before);
    counts.keySet().forEach(name -> lines.put(name, new ArrayList<>()));
    observed.hosts().forEach(h -> lines.computeIfAbsent(line(h), n -> new ArrayList<>()).add(h));
    List<ReclaimItem> items = new ArrayList<>();
    lines.forEach((name, left) -> items.add(line(name, counts.getOrDefault(name, 0), left)));
    namespace(before, old, observed).ifPresent(items::add);
    return items;
  }

  private static String line(Observed.Host host) {
    return Names.line(host.name());
  }

  /** How many machines each line had when most of them were seen. */
  private static Map<String, Integer> counts(Reclaim before) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (before != null) {
      before.items.stream()
          .filter(i -> MACHINE.equals(i.kind) && i.count != null)
          .forEach(i -> counts.put(i.name, i.count));
    }
    return counts;
  }

  private static ReclaimItem line(String name, int known, List<Observed.Host> left) {
    ReclaimItem item = new ReclaimItem();
    item.kind = MACHINE;
    item.name = name;
    item.count = Math.max(known, left.size());
    item.gone = item.count - left.size();
    boolean deleting = left.stream().allMatch(Observed.Host::terminating);
    item.state = left.isEmpty() ? GONE : deleting ? DELETING : PRESENT;
    return item;
  }

  private static Optional<ReclaimItem> namespace(
      Reclaim before, CloudResourceRequestStatus old, Observed observed) {
    Optional<ReclaimItem> seen =
        observed
            .namespace()
            .map(n -> namespace(n.name(), n.uid(), n.terminating() ? DELETING : PRESENT));
    NamespaceReference recorded = old == null ? null : old.namespace;
    return seen.or(() -> Optional.ofNullable(recorded).map(r -> namespace(r.name, r.uid, GONE)))
        .or(() -> listed(before));
  }

  private static Optional<ReclaimItem> listed(Reclaim before) {
    return before == null
        ? Optional.empty()
        : before.items.stream()
            .filter(i -> NAMESPACE.equals(i.kind))
            .map(i -> namespace(i.name, i.uid, GONE))
            .findFirst();
  }

  private static ReclaimItem namespace(String name, String uid, String state) {
    ReclaimItem item = new ReclaimItem();
    item.kind = NAMESPACE;
    item.name = name;
    item.uid = uid;
    item.state = state;
    return item;
  }
}
