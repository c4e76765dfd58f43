package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.regulation.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several periods run at once: each breach is told once, of whoever had to keep the period. */
class SeveralPeriodsTest {

  /** One of the disk is granted on 2026-05-06, another later; 2026-05-09 is worked, a Saturday. */
  private static Life twoChanges(String second) {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.grant("Change").on(second);
    return life.edit(memory()).grant("Change");
  }

  private static Consumer<CloudResourceRequestSpec> memory() {
    return all(s -> s.resources.hosts.get(0).memoryGiB = 5, reason("More memory."));
  }

  private static List<String> missed(Life life) {
    return life.outcome.milestones().stream()
        .filter(m -> "DeadlineMissed".equals(m.kind))
        .map(m -> m.stage + " " + m.at)
        .toList();
  }

  private static List<String> due(Life life) {
    return life.outcome.periods().stream()
        .filter(p -> p.clock() == Stage.CHANGE_EXECUTION)
        .map(p -> p.deadline().orElseThrow().dueDate().toString())
        .toList();
  }

  @Test
  @DisplayName("two changes that lapse on one day are two breaches, each told once")
  void onOneDay() {
    Life life = twoChanges("2026-05-06");
    assertThat(due(life)).containsExactly("2026-05-09", "2026-05-09");
    life.on("2026-05-12").on("2026-05-20");
    assertThat(missed(life))
        .containsExactly(
            "ChangeExecution 2026-05-09T16:00:00Z", "ChangeExecution 2026-05-09T16:00:00Z");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Overdue", "Overdue");
  }

  @Test
  @DisplayName("a change of which a later one left nothing charges nobody; the later one does once")
  void oneFellAway() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(memory());
    life.provisions = false;
    life.grant("Change")
        .edit(all(s -> s.resources.hosts.get(0).memoryGiB = 4, reason("As it was.")));
    life.grant("Change").on("2026-05-12").on("2026-05-20");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Void", "Overdue");
    assertThat(missed(life)).containsExactly("ChangeExecution 2026-05-09T16:00:00Z");
  }

  @Test
  @DisplayName("two changes that lapse on two days are told on two days")
  void onTwoDays() {
    Life life = twoChanges("2026-05-07").on("2026-05-12").on("2026-05-20");
    assertThat(missed(life))
        .containsExactly(
            "ChangeExecution 2026-05-09T16:00:00Z", "ChangeExecution 2026-05-11T16:00:00Z");
  }

  @Test
  @DisplayName("authority and provider let theirs lapse on one day: both are told")
  void ofTwoParties() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.provisions = false;
    life.policy.periods.changeApprovalWorkingDays = 3;
    life.grant("Change").edit(memory());
    assertThat(due(life)).containsExactly(life.due(Stage.CHANGE_REVIEW));
    life.on("2026-05-12").on("2026-05-20");
    assertThat(missed(life))
        .containsExactlyInAnyOrder(
            "ChangeExecution 2026-05-09T16:00:00Z", "Change 2026-05-09T16:00:00Z");
  }

  @Test
  @DisplayName("a notice lengthens each period from its own beginning")
  void eachFromItsOwnBeginning() {
    Life life = twoChanges("2026-05-07");
    assertThat(due(life)).containsExactly("2026-05-09", "2026-05-11");
    life.years = Stream.concat(life.years.stream(), Stream.of(off(life, "2026-05-08"))).toList();
    assertThat(due(life.look())).containsExactly("2026-05-11", "2026-05-12");
  }

  private static CalendarYear off(Life life, String day) {
    List<CalendarYear.Day> days =
        new ArrayList<>(
            life.years.stream().filter(y -> y.year() == 2026).findFirst().orElseThrow().days());
    days.add(new CalendarYear.Day("Correction", LocalDate.parse(day), true));
    return new CalendarYear(2026, List.of(), days);
  }

  @Test
  @DisplayName("a period says which policy gave its number and which calendar it was counted in")
  void byWhichRules() {
    Life life = Life.filed("2026-03-02");
    var begun = life.outcome.milestones().get(0).period;
    var period = life.open(Stage.ACCEPTANCE).orElseThrow();
    assertThat(period.policy()).isEqualTo(begun.policy).startsWith("sha256:");
    assertThat(period.calendar()).isEqualTo(begun.calendar).isNotBlank();
  }
}
