package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file: the same bytes for the same record, and nothing else passes for one. */
class RecordFormatTest {

  @Test
  void theSameRecordGivesTheSameBytes() {
    assertThat(Fixture.bytes(Story.whole().export())).isEqualTo(Fixture.bytes(Fixture.tree()));
  }

  @Test
  void fieldsStandInTheOrderOfTheDocument() {
    List<String> fields = new ArrayList<>();
    Fixture.tree().fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactly(
            "format",
            "exportedAt",
            "namespace",
            "name",
            "uid",
            "createdAt",
            "unit",
            "applicant",
            "system",
            "phase",
            "head",
            "spec",
            "approved",
            "milestones",
            "deadlines",
            "filings",
            "decisions");
    String text = new String(Fixture.bytes(Fixture.tree()), StandardCharsets.UTF_8);
    assertThat(text).startsWith("{\n  \"format\" : \"govcloud.dev/record/v2\",\n").endsWith("}\n");
  }

  @Test
  void whatIsNoRecordIsRefusedWithACure() {
    refused("", "no JSON object", "export it anew");
    refused("[1]", "no JSON object", "export it anew");
    refused("{\"a\":1,\"a\":2}", "no valid JSON in line 1", "Duplicate field");
    refused("{} {}", "no valid JSON", "export it anew");
    refused("{\"kind\":\"Pod\"}", "it has no format", "export it anew");
    refused("{\"format\":\"govcloud.dev/record/v9\"}", "v9", "use the program of the version");
    refused("{\"format\":\"govcloud.dev/record/v2\"}", "the field exportedAt is missing");
  }

  /** A manifest need not say how many hosts: one, if it is left out. */
  @Test
  void aManifestThatLeavesOutWhatHasADefaultIsRead() throws Malformed {
    var file = Fixture.tree();
    file.at("/spec/resources/hosts").forEach(h -> ((ObjectNode) h).remove("count"));
    assertThat(RecordFormat.read(Fixture.bytes(file)).name()).isEqualTo(file.path("name").asText());
  }

  @Test
  void aFileFromBeforeFilingsSaysWhoWroteItAndWhatToDo() {
    refused(
        "{\"format\":\"govcloud.dev/record/v1\",\"name\":\"bus\"}",
        "the format is govcloud.dev/record/v1, which version 0.1 wrote",
        "verify and print it with kubectl govcloud 0.1",
        "exported anew with: kubectl govcloud record export");
  }

  @Test
  void filingsStandInTheOrderOfTheirNumbers() {
    List<Integer> numbers = new ArrayList<>();
    Fixture.tree().path("filings").forEach(f -> numbers.add(f.at("/spec/number").asInt()));
    assertThat(numbers).hasSizeGreaterThan(10).isSorted();
  }

  private static void refused(String text, String... sentences) {
    assertThatThrownBy(() -> RecordFormat.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Malformed.class)
        .hasMessageContainingAll(sentences);
  }
}
