package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.core.regulation.Matter;
import org.junit.jupiter.api.Test;

/** What a filing says of itself, besides what it asks for (articles 10 and 11). */
class DraftsTest {
  @Test
  void itNamesItsRequestItsUnitAndItsDay() {
    Life life = Life.filed("2026-03-02");
    FilingSpec filed = newest(life, Matter.APPLICATION);
    assertThat(filed.request.name).isEqualTo("bus");
    assertThat(filed.request.uid).isEqualTo(life.request.getMetadata().getUid());
    assertThat(filed.unit).isEqualTo("Transport bureau");
    assertThat(filed.filedOn).isEqualTo("2026-03-02");
    assertThat(filed.filedBy).isEqualTo(life.request.getSpec().applicant);
    assertThat(filed.previous).isNull();
    assertThat(filed.change).isNull();
    assertThat(filed.inTime).isNull();
  }

  @Test
  void itSaysWhoseClockDatedIt() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Wishes.minor());
    assertThat(newest(life, Matter.CHANGE).dated).isEqualTo("Server");
    life.sleep().edit(Wishes.disk(55));
    FilingSpec found = Decider.decide(life.facts()).filed().get(0).getSpec();
    assertThat(found.dated).isEqualTo("Writer");
    assertThat(found.filedOn).isEqualTo("2026-05-06");
  }

  @Test
  void itNamesTheFilingBeforeAndWhatWasRuledOnIt() {
    Life life = Life.filed("2026-03-02").rule("Acceptance", "Returned", "Say more.");
    life.edit(s -> s.system.purpose = "Arrivals at every stop.");
    FilingSpec second = newest(life, Matter.APPLICATION);
    assertThat(second.previous.filing).isEqualTo("bus-1");
    assertThat(second.previous.state).isEqualTo("Returned");
    assertThat(second.previous.decision).isEqualTo("decision-1");
    assertThat(second.previous.opinion).isEqualTo("Say more.");
    life.edit(s -> s.system.purpose = "Arrivals at every stop, in time.");
    FilingSpec third = newest(life, Matter.APPLICATION);
    assertThat(third.previous.state).isEqualTo("Superseded");
    assertThat(third.previous.decision).as("nobody ruled on it").isNull();
  }

  @Test
  void onlyAChangeSaysWhatItChangesAndOnlyAnExtensionWhetherItIsInTime() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-10").edit(Life.extension(10));
    assertThat(newest(life, Matter.TRIAL_EXTENSION).inTime).isTrue();
    assertThat(newest(life, Matter.TRIAL_EXTENSION).change).isNull();
    life.edit(Wishes.minor());
    assertThat(newest(life, Matter.CHANGE).change.differences).isNotEmpty();
    assertThat(newest(life, Matter.CHANGE).inTime).isNull();
  }

  @Test
  void aTrialOfNoNamedLengthHasThePolicysOfTheDay() {
    Life life = new Life("2026-03-02");
    life.request.getSpec().trial = null;
    life.policy.trial.defaultDays = 21;
    assertThat(newest(life.look(), Matter.APPLICATION).content.trial.days).isEqualTo(21);
  }

  private static FilingSpec newest(Life life, Matter matter) {
    return life.newest(matter).object().getSpec();
  }
}
