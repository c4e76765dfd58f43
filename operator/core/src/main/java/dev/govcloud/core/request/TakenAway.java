package dev.govcloud.core.request;

import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes with a change of what runs, and whether it is copied before (rule A25). */
final class TakenAway {
  /** Of a policy: the platform takes no copy. */
  private static final String NO_COPY = "None";

  /** Of what a controller may make: the kind of its lines, and a field that each of them has. */
  private static final Map<String, Map.Entry<String, String>> WHOLE =
      Map.of(
          "hosts", Map.entry("Host", "vcpu"),
          "databases", Map.entry("Database", "engine"),
          "storage", Map.entry("Storage", "kind"));

  private TakenAway() {}

  /**
   * The items of which something that runs goes with it, by kind and name: a whole item, known by a
   * field that each has, or some of a host's machines. A field that is left out takes nothing away,
   * and a host that the approval left out was never there.
   */
  static List<String> by(ChangeStatus change) {
    Set<String> neverThere =
        change.differences.stream()
            .filter(d -> d.path.matches("hosts/[^/]+/count") && "0".equals(d.from))
            .map(d -> "Host " + d.path.split("/")[1])
            .collect(Collectors.toSet());
    return change.differences.stream()
        .flatMap(d -> item(d).stream())
        .filter(item -> !neverThere.contains(item))
        .distinct()
        .toList();
  }

  /**
   * A sentence of what a granted change took away without a copy, as the policy was when it was
   * granted: the record says so (rule A25). Empty where there is a copy, or nothing to copy.
   */
  static String uncopied(Case c, String filing) {
    List<String> gone =
        NO_COPY.equals(c.runs.copyMethod)
            ? c.book
                .entry(filing)
                .map(f -> f.object().getSpec().change)
                .map(TakenAway::by)
                .orElse(List.of())
            : List.of();
    return gone.isEmpty()
        ? ""
        : " The platform took no copy of what it took away, as the policy says"
            + " (spec.platformCopy.method None): "
            + String.join(", ", gone)
            + ".";
  }

  /**
   * How what a grant takes away is copied: as its policy says, but what an earlier change is still
   * to take away is not done without a copy because of it.
   */
  static String copyMethod(Case c, String granted) {
    boolean owed = c.open(Stage.CHANGE_EXECUTION) || c.blocked();
    return owed && NO_COPY.equals(granted) && c.runs != null && c.runs.copyMethod != null
        ? c.runs.copyMethod
        : granted;
  }

  private static Optional<String> item(Difference d) {
    String[] path = d.path.split("/");
    return Optional.ofNullable(WHOLE.get(path[0]))
        .filter(
            item ->
                path.length == 3
                    && (d.to == null ? item.getValue().equals(path[2]) : fewerHosts(path, d)))
        .map(item -> item.getKey() + " " + path[1]);
  }

  private static boolean fewerHosts(String[] path, Difference d) {
    return "hosts".equals(path[0])
        && "count".equals(path[2])
        && d.from != null
        && Integer.parseInt(d.to) < Integer.parseInt(d.from);
  }
}
