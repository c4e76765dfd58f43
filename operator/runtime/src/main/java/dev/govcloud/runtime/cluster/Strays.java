package dev.govcloud.runtime.cluster;

import dev.govcloud.provision.Labels;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.UnitNamespace;
import dev.govcloud.provision.item.Standing;
import dev.govcloud.runtime.status.Holding;
import dev.govcloud.runtime.status.Stray;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.NamespaceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands without a live request behind it (rule R10.2): it is listed for people and never
 * deleted, since a request that was not read, or a label that somebody copied, proves nothing.
 */
public final class Strays {
  /** What is newer, or went within this while, may just be ahead of its request. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** How often they are looked for. */
  public static final Duration LOOKED_FOR = Duration.ofMinutes(5);

  private static final String NAMESPACE = "Namespace";

  private final KubernetesClient client;
  private final Made made;
  private final Supplier<Stream<Holding>> requests;
  private final Clock clock;
  private List<Stray> found;
  private Instant looked;

  public Strays(KubernetesClient client, Watches watches, Clock clock) {
    this(client, watches.made(), () -> watches.requests().words(), clock);
  }

  Strays(KubernetesClient client, Made made, Supplier<Stream<Holding>> requests, Clock clock) {
    this.client = client;
    this.made = made;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * All of them, in the order of kinds and names; what lies in a stray namespace goes with it. What
   * was found a moment ago is found again: many events ask, and each look reads from the server.
   */
  public synchronized List<Stray> find() {
    Instant now = clock.instant();
    if (found == null || !now.isBefore(looked.plus(LOOKED_FOR))) {
      found = look();
      looked = now;
    }
    return found;
  }

  private List<Stray> look() {
    Set<String> expected = requests.get().map(Holding::namespace).collect(Collectors.toSet());
    Set<String> places =
        Stream.concat(
                made.keys().filter(k -> NAMESPACE.equals(k.kind())).map(Made.Key::name), unmarked())
            .collect(Collectors.toSet());
    Stream<Stray> inside =
        made.keys()
            .filter(k -> !NAMESPACE.equals(k.kind()))
            .filter(k -> !expected.contains(k.namespace()) && !places.contains(k.namespace()))
            .filter(k -> !UnitNamespace.COUNTS.equals(k.name()))
            .filter(k -> made.get(k).filter(this::settled).isPresent())
            .map(k -> new Stray(k.kind(), k.namespace(), k.name()));
    return Stream.concat(
            places.stream()
                .filter(place -> !expected.contains(place))
                .filter(place -> settledNamespace(place))
                .map(place -> new Stray(NAMESPACE, "", place)),
            inside)
        .sorted()
        .toList();
  }

  private boolean settledNamespace(String name) {
    HasMetadata live = client.namespaces().withName(name).get();
    return live != null && settled(live);
  }

  private boolean settled(HasMetadata object) {
    Instant before = clock.instant().minus(SETTLED);
    var meta = object.getMetadata();
    return Stream.of(meta.getCreationTimestamp(), meta.getDeletionTimestamp())
        .flatMap(time -> Standing.instant(time).stream())
        .allMatch(time -> time.isBefore(before));
  }

  /** Namespaces that are called as ours are and bear no mark: made while no rule was in force. */
  private Stream<String> unmarked() {
    List<String> names = new ArrayList<>();
    String next = null;
    do {
      NamespaceList page =
          client
              .namespaces()
              .withLabelSelector("!" + Labels.MANAGED_BY)
              .list(new ListOptionsBuilder().withLimit(Watches.PAGE).withContinue(next).build());
      page.getItems().stream()
          .map(n -> n.getMetadata().getName())
          .filter(n -> n.startsWith(Names.PREFIX))
          .forEach(names::add);
      next = page.getMetadata().getContinue();
    } while (next != null && !next.isEmpty());
    return names.stream();
  }
}
