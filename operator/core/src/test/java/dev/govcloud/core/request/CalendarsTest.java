package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.regulation.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A calendar that is corrected or comes late (rule A27; the holiday of 2020 was lengthened). */
class CalendarsTest {
  @Test
  @DisplayName("Days off that are added inside an open period lengthen it, by a fact of its own")
  void lengthened() {
    Life life = Life.filed("2026-03-02").on("2026-03-04");
    off(life, "2026-03-05", "2026-03-06");
    life.look();
    assertThat(life.record()).last().isEqualTo("DeadlineRecomputed 2026-03-04");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-11");
    assertThat(life.on("2026-03-11").kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.grant("Acceptance").states(Stage.ACCEPTANCE)).containsExactly("Met");
  }

  @Test
  @DisplayName("A day off that is taken away shortens nothing that is open")
  void neverShortened() {
    Life life = new Life("2026-03-02");
    off(life, "2026-03-05", "2026-03-06");
    life.look();
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-11");
    life.years = Life.filed("2026-03-02").years;
    life.on("2026-03-04");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-11");
    assertThat(life.kinds()).containsExactly("Submitted");
    life.grant("Acceptance");
    assertThat(life.due(Stage.APPROVAL)).as("what begins counts anew").isEqualTo("2026-03-06");
  }

  @Test
  @DisplayName("Every open period is lengthened, whoever has to keep it; what ended stays")
  void everyOpenPeriod() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.provisions = false;
    life.grant("Change").edit(Life::terminate);
    off(life, "2026-05-07", "2026-05-08");
    life.look();
    assertThat(life.due(Stage.CHANGE_EXECUTION)).isEqualTo("2026-05-12");
    assertThat(life.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-05-14");
    assertThat(life.kinds()).filteredOn("DeadlineRecomputed"::equals).hasSize(2);
    assertThat(life.on("2026-05-07").kinds())
        .as("once each")
        .filteredOn("DeadlineRecomputed"::equals)
        .hasSize(2);
  }

  @Test
  @DisplayName("The trial's end moves to the next working day, and does not lapse on the old one")
  void theTrialsEnd() {
    Life life = Life.inTrial("2026-03-02").sleep().on("2026-03-31");
    off(life, "2026-04-01", "2026-04-02");
    life.wake("2026-04-03");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.due(Stage.TRIAL)).isEqualTo("2026-04-03");
    assertThat(life.edit(tests("2026-04-03")).kinds()).endsWith("FinalReviewApplied");
  }

  @Test
  @DisplayName("Found late, the lengthened period has not lapsed on its old day")
  void foundLate() {
    Life life = Life.filed("2026-03-02").sleep().on("2026-03-06");
    off(life, "2026-03-09", "2026-03-10");
    life.on("2026-03-11").write("Acceptance", "Approved", d -> {});
    life.wake("2026-03-12");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Met");
  }

  @Test
  @DisplayName("Lengthened after it was missed, it can be missed once more, and each is said once")
  void missedAgain() {
    Life life = Life.filed("2026-03-02").on("2026-03-11");
    assertThat(life.kinds()).endsWith("DeadlineMissed");
    off(life, "2026-03-09", "2026-03-10");
    life.look();
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-11");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Open");
    life.on("2026-03-12").on("2026-03-13");
    assertThat(life.record())
        .filteredOn(r -> r.startsWith("DeadlineMissed"))
        .containsExactly("DeadlineMissed 2026-03-10", "DeadlineMissed 2026-03-12");
  }

  @Test
  @DisplayName("A period into a year without a notice is provisional until the notice comes")
  void provisional() {
    Life life = new Life("2026-12-28");
    life.look();
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().deadline().orElseThrow().provisional())
        .isTrue();
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2027-01-05");
    off(life, 2027, "2027-01-01", "2027-01-04");
    life.look();
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2027-01-06");
    assertThat(life.open(Stage.ACCEPTANCE).orElseThrow().deadline().orElseThrow().provisional())
        .isFalse();
  }

  @Test
  @DisplayName("What was left after a return is counted in the calendar of the refiling")
  void afterAReturn() {
    Life life = Life.filed("2026-03-02").on("2026-03-04");
    life.rule("Acceptance", "Returned", "How many users?").on("2026-03-27");
    off(life, "2026-03-30", "2026-03-31");
    life.edit(s -> s.system.users = 100);
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-04-03");
    assertThat(life.kinds()).endsWith("Corrected");
  }

  /** Further days off in the notice of 2026. */
  static void off(Life life, String... days) {
    off(life, 2026, days);
  }

  private static void off(Life life, int year, String... days) {
    List<CalendarYear> years = new ArrayList<>(life.years);
    List<CalendarYear.Day> named =
        new ArrayList<>(
            years.stream().filter(y -> y.year() == year).flatMap(y -> y.days().stream()).toList());
    Stream.of(days)
        .map(d -> new CalendarYear.Day("Lengthened", LocalDate.parse(d), true))
        .forEach(named::add);
    years.add(new CalendarYear(year, List.of(), named));
    life.years = years;
  }
}
