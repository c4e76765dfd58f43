package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which items of a grant stand as granted although the cluster refuses others: what is new and
 * runs, what has the size that was granted, and what people delivered.
 */
final class SeenToStand {
  private static final String STORAGE = "Storage";

  private final List<Observed.Line> lines;

  private SeenToStand(List<Observed.Line> lines) {
    this.lines = lines;
  }

  /**
   * Part and name of each, as {@link Overlay} has them.
   *
   * @param last what was carried out last
   * @param now what was granted
   */
  static Set<String> items(List<Observed.Line> lines, Resources last, Resources now) {
    SeenToStand seen = new SeenToStand(lines);
    return Stream.of(
            seen.items("hosts/", "Host", last.hosts, now.hosts, h -> h.name, SeenToStand::of),
            seen.items(
                "databases/",
                "Database",
                last.databases,
                now.databases,
                d -> d.name,
                SeenToStand::of),
            seen.items(
                "storage/", STORAGE, last.storage, now.storage, s -> s.name, SeenToStand::of),
            seen.items(
                "security/",
                "Security",
                last.security,
                now.security,
                s -> s.product,
                s -> Amount.NOTHING),
            seen.delivered(now))
        .flatMap(s -> s)
        .collect(Collectors.toSet());
  }

  private <T> Stream<String> items(
      String part,
      String kind,
      List<T> last,
      List<T> now,
      Function<T, String> name,
      Function<T, Amount> amount) {
    return now.stream()
        .filter(
            item -> {
              Optional<Amount> before =
                  last.stream()
                      .filter(l -> name.apply(l).equals(name.apply(item)))
                      .map(amount)
                      .findFirst();
              return lines.stream()
                  .filter(l -> l.kind().equals(kind) && l.name().equals(name.apply(item)))
                  .anyMatch(l -> stands(l, before, amount.apply(item)));
            })
        .map(item -> part + name.apply(item));
  }

  /** A volume may be rounded up by its storage; what hosts and databases use is what they ask. */
  private static boolean stands(Observed.Line line, Optional<Amount> before, Amount granted) {
    if (before.isEmpty() || line.byHand()) {
      return line.ready();
    }
    long used = line.used().storageGiB();
    long had = before.get().storageGiB();
    boolean grown =
        STORAGE.equals(line.kind())
            ? granted.storageGiB() > had && used >= granted.storageGiB()
            : used > had;
    return grown || line.ready() && line.used().equals(granted);
  }

  private Stream<String> delivered(Resources now) {
    Stream<String> some =
        Remainder.SOME.entrySet().stream()
            .filter(e -> delivered(e.getValue()))
            .map(e -> e.getKey());
    Stream<String> domains =
        now.network == null
            ? Stream.empty()
            : now.network.domains.stream()
                .filter(d -> delivered(Remainder.DOMAIN + d))
                .map(d -> "domains/" + d);
    return Stream.concat(some, domains);
  }

  private boolean delivered(String name) {
    return lines.stream()
        .anyMatch(l -> Remainder.LINES.equals(l.kind()) && l.name().equals(name) && l.ready());
  }

  private static Amount of(Host h) {
    long disks = or(h.systemDiskGiB) + h.dataDisks.stream().mapToLong(d -> or(d.gib)).sum();
    long n = or(h.count);
    return new Amount(n * or(h.vcpu), n * or(h.memoryGiB), n * disks);
  }

  private static Amount of(Database d) {
    return new Amount(0, 0, or(d.storageGiB));
  }

  private static Amount of(Storage s) {
    return new Amount(0, 0, or(s.gib));
  }

  private static long or(Integer number) {
    return number == null ? 0 : number;
  }
}
