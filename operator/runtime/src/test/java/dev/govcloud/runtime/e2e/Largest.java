package dev.govcloud.runtime.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a manifest as large as its schema allows: every list as long, every free text as long, in
 * characters of three bytes. What is in the manifest once is there as often as may be.
 */
final class Largest {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();
  private static final String CRD = "crds/cloudresourcerequests.govcloud.dev.yaml";

  /** Whose length means something else: who applies, what is counted in machines. */
  private static final Set<String> LEFT = Set.of("applicant", "os", "version", "charset");

  /** Every number of these would be a machine, a processor or a day of its own. */
  private static final Set<String> COUNTED = Set.of("count", "min", "level", "days");

  private static final int KEY = 30;

  private Largest() {}

  /** The same manifest at the limits of its schema. */
  static CloudResourceRequestSpec of(CloudResourceRequestSpec spec) {
    try {
      JsonNode grown = grow(schema(), MAPPER.valueToTree(spec), "spec");
      return MAPPER.treeToValue(grown, CloudResourceRequestSpec.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode schema() throws IOException {
    Path file = Path.of(System.getProperty("basedir.root"), CRD);
    return new ObjectMapper(new YAMLFactory())
        .readTree(file.toFile())
        .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
  }

  private static JsonNode grow(JsonNode schema, JsonNode value, String name) {
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema, (ObjectNode) value);
      case "array" -> list(schema, (ArrayNode) value, name);
      case "string" -> new TextNode(text(schema, value.asText(), name));
      case "integer" -> number(schema, value, name);
      default -> value;
    };
  }

  private static JsonNode object(JsonNode schema, ObjectNode value) {
    List<String> names = new ArrayList<>();
    value.fieldNames().forEachRemaining(names::add);
    names.forEach(n -> value.set(n, grow(schema.at("/properties/" + n), value.get(n), n)));
    return value;
  }

  private static JsonNode list(JsonNode schema, ArrayNode value, String name) {
    if (value.isEmpty()) {
      return value;
    }
    JsonNode key = schema.path("x-kubernetes-list-map-keys").path(0);
    JsonNode words = schema.at("/items/properties/" + key.asText() + "/enum");
    int most = words.isEmpty() ? schema.path("maxItems").asInt() : words.size();
    JsonNode last = value.get(value.size() - 1).deepCopy();
    while (value.size() < most) {
      value.add(last.deepCopy());
    }
    for (int i = 0; i < most; i++) {
      JsonNode item = grow(schema.path("items"), value.get(i), name);
      value.set(i, item);
      if (!key.isMissingNode()) {
        String unique = words.isEmpty() ? key(i) : words.get(i).asText();
        ((ObjectNode) item).put(key.asText(), unique);
      }
    }
    return value;
  }

  /** A name that is as long as it may be, like no other. */
  static String key(int i) {
    String number = "-" + i;
    return "n".repeat(KEY - number.length()) + number;
  }

  private static String text(JsonNode schema, String text, String name) {
    boolean free =
        !LEFT.contains(name) && schema.path("pattern").isMissingNode() && !schema.has("enum");
    boolean address = schema.path("x-kubernetes-validations").toString().contains("://");
    boolean checked = schema.has("x-kubernetes-validations");
    if (!free || checked && !address) {
      return text;
    }
    int room = schema.path("maxLength").asInt() - text.codePointCount(0, text.length());
    return text + (address ? "a" : "政").repeat(Math.max(0, room));
  }

  private static JsonNode number(JsonNode schema, JsonNode value, String name) {
    boolean left = COUNTED.contains(name) || name.endsWith("GiB") || "gib".equals(name);
    return left ? value : new IntNode(schema.path("maximum").asInt());
  }
}
