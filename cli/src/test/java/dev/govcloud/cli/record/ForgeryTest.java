package dev.govcloud.cli.record;

import static dev.govcloud.cli.record.Fixture.decision;
import static dev.govcloud.cli.record.Fixture.entry;
import static dev.govcloud.cli.record.Fixture.finding;
import static dev.govcloud.cli.record.Fixture.number;
import static dev.govcloud.cli.record.Fixture.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.lifecycle.Revision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody who computes every hash anew must still tell a story that the regulation allows. */
class ForgeryTest {
  private final ObjectNode file = tree();

  private void caught(int number, Check check) {
    Fixture.rehash(file);
    Finding finding = finding(file);
    assertThat(finding.check()).as(finding.text()).isEqualTo(check);
    assertThat(finding.entry()).isEqualTo(number);
  }

  /** Alters a Decision together with the digest that the entry holds of it. */
  private ObjectNode ruled(String kind) {
    return (ObjectNode)
        decision(file, entry(file, number(file, kind)).get("decision").asText()).get("spec");
  }

  private void redigest(String kind) {
    String digest =
        Revision.digest(RecordFormat.MAPPER.convertValue(ruled(kind), DecisionSpec.class));
    entry(file, number(file, kind)).put("decisionDigest", digest);
  }

  @Test
  void timeRunsForward() {
    int number = number(file, "Accepted");
    entry(file, number).put("at", "2026-03-01T02:00:00Z");
    caught(number, Check.TIME);
  }

  @Test
  void anInstantIsOne() {
    entry(file, 2).put("at", "yesterday");
    caught(2, Check.TIME);
  }

  @Test
  void whatDoesNotExistCannotHaveHappened() {
    entry(file, 4).put("kind", "Crowned");
    caught(4, Check.KIND);
  }

  @Test
  void theTableMustKnowTheMove() {
    int number = number(file, "Accepted");
    Fixture.milestones(file).remove(number - 1);
    caught(number(file, "Approved"), Check.TABLE);
  }

  @Test
  void aRulingNeedsADecision() {
    int number = number(file, "Opened");
    entry(file, number).remove("decision");
    caught(number, Check.DECISION);
  }

  @Test
  void aDecisionTakesEffectOnce() {
    int number = number(file, "Accepted");
    entry(file, number)
        .put("decision", entry(file, number(file, "Returned")).get("decision").asText());
    caught(number, Check.DECISION);
  }

  @Test
  void whatNobodyRulesOnNamesNoDecision() {
    entry(file, 1).put("decision", "permits-1");
    caught(1, Check.DECISION);
  }

  @Test
  void verdictAndEntryAgree() {
    ruled("Accepted").put("verdict", "Refused");
    redigest("Accepted");
    caught(number(file, "Accepted"), Check.VERDICT);
  }

  @Test
  void stageAndEntryAgree() {
    ruled("Opened").put("stage", "Termination");
    redigest("Opened");
    caught(number(file, "Opened"), Check.VERDICT);
  }

  @Test
  void deciderAndActorAgree() {
    ruled("Approved").put("decidedBy", "clerk@transport.example");
    redigest("Approved");
    caught(number(file, "Approved"), Check.ACTOR);
  }

  @Test
  void revisionAndEntryAgree() {
    ruled("Approved").put("revision", "sha256:" + "0".repeat(64));
    redigest("Approved");
    caught(number(file, "Approved"), Check.REVISION);
  }

  @Test
  void theDecisionIsOnThisRequest() {
    ruled("Approved").put("request", "another");
    redigest("Approved");
    caught(number(file, "Approved"), Check.REQUEST);
  }

  @Test
  void aVoidDecisionCausesNothing() {
    String name = entry(file, number(file, "Approved")).get("decision").asText();
    ((ObjectNode) decision(file, name).get("status")).put("effect", "Void");
    caught(number(file, "Approved"), Check.DECISION);
  }

  @Test
  void aPeriodHasADay() {
    ((ObjectNode) entry(file, 1).get("period")).put("dueDate", "soon");
    caught(1, Check.PERIOD);
  }

  @Test
  void theDeadlinesFollowFromTheRecord() {
    ((ObjectNode) file.get("deadlines").get(0)).put("dueDate", "2026-03-31");
    caught(0, Check.DEADLINES);
  }

  @Test
  void thePhaseFollowsFromTheRecord() {
    file.put("phase", "Active");
    caught(Fixture.milestones(file).size(), Check.PHASE);
  }

  @Test
  void theFormsAreTheOnesOnRecord() {
    ((ObjectNode) file.get("approved")).put("revision", "sha256:" + "0".repeat(64));
    caught(0, Check.APPROVED);
  }

  @Test
  void resourcesCannotBeMadeLarger() {
    ObjectNode granted = Life.granted().export();
    ((ObjectNode) granted.at("/approved/resources/hosts/1")).put("memoryGiB", 64);
    assertThat(finding(granted).check()).isEqualTo(Check.APPROVED);
    assertThat(finding(granted).kind()).isEqualTo("Approved");

    ObjectNode asked = Life.granted().export();
    ((ObjectNode) asked.at("/application/resources/databases/0")).put("storageGiB", 9);
    assertThat(finding(asked).check()).isEqualTo(Check.APPLICATION);
  }

  @Test
  void anEditedManifestIsSaidToProveNothingOfTheResources() {
    ObjectNode granted = Life.granted().export();
    assertThat(Fixture.verify(granted, Optional.empty()).remarks()).isEmpty();
    ((ObjectNode) granted.get("spec")).put("remarks", "an edit");
    Report report = Fixture.verify(granted, Optional.empty());
    assertThat(report.broken()).isEmpty();
    assertThat(report.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.text()).contains("edited after entry 3"));
  }
}
