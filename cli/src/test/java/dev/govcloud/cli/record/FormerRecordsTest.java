package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An export of before each change was owed on its own day is whole, and says what it said. */
class FormerRecordsTest {
  private static final Set<String> UNKNOWN =
      Set.of("ChangeUnderWay", "EarlierChanged", "EarlierReplaced", "DeadlineMissed");

  private static void recordedBefore(ObjectNode tree) {
    ArrayNode milestones = Fixture.milestones(tree);
    List<JsonNode> all = new ArrayList<>();
    milestones.forEach(all::add);
    milestones.removeAll();
    for (JsonNode m : all) {
      if ("ChangeGranted".equals(m.path("kind").asText())) {
        ((ObjectNode) m).put("kind", "ChangeApproved");
      }
      if (!UNKNOWN.contains(m.path("kind").asText())) {
        milestones.add(m);
      }
    }
    Fixture.rehash(tree);
  }

  /** What the status showed of the first of several changes. */
  private static ObjectNode firstExecution(ObjectNode tree) {
    for (JsonNode d : tree.path("deadlines")) {
      if ("ChangeExecution".equals(d.path("stage").asText())) {
        return (ObjectNode) d;
      }
    }
    throw new AssertionError("no change was granted");
  }

  @Test
  void aLaterGrantEndedTheEarlier() {
    ObjectNode tree = Story.twoChanges().export();
    assertThat(Fixture.verify(tree, Optional.empty()).broken()).isEmpty();
    recordedBefore(tree);
    ObjectNode first = firstExecution(tree);
    assertThat(first.path("state").asText()).isEqualTo("Met");
    assertThat(Fixture.finding(tree).check()).isEqualTo(Finding.Check.DEADLINES);
    JsonNode second = Fixture.entry(tree, Fixture.milestones(tree).size() - 1);
    assertThat(second.path("kind").asText()).isEqualTo("ChangeApproved");
    first.put("state", "Void").put("endedAt", second.path("at").asText());
    assertThat(Fixture.verify(tree, Optional.empty()).broken()).isEmpty();
  }
}
