package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.api.request.Reclaim.ReclaimItem;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.core.request.Observed;
import dev.govcloud.provision.Names;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  private static final String UNKNOWN = "Unknown";

  /** What is taken back together. */
  private record Key(String kind, String name) {
    private static Key of(Observed.Item object) {
      boolean machine = MACHINE.equals(object.kind());
      return new Key(object.kind(), machine ? Names.line(object.name()) : object.name());
    }
  }

  private final Reclaim before;
  private final Instant now;

  private Reclaimed(Reclaim before, Instant now) {
    this.before = before == null ? new Reclaim() : before;
    this.now = now;
  }

  /** The list after a look, given the list before it. */
  static List<ReclaimItem> items(
      Reclaim before, CloudResourceRequestStatus old, Observed observed, Instant now) {
    return new Reclaimed(before, now).items(old, observed);
  }

  private List<ReclaimItem> items(CloudResourceRequestStatus old, Observed observed) {
    Map<Key, List<Boolean>> left = new LinkedHashMap<>();
    before.items.stream()
        .filter(i -> i.count != null)
        .forEach(i -> left.put(new Key(i.kind, i.name), new ArrayList<>()));
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
    Set<String> unread =
        observed.blockers().stream()
            .filter(Blocker::unread)
            .map(Blocker::kind)
            .collect(Collectors.toSet());
    left.forEach(
        (key, live) ->
            items.add(
                unread.contains(key.kind()) && !gone(key)
                    ? unknown(key)
                    : line(key, live, uid(key, observed))));
    namespace(old, observed).ifPresent(items::add);
    return items;
  }

  /** The item as it was listed before. */
  private Optional<ReclaimItem> known(String kind, String name) {
    return before.items.stream()
        .filter(i -> i.kind.equals(kind) && i.name.equals(name))
        .findFirst();
  }

  private boolean gone(Key key) {
    return known(key.kind(), key.name()).filter(k -> GONE.equals(k.state)).isPresent();
  }

  /** As it was seen last: its kind is missing from the cluster. */
  private ReclaimItem unknown(Key key) {
    ReclaimItem item = new ReclaimItem();
    item.kind = key.kind();
    item.name = key.name();
    item.state = UNKNOWN;
    known(key.kind(), key.name())
        .ifPresent(
            k -> {
              item.uid = k.uid;
              item.count = k.count;
              item.gone = k.gone;
            });
    return item;
  }

  /** Of a single object its UID; a line of machines has as many as machines. */
  private static String uid(Key key, Observed observed) {
    return observed.objects().stream()
        .filter(o -> !MACHINE.equals(o.kind()) && Key.of(o).equals(key))
        .map(Observed.Item::uid)
        .findFirst()
        .orElse(null);
  }

  /**
   * One line.
   *
   * @param live of each object that is left, whether it is being deleted
   */
  private ReclaimItem line(Key key, List<Boolean> live, String uid) {
    Optional<ReclaimItem> known = known(key.kind(), key.name());
    boolean deleting = live.stream().allMatch(d -> d);
    ReclaimItem item = item(key.kind(), key.name(), live.isEmpty(), deleting);
    item.uid = uid == null ? known.map(k -> k.uid).orElse(null) : uid;
    item.count = Math.max(known.map(k -> k.count).orElse(0), live.size());
    item.gone = item.count - live.size();
    return item;
  }

  /** With the moment at which it was first seen to be gone. */
  private ReclaimItem item(String kind, String name, boolean gone, boolean deleting) {
    ReclaimItem item = new ReclaimItem();
    item.kind = kind;
    item.name = name;
    item.state = gone ? GONE : deleting ? DELETING : PRESENT;
    item.goneAt =
        gone
            ? known(kind, name)
                .map(k -> k.goneAt)
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString())
            : null;
    return item;
  }

  private Optional<ReclaimItem> namespace(CloudResourceRequestStatus old, Observed observed) {
    Optional<ReclaimItem> seen =
        observed.namespace().map(n -> namespace(n.name(), n.uid(), false, n.terminating()));
    NamespaceReference recorded = old == null ? null : old.namespace;
    return seen.or(
            () -> Optional.ofNullable(recorded).map(r -> namespace(r.name, r.uid, true, false)))
        .or(
            () ->
                before.items.stream()
                    .filter(i -> NAMESPACE.equals(i.kind))
                    .map(i -> namespace(i.name, i.uid, true, false))
                    .findFirst());
  }

  private ReclaimItem namespace(String name, String uid, boolean gone, boolean deleting) {
    ReclaimItem item = item(NAMESPACE, name, gone, deleting);
    item.uid = uid;
    return item;
  }
}
