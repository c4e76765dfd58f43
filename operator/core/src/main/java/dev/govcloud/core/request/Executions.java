package dev.govcloud.core.request;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes that were granted and are to be carried out (article 15). Each is owed on its own
 * day, whatever is granted after it; what shows that it is carried out is what it changed, as far
 * as a later change left it.
 */
final class Executions {
  private final Case c;
  private final Observed seen;

  Executions(Case c) {
    this.c = c;
    this.seen = c.facts.observed();
  }

  /** What is to be recorded of them beside the newest one's end. */
  Stream<Happening> next() {
    return Stream.of(new StoppedExecutions(c).owedAgain(), underWay(), earlier()).flatMap(s -> s);
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
    Remainder left = Remainder.of(earlier, c.runs);
    if (left.none()) {
      return bySystem(
          Trigger.EARLIER_CHANGE_VOID,
          earlier.name(),
          "What is granted by now leaves nothing of what " + earlier.name() + " had changed.");
    }
    boolean halted = c.open(Stage.SUSPENSION);
    boolean done =
        took(earlier)
            && seen.lines().stream()
                .filter(left::concerns)
                .allMatch(l -> l.ready() || halted && !l.byHand());
    return done
        ? Stream.of(
            Happening.of(
                doneAt(earlier, left, halted),
                Trigger.EARLIER_CHANGE_DONE,
                Happening.OPERATOR,
                earlier.name(),
                "Carried out, as far as later changes left it."
                    + TakenAway.uncopied(c, earlier.name())))
        : Stream.empty();
  }

  /**
   * What a later change is still to take away holds up only what takes something away itself. What
   * stood before anything of a later one was written counts as well: it may have been granted while
   * the operator slept.
   */
  private boolean took(FilingBook.Entry earlier) {
    boolean takes = !TakenAway.by(earlier.object().getSpec().change).isEmpty();
    return c.book.granted(Matter.CHANGE).stream()
        .dropWhile(f -> f != earlier)
        .map(FilingBook.Entry::name)
        .anyMatch(takes ? seen::stands : seen::accepts);
  }

  private Instant doneAt(FilingBook.Entry earlier, Remainder left, boolean halted) {
    return unseen(earlier)
        ? c.facts.now()
        : upToNow(seen.since(l -> left.concerns(l) && (!halted || l.byHand())));
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
    return change != null && !seen.takenBackByHand(TakenAway.by(change));
  }

  Instant upToNow(Optional<Instant> since) {
    return since.filter(at -> !at.isAfter(c.facts.now())).orElse(c.facts.now());
  }
}
