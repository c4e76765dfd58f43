package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Trigger;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table has no row for has a named refusal and no effect. */
class UntimelyRulingsTest {

  static Stream<Arguments> rulings() {
    return Arrays.stream(Phase.values())
        .filter(p -> p != Phase.UNFILED)
        .flatMap(
            p ->
                Arrays.stream(Trigger.values())
                    .filter(t -> t.ruledStage().isPresent())
                    .map(t -> Arguments.argumentSet(p + " " + t, p, t)));
  }

  @ParameterizedTest
  @MethodSource("rulings")
  void aRulingThatIsNotAwaitedIsVoidAndSaysWhy(Phase phase, Trigger when) {
    Life life = Stations.in(phase, when);
    boolean orderable = when == Trigger.SUSPENSION_ORDERED;
    if (orderable && Requests.TABLE.row(phase, when).isPresent()) {
      life.rule("Suspension", "Approved", "Attacks come from it.");
    }
    boolean awaited =
        Requests.TABLE.row(phase, when).isPresent()
            && life.open(when.ruledStage().orElseThrow()).isPresent();
    int known = life.outcome.milestones().size();

    Answer answer = Stations.ruling(life, when);

    assertThat(answer.effective()).as("%s", answer).isEqualTo(awaited);
    if (!awaited) {
      assertThat(answer.reason()).isIn("Premature", "AlreadyDecided", "StaleFiling");
      assertThat(answer.message()).startsWith("Decision ").contains(" is void: ");
      assertThat(life.outcome.milestones()).as("no effect").hasSize(known);
    }
  }
}
