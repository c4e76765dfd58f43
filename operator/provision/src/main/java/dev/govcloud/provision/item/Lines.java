package dev.govcloud.provision.item;

import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Observed;
import dev.govcloud.provision.copy.Claim;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How the lines that the operator makes stand, by their live objects. */
public final class Lines {
  private final Order order;
  private final Collection<? extends HasMetadata> live;
  private final Set<ManagedKind> absent;
  private final UnaryOperator<Instant> clock;
  private final List<PersistentVolumeClaim> disks;

  /**
   * Of an approved request.
   *
   * @param live every live object of it
   * @param absent the kinds that the cluster lacks
   * @param clock from the cluster's time to the one that is counted in
   */
  public Lines(
      Order order,
      Collection<? extends HasMetadata> live,
      Set<ManagedKind> absent,
      UnaryOperator<Instant> clock) {
    this(order, live, absent, clock, List.of());
  }

  /**
   * Of one that is being changed.
   *
   * @param disks the claims that controllers made for what is approved: growth is theirs
   */
  public Lines(
      Order order,
      Collection<? extends HasMetadata> live,
      Set<ManagedKind> absent,
      UnaryOperator<Instant> clock,
      List<PersistentVolumeClaim> disks) {
    this.order = order;
    this.live = live;
    this.absent = absent;
    this.clock = clock;
    this.disks = disks;
  }

  /** Each of them, in the order of {@link Items}. */
  public List<Observed.Line> all() {
    List<Observed.Line> lines = new ArrayList<>();
    for (ItemKind kind : Items.KINDS) {
      kind.lines(order.approved().resources, order.approved())
          .forEach(l -> lines.add(line(kind, l)));
    }
    return lines;
  }

  private Observed.Line line(ItemKind kind, Line line) {
    if (absent.contains(kind.managed())) {
      Optional<String> missing = Optional.of(missing(kind.managed()));
      return Observed.Line.made(line.kind(), line.name(), false, Optional.empty(), missing)
          .nothingThere();
    }
    List<? extends HasMetadata> wanted = kind.objects(line, order);
    List<HasMetadata> there = wanted.stream().flatMap(o -> live(kind, o).stream()).toList();
    List<Standing> standings =
        Stream.concat(
                wanted.stream().map(o -> standing(kind, o)),
                disks.stream()
                    .filter(d -> there.stream().anyMatch(o -> made(kind, o, d)))
                    .flatMap(d -> Room.standing(d).stream()))
            .toList();
    Amount used = there.stream().map(kind::used).reduce(Amount.NOTHING, Amount::plus);
    Observed.Line made = made(line, standings);
    return wanted.stream().noneMatch(o -> named(kind, o).findAny().isPresent())
        ? made.nothingThere()
        : made.using(used).halted(there.stream().allMatch(kind::halted));
  }

  /** Whether a claim was made by the controller of an object. */
  private static boolean made(ItemKind kind, HasMetadata object, PersistentVolumeClaim disk) {
    return kind.managed() != ManagedKind.VOLUME && kind.holds(object, Claim.of(disk));
  }

  private Observed.Line made(Line line, List<Standing> standings) {
    boolean told = standings.stream().allMatch(s -> s.since().isPresent());
    return Observed.Line.made(
        line.kind(),
        line.name(),
        standings.stream().allMatch(Standing::ready),
        told
            ? standings.stream()
                .flatMap(s -> s.since().stream())
                .map(clock)
                .max(Comparator.naturalOrder())
                .or(() -> Optional.of(Instant.EPOCH)) // nothing of it is wanted: it always stood
            : Optional.empty(),
        standings.stream().flatMap(s -> s.failure().stream()).findFirst());
  }

  private Standing standing(ItemKind kind, HasMetadata wanted) {
    return live(kind, wanted).map(kind::read).orElse(Standing.UNKNOWN);
  }

  private Optional<HasMetadata> live(ItemKind kind, HasMetadata wanted) {
    return named(kind, wanted)
        .filter(o -> o.getMetadata().getDeletionTimestamp() == null)
        .findFirst();
  }

  /** What is being deleted is there until it is gone. */
  private Stream<HasMetadata> named(ItemKind kind, HasMetadata wanted) {
    return live.stream()
        .map(HasMetadata.class::cast)
        .filter(o -> kind.managed().isOf(o))
        .filter(o -> o.getMetadata().getName().equals(wanted.getMetadata().getName()));
  }

  /** What is said where the cluster lacks a kind. */
  public static String missing(ManagedKind kind) {
    return "The cluster has no "
        + kind.kind()
        + " kind ("
        + kind.apiVersion()
        + "): ask the provider to install "
        + kind.product()
        + "; until then nothing of it is set up, and nothing of it can be seen.";
  }
}
