package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.api.request.Reclaim.ReclaimItem;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Observed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of what is taken back, each item kept until and after it is gone (article 16). */
final class Reclaimed {
  private Reclaimed() {}

  static List<ReclaimItem> items(
      Reclaim before, CloudResourceRequestStatus old, Observed observed, Phase phase) {
    Map<String, ReclaimItem> items = new LinkedHashMap<>();
    if (before != null) {
      before.items.forEach(i -> items.put(i.kind + i.uid, item(i.kind, i.name, i.uid, "Gone")));
    }
    observed.hosts().forEach(h -> put(items, "VirtualMachine", h.name(), h.uid(), h.terminating()));
    if (old != null && old.namespace != null) {
      items.putIfAbsent(
          "Namespace" + old.namespace.uid,
          item("Namespace", old.namespace.name, old.namespace.uid, "Gone"));
    }
    observed
        .namespace()
        .ifPresent(n -> put(items, "Namespace", n.name(), n.uid(), n.terminating()));
    return new ArrayList<>(items.values());
  }

  private static void put(
      Map<String, ReclaimItem> items, String kind, String name, String uid, boolean terminating) {
    items.put(kind + uid, item(kind, name, uid, terminating ? "Deleting" : "Present"));
  }

  private static ReclaimItem item(String kind, String name, String uid, String state) {
    ReclaimItem item = new ReclaimItem();
    item.kind = kind;
    item.name = name;
    item.uid = uid;
    item.state = state;
    return item;
  }
}
