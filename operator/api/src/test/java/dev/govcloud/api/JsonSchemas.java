package dev.govcloud.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns our CRDs into JSON schemas for editors and for validators such as kubeconform, under the
 * names by which these look for them. Fields that no kind has are refused, as by a strict server;
 * the rules written in CEL are the server's alone.
 */
final class JsonSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonSchemas() {}

  /** By path under {@code crds/schemas}. */
  static Map<String, String> of(Iterable<String> definitions) throws JsonProcessingException {
    Map<String, String> schemas = new TreeMap<>();
    for (String yaml : definitions) {
      JsonNode spec = new ObjectMapper(new YAMLFactory()).readTree(yaml).path("spec");
      String group = spec.path("group").asText();
      String kind = spec.at("/names/kind").asText();
      for (JsonNode version : spec.path("versions")) {
        String name = version.path("name").asText();
        schemas.put(
            group + "/" + kind.toLowerCase(Locale.ROOT) + "_" + name + ".json",
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                        whole(version.at("/schema/openAPIV3Schema"), group + "/" + name, kind))
                + "\n");
      }
    }
    return schemas;
  }

  private static ObjectNode whole(JsonNode openApi, String apiVersion, String kind) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    ObjectNode body = openApi.deepCopy();
    close(body);
    schema.setAll(body);
    ObjectNode properties = schema.withObject("/properties");
    properties.putObject("apiVersion").put("const", apiVersion);
    properties.putObject("kind").put("const", kind);
    properties.putObject("metadata").put("type", "object");
    if (properties.has("status")) {
      properties.putObject("status").put("type", "object"); // nobody writes it by hand
    }
    schema.putArray("required").add("apiVersion").add("kind").add("metadata").add("spec");
    return schema;
  }

  /** Of one schema and all below it. */
  private static void close(ObjectNode schema) {
    boolean open = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      schema.putArray("type").add("integer").add("string");
    }
    List<String> names = new ArrayList<>();
    schema.fieldNames().forEachRemaining(names::add);
    names.stream().filter(n -> n.startsWith("x-kubernetes-")).forEach(schema::remove);
    if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
      ArrayNode types = JSON.createArrayNode().add(schema.path("type")).add("null");
      schema.set("type", types);
    }
    schema.remove("nullable");
    schema.path("properties").forEach(JsonSchemas::within);
    within(schema.path("items"));
    within(schema.path("additionalProperties"));
    if (schema.has("properties") && !schema.has("additionalProperties") && !open) {
      schema.put("additionalProperties", false);
    }
  }

  private static void within(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      close(object);
    }
  }
}
