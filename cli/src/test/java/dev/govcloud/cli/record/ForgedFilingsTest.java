package dev.govcloud.cli.record;

import static dev.govcloud.cli.record.Fixture.entry;
import static dev.govcloud.cli.record.Fixture.filing;
import static dev.govcloud.cli.record.Fixture.finding;
import static dev.govcloud.cli.record.Fixture.number;
import static dev.govcloud.cli.record.Fixture.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Finding.Check;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was filed and what runs, forged by somebody who computes every hash anew. */
class ForgedFilingsTest {
  private final ObjectNode file = tree();

  private void caught(int number, Check check) {
    Fixture.rehash(file);
    Finding finding = finding(file);
    assertThat(finding.check()).as(finding.text(Fixture.ENGLISH)).isEqualTo(check);
    assertThat(finding.entry()).isEqualTo(number);
  }

  private ObjectNode filed(String name) {
    return (ObjectNode) filing(file, name).get("spec");
  }

  @Test
  void filingsAreNumberedInTheirOrder() {
    filed("permits-3").put("number", 4);
    caught(number(file, "ExtensionApplied"), Check.NUMBER);
  }

  @Test
  void aFilingIsCalledByItsNumber() {
    filing(file, "permits-3").put("name", "permits-33");
    for (JsonNode entry : Fixture.milestones(file)) {
      if ("permits-3".equals(entry.path("filing").asText())) {
        ((ObjectNode) entry).put("filing", "permits-33");
      }
    }
    caught(number(file, "ExtensionApplied"), Check.NUMBER);
  }

  @Test
  void matterAndEntryAgree() {
    filed("permits-3").put("matter", "Termination");
    caught(number(file, "ExtensionApplied"), Check.MATTER);
  }

  @Test
  void aFilingIsOfThisRequest() {
    ((ObjectNode) filed("permits-3").get("request")).put("uid", "another");
    caught(number(file, "ExtensionApplied"), Check.REQUEST);
  }

  @Test
  void whoFiledItIsWhoActed() {
    filed("permits-3").put("filedBy", "somebody@else.example");
    caught(number(file, "ExtensionApplied"), Check.ACTOR);
  }

  @Test
  void nothingIsFiledAfterItIsOnRecord() {
    filed("permits-3").put("filedAt", "2026-03-21T02:00:00Z");
    caught(number(file, "ExtensionApplied"), Check.FILED);
  }

  @Test
  void theDayIsThatOfTheInstant() {
    filed("permits-3").put("filedOn", "2026-03-10");
    caught(number(file, "ExtensionApplied"), Check.FILED);
  }

  @Test
  void aFilingIsOnRecordOnce() {
    entry(file, number(file, "Corrected")).put("filing", "permits-1");
    caught(number(file, "Corrected"), Check.FILING);
  }

  @Test
  void theLinksToWhatWasBeforeFit() {
    int number = number(file, "Corrected");
    ((ObjectNode) filed("permits-2").get("previous")).put("opinion", "Nothing is amiss.");
    caught(number, Check.PREVIOUS);
  }

  @Test
  void whatTookAPlaceSaysSo() {
    filed("permits-2").remove("previous");
    caught(number(file, "Corrected"), Check.PREVIOUS);
  }

  @Test
  void whatTookNoPlaceDoesNotSaySo() {
    filed("permits-9").set("previous", filed("permits-8").get("previous").deepCopy());
    caught(number(file, "ChangeWithdrawn") - 1, Check.PREVIOUS);
  }

  @Test
  void onlyAChangeChanges() {
    filed("permits-3").set("change", filed("permits-5").get("change").deepCopy());
    caught(number(file, "ExtensionApplied"), Check.MATTER);
  }

  /** What the operator computed on its day cannot be made milder later. */
  @Test
  void whatAChangeAltersIsBound() {
    ObjectNode change = (ObjectNode) filed("permits-5").get("change");
    change.put("major", !change.path("major").asBoolean());
    caught(number(file, "ChangeApplied"), Check.FILED_DIGEST);
  }

  @Test
  void nothingIsFiledWithARuling() {
    int number = number(file, "Accepted");
    entry(file, number).put("filingDigest", filed("permits-2").get("digest").asText());
    caught(number, Check.FILING);
  }

  @Test
  void anEntryIsAboutAFilingOfTheRecord() {
    int number = number(file, "HandedOver");
    entry(file, number).put("filing", "permits-3");
    caught(number, Check.FILING);
  }

  @Test
  void onlyWhatAwaitsARulingIsWithdrawn() {
    int number = number(file, "ChangeWithdrawn");
    entry(file, number).put("filing", "permits-8");
    caught(number, Check.FILING);
  }

  @Test
  void aWithdrawalIsOfItsOwnMatter() {
    int number = number(file, "ChangeWithdrawn");
    entry(file, number).put("filing", "permits-4");
    caught(number, Check.MATTER);
  }

  @Test
  void whatRunsIsWhatWasGranted() {
    ((ObjectNode) file.get("approved")).put("filing", "permits-6");
    caught(0, Check.APPROVED);
  }

  /** Whatever the manifest says by then: the record holds what was filed and what was granted. */
  @Test
  void resourcesCannotBeMadeLarger() {
    ObjectNode granted = Story.granted().export();
    ((ObjectNode) granted.at("/approved/resources/hosts/1")).put("memoryGiB", 64);
    assertThat(finding(granted).check()).isEqualTo(Check.APPROVED);

    ((ObjectNode) file.at("/approved/resources/databases/0")).put("storageGiB", 9000);
    caught(0, Check.APPROVED);
  }

  /** To make what was filed larger, what was granted must be made larger too, and the ruling. */
  @Test
  void norWhatWasFiled() {
    ObjectNode granted = Story.granted().export();
    ObjectNode content = (ObjectNode) filing(granted, "permits-2").at("/spec/content");
    ((ObjectNode) content.at("/resources/databases/0")).put("storageGiB", 9);
    assertThat(finding(granted).check()).isEqualTo(Check.CONTENT);
    Fixture.refile(granted, "permits-2");
    assertThat(finding(granted).check()).isEqualTo(Check.APPROVED);
  }

  @Test
  void whatIsGrantedSaysWhatIsToRun() {
    ((ObjectNode) filed("permits-2").get("content")).remove("resources");
    Fixture.refile(file, "permits-2");
    caught(number(file, "Approved"), Check.CONTENT);
  }

  /** Elastic hosts move without a ruling, inside their range only (article 14). */
  @Test
  void elasticHostsMoveInTheirRange() {
    ObjectNode host = (ObjectNode) file.at("/approved/resources/hosts/0");
    host.put("count", 4);
    assertThat(Fixture.verify(file, Optional.empty()).whole()).isTrue();
    host.put("count", 5);
    caught(0, Check.APPROVED);
  }

  @Test
  void anEditOfTheManifestProvesNothingAndBreaksNothing() {
    ((ObjectNode) file.get("spec")).put("remarks", "an edit");
    assertThat(Fixture.verify(file, Optional.empty()).whole()).isTrue();
  }
}
