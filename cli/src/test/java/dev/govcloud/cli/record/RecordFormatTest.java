package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file: the same bytes for the same record, and nothing else passes for one. */
class RecordFormatTest {

  @Test
  void theSameRecordGivesTheSameBytes() {
    assertThat(Fixture.bytes(Life.whole().export())).isEqualTo(Fixture.bytes(Fixture.tree()));
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
            "unit",
            "applicant",
            "system",
            "phase",
            "head",
            "spec",
            "application",
            "approved",
            "milestones",
            "deadlines",
            "decisions");
    String text = new String(Fixture.bytes(Fixture.tree()), StandardCharsets.UTF_8);
    assertThat(text).startsWith("{\n  \"format\" : \"govcloud.dev/record/v1\",\n").endsWith("}\n");
  }

  @Test
  void whatIsNoRecordIsRefusedWithACure() {
    refused("", "no JSON object", "export it anew");
    refused("[1]", "no JSON object", "export it anew");
    refused("{\"a\":1,\"a\":2}", "no valid JSON in line 1", "Duplicate field");
    refused("{} {}", "no valid JSON", "export it anew");
    refused("{\"kind\":\"Pod\"}", "it has no format", "export it anew");
    refused("{\"format\":\"govcloud.dev/record/v9\"}", "v9", "use the program of the version");
    refused("{\"format\":\"govcloud.dev/record/v1\"}", "the field exportedAt is missing");
  }

  private static void refused(String text, String... sentences) {
    assertThatThrownBy(() -> RecordFormat.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Malformed.class)
        .hasMessageContainingAll(sentences);
  }
}
