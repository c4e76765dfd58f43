package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What later changes left of an earlier one, and the lines that it is of: what only a later one
 * asks for is not among them.
 */
final class Remainder {
  /** The kind of the lines of the network, and how those of a domain begin. */
  static final String LINES = "Network";

  static final String DOMAIN = "domain ";
  private static final String NETWORK = "network/";

  /** What the network has some of, and what its line is called. */
  static final Map<String, String> SOME =
      Map.of(
          "network/intranetMbps", "intranet bandwidth",
          "network/internetMbps", "Internet bandwidth",
          "network/publicIps", "public addresses",
          "network/loadBalancers", "load balancers");

  /** The part of an application that a path begins with, and the kind of its lines. */
  private static final Map<String, String> KINDS =
      Map.of(
          "hosts", "Host",
          "databases", "Database",
          "storage", "Storage",
          "security", "Security");

  /** Lists of the network are numbered, and the number says nothing: an item is what it says. */
  private static final List<String> NUMBERED = List.of("network/domains/", "network/rules/");

  private final Set<String> paths;
  private final Set<Map<String, String>> items;

  private Remainder(Set<String> paths, Set<Map<String, String>> items) {
    this.paths = paths;
    this.items = items;
  }

  /** Of a change that was granted, where something else runs by now. */
  static Remainder of(FilingBook.Entry earlier, Snapshot runs) {
    ChangeStatus change = earlier.object().getSpec().change;
    return new Remainder(paths(earlier, change, runs), items(earlier, change, runs));
  }

  /** The paths that a change changed and that are not again as they were before it. */
  private static Set<String> paths(FilingBook.Entry earlier, ChangeStatus change, Snapshot runs) {
    Map<String, String> now = new HashMap<>();
    change.differences.forEach(d -> now.put(d.path, d.to));
    Changes.differences(earlier.content(), Contents.of(runs))
        .forEach(d -> now.replace(d.path, d.to));
    return change.differences.stream()
        .filter(d -> NUMBERED.stream().noneMatch(d.path::startsWith))
        .filter(d -> !Objects.equals(d.from, now.get(d.path)))
        .map((Difference d) -> d.path)
        .collect(Collectors.toSet());
  }

  /** The domains and rules that it brought and that are still wanted, or took away and are not. */
  private static Set<Map<String, String>> items(
      FilingBook.Entry earlier, ChangeStatus change, Snapshot runs) {
    Map<String, String> written = network(earlier.content());
    Set<Map<String, String>> after = items(written);
    change.differences.forEach(
        d -> {
          if (d.from == null) {
            written.remove(d.path);
          } else {
            written.put(d.path, d.from);
          }
        });
    Set<Map<String, String>> before = items(written);
    Set<Map<String, String>> now = items(network(Contents.of(runs)));
    return Stream.concat(after.stream(), before.stream())
        .filter(i -> after.contains(i) != before.contains(i))
        .filter(i -> after.contains(i) == now.contains(i))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> network(FilingContent content) {
    Map<String, String> network = new HashMap<>();
    Contents.writtenBasis(content).forEach((path, text) -> network.put(Changes.plain(path), text));
    network.keySet().removeIf(path -> !path.startsWith(NETWORK));
    network.values().removeIf(String::isEmpty);
    return network;
  }

  private static Set<Map<String, String>> items(Map<String, String> network) {
    Map<String, Map<String, String>> items = new TreeMap<>();
    network.forEach(
        (path, text) -> {
          if (NUMBERED.stream().anyMatch(path::startsWith)) {
            String[] parts = path.split("/", 4);
            items
                .computeIfAbsent(parts[1] + "/" + parts[2], i -> new TreeMap<>())
                .put(parts.length == 4 ? parts[3] : parts[1], text);
          }
        });
    return new HashSet<>(items.values());
  }

  /** Whether nothing is left of it. */
  boolean none() {
    return paths.isEmpty() && items.isEmpty();
  }

  /** Whether a line is one of those that show whether it is carried out. */
  boolean concerns(Observed.Line line) {
    return LINES.equals(line.kind())
        ? Stream.concat(
                paths.stream().flatMap(p -> Stream.ofNullable(SOME.get(p))),
                items.stream().flatMap(i -> named(i).stream()))
            .anyMatch(line.name()::equals)
        : paths.stream().map(path -> path.split("/", 3)).anyMatch(path -> of(path, line));
  }

  private static Optional<String> named(Map<String, String> item) {
    return item.containsKey("domains")
        ? Optional.of(DOMAIN + item.get("domains"))
        : Optional.of(item)
            .filter(rule -> "ICMP".equals(rule.get("protocol")))
            .map(rule -> "ICMP from " + rule.get("source") + " to " + rule.get("destination"));
  }

  /** Its size and, where the operator makes it, its speed are two lines. */
  private static boolean of(String[] path, Observed.Line line) {
    if (path.length < 2 || !line.kind().equals(KINDS.get(path[0]))) {
      return false;
    }
    boolean speed = line.name().equals(path[1] + " speed");
    boolean faster = path.length == 3 && "iops".equals(path[2]);
    boolean whole = line.name().equals(path[1]) && (line.byHand() || !faster);
    return whole || speed && faster;
  }
}
