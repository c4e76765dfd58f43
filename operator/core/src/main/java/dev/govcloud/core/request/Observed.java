package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the cluster was seen to hold for one request: plain data, filled by {@code cluster/}.
 *
 * @param namespace the request's own namespace, verified by UID annotation; empty when there is
 *     none
 * @param hosts its virtual machines
 * @param standing the granted filing whose objects all stand exactly as approved; empty while
 *     something is still to be created, changed or removed
 * @param standsSince when the last of them was written, by the API server's clock; empty where that
 *     cannot be told
 * @param problem why provisioning cannot go on (a foreign namespace of that name, a missing CRD …),
 *     worded for the user
 * @param refusal what the API server refuses for good while it is set up
 * @param blockers what holds up a deletion, worded for the user
 */
public record Observed(
    Optional<Namespace> namespace,
    List<Host> hosts,
    Optional<String> standing,
    Optional<Instant> standsSince,
    Optional<String> problem,
    Optional<Refusal> refusal,
    List<Blocker> blockers) {

  /** Nothing there yet. */
  public static final Observed NOTHING =
      new Observed(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

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
        && standing.equals(Optional.of(approved.filing));
  }

  /**
   * When everything that was approved was ready, as the cluster itself says; empty where it does
   * not say: then it is known only since it was looked at.
   */
  Optional<Instant> readySince() {
    List<Instant> since = new ArrayList<>();
    standsSince.ifPresent(since::add);
    hosts.forEach(h -> h.readySince().ifPresent(since::add));
    boolean told =
        standsSince.isPresent() && hosts.stream().allMatch(h -> h.readySince().isPresent());
    return told ? since.stream().max(Comparator.naturalOrder()) : Optional.empty();
  }

  /** The same with the granted filing that stands, and since when. */
  public Observed standing(Optional<String> filing, Optional<Instant> since) {
    return new Observed(namespace, hosts, filing, since, problem, refusal, blockers);
  }

  /** The same with what the API server refuses for good. */
  public Observed withRefusal(Optional<Refusal> found) {
    return new Observed(
        namespace, hosts, standing, standsSince, problem, found.or(() -> refusal), blockers);
  }

  /** The same with a problem that showed while acting. */
  public Observed withProblem(Optional<String> found) {
    return new Observed(
        namespace, hosts, standing, standsSince, found.or(() -> problem), refusal, blockers);
  }

  /** Whether a reclaim left nothing behind. */
  public boolean nothingLeft() {
    return namespace.isEmpty() && hosts.isEmpty() && problem.isEmpty();
  }

  /** A namespace of ours. */
  public record Namespace(String name, String uid, boolean terminating) {}

  /** A virtual machine of ours; {@code running} as its own Ready condition says, since when. */
  public record Host(
      String name,
      String uid,
      boolean running,
      boolean terminating,
      Optional<String> failure,
      Optional<Instant> readySince) {}

  /** What the API server refuses for good, and when that was seen. */
  public record Refusal(String message, Instant at) {}

  /** An object that holds up the reclaim, by which finalizer, since when. */
  public record Blocker(String object, String finalizer, Instant since, String message) {}
}
