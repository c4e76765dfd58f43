package dev.govcloud.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the regulation as rows. What is not in it cannot happen; silence is never consent, so a
 * lapsed period moves nothing by itself (rule A7).
 *
 * @param start the phase before anything is recorded
 * @param rows every move, in the order of the articles
 * @param former moves that nobody makes any more; a record that has them is replayed by them
 * @param clocks every clock, by the word that the record uses
 */
public record Table<P extends Labelled, T extends Enum<T>, C extends Clock>(
    P start, List<Row<P, T, C>> rows, List<Row<P, T, C>> former, List<C> clocks) {

  /** One that says what it always said. */
  public Table(P start, List<Row<P, T, C>> rows, List<C> clocks) {
    this(start, rows, List.of(), clocks);
  }

  /** The row for a trigger in a phase. */
  public Optional<Row<P, T, C>> row(P in, T when) {
    return rows.stream().filter(r -> r.in() == in && r.when() == when).findFirst();
  }

  /**
   * The row that left a fact in the record, seen from the phase it was recorded in. What a word of
   * the record does never changes: a move that is to do something else gets another word.
   */
  public Optional<Row<P, T, C>> rowRecording(P in, String fact) {
    return all().filter(r -> r.in() == in && r.recorded().label().equals(fact)).findFirst();
  }

  /** Whether a fact is a move, in whatever phase; else it is a notice that moves nothing. */
  public boolean move(Labelled fact) {
    return all().anyMatch(r -> r.recorded() == fact);
  }

  private Stream<Row<P, T, C>> all() {
    return Stream.concat(rows.stream(), former.stream());
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
