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
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What every field of every kind owes to its readers and to the API server. */
class SchemaTest {
  private static final Path RAW = Path.of("target", "classes", "META-INF", "fabric8");
  private static final Map<String, String> CRDS = new CrdFiles(RAW).all();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** What a filing holds of the form: the form's rules are not checked again. */
  private static final List<String> KEPT = List.of("Filing.spec.content", "Filing.spec.change");

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
        .containsExactly("PHASE", "READY", "AWAITING", "FROM", "DUE", "AGE");
    assertThat(columns("filings"))
        .containsExactly("UNIT", "MATTER", "STATE", "FILED", "DUE", "STAGE", "FROM");
    assertThat(columns("decisions"))
        .containsExactly("REQUEST", "FILING", "STAGE", "VERDICT", "EFFECT", "REASON", "BY", "AGE");
    assertThat(columns("cloudpolicies"))
        .containsExactly("ACCEPT", "APPROVE", "TRIAL", "READY", "STRAYS", "AGE");
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

  @Test
  void whoHasToActIsSelectedByTheServer() throws IOException {
    assertThat(
            YAML.readTree(CRDS.get("cloudresourcerequests.govcloud.dev.yaml"))
                .at("/spec/versions/0/selectableFields")
                .findValuesAsText("jsonPath"))
        .containsExactlyInAnyOrder(".status.phase", ".status.next.stage", ".status.next.party");
  }

  /**
   * The types fill defaults in. Were the server to write them into what it stores, a manifest that
   * leaves them out would differ from it for ever: "configured" at each apply, conflicts in lists.
   */
  @Test
  void whatIsStoredIsWhatWasApplied() throws IOException {
    each(
        (path, schema) -> {
          if (schema.has("default")) {
            defects.add(path);
          }
        });
    assertThat(defects).isEmpty();
  }

  /** Two tools that apply the same list then do not conflict. */
  @Test
  void listsWithNamesAreMaps() throws IOException {
    List<String> keyed = new ArrayList<>();
    each(
        (path, schema) -> {
          if ("map".equals(schema.path("x-kubernetes-list-type").asText())) {
            String key = schema.at("/x-kubernetes-list-map-keys/0").asText();
            assertThat(schema.at("/items/required")).extracting(JsonNode::asText).contains(key);
            keyed.add(path.substring(path.lastIndexOf('.') + 1));
          }
        });
    assertThat(keyed)
        .containsExactlyInAnyOrder(
            "hosts", "databases", "storage", "security", "hosts", "images", "days");
  }

  @Test
  void everyDayIsOneOfTheCalendarAndEveryAddressIsOne() throws IOException {
    List<String> days = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    each(
        (path, schema) -> {
          if (schema.path("description").asText().contains("YYYY-MM-DD")) {
            days.add(path);
            needRule(path, schema, Rules.DAY);
          }
          if (path.matches(".*[.](uri|report)")) {
            addresses.add(path);
            needRule(path, schema, Rules.ADDRESS);
          }
        });
    assertThat(defects).isEmpty();
    assertThat(days).hasSize(15).contains("WorkCalendar.spec.days[].date");
    assertThat(addresses).hasSize(6);
  }

  @Test
  void aFilingIsNotRefusedByTheFormOfAnotherDay() throws IOException {
    JsonNode filing =
        YAML.readTree(CRDS.get("filings.govcloud.dev.yaml"))
            .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
    JsonNode content = filing.at("/properties/content");
    for (String rule :
        List.of(
            "x-kubernetes-validations",
            "x-kubernetes-list-type",
            "default",
            "minimum",
            "pattern",
            "enum")) {
      assertThat(content.findValues(rule)).as(rule).isEmpty();
    }
    assertThat(content.findValues("required")).isEmpty();
    assertThat(filing.at("/x-kubernetes-validations/0/rule").asText()).isEqualTo("self == oldSelf");
    assertThat(filing.path("required")).hasSize(7);
  }

  /** Every field of every spec that people write. */
  private static void each(BiConsumer<String, JsonNode> visitor) throws IOException {
    for (String crd : CRDS.values()) {
      JsonNode root = YAML.readTree(crd);
      String kind = root.at("/spec/names/kind").asText();
      if (!"Filing".equals(kind)) {
        JsonNode schema = root.at("/spec/versions/0/schema/openAPIV3Schema");
        each(kind + ".spec", schema.at("/properties/spec"), visitor);
      }
    }
  }

  private static void each(String path, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(path, schema);
    schema
        .path("properties")
        .fields()
        .forEachRemaining(f -> each(path + "." + f.getKey(), f.getValue(), visitor));
    if (schema.has("items")) {
      each(path + "[]", schema.get("items"), visitor);
    }
  }

  private void needRule(String path, JsonNode schema, String rule) {
    if (!schema.path("x-kubernetes-validations").findValuesAsText("rule").contains(rule)) {
      defects.add(path + " lacks the rule " + rule);
    }
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
      case "integer" ->
          need(
              path,
              schema,
              KEPT.stream().anyMatch(path::startsWith)
                  || schema.has("minimum") && schema.has("maximum"));
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
