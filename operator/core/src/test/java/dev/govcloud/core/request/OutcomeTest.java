package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.reminder.Reminder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from an outcome. */
class OutcomeTest {
  @Test
  void theNewestPeriodOfAStageIsTheLastOfIt() {
    Life life =
        Life.filed("2026-03-02")
            .on("2026-03-03")
            .edit(s -> s.usageUntil = "2029-12-31")
            .grant("Acceptance");
    List<Period<Stage>> acceptances =
        life.outcome.periods().stream().filter(p -> p.clock() == Stage.ACCEPTANCE).toList();
    assertThat(acceptances).hasSize(2);
    assertThat(life.outcome.newest(Stage.ACCEPTANCE)).contains(acceptances.get(1));
    assertThat(life.outcome.newest(Stage.APPROVAL)).isPresent();
    assertThat(life.outcome.newest(Stage.RECLAIM)).isEmpty();
  }

  @Test
  void theProviderIsAtWorkWhileAPeriodOfHisIsOpen() {
    Life life = Life.filed("2026-03-02");
    assertThat(life.outcome.providerAtWork()).as("the authority's turn").isFalse();
    life.grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    assertThat(life.outcome.providerAtWork()).isTrue();
    life.provisions = true;
    life.look();
    assertThat(life.outcome.providerAtWork()).as("handed over").isFalse();
  }

  @Test
  void remindersAreCountedPerPeriod() {
    Life life = Life.filed("2026-03-02");
    Period<Stage> acceptance = life.outcome.open(Stage.ACCEPTANCE).orElseThrow();
    life.on("2026-03-20");
    List<Reminder> all = life.outcome.reminders();
    assertThat(all).hasSizeGreaterThan(1);
    assertThat(Reminder.count(all, acceptance)).isEqualTo(all.size());
    Life other = Life.filed("2026-03-04");
    assertThat(Reminder.count(all, other.outcome.open(Stage.ACCEPTANCE).orElseThrow()))
        .as("another period of that stage")
        .isZero();
    assertThat(
            Reminder.count(
                all,
                Life.filed("2026-03-02")
                    .grant("Acceptance")
                    .outcome
                    .open(Stage.APPROVAL)
                    .orElseThrow()))
        .as("a period of another stage")
        .isZero();
  }

  @Test
  void theNewsAreWhatWasAdded() {
    Life life = Life.filed("2026-03-02");
    Outcome first = Decider.decide(life.facts());
    assertThat(first.news()).as("all is on record").isEmpty();
  }

  @Test
  void aRulingOnRecordWhoseAnswerWasLostIsAnsweredAgainAndOnce() {
    Life life = Life.filed("2026-03-02").grant("Acceptance").grant("Approval");
    Facts.Ruling lost = life.rulings().get(1);
    assertThat(Decider.decide(life.facts()).answers()).as("each has its answer").isEmpty();
    lost.decision().setStatus(null);
    assertThat(Decider.decide(life.facts()).answers())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.decision()).isEqualTo(lost.decision().getMetadata().getName());
              assertThat(a.effective()).isTrue();
              assertThat(a.message()).endsWith("took effect: Approved.");
            });
    lost.decision().setStatus(new dev.govcloud.api.decision.DecisionStatus());
    assertThat(Decider.decide(life.facts()).answers()).as("nothing is said in it").hasSize(1);
  }

  @Test
  void factsWithAnotherLookAreTheSameButForIt() {
    Facts facts = Life.inTrial("2026-03-02").facts();
    Facts other = facts.with(Observed.NOTHING);
    assertThat(other.observed()).isSameAs(Observed.NOTHING);
    assertThat(other.request()).isSameAs(facts.request());
    assertThat(other.now()).isEqualTo(facts.now());
    Observed.Line line =
        Observed.Line.made(
            "Host", "web", true, java.util.Optional.empty(), java.util.Optional.empty());
    assertThat(line.using(new Amount(1, 2, 3)).used()).isEqualTo(new Amount(1, 2, 3));
    assertThat(line.using(new Amount(1, 2, 3)).name()).isEqualTo("web");
  }
}
