package dev.govcloud.runtime.cluster;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.provision.item.ManagedKind;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change takes away of a kind that was removed from the cluster: it is not carried out until
 * somebody can see that it went (articles 15 and 16). A kind that was never there made nothing.
 */
final class UnreadChanges {
  private UnreadChanges() {}

  /**
   * The first of them, for people.
   *
   * @param removed the kinds that the cluster had while this operator looked, and has no more
   */
  static Optional<String> of(
      CloudResourceRequest request, Collection<Filing> filings, Set<ManagedKind> removed) {
    if (removed.isEmpty() || request.getStatus() == null) {
      return Optional.empty();
    }
    Set<String> owed =
        request.getStatus().awaiting.stream()
            .filter(a -> Stage.CHANGE_EXECUTION.label().equals(a.stage))
            .map(a -> a.filing)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return filings.stream()
        .filter(f -> owed.contains(f.getMetadata().getName()) && f.getSpec().change != null)
        .flatMap(f -> f.getSpec().change.differences.stream())
        .filter(d -> d.from != null && d.to == null)
        .flatMap(d -> kind(d).filter(removed::contains).map(k -> said(d, k)).stream())
        .findFirst();
  }

  /** The kind of a whole item that goes, known by a field that each has. */
  private static Optional<ManagedKind> kind(Difference d) {
    String[] path = d.path.split("/");
    if (path.length != 3) {
      return Optional.empty();
    }
    return switch (path[0] + "/" + path[2]) {
      case "hosts/vcpu" -> Optional.of(ManagedKind.MACHINE);
      case "databases/engine" -> Optional.of(ManagedKind.DATABASE);
      case "storage/kind" -> Optional.of(ManagedKind.BUCKET).filter(k -> "Object".equals(d.from));
      default -> Optional.empty();
    };
  }

  private static String said(Difference d, ManagedKind kind) {
    return d.path.substring(0, d.path.lastIndexOf('/'))
        + " is to go, and nobody can see whether it did: the cluster has no "
        + kind.kind()
        + " kind ("
        + kind.apiVersion()
        + ") any more. The provider installs "
        + kind.product()
        + " again, or its definition "
        + kind.definition()
        + " alone; the change then goes on by itself.";
  }
}
