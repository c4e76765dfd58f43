package dev.govcloud.core.engine;

import java.util.List;
import java.util.Optional;

/**
 * A part of the regulation as rows. What is not in it cannot happen; silence is never consent, so a
 * lapsed period moves nothing by itself (rule A7).
 *
 * @param start the phase before anything is recorded
 * @param rows every move, in the order of the articles
 * @param clocks every clock, by the word that the record uses
 */
public record Table<P extends Labelled, T extends Enum<T>, C extends Clock>(
    P start, List<Row<P, T, C>> rows, List<C> clocks) {

  /** The row for a trigger in a phase. */
  public Optional<Row<P, T, C>> row(P in, T when) {
    return rows.stream().filter(r -> r.in() == in && r.when() == when).findFirst();
  }

  /** The row that left a fact in the record, seen from the phase it was recorded in. */
  public Optional<Row<P, T, C>> rowRecording(P in, String fact) {
    return rows.stream().filter(r -> r.in() == in && r.recorded().label().equals(fact)).findFirst();
  }

  /** Whether a trigger has a row in this phase or in one that comes later. */
  public boolean ahead(P in, T when, List<P> order) {
    return rows.stream()
        .anyMatch(r -> r.when() == when && order.indexOf(r.in()) >= order.indexOf(in));
  }

  /** Reads a clock's word. */
  public Optional<C> clock(String label) {
    return clocks.stream().filter(c -> c.label().equals(label)).findFirst();
  }
}
