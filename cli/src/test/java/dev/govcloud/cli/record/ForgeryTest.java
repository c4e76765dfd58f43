package dev.govcloud.cli.record;

import static dev.govcloud.cli.record.Fixture.decision;
import static dev.govcloud.cli.record.Fixture.entry;
import static dev.govcloud.cli.record.Fixture.filing;
import static dev.govcloud.cli.record.Fixture.finding;
import static dev.govcloud.cli.record.Fixture.number;
import static dev.govcloud.cli.record.Fixture.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.request.Rulings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who computes every hash anew must still tell a story that the regulation allows. */
class ForgeryTest {
  private final ObjectNode file = tree();

  private void caught(int number, Check check) {
    Fixture.rehash(file);
    Finding finding = finding(file);
    assertThat(finding.check()).as(finding.text(Fixture.ENGLISH)).isEqualTo(check);
    assertThat(finding.entry()).isEqualTo(number);
  }

  /** Alters a Decision together with the digest that the entry holds of it. */
  private ObjectNode ruled(String kind) {
    return (ObjectNode)
        decision(file, entry(file, number(file, kind)).get("decision").asText()).get("spec");
  }

  private void redigest(String kind) {
    String digest =
        Rulings.digest(RecordFormat.MAPPER.convertValue(ruled(kind), DecisionSpec.class));
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
        .put("decision", entry(file, number(file, "Returned")).get("decision").asText())
        .put("decisionUid", entry(file, number(file, "Returned")).get("decisionUid").asText());
    caught(number, Check.DECISION);
  }

  @Test
  void whatNobodyRulesOnNamesNoDecision() {
    entry(file, 1).put("decision", "decision-1");
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
  void theRulingIsOnTheFilingThatTheEntryNames() {
    ruled("Approved").put("filing", "permits-1");
    redigest("Approved");
    caught(number(file, "Approved"), Check.JUDGED);
  }

  @Test
  void aRulingIsOnWhatAwaitsItOnly() {
    ruled("Approved").put("filing", "permits-1");
    redigest("Approved");
    entry(file, number(file, "Approved")).put("filing", "permits-1");
    caught(number(file, "Approved"), Check.AWAITED);
  }

  @Test
  void anOrderIsOnWhatRuns() {
    ruled("Suspended").put("filing", "permits-4");
    redigest("Suspended");
    entry(file, number(file, "Suspended")).put("filing", "permits-4");
    caught(number(file, "Suspended"), Check.AWAITED);
  }

  @Test
  void nobodyRulesOnWhatHeFiled() {
    String clerk = "clerk@transport.example";
    ruled("Opened").put("decidedBy", clerk);
    redigest("Opened");
    entry(file, number(file, "Opened")).put("actor", clerk);
    caught(number(file, "Opened"), Check.FOUR_EYES);
  }

  /** Nor on what corrects it: whoever filed one of the line is no stranger to it. */
  @Test
  void norOnWhatTookItsPlace() {
    String other = "other@transport.example";
    filed("permits-2").put("filedBy", other);
    Fixture.refile(file, "permits-2");
    entry(file, number(file, "Corrected")).put("actor", other);
    ruled("Accepted").put("decidedBy", "clerk@transport.example");
    redigest("Accepted");
    entry(file, number(file, "Accepted")).put("actor", "clerk@transport.example");
    caught(number(file, "Accepted"), Check.FOUR_EYES);
  }

  @Test
  void whatIsNotAPlainApprovalHasAnOpinion() {
    ruled("Suspended").put("opinion", " ");
    redigest("Suspended");
    caught(number(file, "Suspended"), Check.OPINION);
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
  void aPeriodIsTheOneThatTheTableBegins() {
    ((ObjectNode) entry(file, 1).get("period")).put("stage", "Approval");
    caught(1, Check.PERIOD);
  }

  @Test
  void aPeriodIsNeverLongerThanTheRegulation() {
    ((ObjectNode) entry(file, 1).get("period")).put("length", 50);
    caught(1, Check.PERIOD);
  }

  @Test
  void aPeriodDoesNotVanish() {
    entry(file, 1).remove("period");
    caught(1, Check.PERIOD);
  }

  @Test
  void nobodyAddsAPeriod() {
    int number = number(file, "Returned");
    entry(file, number).set("period", entry(file, 1).get("period"));
    caught(number, Check.PERIOD);
  }

  @ParameterizedTest
  @CsvSource({
    "dueDate, 2026-03-31",
    "start, 2026-03-31T00:00:00Z",
    "policy, another",
    "calendar, another",
    "unit, CalendarDays",
    "article, 99",
    "filing, bus-9",
  })
  void theDeadlinesFollowFromTheRecord(String field, String value) {
    ((ObjectNode) file.get("deadlines").get(0)).put(field, value);
    caught(0, Check.DEADLINES);
  }

  @Test
  void noPeriodIsSaidToBeMissedThatIsNot() {
    ArrayNode deadlines = (ArrayNode) file.get("deadlines");
    ObjectNode last = (ObjectNode) deadlines.get(deadlines.size() - 1);
    last.put("state", "Missed");
    caught(0, Check.DEADLINES);
  }

  @Test
  void thePhaseFollowsFromTheRecord() {
    file.put("phase", "Active");
    caught(Fixture.milestones(file).size(), Check.PHASE);
  }

  private ObjectNode filed(String name) {
    return (ObjectNode) filing(file, name).get("spec");
  }
}
