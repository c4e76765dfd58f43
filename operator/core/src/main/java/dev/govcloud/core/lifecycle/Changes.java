package dev.govcloud.core.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a change application changes, and whether that is major (article 15, rule A18). */
final class Changes {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int HUNDRED = 100;

  private Changes() {}

  /** Compares what runs with what is applied for. */
  static ChangeStatus of(Snapshot runs, Snapshot wanted, Change declared, int growthPercent) {
    ChangeStatus change = new ChangeStatus();
    change.revision = wanted.revision;
    change.differences = differences(runs, wanted);
    change.reasons = reasons(runs, wanted, declared, growthPercent);
    change.major = !change.reasons.isEmpty();
    return change;
  }

  private static List<Difference> differences(Snapshot runs, Snapshot wanted) {
    Map<String, String> before = flat(runs);
    Map<String, String> after = flat(wanted);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      if (!Objects.equals(before.get(path), after.get(path))) {
        Difference d = new Difference();
        d.path = path;
        d.from = before.get(path);
        d.to = after.get(path);
        differences.add(d);
      }
    }
    return differences;
  }

  private static Map<String, String> flat(Snapshot snapshot) {
    Snapshot bare = Snapshots.copy(snapshot);
    bare.revision = null;
    bare.basis = null;
    bare.images = List.of();
    bare.trialDays = null;
    Map<String, String> flat = new TreeMap<>();
    flatten("", MAPPER.valueToTree(bare), flat);
    return flat;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.fields().forEachRemaining(f -> flatten(join(path, f.getKey()), f.getValue(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(join(path, nameOf(node.get(i), i)), node.get(i), into);
      }
    } else if (!node.isNull()) {
      into.put(path, node.asText());
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() || path.equals("resources") ? name : path + "/" + name;
  }

  private static String nameOf(JsonNode item, int position) {
    JsonNode name = item.has("name") ? item.get("name") : item.get("product");
    return name == null ? String.valueOf(position + 1) : name.asText();
  }

  private static List<String> reasons(Snapshot runs, Snapshot wanted, Change declared, int limit) {
    List<String> reasons = new ArrayList<>();
    Amount before = Amount.of(runs.resources);
    Amount after = Amount.of(wanted.resources);
    grown("vCPU", before.vcpu(), after.vcpu(), limit, reasons);
    grown("memory", before.memoryGiB(), after.memoryGiB(), limit, reasons);
    grown("storage", before.storageGiB(), after.storageGiB(), limit, reasons);
    kinds(runs, wanted, reasons);
    if (level(wanted) > level(runs)) {
      reasons.add("protection level raised from " + level(runs) + " to " + level(wanted));
    }
    if (!Objects.equals(runs.zone, wanted.zone)) {
      reasons.add("network zone changed from " + runs.zone + " to " + wanted.zone);
    }
    if (exposed(wanted) && !exposed(runs)) {
      reasons.add("newly reachable from the Internet");
    }
    if (declared != null && Boolean.TRUE.equals(declared.declaredMajor)) {
      reasons.add("declared major by the unit");
    }
    return reasons;
  }

  private static boolean exposed(Snapshot s) {
    var network = s.resources.network;
    return Boolean.TRUE.equals(s.publicFacing)
        || network != null && (some(network.publicIps) || some(network.internetMbps));
  }

  private static boolean some(Integer amount) {
    return amount != null && amount > 0;
  }

  private static void grown(String what, long before, long after, int limit, List<String> into) {
    if (after > before && (after - before) * HUNDRED >= before * limit) {
      into.add(what + " grows from " + before + " to " + after + ", " + limit + " % or more");
    }
  }

  private static void kinds(Snapshot runs, Snapshot wanted, List<String> reasons) {
    var before = runs.resources;
    var after = wanted.resources;
    newKind("hosts", before.hosts, after.hosts, reasons);
    newKind("databases", before.databases, after.databases, reasons);
    newKind("storage", before.storage, after.storage, reasons);
    newKind("security products", before.security, after.security, reasons);
    after.databases.stream()
        .filter(d -> before.databases.stream().anyMatch(b -> replaced(b.name, d.name, b, d)))
        .forEach(d -> reasons.add("database " + d.name + " gets another engine"));
  }

  private static boolean replaced(
      String old,
      String name,
      dev.govcloud.api.request.Database before,
      dev.govcloud.api.request.Database after) {
    return old.equals(name) && !Objects.equals(before.engine, after.engine);
  }

  private static void newKind(String what, List<?> before, List<?> after, List<String> reasons) {
    if (before.isEmpty() && !after.isEmpty()) {
      reasons.add("a new kind of resource: " + what);
    }
  }

  private static int level(Snapshot s) {
    return s.mlpsLevel == null ? 0 : s.mlpsLevel;
  }
}
