package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.item.ItemKind;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;

/**
 * Takes away what an approved change no longer contains (article 15): an item is halted, its
 * volumes are copied where the policy says by snapshots, and only then is it deleted. An elastic
 * host that becomes smaller is deleted at once: its machines are alike and come again.
 */
final class Withdrawal {
  private static final String SNAPSHOTS = "VolumeSnapshot";

  private final Uncached uncached;
  private final VolumeCopies volumes;
  private final Reclaimer reclaimer;

  Withdrawal(Uncached uncached, VolumeCopies volumes, Reclaimer reclaimer) {
    this.uncached = uncached;
    this.volumes = volumes;
    this.reclaimer = reclaimer;
  }

  /**
   * One step for each object.
   *
   * @return what keeps one from going, for people
   */
  Setback withdraw(
      CloudResourceRequest request,
      Snapshot approved,
      List<HasMetadata> surplus,
      PlatformCopy policy) {
    Optional<String> held = Optional.empty();
    for (HasMetadata object : surplus) {
      Optional<ItemKind> kind = Items.kind(object).filter(k -> copied(object, approved, policy));
      if (kind.isEmpty()) {
        reclaimer.remove(object);
      } else if (!kind.get().halted(object)) {
        uncached.patch(kind.get().managed(), object, kind.get().halt());
      } else {
        Optional<String> why = copyThenRemove(request, kind.get(), object, policy);
        held = held.or(() -> why);
      }
    }
    return held.map(Setback::problem).orElse(Setback.NONE);
  }

  private Optional<String> copyThenRemove(
      CloudResourceRequest request, ItemKind kind, HasMetadata object, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    List<Claim> claims =
        uncached.claims(namespace).stream().filter(c -> kind.holds(object, c)).toList();
    Optional<String> impossible = claims.isEmpty() ? Optional.empty() : volumes.impossible(policy);
    if (impossible.isPresent()) {
      return impossible.map(why -> stays(object, why));
    }
    volumes.ask(request, claims, policy);
    List<Part> parts = volumes.read(namespace, claims);
    if (parts.stream().allMatch(Part::stands)) {
      reclaimer.remove(object);
      return Optional.empty();
    }
    return parts.stream()
        .flatMap(p -> p.failure().stream())
        .findFirst()
        .map(why -> stays(object, why));
  }

  private static String stays(HasMetadata object, String why) {
    return object.getKind()
        + " "
        + object.getMetadata().getName()
        + " is to go and is halted; it stays until its volumes are copied: "
        + why;
  }

  private static boolean copied(HasMetadata object, Snapshot approved, PlatformCopy policy) {
    boolean elastic =
        ManagedKind.MACHINE.isOf(object)
            && approved.resources.hosts.stream()
                .filter(h -> h.elastic != null)
                .anyMatch(h -> h.name.equals(Names.line(object.getMetadata().getName())));
    return SNAPSHOTS.equals(policy.method) && !elastic;
  }
}
