package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the cluster was seen to hold for one request: plain data, filled by {@code cluster/}.
 *
 * @param namespace the request's own namespace, verified by UID annotation; empty when there is
 *     none
 * @param objects what stands of the items that are set up by the operator
 * @param lines every line of what was approved, and what was delivered by hand and not taken back
 * @param standing the granted filing whose objects all stand exactly as approved; empty while
 *     something is still to be created, changed or removed
 * @param standsSince when the last of them was written, by the API server's clock; empty where that
 *     cannot be told
 * @param problem why provisioning cannot go on (a foreign namespace of that name, a missing CRD …),
 *     worded for the user
 * @param refusal what the API server refuses for good while it is set up
 * @param copy how the platform's copy of the data stands; empty where it was not looked for
 * @param blockers what holds up a deletion, worded for the user
 * @param written the granted filing of which everything wanted is written as approved, whatever is
 *     still to go
 */
public record Observed(
    Optional<Namespace> namespace,
    List<Item> objects,
    List<Line> lines,
    Optional<String> standing,
    Optional<Instant> standsSince,
    Optional<String> problem,
    Optional<Refusal> refusal,
    Optional<Copy> copy,
    List<Blocker> blockers,
    Optional<String> written) {

  /** Where what is written stands, and nothing is to go. */
  public Observed(
      Optional<Namespace> namespace,
      List<Item> objects,
      List<Line> lines,
      Optional<String> standing,
      Optional<Instant> standsSince,
      Optional<String> problem,
      Optional<Refusal> refusal,
      Optional<Copy> copy,
      List<Blocker> blockers) {
    this(
        namespace,
        objects,
        lines,
        standing,
        standsSince,
        problem,
        refusal,
        copy,
        blockers,
        standing);
  }

  /** Nothing there yet. */
  public static final Observed NOTHING =
      new Observed(
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** Whether everything approved stands, runs and is delivered: it can be handed over (A10). */
  public boolean ready(Snapshot approved) {
    return stands(approved) && lines.stream().allMatch(Line::ready);
  }

  /** Whether everything by hand was delivered or taken back, as approved. */
  boolean doneByHand() {
    return lines.stream().filter(Line::byHand).allMatch(Line::ready);
  }

  /** Whether each of some items, by kind and name, was taken back by hand, which has a time. */
  boolean takenBackByHand(List<String> items) {
    return items.stream()
        .allMatch(i -> lines.stream().anyMatch(l -> l.byHand && i.equals(l.kind + " " + l.name)));
  }

  /** Whether everything approved stands, running or halted. */
  public boolean stands(Snapshot approved) {
    return stands(approved.filing);
  }

  boolean stands(String granted) {
    return problem.isEmpty()
        && namespace.map(n -> !n.terminating()).orElse(false)
        && standing.equals(Optional.of(granted));
  }

  /** Whether the cluster took everything that a filing asks for, whatever is still to go. */
  public boolean accepts(String granted) {
    return namespace.map(n -> !n.terminating()).orElse(false)
        && written.equals(Optional.of(granted));
  }

  /** When everything approved was ready; empty where the cluster does not say. */
  Optional<Instant> readySince() {
    return since(line -> true);
  }

  /** Since when everything stands, halted, and what people deliver is there. */
  Optional<Instant> haltedSince() {
    return since(Line::byHand);
  }

  /** Since when everything stands, and these lines are ready; empty where it is not said. */
  Optional<Instant> since(Predicate<Line> counts) {
    List<Optional<Instant>> times =
        Stream.concat(Stream.of(standsSince), lines.stream().filter(counts).map(Line::readySince))
            .toList();
    return times.stream().allMatch(Optional::isPresent)
        ? times.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** The same with the granted filing that stands, and since when. */
  public Observed standing(Optional<String> filing, Optional<Instant> since) {
    return with(filing, since, problem, refusal, copy, blockers, filing);
  }

  /** The same with the granted filing that is written while something is still to go. */
  public Observed written(Optional<String> filing, Optional<Instant> since) {
    return with(Optional.empty(), since, problem, refusal, copy, blockers, filing);
  }

  /** The same with what the API server refuses for good. */
  public Observed withRefusal(Optional<Refusal> found) {
    Optional<Refusal> first = found.or(() -> refusal);
    return with(standing, standsSince, problem, first, copy, blockers, written);
  }

  /** The same with how the platform's copy stands, and what keeps it from being taken. */
  public Observed withCopy(Copy found, List<Blocker> held) {
    List<Blocker> all = Stream.concat(blockers.stream(), held.stream()).toList();
    return with(standing, standsSince, problem, refusal, Optional.of(found), all, written);
  }

  /** The same with a problem that showed while acting. */
  public Observed withProblem(Optional<String> found) {
    Optional<String> first = found.or(() -> problem);
    return with(standing, standsSince, first, refusal, copy, blockers, written);
  }

  private Observed with(
      Optional<String> stands,
      Optional<Instant> since,
      Optional<String> why,
      Optional<Refusal> refused,
      Optional<Copy> copied,
      List<Blocker> held,
      Optional<String> wrote) {
    return new Observed(
        namespace, objects, lines, stands, since, why, refused, copied, held, wrote);
  }

  /** Whether a reclaim left nothing behind. */
  public boolean nothingLeft() {
    return namespace.isEmpty()
        && objects.isEmpty()
        && problem.isEmpty()
        && blockers.stream().noneMatch(Blocker::unread)
        && lines.stream().noneMatch(Line::delivered);
  }

  /** A namespace of ours. */
  public record Namespace(String name, String uid, boolean terminating) {}

  /** An object of ours that is set up and taken back by itself, of a kind of the cluster. */
  public record Item(String kind, String name, String uid, boolean terminating) {}

  /**
   * A line of an application.
   *
   * @param kind Host, Database, Storage, Network or Security
   * @param name its name in the application
   * @param byHand whether the provider's people deliver it, with a Fulfilment
   * @param delivered whether they have, and have not taken it back
   * @param ready whether it is as approved; what was to be taken back is when it was
   * @param readySince since when, by the cluster's clock; empty where that cannot be told
   * @param fulfilment the Fulfilment that says so
   * @param message what keeps it from being ready, for people
   * @param used how much of it is there and in use, as its live objects say
   * @param halted whether nothing of it runs; of what is delivered by hand nobody sees that
   * @param there whether anything of it was seen; what was never made neither runs nor stopped
   */
  public record Line(
      String kind,
      String name,
      boolean byHand,
      boolean delivered,
      boolean ready,
      Optional<Instant> readySince,
      Optional<String> fulfilment,
      Optional<String> message,
      Amount used,
      boolean halted,
      boolean there) {

    /** One of which nothing is seen to run. */
    public Line(
        String kind,
        String name,
        boolean byHand,
        boolean delivered,
        boolean ready,
        Optional<Instant> readySince,
        Optional<String> fulfilment,
        Optional<String> message,
        Amount used) {
      this(kind, name, byHand, delivered, ready, readySince, fulfilment, message, used, true, true);
    }

    /** One that the operator sets up. */
    public static Line made(
        String kind,
        String name,
        boolean ready,
        Optional<Instant> readySince,
        Optional<String> message) {
      return new Line(
          kind, name, false, false, ready, readySince, Optional.empty(), message, Amount.NOTHING);
    }

    /** The same with how much of it is in use. */
    public Line using(Amount amount) {
      return with(amount, halted, there);
    }

    /** The same, whether or not anything of it runs. */
    public Line halted(boolean nothingRuns) {
      return with(used, nothingRuns, there);
    }

    /** The same, of which nothing was seen. */
    public Line nothingThere() {
      return with(Amount.NOTHING, true, false);
    }

    private Line with(Amount has, boolean still, boolean seen) {
      return new Line(
          kind, name, byHand, delivered, ready, readySince, fulfilment, message, has, still, seen);
    }
  }

  /** What the API server refuses for good, and when that was seen. */
  public record Refusal(String message, Instant at) {}

  /**
   * The platform's copy of the data (rule A25).
   *
   * @param state how it stands
   * @param said what it is, or why there is none, for the record
   * @param parts what it consists of
   * @param method how it is taken, as the policy says; empty where nobody asks any more
   */
  public record Copy(State state, String said, List<CopyPart> parts, Optional<String> method) {
    /** One of which nobody asks how it was taken. */
    public Copy(State state, String said, List<CopyPart> parts) {
      this(state, said, parts, Optional.empty());
    }

    /** How a copy stands. */
    public enum State {
      /** It is being taken: what is copied stays. */
      PENDING,
      /** It stands, and outlives what it was taken of. */
      STANDS,
      /** None can be taken, or what there was is gone by a positive read. */
      NONE
    }
  }

  /**
   * A part of the platform's copy: the object that keeps it, what it is a copy of, and what the
   * storage says of it; empty where it says nothing.
   */
  public record CopyPart(String kind, String name, String of, String handle, String size) {}
}
