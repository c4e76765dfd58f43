package dev.govcloud.cli.record;

import static dev.govcloud.cli.record.Fixture.decision;
import static dev.govcloud.cli.record.Fixture.entry;
import static dev.govcloud.cli.record.Fixture.filing;
import static dev.govcloud.cli.record.Fixture.finding;
import static dev.govcloud.cli.record.Fixture.milestones;
import static dev.govcloud.cli.record.Fixture.named;
import static dev.govcloud.cli.record.Fixture.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.Finding.Check;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody alters in an exported record, verify names the first link that breaks. */
class TamperingTest {
  private static final int ENTRIES = milestones(tree()).size();

  static List<Alteration> fieldsOfAnEntry() {
    return Alteration.of(Milestone.class);
  }

  static List<Alteration> fieldsOfADecision() {
    return Alteration.of(DecisionSpec.class);
  }

  static List<Alteration> fieldsOfAFiling() {
    return Alteration.of(FilingSpec.class);
  }

  static List<String> kinds() {
    return Fixture.file().milestones().stream().map(m -> m.kind).toList();
  }

  @Test
  void theUntouchedRecordIsWhole() {
    assertThat(Fixture.verify(tree(), Optional.empty()).broken()).isEmpty();
    assertThat(kinds())
        .contains("Returned", "Corrected", "DeadlineMissed", "Extended", "Opened", "Suspended")
        .contains("ChangeReturned", "ChangeCorrected", "ChangeSupplemented", "ChangeWithdrawn")
        .contains("ChangeRefused", "TakenBack", "TerminationApplied", "Reclaimed");
  }

  @ParameterizedTest
  @MethodSource("fieldsOfAnEntry")
  void everyFieldOfEveryEntryIsProtected(Alteration alteration) {
    int tried = 0;
    for (int number = 1; number <= ENTRIES; number++) {
      ObjectNode file = tree();
      ObjectNode entry = entry(file, number);
      if (alteration.applies(entry)) {
        alteration.apply().accept(entry);
        Finding finding = finding(file);
        assertThat(finding.entry()).as("%s of entry %d", alteration, number).isEqualTo(number);
        assertThat(finding.check()).isIn(Check.HASH, Check.SEQUENCE);
        tried++;
      }
    }
    assertThat(tried).isPositive();
  }

  @Test
  void aFieldTakenOutIsNamedWithItsEntry() {
    for (int number = 1; number <= ENTRIES; number++) {
      List<String> fields = new java.util.ArrayList<>();
      entry(tree(), number).fieldNames().forEachRemaining(fields::add);
      for (String field : fields) {
        ObjectNode file = tree();
        entry(file, number).remove(field);
        assertThat(named(file)).as(field).contains("entry " + number + " (");
      }
    }
  }

  /** What was judged, when, by whom, in which matter: every field that the record holds. */
  @ParameterizedTest
  @MethodSource("fieldsOfAFiling")
  void everyFieldOfEveryFilingIsProtected(Alteration alteration) {
    int tried = 0;
    for (int number = 1; number <= ENTRIES; number++) {
      ObjectNode file = tree();
      if (entry(file, number).has("filingDigest")) {
        String name = entry(file, number).path("filing").asText();
        ObjectNode spec = (ObjectNode) filing(file, name).get("spec");
        if (alteration.applies(spec)) {
          alteration.apply().accept(spec);
          assertThat(named(file))
              .as("%s of %s", alteration, name)
              .matches("(?s).*(at entry " + number + " \\(|the Filing " + name + "( |$)).*");
          tried++;
        }
      }
    }
    assertThat(tried).isPositive();
  }

  @ParameterizedTest
  @MethodSource("fieldsOfADecision")
  void everyFieldOfEveryDecisionIsProtected(Alteration alteration) {
    int tried = 0;
    for (int number = 1; number <= ENTRIES; number++) {
      ObjectNode file = tree();
      JsonNode name = entry(file, number).path("decision");
      ObjectNode spec = name.isMissingNode() ? null : spec(file, name.asText());
      if (spec != null && alteration.applies(spec)) {
        alteration.apply().accept(spec);
        Finding finding = finding(file);
        assertThat(finding.entry()).as("%s of %s", alteration, name).isEqualTo(number);
        assertThat(finding.check()).isEqualTo(Check.DIGEST);
        tried++;
      }
    }
    assertThat(tried).isPositive();
  }

  private static ObjectNode spec(JsonNode file, String name) {
    return (ObjectNode) decision(file, name).get("spec");
  }

  @Test
  void aRemovedDecisionIsMissedByTheEntryThatNamesIt() {
    for (int i = 0; i < tree().path("decisions").size(); i++) {
      ObjectNode file = tree();
      String name = file.path("decisions").get(i).path("name").asText();
      file.withArray("decisions").remove(i);
      Finding finding = finding(file);
      assertThat(entry(file, finding.entry()).path("decision").asText()).isEqualTo(name);
      assertThat(finding.check()).isEqualTo(Check.DECISION);
      assertThat(finding.text(Fixture.ENGLISH)).contains(name);
    }
  }

  /** Whose record it is: another namespace is another unit's. */
  @Test
  void anotherNamespaceShows() {
    ObjectNode file = tree();
    file.put("namespace", "bureau-of-others");
    assertThat(finding(file).check()).isEqualTo(Check.FILED_DIGEST);
    assertThat(finding(file).entry()).isEqualTo(1);
    assertThat(finding(file).text(Fixture.ENGLISH)).contains("the namespace");
    ((ObjectNode) filing(file, "permits-1").get("spec")).put("form", "v1");
    assertThat(finding(file).check()).as("the form is bound too").isEqualTo(Check.FILED_DIGEST);
  }

  /** Nothing bound it: a record of the version before is whole under any, and verify says so. */
  @Test
  void theFormBeforeBoundNone() {
    ObjectNode file = tree();
    Fixture.formBefore(file);
    file.put("namespace", "bureau-of-others");
    assertThat(Fixture.verify(file, java.util.Optional.empty()).whole()).isTrue();
  }

  /** A thing that says nothing but defaults is part of what was filed too. */
  @Test
  void oneProductIsNotAnother() {
    ObjectNode file = tree();
    ((ObjectNode) filing(file, "permits-1").at("/spec/content/resources/security/0"))
        .put("product", "Bastion");
    assertThat(finding(file).check()).isEqualTo(Check.CONTENT);
    assertThat(finding(file).entry()).isEqualTo(1);
  }

  @Test
  void aRemovedFilingIsMissedByTheEntryThatTookItOnRecord() {
    for (int i = 0; i < tree().path("filings").size(); i++) {
      ObjectNode file = tree();
      String name = file.path("filings").get(i).path("name").asText();
      file.withArray("filings").remove(i);
      Finding finding = finding(file);
      assertThat(entry(file, finding.entry()).path("filing").asText()).isEqualTo(name);
      assertThat(finding.check()).isEqualTo(Check.FILING);
      assertThat(finding.text(Fixture.ENGLISH))
          .contains(name + " in the file", "no Filing of that name");
    }
  }

  @Test
  void exchangedFilingsAreNoticed() {
    ObjectNode file = tree();
    filing(file, "permits-1").put("name", "permits-0");
    filing(file, "permits-2").put("name", "permits-1");
    filing(file, "permits-0").put("name", "permits-2");
    assertThat(finding(file).entry()).isEqualTo(1);
    assertThat(finding(file).check()).isEqualTo(Check.NUMBER);
  }

  @Test
  void aDecisionOfTheSameNameIsAnother() {
    ObjectNode file = tree();
    int number = Fixture.number(file, "Accepted");
    decision(file, entry(file, number).path("decision").asText()).put("uid", "another");
    assertThat(finding(file).entry()).isEqualTo(number);
    assertThat(finding(file).check()).isEqualTo(Check.DECISION_UID);
  }

  @Test
  void swappedRemovedAndDuplicatedEntriesAreNamed() {
    for (int number = 1; number < ENTRIES; number++) {
      ObjectNode swapped = tree();
      milestones(swapped).insert(number - 1, milestones(swapped).remove(number));
      assertThat(finding(swapped).entry()).isEqualTo(number);

      ObjectNode removed = tree();
      milestones(removed).remove(number - 1);
      assertThat(finding(removed).entry()).isEqualTo(number);

      ObjectNode doubled = tree();
      milestones(doubled).insert(number, entry(doubled, number).deepCopy());
      assertThat(finding(doubled).entry()).isEqualTo(number + 1);
    }
  }

  @Test
  void aForgedEntryBreaksTheChainWhereItWasPutIn() {
    for (int number = 1; number <= ENTRIES; number++) {
      ObjectNode file = tree();
      ObjectNode forged = entry(file, number).deepCopy();
      forged.put("actor", "somebody@else.example");
      milestones(file).insert(number - 1, forged);
      assertThat(finding(file).entry()).isEqualTo(number);
    }
  }

  @Test
  void aCutOffEndShowsByTheHeadThePhaseTheDecisionsAndTheFilings() {
    ObjectNode file = tree();
    milestones(file).remove(ENTRIES - 1);
    assertThat(finding(file).check()).isEqualTo(Check.HEAD);
    assertThat(finding(file).entry()).isEqualTo(ENTRIES - 1);
    file.put("head", entry(file, ENTRIES - 1).path("hash").asText());
    assertThat(finding(file).check()).isEqualTo(Check.PHASE);

    ObjectNode ruling = cutTo(tree(), Fixture.number(tree(), "TerminationApplied"));
    assertThat(finding(ruling).check()).isEqualTo(Check.UNNAMED_DECISION);
    assertThat(finding(ruling).text(Fixture.ENGLISH)).contains("(Termination)");

    ObjectNode filed = cutTo(tree(), Fixture.number(tree(), "TakenBack"));
    assertThat(finding(filed).check()).isEqualTo(Check.UNNAMED_FILING);
    assertThat(finding(filed).text(Fixture.ENGLISH)).contains("permits-11 (Termination)");
  }

  @Test
  void aWellCutRecordIsOnlyCaughtByAHeadThatWasNotedElsewhere() {
    String noted = tree().path("head").asText();
    ObjectNode earlier = Story.granted().export();
    assertThat(Fixture.verify(earlier, Optional.empty()).broken()).isEmpty();
    Finding finding = Fixture.verify(earlier, Optional.of(noted)).broken().orElseThrow();
    assertThat(finding.check()).isEqualTo(Check.NOTED_HEAD);
    assertThat(finding.expected().in(Fixture.ENGLISH)).isEqualTo(noted);
    assertThat(finding.entry()).isEqualTo(milestones(earlier).size());
  }

  /** Without the entries after that one, the head and the phase made to fit. */
  private static ObjectNode cutTo(ObjectNode file, int number) {
    while (milestones(file).size() > number) {
      milestones(file).remove(number);
    }
    file.put("head", entry(file, number).path("hash").asText());
    return file.put("phase", "Active");
  }

  @Test
  void aRecordWrittenAnewIsOnlyCaughtByAHeadThatWasNotedElsewhere() {
    ObjectNode file = tree();
    String noted = file.path("head").asText();
    entry(file, 1).put("message", "Filed by somebody else.");
    Fixture.rehash(file);
    assertThat(Fixture.verify(file, Optional.empty()).broken()).isEmpty();
    assertThat(Fixture.verify(file, Optional.of(noted)).broken().orElseThrow().check())
        .isEqualTo(Check.NOTED_HEAD);
  }

  @Test
  void theHeadOfAnEarlierSheetStillHolds() {
    String earlier = entry(tree(), 5).path("hash").asText();
    Report report = Fixture.verify(tree(), Optional.of(earlier));
    assertThat(report.broken()).isEmpty();
    assertThat(report.remarks())
        .anyMatch(r -> r.text(Fixture.ENGLISH).contains("the one of entry 5"));
  }
}
