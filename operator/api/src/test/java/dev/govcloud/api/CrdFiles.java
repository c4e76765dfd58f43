package dev.govcloud.api;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.usage.UsageReport;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the generator's raw CRDs into the files under {@code crds/}: columns in the order of the
 * class, conditions and named lists merged by key, described kinds, whole numbers, a lenient
 * status.
 */
final class CrdFiles {
  static final List<Class<? extends CustomResource<?, ?>>> KINDS =
      List.of(
          CloudResourceRequest.class,
          Filing.class,
          Decision.class,
          Fulfilment.class,
          Duty.class,
          Ticket.class,
          Finding.class,
          Reply.class,
          UsageReport.class,
          UsingUnit.class,
          CloudPolicy.class,
          WorkCalendar.class);

  private static final String HEADER =
      "# Generated from the classes of dev.govcloud.api by `make generate`; do not edit.\n";
  private static final Map<Class<?>, Integer> NAME_LENGTHS =
      Map.of(
          WorkCalendar.class,
          WorkCalendar.NAME_LENGTH,
          UsingUnit.class,
          UsingUnit.NAME_LENGTH,
          Filing.class,
          Filing.NAME_LENGTH);

  /** Lists of a spec whose items are told apart by a key, and that key. */
  private static final Map<String, String> KEYED =
      Map.of(
          "hosts", "name",
          "databases", "name",
          "storage", "name",
          "security", "product",
          "images", "name",
          "days", "date");

  /** What a status repeats of a spec. */
  private static final List<String> COPIES = List.of("/properties/approved", "/properties/inForce");

  /** Of any word of a vocabulary, past and to come. */
  private static final int WORD_LENGTH = 64;

  private static final String VALIDATIONS = "x-kubernetes-validations";
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .enable(Feature.MINIMIZE_QUOTES)
              .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .disable(Feature.SPLIT_LINES)
              .disable(Feature.WRITE_DOC_START_MARKER));

  private final Path raw;

  CrdFiles(Path raw) {
    this.raw = raw;
  }

  /** File name to content. */
  Map<String, String> all() {
    Map<String, String> files = new TreeMap<>();
    for (Class<? extends CustomResource<?, ?>> kind : KINDS) {
      String name = CustomResource.getCRDName(kind);
      files.put(name + ".yaml", render(kind, raw.resolve(name + "-v1.yml")));
    }
    return files;
  }

  private static String render(Class<? extends CustomResource<?, ?>> kind, Path file) {
    try {
      JsonNode crd = YAML.readTree(file.toFile());
      ObjectNode version = (ObjectNode) crd.at("/spec/versions/0");
      version.set("additionalPrinterColumns", columns(kind, version));
      ObjectNode root = (ObjectNode) version.at("/schema/openAPIV3Schema");
      describe(kind, root);
      root.putArray("required").add("spec");
      if (kind == Filing.class) {
        keepAsFiled((ObjectNode) root.at("/properties/spec"));
      } else {
        keyed(root.at("/properties/spec"));
      }
      if (root.at("/properties/status") instanceof ObjectNode status) {
        trust(status);
        COPIES.forEach(c -> forgetWords(status.at(c)));
        JsonNode conditions = status.at("/properties/conditions");
        if (conditions instanceof ObjectNode list) {
          mapBy("type", list);
          ((ObjectNode) list.get("items")).putArray("required").add("type").add("status");
        }
      }
      wholeNumbers(root);
      boundName(kind, root);
      return HEADER + YAML.writeValueAsString(sorted(crd));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the generator's file " + file, e);
    }
  }

  private static ArrayNode columns(Class<?> kind, ObjectNode version) {
    Map<String, JsonNode> byName = new HashMap<>();
    version.get("additionalPrinterColumns").forEach(c -> byName.put(c.get("name").asText(), c));
    ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
    for (var column : kind.getAnnotationsByType(AdditionalPrinterColumn.class)) {
      ObjectNode node = (ObjectNode) byName.get(column.name());
      node.remove("priority");
      ordered.add(node);
    }
    return ordered;
  }

  private static void describe(Class<?> kind, ObjectNode root) {
    var types = ((ParameterizedType) kind.getGenericSuperclass()).getActualTypeArguments();
    put(root, kind);
    put(root.at("/properties/spec"), (Class<?>) types[0]);
    put(root.at("/properties/status"), (Class<?>) types[1]);
  }

  private static void put(JsonNode schema, Class<?> type) {
    if (schema instanceof ObjectNode node && type != Void.class) {
      node.put("description", type.getAnnotation(JsonClassDescription.class).value());
    }
  }

  /**
   * A filing holds what the form of its day allowed: of the form's rules only types and largest
   * sizes hold for it, and nothing is filled in. What is its own keeps its rules.
   */
  private static void keepAsFiled(ObjectNode filing) {
    trust((ObjectNode) filing.at("/properties/content"));
    trust((ObjectNode) filing.at("/properties/change"));
    forgetWords(filing.at("/properties/content"));
  }

  /** A word of a form that no longer has it is kept all the same. */
  private static void forgetWords(JsonNode copy) {
    if (copy instanceof ObjectNode part) {
      for (ObjectNode schema : schemas(part)) {
        if (schema.remove("enum") != null) {
          schema.put("maxLength", WORD_LENGTH);
        }
      }
    }
  }

  /** Two tools that apply the same list, one without a default in it, then do not conflict. */
  private static void keyed(JsonNode spec) {
    for (ObjectNode schema : schemas((ObjectNode) spec)) {
      KEYED.forEach(
          (list, key) -> {
            if (schema.path("properties").get(list) instanceof ObjectNode array
                && array.at("/items/properties").has(key)) {
              mapBy(key, array);
            }
          });
    }
  }

  private static void mapBy(String key, ObjectNode list) {
    list.put("x-kubernetes-list-type", "map");
    list.putArray("x-kubernetes-list-map-keys").add(key);
  }

  /** The status holds what happened; it is never refused for a bound of the application form. */
  private static void trust(ObjectNode part) {
    schemas(part)
        .forEach(
            schema ->
                schema.remove(
                    List.of(
                        VALIDATIONS,
                        "default",
                        "minimum",
                        "maximum",
                        "minLength",
                        "pattern",
                        "required")));
  }

  private static void wholeNumbers(ObjectNode root) {
    for (ObjectNode schema : schemas(root)) {
      for (String bound : List.of("minimum", "maximum")) {
        if (schema.has(bound)) {
          schema.put(bound, schema.get(bound).longValue());
        }
      }
    }
  }

  /** Only a bounded name can be compared in a rule: else its cost is estimated too high. */
  private static void boundName(Class<?> kind, ObjectNode root) {
    Integer length = NAME_LENGTHS.get(kind);
    if (length != null) {
      root.withObject("/properties/metadata")
          .put("type", "object")
          .putObject("properties")
          .putObject("name")
          .put("type", "string")
          .put("maxLength", length);
    }
  }

  /** A schema and every schema in it. */
  private static List<ObjectNode> schemas(ObjectNode schema) {
    List<ObjectNode> found = new ArrayList<>(List.of(schema));
    schema.path("properties").forEach(p -> found.addAll(schemas((ObjectNode) p)));
    if (schema.get("items") instanceof ObjectNode items) {
      found.addAll(schemas(items));
    }
    return found;
  }

  /** Stable key order, so that a regenerated file differs only where a class does. */
  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> fields = new TreeMap<>();
      object.fields().forEachRemaining(f -> fields.put(f.getKey(), sorted(f.getValue())));
      return JsonNodeFactory.instance.objectNode().setAll(fields);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(e -> copy.add(sorted(e)));
      return copy;
    }
    return node;
  }
}
