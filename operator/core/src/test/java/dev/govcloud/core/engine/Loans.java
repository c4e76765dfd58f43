package dev.govcloud.core.engine;

import static dev.govcloud.core.engine.Begin.anew;
import static dev.govcloud.core.engine.Begin.continued;
import static dev.govcloud.core.engine.Begin.prolonged;
import static dev.govcloud.core.engine.Begin.resumed;

import dev.govcloud.core.calendar.Deadline.DayCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a small library: a second subject, which shows that the engine knows none. */
final class Loans {
  /** Where a book is. */
  enum Place implements Labelled {
    SHELF("Shelf"),
    ORDERED("Ordered"),
    LENT("Lent"),
    LOST("Lost");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** What happens to it. */
  enum Event implements Labelled {
    ORDER("Order"),
    OTHER_ORDER("OtherOrder"),
    QUERY("Query"),
    REPLY("Reply"),
    LEND("Lend"),
    RENEW("Renew"),
    BRING_BACK("BringBack"),
    GIVE_UP("GiveUp");

    private final String label;

    Event(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Who has to do what within how long. */
  enum Term implements Clock {
    FETCHING("Fetching", "Librarian", 3, DayCount.WORKING_DAYS, Kind.STATUTORY),
    ANSWERING("Answering", "Reader", 0, null, Kind.OPEN),
    READING("Reading", "Reader", 14, DayCount.CALENDAR_DAYS, Kind.STATUTORY),
    BINDING("Binding", "Librarian", 5, DayCount.WORKING_DAYS, Kind.TARGET);

    private final String label;
    private final String party;
    private final int days;
    private final DayCount counted;
    private final Kind kind;

    Term(String label, String party, int days, DayCount counted, Kind kind) {
      this.label = label;
      this.party = party;
      this.days = days;
      this.counted = counted;
      this.kind = kind;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public String party() {
      return party;
    }

    @Override
    public String article() {
      return "1";
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public DayCount counted() {
      return counted;
    }

    @Override
    public int days() {
      return days;
    }

    @Override
    public int most() {
      return days;
    }
  }

  // spotless:off
  static final Table<Place, Event, Term> TABLE =
      new Table<>(
          Place.SHELF,
          List.of(
              //  in             when               then           kept                    falls away            stopped               period begun
              row(Place.SHELF,   Event.ORDER,       Place.ORDERED, Set.of(),               Set.of(),             Set.of(),             anew(Term.FETCHING)),
              row(Place.ORDERED, Event.OTHER_ORDER, Place.ORDERED, Set.of(),               Set.of(Term.FETCHING), Set.of(),            continued(Term.FETCHING)),
              row(Place.ORDERED, Event.QUERY,       Place.ORDERED, Set.of(),               Set.of(),             Set.of(Term.FETCHING), anew(Term.ANSWERING)),
              row(Place.ORDERED, Event.REPLY,       Place.ORDERED, Set.of(Term.ANSWERING), Set.of(),             Set.of(),             resumed(Term.FETCHING)),
              row(Place.ORDERED, Event.LEND,        Place.LENT,    Set.of(Term.FETCHING),  Set.of(),             Set.of(),             anew(Term.READING)),
              row(Place.LENT,    Event.RENEW,       Place.LENT,    Set.of(),               Set.of(Term.READING), Set.of(),             prolonged(Term.READING)),
              row(Place.LENT,    Event.BRING_BACK,  Place.SHELF,   Set.of(Term.READING),   Set.of(),             Set.of(),             anew(Term.BINDING)),
              row(Place.LENT,    Event.GIVE_UP,     Place.LOST,    Set.of(),               Set.of(Term.READING), Set.of(),             null)),
          List.of(Term.values()));
  // spotless:on

  private Loans() {}

  private static Row<Place, Event, Term> row(
      Place in,
      Event when,
      Place then,
      Set<Term> kept,
      Set<Term> fallsAway,
      Set<Term> stopped,
      Begin<Term> begins) {
    return new Row<>(
        in,
        when,
        List.of(),
        then,
        when,
        kept,
        fallsAway,
        stopped,
        Optional.ofNullable(begins),
        List.of(),
        "1");
  }
}
