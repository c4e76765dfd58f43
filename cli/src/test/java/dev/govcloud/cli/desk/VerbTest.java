package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every ruling that the table knows can be typed, and nothing else. */
class VerbTest {

  @Test
  void eachRulingOfTheTableHasExactlyOneVerb() {
    for (Trigger trigger : Trigger.values()) {
      trigger
          .ruledStage()
          .ifPresent(
              stage ->
                  assertThat(Verb.on(stage))
                      .filteredOn(v -> trigger.verdicts().contains(v.verdict()))
                      .as("%s", trigger)
                      .hasSize(1));
    }
  }

  @Test
  void noVerbRulesWhereTheTableKnowsNoRuling() {
    for (Verb verb : Verb.values()) {
      assertThat(verb.stages()).as("%s", verb).isNotEmpty();
      assertThat(verb.stages())
          .as("%s", verb)
          .allMatch(s -> Trigger.ofRuling(s.decisionStage(), verb.verdict()).isPresent());
    }
    assertThat(Verb.RETURN.stages())
        .containsExactlyInAnyOrder(Stage.ACCEPTANCE, Stage.CHANGE_REVIEW, Stage.TERMINATION_REVIEW);
    assertThat(Verb.REFUSE.stages()).doesNotContain(Stage.SUSPENSION, Stage.SUSPENSION_ORDER);
  }

  @Test
  void theRightsAreThoseThatThePoliciesOfTheChartAskFor() throws IOException {
    String policies =
        Files.readString(
            Path.of(
                System.getProperty("basedir.root"),
                "helm/govcloud-operator/templates/policies/decisions.yaml"));
    Matcher pair = Pattern.compile("'([A-Z][A-Za-z]+)': '([a-z-]+)'").matcher(policies);
    Map<String, String> asked = new TreeMap<>();
    while (pair.find()) {
      asked.put(pair.group(1), pair.group(2));
    }
    Map<String, String> known = new TreeMap<>();
    Stream.of(Stage.values())
        .forEach(s -> s.right().ifPresent(right -> known.put(s.decisionStage(), right)));
    assertThat(known).isEqualTo(asked).hasSize(8);
  }
}
