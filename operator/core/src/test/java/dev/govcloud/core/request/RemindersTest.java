package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.Contact;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.reminder.Reminder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to whoever has to act, when, in which words (articles 12 and 13). */
class RemindersTest {
  @Test
  void theFirstSaysByWhenTheLaterOnesSinceWhen() {
    Life life = Life.filed("2026-03-02").on("2026-03-10");
    assertThat(texts(life))
        .containsExactly(
            "Acceptance is due on 2026-03-09 from SupervisingAuthority (article 12). By system.",
            "Acceptance was due on 2026-03-09 from SupervisingAuthority (article 12). Escalated."
                + " By system.");
  }

  @Test
  void escalatedToThePeopleOfThePolicy() {
    Life life = Life.filed("2026-03-02");
    life.policy.escalation.contacts = List.of(contact("Duty office"), contact("Bureau head"));
    life.on("2026-03-10");
    assertThat(texts(life).get(1)).contains(" Escalated to Duty office, Bureau head.");
  }

  @Test
  void aPeriodThatBeginsInsideTheLastDayIsSpokenOfFromItsBeginning() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.policy.reminders.beforeWorkingDays = 9;
    life.look();
    assertThat(life.outcome.reminders().get(0).at()).isEqualTo(Life.at("2026-03-02"));
  }

  @Test
  void aTargetIsCalledOne() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-10").edit(Wishes.tests("2026-03-10"));
    life.on("2026-03-17");
    assertThat(texts(life))
        .filteredOn(t -> t.startsWith(Stage.FINAL_REVIEW.label()))
        .singleElement()
        .asString()
        .contains("(article 14, a target)");
  }

  @Test
  void aPeriodIsShownAsStatutoryOrAsATarget() {
    Life life = Life.filed("2026-03-02");
    var acceptance = PeriodStatus.of(life.open(Stage.ACCEPTANCE).orElseThrow(), life.now);
    assertThat(acceptance.stage).isEqualTo("Acceptance");
    assertThat(acceptance.statutory).isTrue();
    assertThat(acceptance.state).isEqualTo("Open");
    Life trial = Life.inTrial("2026-03-02").edit(Wishes.tests("2026-03-02"));
    var review = PeriodStatus.of(trial.open(Stage.FINAL_REVIEW).orElseThrow(), trial.now);
    assertThat(review.statutory).as("rule A14").isFalse();
  }

  @Test
  void theOperatorWakesForTheNextReminderAndThenForTheOneAfterIt() {
    Life life = Life.filed("2026-03-02");
    life.policy.reminders.beforeWorkingDays = 1;
    life.look();
    assertThat(next(life)).isEqualTo("2026-03-06T00:00");
    life.on("2026-03-06");
    assertThat(next(life)).as("the end of the period").isEqualTo("2026-03-10T00:00");
    life.on("2026-03-10");
    assertThat(texts(life)).hasSize(2);
    assertThat(next(life)).as("again and again").isGreaterThan("2026-03-10T10:00");
    assertThat(life.outcome.reminders())
        .extracting(Reminder::escalation)
        .containsExactly(false, true);
  }

  private static String next(Life life) {
    return life.facts()
        .reminders()
        .next(life.outcome.periods())
        .orElseThrow()
        .atZone(Life.ZONE)
        .toLocalDateTime()
        .toString();
  }

  private static List<String> texts(Life life) {
    return life.outcome.reminders().stream().map(Reminder::message).toList();
  }

  private static Contact contact(String name) {
    Contact contact = new Contact();
    contact.name = name;
    return contact;
  }
}
