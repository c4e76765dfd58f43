package dev.govcloud.core.request;

import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes that were granted and are to be carried out (article 15). Each is owed on its own
 * day, whatever is granted after it; what shows that it is carried out is what it changed, as far
 * as a later change left it.
 */
final class Executions {
  /** The part of an application that a path begins with, and the kind of its lines. */
  private static final Map<String, String> KINDS =
      Map.of(
          "hosts", "Host",
          "databases", "Database",
          "storage", "Storage",
          "security", "Security",
          "network", "Network");

  private final Case c;
  private final Observed seen;

  Executions(Case c) {
    this.c = c;
    this.seen = c.facts.observed();
  }

  /** What is to be recorded of them beside the newest one's end. */
  Stream<Happening> next() {
    return Stream.of(owedAgain(), underWay(), earlier()).flatMap(s -> s);
  }

  /** More time for a trial that had run out: what was approved before is owed again. */
  private Stream<Happening> owedAgain() {
    boolean stopped =
        c.ledger
            .newest(Stage.CHANGE_EXECUTION)
            .flatMap(Period::ending)
            .filter(e -> e == Period.Ending.STOPPED)
            .isPresent();
    return c.phase() == Phase.TRIAL && stopped && !c.blocked()
        ? bySystem(
            Trigger.EXECUTION_GOES_ON,
            c.runs.filing,
            "The trial goes on: the approved change is still to be carried out.")
        : Stream.empty();
  }

  /** Opened while a change of the trial was not carried out. */
  private Stream<Happening> underWay() {
    boolean open = c.open(Stage.CHANGE_EXECUTION) || c.blocked();
    return c.phase() == Phase.ACTIVE && open
        ? bySystem(
            Trigger.CHANGE_UNDER_WAY,
            c.runs.filing,
            "Formally opened while an approved change is still to be carried out.")
        : Stream.empty();
  }

  private Stream<Happening> bySystem(Trigger trigger, String filing, String message) {
    return Stream.of(Happening.of(c.ledger.lastAt(), trigger, Happening.SYSTEM, filing, message));
  }

  private Stream<Happening> earlier() {
    return c.ledger.periods().stream()
        .filter(p -> p.open() && p.clock() == Stage.CHANGE_EXECUTION)
        .filter(p -> !p.about().equals(c.runs.filing))
        .flatMap(p -> c.about(p).stream())
        .flatMap(this::ended);
  }

  private Stream<Happening> ended(FilingBook.Entry earlier) {
    List<String> left = left(earlier);
    if (left.isEmpty()) {
      return bySystem(
          Trigger.EARLIER_CHANGE_VOID,
          earlier.name(),
          "What is granted by now leaves nothing of what " + earlier.name() + " had changed.");
    }
    boolean halted = c.open(Stage.SUSPENSION);
    boolean done =
        took(earlier)
            && seen.lines().stream()
                .filter(l -> concerns(left, l))
                .allMatch(l -> l.ready() || halted && !l.byHand());
    return done
        ? Stream.of(
            Happening.of(
                doneAt(earlier, left, halted),
                Trigger.EARLIER_CHANGE_DONE,
                Happening.OPERATOR,
                earlier.name(),
                "Carried out, as far as later changes left it."
                    + Changes.uncopied(c, earlier.name())))
        : Stream.empty();
  }

  /** What a later change is still to take away holds up only what takes something away itself. */
  private boolean took(FilingBook.Entry earlier) {
    return Changes.takenAway(earlier.object().getSpec().change).isEmpty()
        ? seen.accepts(c.runs)
        : seen.stands(c.runs);
  }

  private Instant doneAt(FilingBook.Entry earlier, List<String> left, boolean halted) {
    return unseen(earlier)
        ? c.facts.now()
        : upToNow(seen.since(l -> concerns(left, l) && (!halted || l.byHand())));
  }

  /** The paths that a change changed and that are not again as they were before it. */
  private List<String> left(FilingBook.Entry earlier) {
    Map<String, String> now = new HashMap<>();
    var change = earlier.object().getSpec().change;
    change.differences.forEach(d -> now.put(d.path, d.to));
    Changes.differences(earlier.content(), Contents.of(c.runs))
        .forEach(d -> now.replace(d.path, d.to));
    return change.differences.stream()
        .filter(d -> !Objects.equals(d.from, now.get(d.path)))
        .map((Difference d) -> d.path)
        .toList();
  }

  private static boolean concerns(List<String> paths, Observed.Line line) {
    return paths.stream()
        .map(path -> path.split("/", 3))
        .filter(path -> line.kind().equals(KINDS.get(path[0])))
        .anyMatch(
            path ->
                "network".equals(path[0])
                    || path.length > 1 && (line.name() + " ").startsWith(path[1] + " "));
  }

  /**
   * When the newest was carried out. What stands says since when, and what was taken back by hand
   * too; when the last object that was to go went, nobody can say.
   */
  Instant changedAt(boolean ready) {
    if (c.book.entry(c.runs.filing).filter(this::unseen).isPresent()) {
      return c.facts.now();
    }
    return upToNow(ready ? seen.readySince() : seen.haltedSince());
  }

  private boolean unseen(FilingBook.Entry filing) {
    var change = filing.object().getSpec().change;
    return change != null && !seen.takenBackByHand(Changes.takenAway(change));
  }

  Instant upToNow(Optional<Instant> since) {
    return since.filter(at -> !at.isAfter(c.facts.now())).orElse(c.facts.now());
  }
}
