package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the cluster was seen to hold for one request: plain data, filled by {@code cluster/}.
 *
 * @param namespace the request's own namespace, verified by UID annotation; empty when there is
 *     none
 * @param hosts its virtual machines
 * @param standing the approved revision whose objects all stand exactly as approved; empty while
 *     something is still to be created, changed or removed
 * @param problem why provisioning cannot go on (a foreign namespace of that name, a missing CRD …),
 *     worded for the user
 * @param blockers what holds up a deletion, worded for the user
 */
public record Observed(
    Optional<Namespace> namespace,
    List<Host> hosts,
    Optional<String> standing,
    Optional<String> problem,
    List<Blocker> blockers) {

  /** Nothing there yet. */
  public static final Observed NOTHING =
      new Observed(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());

  /** Whether everything approved stands and runs: it can be handed over (rule A10). */
  public boolean ready(Snapshot approved) {
    int wanted = approved.resources.hosts.stream().mapToInt(h -> h.count).sum();
    long running = hosts.stream().filter(h -> h.running() && !h.terminating()).count();
    return stands(approved) && running >= wanted;
  }

  /** Whether everything approved stands, running or halted. */
  public boolean stands(Snapshot approved) {
    return problem.isEmpty()
        && namespace.map(n -> !n.terminating()).orElse(false)
        && standing.equals(Optional.of(approved.revision));
  }

  /** The same with the approved revision that stands. */
  public Observed standing(Optional<String> revision) {
    return new Observed(namespace, hosts, revision, problem, blockers);
  }

  /** The same with a problem that showed while acting. */
  public Observed withProblem(Optional<String> found) {
    return new Observed(namespace, hosts, standing, found.or(() -> problem), blockers);
  }

  /** Whether a reclaim left nothing behind. */
  public boolean nothingLeft() {
    return namespace.isEmpty() && hosts.isEmpty() && problem.isEmpty();
  }

  /** A namespace of ours. */
  public record Namespace(String name, String uid, boolean terminating) {}

  /** A virtual machine of ours; {@code running} as its own Ready condition says. */
  public record Host(
      String name, String uid, boolean running, boolean terminating, Optional<String> failure) {}

  /** An object that holds up the reclaim, by which finalizer, since when. */
  public record Blocker(String object, String finalizer, Instant since, String message) {}
}
