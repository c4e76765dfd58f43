package dev.govcloud.core.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a table, for one phase.
 *
 * @param in the phase it applies in
 * @param when what happened
 * @param guards what must be so
 * @param then the phase afterwards
 * @param recorded the fact it leaves in the record
 * @param kept the periods that end because what they ask for was done, in time or not
 * @param fallsAway the periods that end because nobody need keep them any more
 * @param stopped the periods that stop because the next move is another's
 * @param begins the period that begins with it; empty where nobody has to act
 * @param effects what else it does
 * @param article the article of the regulation that orders it
 * @param <P> phases
 * @param <T> triggers
 * @param <C> clocks
 */
public record Row<P extends Labelled, T extends Enum<T>, C extends Clock>(
    P in,
    T when,
    List<? extends Guard> guards,
    P then,
    Labelled recorded,
    Set<C> kept,
    Set<C> fallsAway,
    Set<C> stopped,
    Optional<Begin<C>> begins,
    List<? extends Effect> effects,
    String article) {

  /** Every period that ends with it, in whatever way. */
  public Set<C> ends() {
    Set<C> ends = new LinkedHashSet<>(kept);
    ends.addAll(fallsAway);
    ends.addAll(stopped);
    return ends;
  }

  /** How it ends an open period of a clock; empty: it leaves it alone. */
  public Optional<Period.Ending> ending(C clock) {
    if (kept.contains(clock)) {
      return Optional.of(Period.Ending.DONE);
    }
    if (stopped.contains(clock)) {
      return Optional.of(Period.Ending.STOPPED);
    }
    if (!fallsAway.contains(clock)) {
      return Optional.empty();
    }
    boolean goesOn =
        begins.filter(b -> b.clock() == clock && b.how() == Begin.How.CONTINUED).isPresent();
    return Optional.of(goesOn ? Period.Ending.CONTINUED : Period.Ending.FELL_AWAY);
  }
}
