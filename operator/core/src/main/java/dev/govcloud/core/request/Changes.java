package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a change application changes, and whether that is major (article 15, rule A18). */
final class Changes {
  private static final int HUNDRED = 100;

  private Changes() {}

  /** Compares what runs with what is applied for, or with what would be granted. */
  static ChangeStatus of(FilingContent runs, FilingContent wanted, int growthPercent) {
    ChangeStatus change = new ChangeStatus();
    change.differences = differences(runs, wanted);
    change.reasons = reasons(runs, wanted, growthPercent);
    change.major = !change.reasons.isEmpty();
    return change;
  }

  /** Every difference, old and new, in the order of the paths. */
  static List<Difference> differences(FilingContent runs, FilingContent wanted) {
    Map<String, String> runBasis = Contents.basis(runs);
    Map<String, String> wantedBasis = Contents.basis(wanted);
    Map<String, String> before = readable(runBasis, wantedBasis);
    Map<String, String> after = readable(wantedBasis, runBasis);
    Map<String, String> from = readable(Contents.writtenBasis(runs), wantedBasis);
    Map<String, String> to = readable(Contents.writtenBasis(wanted), runBasis);
    outOfRange(runs, wanted, before, after);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      if (!Objects.equals(before.get(path), after.get(path))) {
        Difference d = new Difference();
        d.path = path;
        d.from = from.getOrDefault(path, before.get(path));
        d.to = to.getOrDefault(path, after.get(path));
        differences.add(d);
      }
    }
    return differences;
  }

  /** An elastic host moves in its range by itself; out of it only a change takes it. */
  private static void outOfRange(
      FilingContent runs,
      FilingContent wanted,
      Map<String, String> before,
      Map<String, String> after) {
    for (Host next : hosts(wanted)) {
      hosts(runs).stream()
          .filter(h -> h.name.equals(next.name) && moves(h) && moves(next))
          .filter(h -> h.count < next.elastic.min || h.count > next.elastic.max)
          .forEach(
              h -> {
                before.put("hosts/" + h.name + "/count", h.count.toString());
                after.put("hosts/" + h.name + "/count", next.count.toString());
              });
    }
  }

  private static List<Host> hosts(FilingContent content) {
    return content.resources == null ? List.of() : content.resources.hosts;
  }

  private static boolean moves(Host h) {
    return h.elastic != null && Contents.inRange(h);
  }

  /** Paths as people write them; that an item is there say its other fields, if it has any. */
  private static Map<String, String> readable(Map<String, String> basis, Map<String, String> than) {
    Map<String, String> readable = new TreeMap<>();
    basis.forEach(
        (path, text) -> {
          if (!text.isEmpty()) {
            readable.put(plain(path), text);
          } else if (!than.containsKey(path) && bare(path, basis)) {
            readable.put(plain(path), "there");
          }
        });
    return readable;
  }

  private static boolean bare(String item, Map<String, String> basis) {
    return basis.keySet().stream().noneMatch(path -> path.startsWith(item + "."));
  }

  /** A path as people write it. */
  static String plain(String path) {
    return path.replaceFirst("^resources\\.", "")
        .replace('.', '/')
        .replace('[', '/')
        .replace("]", "");
  }

  private static List<String> reasons(FilingContent runs, FilingContent wanted, int limit) {
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
    if (!Objects.equals(runs.system.zone, wanted.system.zone)) {
      reasons.add("network zone changed from " + runs.system.zone + " to " + wanted.system.zone);
    }
    exposure(runs, wanted, reasons);
    if (wanted.change != null && Boolean.TRUE.equals(wanted.change.declaredMajor)) {
      reasons.add("declared major by the unit");
    }
    return reasons;
  }

  /** Connected to the Internet where it was not, or let in where everything was kept out. */
  private static void exposure(FilingContent runs, FilingContent wanted, List<String> reasons) {
    if (connected(wanted) && !connected(runs)) {
      reasons.add("newly reachable from the Internet");
    }
    if (letsIn(wanted) && !letsIn(runs)) {
      reasons.add("newly reachable from the Internet: a rule lets in every address");
    }
  }

  /** By declaration, or by an address or bandwidth of its own. */
  private static boolean connected(FilingContent c) {
    return Boolean.TRUE.equals(c.system.publicFacing)
        || some(network(c).publicIps)
        || some(network(c).internetMbps);
  }

  private static boolean letsIn(FilingContent c) {
    return network(c).rules.stream().anyMatch(Changes::open);
  }

  private static Network network(FilingContent c) {
    return c.resources.network == null ? new Network() : c.resources.network;
  }

  private static boolean open(Network.Rule rule) {
    return AddressRange.of(rule.source).map(AddressRange::wide).orElse(false);
  }

  private static boolean some(Integer amount) {
    return amount != null && amount > 0;
  }

  private static void grown(String what, long before, long after, int limit, List<String> into) {
    if (after > before && (after - before) * HUNDRED >= before * limit) {
      into.add(what + " grows from " + before + " to " + after + ", " + limit + " % or more");
    }
  }

  private static void kinds(FilingContent runs, FilingContent wanted, List<String> reasons) {
    var before = runs.resources;
    var after = wanted.resources;
    newKind("hosts", before.hosts, after.hosts, reasons);
    newKind("databases", before.databases, after.databases, reasons);
    newKind("storage", before.storage, after.storage, reasons);
    newKind("security products", before.security, after.security, reasons);
    if (gpus(after.hosts) > 0 && gpus(before.hosts) == 0) {
      reasons.add("a new kind of resource: graphics processors");
    }
    Set<String> kindsBefore = before.storage.stream().map(s -> s.kind).collect(Collectors.toSet());
    after.storage.stream()
        .map(s -> s.kind)
        .distinct()
        .filter(k -> !before.storage.isEmpty() && !kindsBefore.contains(k))
        .forEach(k -> reasons.add("a new kind of resource: " + k + " storage"));
    engines(before.databases, after.databases, reasons);
  }

  private static long gpus(List<Host> hosts) {
    return hosts.stream().mapToLong(h -> h.gpu == null ? 0 : h.gpu).sum();
  }

  /** An engine that no database had, whatever the database is called: another architecture. */
  private static void engines(List<Database> before, List<Database> after, List<String> reasons) {
    Map<String, String> engines =
        before.stream().collect(Collectors.toMap(d -> d.name, d -> d.engine, (a, b) -> a));
    Set<String> gone =
        before.stream()
            .filter(b -> after.stream().noneMatch(a -> a.name.equals(b.name)))
            .map(b -> b.engine)
            .collect(Collectors.toSet());
    for (Database d : after) {
      String old = engines.get(d.name);
      boolean brings = old == null && !before.isEmpty() && !engines.containsValue(d.engine);
      boolean replaces = old == null && !gone.isEmpty() && !gone.contains(d.engine);
      if (old != null && !old.equals(d.engine)) {
        reasons.add("database " + d.name + " gets another engine: " + old + " to " + d.engine);
      } else if (brings || replaces) {
        reasons.add("database " + d.name + " brings another engine: " + d.engine);
      }
    }
  }

  private static void newKind(String what, List<?> before, List<?> after, List<String> reasons) {
    if (before.isEmpty() && !after.isEmpty()) {
      reasons.add("a new kind of resource: " + what);
    }
  }

  private static int level(FilingContent c) {
    return c.mlps == null || c.mlps.level == null ? 0 : c.mlps.level;
  }
}
