package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every field of every kind owes to its readers and to the API server. */
class SchemaTest {
  private static final Path RAW = Path.of("target", "classes", "META-INF", "fabric8");
  private static final Map<String, String> CRDS = new CrdFiles(RAW).all();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final List<String> defects = new ArrayList<>();

  @Test
  void everySpecFieldIsDescribedAndBounded() throws IOException {
    for (String crd : CRDS.values()) {
      JsonNode root = YAML.readTree(crd);
      String kind = root.at("/spec/names/kind").asText();
      JsonNode schema = root.at("/spec/versions/0/schema/openAPIV3Schema");
      assertThat(schema.path("description").asText()).as(kind).isNotBlank();
      inspect(schema.at("/properties/spec"), kind + ".spec", true);
    }
    assertThat(defects).isEmpty();
  }

  @Test
  void requestColumnsTellWhoIsAwaitedUntilWhen() throws IOException {
    assertThat(columns("cloudresourcerequests"))
        .containsExactly("PHASE", "AWAITING", "FROM", "DUE", "AGE");
    assertThat(columns("decisions"))
        .containsExactly("REQUEST", "STAGE", "VERDICT", "EFFECT", "BY", "AGE");
    assertThat(columns("cloudpolicies"))
        .containsExactly("ACCEPT", "APPROVE", "TRIAL", "READY", "AGE");
  }

  @Test
  void vocabulariesAreEnumsInTheSchemaAndStringsInTheModel() throws IOException {
    JsonNode zone =
        YAML.readTree(CRDS.get("cloudresourcerequests.govcloud.dev.yaml"))
            .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/system")
            .at("/properties/zone");
    assertThat(zone.path("type").asText()).isEqualTo("string");
    assertThat(zone.path("enum")).extracting(JsonNode::asText).contains("GovernmentExtranet");
  }

  private static List<String> columns(String plural) throws IOException {
    List<String> names = new ArrayList<>();
    YAML.readTree(CRDS.get(plural + ".govcloud.dev.yaml"))
        .at("/spec/versions/0/additionalPrinterColumns")
        .forEach(c -> names.add(c.get("name").asText()));
    return names;
  }

  private void inspect(JsonNode schema, String path, boolean field) {
    if (field && schema.path("description").asText().isBlank()) {
      defects.add(path + " has no description");
    }
    switch (schema.path("type").asText()) {
      case "string" -> need(path, schema, schema.has("maxLength") || schema.has("enum"));
      case "integer" -> need(path, schema, schema.has("minimum") && schema.has("maximum"));
      case "array" -> {
        need(path, schema, schema.has("maxItems"));
        inspect(schema.path("items"), path + "[]", false);
      }
      default -> {}
    }
    schema
        .path("properties")
        .fields()
        .forEachRemaining(f -> inspect(f.getValue(), path + "." + f.getKey(), true));
  }

  private void need(String path, JsonNode schema, boolean bounded) {
    if (!bounded) {
      defects.add(path + " (" + schema.path("type").asText() + ") has no bound");
    }
  }
}
