package dev.govcloud.cli.record;

import static dev.govcloud.cli.record.Fixture.decision;
import static dev.govcloud.cli.record.Fixture.entry;
import static dev.govcloud.cli.record.Fixture.filing;
import static dev.govcloud.cli.record.Fixture.named;
import static dev.govcloud.cli.record.Fixture.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A file that says more than this program understands is refused, at the place, with a cure. */
class RefusedFilesTest {

  private static ObjectNode spec(JsonNode file, String name) {
    return (ObjectNode) decision(file, name).get("spec");
  }

  @Test
  void anUnknownFieldIsRefusedWhereverItStands() {
    refused(f -> f.put("colour", "red"), "the field colour");
    refused(f -> entry(f, 3).put("colour", "red"), "the field colour of entry 3 (");
    refused(
        f -> ((ObjectNode) entry(f, 1).get("period")).put("colour", "red"),
        "the field period.colour of entry 1 (Submitted)");
    refused(
        f -> spec(f, "decision-1").put("colour", "red"), "spec.colour of the Decision decision-1");
    refused(
        f -> ((ObjectNode) filing(f, "permits-1").at("/spec/content/mlps")).put("colour", "red"),
        "spec.content.mlps.colour of the Filing permits-1");
    refused(f -> entry(f, 1).put("sequence", "1"), "the field sequence of entry 1 (Submitted)");
    refused(
        f -> f.withArray("decisions").add(decision(f, "decision-1")), "decision-1 occurs twice");
    refused(f -> f.withArray("filings").add(filing(f, "permits-1")), "permits-1 occurs twice");
    refused(f -> f.put("applicant", "somebody@else.example"), "the field applicant");
    refused(
        f -> spec(f, "decision-2").remove("decidedBy"),
        "spec.decidedBy of the Decision decision-2");
    refused(
        f -> ((ObjectNode) filing(f, "permits-2").get("spec")).remove("content"),
        "spec.content of the Filing permits-2");
  }

  @Test
  void aFormThatIsNotKnownIsToldWithAWayOut() {
    refused(
        f -> ((ObjectNode) filing(f, "permits-3").get("spec")).put("form", "v9"),
        "spec.form of the Filing permits-3 is v9, which this version does not know; use the program"
            + " of the version that exported it");
  }

  /** The digest sees of two things with one name the last only. */
  @Test
  void whatIsToldApartByNameHasAName() {
    String hosts = "/spec/content/resources/hosts";
    refused(
        f -> {
          ArrayNode all = (ArrayNode) filing(f, "permits-1").at(hosts);
          all.insert(0, ((ObjectNode) all.get(0).deepCopy()).put("vcpu", 64));
        },
        "spec.content.resources.hosts.1 of the Filing permits-1 is web again");
    refused(
        f -> ((ObjectNode) filing(f, "permits-1").at(hosts).get(0)).remove("name"),
        "hosts.0.name of the Filing permits-1 is missing");
  }

  @Test
  void nothingMakesTheReaderStumble() {
    ObjectNode file = tree();
    ((ObjectNode) filing(file, "permits-1").at("/spec/content/resources")).putNull("hosts");
    assertThat(named(file)).contains("entry 1 (");
    ObjectNode holes = tree();
    ((ArrayNode) filing(holes, "permits-1").at("/spec/content/materials")).insertNull(0);
    assertThat(named(holes)).contains("materials.0 of the Filing permits-1");
  }

  private static void refused(java.util.function.Consumer<ObjectNode> change, String place) {
    ObjectNode file = tree();
    change.accept(file);
    assertThatThrownBy(() -> RecordFormat.read(Fixture.bytes(file)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(place);
  }
}
