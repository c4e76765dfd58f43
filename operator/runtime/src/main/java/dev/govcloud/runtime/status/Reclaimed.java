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
 * each line of hosts, however many machines it has, one for each other object, one for what was
 * delivered by hand, and one for the namespace.
 */
final class Reclaimed {
  private static final String MACHINE = "VirtualMachine";
  private static final String NAMESPACE = "Namespace";
  private static final String PRESENT = "Present";
  private static final String DELETING = "Deleting";
  private static final String GONE = "Gone";

  private Reclaimed() {}

  /** What is taken back together. */
  private record Key(String kind, String name) {
    private static Key of(Observed.Item object) {
      boolean machine = MACHINE.equals(object.kind());
      return new Key(object.kind(), machine ? Names.line(object.name()) : object.name());
    }
  }

  /** The list after a look, given the list before it. */
  static List<ReclaimItem> items(
      Reclaim before, CloudResourceRequestStatus old, Observed observed) {
    Map<Key, List<Boolean>> left = new LinkedHashMap<>();
    Map<Key, Integer> counts = counts(before);
    counts.keySet().forEach(key -> left.put(key, new ArrayList<>()));
    observed
        .objects()
        .forEach(o -> left.computeIfAbsent(Key.of(o), k -> new ArrayList<>()).add(o.terminating()));
    observed.lines().stream()
        .filter(Observed.Line::delivered)
        .forEach(
            l ->
                left.computeIfAbsent(new Key(l.kind(), l.name()), k -> new ArrayList<>())
                    .add(false));
    List<ReclaimItem> items = new ArrayList<>();
    left.forEach((key, live) -> items.add(line(key, counts.getOrDefault(key, 0), live)));
    namespace(before, old, observed).ifPresent(items::add);
    return items;
  }

  /** How many objects each line had when most of them were seen. */
  private static Map<Key, Integer> counts(Reclaim before) {
    Map<Key, Integer> counts = new LinkedHashMap<>();
    if (before != null) {
      before.items.stream()
          .filter(i -> i.count != null)
          .forEach(i -> counts.put(new Key(i.kind, i.name), i.count));
    }
    return counts;
  }

  /**
   * One line.
   *
   * @param live of each object that is left, whether it is being deleted
   */
  private static ReclaimItem line(Key key, int known, List<Boolean> live) {
    ReclaimItem item = new ReclaimItem();
    item.kind = key.kind();
    item.name = key.name();
    item.count = Math.max(known, live.size());
    item.gone = item.count - live.size();
    boolean deleting = live.stream().allMatch(d -> d);
    item.state = live.isEmpty() ? GONE : deleting ? DELETING : PRESENT;
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
