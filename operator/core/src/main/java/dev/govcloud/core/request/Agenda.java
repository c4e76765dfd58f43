package dev.govcloud.core.request;

import dev.govcloud.core.regulation.MilestoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What comes first: the one edit that is not on record, the rulings that have no answer, and what
 * follows from time. Between edit and rulings, and between rulings, the order of {@code
 * resourceVersion} decides. Where it cannot tell, each keeps its own time and in doubt nothing is
 * granted: {@link Checks} asks whether the edit touches what is ruled on.
 */
final class Agenda {
  private final Case c;
  private final Facts facts;
  private final Happenings others;
  private final List<Facts.Ruling> rulings;
  private final Set<Facts.Ruling> taken = new HashSet<>();
  private Instant editAt;

  Agenda(Case c, Happenings others) {
    this.c = c;
    this.facts = c.facts;
    this.others = others;
    this.rulings =
        facts.rulings().stream()
            .filter(r -> Rulings.unanswered(r.decision(), c.ledger.milestones()))
            .sorted(Comparator.comparingLong(Facts.Ruling::version))
            .toList();
    this.editAt = facts.edit().map(this::placed).orElse(null);
  }

  /** Not before the rulings that came before it, not after those that came after. */
  private Instant placed(Facts.Edit edit) {
    Instant at = edit.at().isAfter(facts.now()) ? facts.now() : edit.at();
    if (!edit.ordered()) {
      return at;
    }
    for (Facts.Ruling r : rulings) {
      if (isBefore(r, edit) && at.isBefore(r.at())) {
        at = r.at();
      }
    }
    for (Facts.Ruling r : rulings) {
      if (!isBefore(r, edit) && at.isAfter(r.at())) {
        at = r.at();
      }
    }
    return at;
  }

  private static boolean isBefore(Facts.Ruling ruling, Facts.Edit edit) {
    return edit.ordered() ? ruling.version() < edit.version() : ruling.at().isBefore(edit.at());
  }

  /** The oldest event up to now; what is given once is not given again. */
  Optional<Happening> next() {
    Optional<Facts.Ruling> ruling = rulings.stream().filter(r -> !taken.contains(r)).findFirst();
    if (!c.editTaken && editComesFirst(ruling, others.next(written(ruling)))) {
      c.takeEdit();
      if (facts.edit().orElseThrow().missed() > 0 && !c.full()) {
        return Optional.of(missed(facts.edit().get()));
      }
    }
    // What lapsed before the next thing that was written: another one, once the edit had its place.
    Optional<Happening> other = others.next(written(ruling));
    Optional<Happening> next =
        Stream.of(applications(), ruling.map(this::happening), other)
            .flatMap(Optional::stream)
            .min(Comparator.comparing(Happening::place));
    next.map(Happening::ruling).ifPresent(taken::add);
    return next;
  }

  /** When the next thing that somebody wrote was written. */
  private Optional<Instant> written(Optional<Facts.Ruling> ruling) {
    return Stream.of(
            ruling.map(this::happening).map(Happening::at),
            Optional.ofNullable(c.editTaken ? null : editAt),
            applications().map(Happening::at))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private boolean editComesFirst(Optional<Facts.Ruling> ruling, Optional<Happening> other) {
    Facts.Edit edit = facts.edit().orElseThrow();
    boolean beforeRulings = ruling.map(r -> !isBefore(r, edit)).orElse(true);
    return beforeRulings && other.map(o -> !o.place().isBefore(editAt)).orElse(true);
  }

  private Happening happening(Facts.Ruling ruling) {
    Instant at = ruling.at();
    return Happening.ruling(ruling, at.isAfter(facts.now()) ? facts.now() : at);
  }

  private Happening missed(Facts.Edit edit) {
    return Happening.notice(
        editAt,
        MilestoneKind.EDITS_MISSED,
        null,
        "Up to "
            + edit.missed()
            + " edits were made that nobody saw: the API server did not keep to one edit at a time."
            + " What is filed is what the manifest says now.");
  }

  /** What the manifest asks for, once its edit has had its place. */
  private Optional<Happening> applications() {
    if (!c.editTaken) {
      return Optional.empty();
    }
    Instant last = c.ledger.lastAt();
    Instant at = editAt != null && editAt.isAfter(last) ? editAt : last;
    return new Applications(c, at)
        .next()
        .or(() -> later(at).filter(h -> !h.at().isAfter(facts.now())));
  }

  /** A day that the manifest names comes: what it declares for that day is so from then on. */
  private Optional<Happening> later(Instant than) {
    return c.wish
        .days()
        .map(day -> day.atStartOfDay(facts.deadlines().calendar().zone()).toInstant())
        .filter(start -> start.isAfter(than))
        .flatMap(start -> new Applications(c, start).next().stream())
        .findFirst();
  }

  /** How long until something changes by time alone. */
  Optional<Duration> wakeIn() {
    return Stream.of(others.nextByTimeAlone(), later(facts.now()).map(Happening::at))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(at -> Duration.between(facts.now(), at).plusMillis(1));
  }
}
