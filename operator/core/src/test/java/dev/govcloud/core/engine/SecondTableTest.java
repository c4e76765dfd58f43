package dev.govcloud.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CountingRules;
import dev.govcloud.core.calendar.CountingRules.ReceiptOnRestDay;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.engine.Loans.Event;
import dev.govcloud.core.engine.Loans.Place;
import dev.govcloud.core.engine.Loans.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The engine runs the rules of a library as it runs those of the regulation. */
class SecondTableTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int WEEK = 7;

  private final Deadlines deadlines =
      new Deadlines(
          WorkingCalendar.of(ZONE, CalendarFile.bundled()),
          new CountingRules(ReceiptOnRestDay.AS_IS, null, false));
  private final Counting<Term> counting = counting(false);
  private final Ledger<Place, Term> ledger = new Ledger<>(Loans.TABLE, List.of());

  private Counting<Term> counting(boolean restart) {
    return new Counting<>(deadlines, Term::days, () -> "house rules", restart);
  }

  @Test
  @DisplayName("A book is ordered, lent and brought back; who had to act kept his days")
  void aLoan() {
    happens(Event.ORDER, "2026-03-02");
    assertThat(due(Term.FETCHING)).isEqualTo("2026-03-05");
    happens(Event.LEND, "2026-03-04");
    assertThat(due(Term.READING)).isEqualTo("2026-03-18");
    happens(Event.BRING_BACK, "2026-03-19");
    assertThat(ledger.phase()).isEqualTo(Place.SHELF);
    assertThat(states("2026-03-20")).containsExactly("Met", "Missed", "Open");
    assertThat(states("2026-03-30"))
        .as("a target")
        .containsExactly("Met", "Missed", "TargetPassed");
  }

  @Test
  @DisplayName("While the reader has to answer, the librarian's days stop; then they go on")
  void aQuery() {
    happens(Event.ORDER, "2026-03-02");
    happens(Event.QUERY, "2026-03-03");
    assertThat(states("2026-03-20")).containsExactly("Stopped", "Open");
    happens(Event.REPLY, "2026-03-16");
    assertThat(due(Term.FETCHING)).as("two days were left").isEqualTo("2026-03-18");
    Begin<Term> begin = Begin.refiled(Term.FETCHING);
    var stopped = ledger.periods().stream().findFirst();
    assertThat(counting(true).begin(begin, at("2026-03-16"), stopped, 0).dueDate)
        .as("where the house gives a full period")
        .isEqualTo("2026-03-19");
  }

  @Test
  @DisplayName("Days that were kept or fell away are not gone on with: they begin anew")
  void onlyWhatStoppedGoesOn() {
    happens(Event.ORDER, "2026-03-02");
    happens(Event.LEND, "2026-03-04");
    Begin<Term> begin = Begin.refiled(Term.FETCHING);
    var kept = ledger.newest(Term.FETCHING);
    assertThat(counting.begin(begin, at("2026-03-16"), kept, 0).dueDate).isEqualTo("2026-03-19");
  }

  @Test
  @DisplayName("What moves a book is told from what is only noted")
  void movesAndNotes() {
    assertThat(Loans.TABLE.move(Event.LEND)).isTrue();
    assertThat(Loans.TABLE.move(() -> "Remark")).isFalse();
  }

  @Test
  @DisplayName("Another order takes the place of the first, until the same day")
  void anotherOrder() {
    happens(Event.ORDER, "2026-03-02");
    happens(Event.OTHER_ORDER, "2026-03-04");
    assertThat(due(Term.FETCHING)).isEqualTo("2026-03-05");
    assertThat(states("2026-03-04")).containsExactly("Void", "Open");
  }

  @Test
  @DisplayName("A renewal counts from the old end; what is given up is asked back no more")
  void aRenewal() {
    happens(Event.ORDER, "2026-03-02");
    happens(Event.LEND, "2026-03-02");
    happens(Event.RENEW, "2026-03-10");
    assertThat(due(Term.READING)).isEqualTo("2026-03-23");
    happens(Event.GIVE_UP, "2026-03-11");
    assertThat(ledger.phase()).isEqualTo(Place.LOST);
    assertThat(ledger.periods()).noneMatch(Period::open);
  }

  @Test
  @DisplayName("What is not in the table moves nothing, and what is recorded replays")
  void replayed() {
    happens(Event.ORDER, "2026-03-02");
    happens(Event.BRING_BACK, "2026-03-03");
    assertThat(ledger.phase()).isEqualTo(Place.ORDERED);
    var again = new Ledger<>(Loans.TABLE, ledger.milestones());
    assertThat(again.phase()).isEqualTo(ledger.phase());
    assertThat(again.periods()).isEqualTo(ledger.periods());
    assertThat(Chain.firstBroken(ledger.milestones())).isEmpty();
    List<Milestone> forged = new ArrayList<>(ledger.milestones());
    forged.get(0).at = "2026-03-01T02:00:00Z";
    assertThat(Chain.firstBroken(forged)).contains(1);
  }

  @Test
  @DisplayName("What may still come has a row in this place or in a later one")
  void whatMayStillCome() {
    List<Place> order = List.of(Place.values());
    assertThat(Loans.TABLE.ahead(Place.SHELF, Event.BRING_BACK, order)).isTrue();
    assertThat(Loans.TABLE.ahead(Place.LENT, Event.BRING_BACK, order)).as("now").isTrue();
    assertThat(Loans.TABLE.ahead(Place.LENT, Event.ORDER, order)).as("that is over").isFalse();
    assertThat(Loans.TABLE.clock("Reading")).contains(Term.READING);
    assertThat(Loans.TABLE.clock("Writing")).isEmpty();
  }

  @Test
  @DisplayName("A period is kept, stops, falls away, goes on in another or is left alone")
  void howAPeriodEnds() {
    assertThat(ending(Event.LEND, Term.FETCHING)).contains(Period.Ending.DONE);
    assertThat(ending(Event.LEND, Term.BINDING)).isEmpty();
    assertThat(ending(Event.QUERY, Term.FETCHING)).contains(Period.Ending.STOPPED);
    assertThat(ending(Event.OTHER_ORDER, Term.FETCHING)).contains(Period.Ending.CONTINUED);
    assertThat(ending(Event.GIVE_UP, Term.READING)).contains(Period.Ending.FELL_AWAY);
  }

  private static java.util.Optional<Period.Ending> ending(Event event, Term term) {
    return Loans.TABLE.rows().stream()
        .filter(r -> r.when() == event)
        .findFirst()
        .orElseThrow()
        .ending(term);
  }

  private void happens(Event event, String day) {
    Milestone m = new Milestone();
    m.sequence = ledger.milestones().size() + 1L;
    m.kind = event.label();
    m.at = at(day).toString();
    m.period =
        Loans.TABLE
            .row(ledger.phase(), event)
            .flatMap(Row::begins)
            .map(b -> counting.begin(b, at(day), ledger.newest(b.clock()), WEEK))
            .orElse(null);
    m.hash = Chain.hash(ledger.milestones(), m);
    ledger.append(m);
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
  }

  private String due(Term term) {
    return ledger.open(term).orElseThrow().deadline().orElseThrow().dueDate().toString();
  }

  private List<String> states(String day) {
    return ledger.periods().stream().map(p -> p.state(at(day))).toList();
  }
}
