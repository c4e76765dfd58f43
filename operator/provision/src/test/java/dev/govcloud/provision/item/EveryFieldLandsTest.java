package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.provision.DesiredState;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No approved field is dropped: another value is another object, or another line that a person
 * delivers. The schema is walked, so that a field that is added to it has to land somewhere too.
 */
class EveryFieldLandsTest {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();

  /** What no object bears, and who minds it instead. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "hosts[].elastic.min", "the core moves count within the range at the unit's wish",
          "hosts[].elastic.max", "the core moves count within the range at the unit's wish",
          "network.rules[].description", "for those who read the filing");

  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("Block", "File"),
          Map.entry("File", "Object"),
          Map.entry("Object", "Block"),
          Map.entry("Standard", "Performance"),
          Map.entry("Performance", "Standard"),
          Map.entry("PostgreSQL", "MySQL"),
          Map.entry("Web", "App"),
          Map.entry("App", "Db"),
          Map.entry("TCP", "UDP"),
          Map.entry("0.0.0.0/0", "10.0.0.0/8"),
          Map.entry("openeuler-22.03", "kylin-v10"));

  private static CloudResourceRequest request() {
    CloudResourceRequest request = Requests.full();
    Snapshot approved = request.getStatus().approved;
    approved.resources.hosts.get(1).gpu = 1;
    approved.resources.network.rules.get(1).source = "10.9.0.0/16";
    var kylin = Serialization.clone(approved.images.get(0));
    kylin.name = "kylin-v10";
    kylin.image = "registry/kylin@2";
    approved.images = List.of(approved.images.get(0), kylin);
    return request;
  }

  private static ObjectNode tree() {
    return MAPPER.valueToTree(request().getStatus().approved.resources);
  }

  /** Every value in the full example, as a JSON pointer. */
  static List<String> values() {
    List<String> values = new ArrayList<>();
    walk(tree(), "", values);
    return values;
  }

  private static void walk(JsonNode node, String path, List<String> values) {
    if (node.isValueNode()) {
      values.add(path);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), path + "/" + i, values);
      }
    } else {
      node.fields().forEachRemaining(f -> walk(f.getValue(), path + "/" + f.getKey(), values));
    }
  }

  private static String field(String pointer) {
    return pointer.substring(1).replaceAll("/\\d+", "[]").replace('/', '.');
  }

  @Test
  void theExampleHasEveryFieldOfTheSchema() {
    Set<String> seen = new TreeSet<>(values().stream().map(EveryFieldLandsTest::field).toList());
    assertThat(seen).containsExactlyElementsOf(new TreeSet<>(fields(Resources.class, "").toList()));
  }

  private static Stream<String> fields(Class<?> type, String path) {
    return Stream.of(type.getFields())
        .filter(f -> !Modifier.isStatic(f.getModifiers()))
        .flatMap(f -> below(f, path));
  }

  private static Stream<String> below(Field field, String path) {
    String here = path + field.getName();
    Class<?> type = field.getType();
    if (type == List.class) {
      type = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
      here += "[]";
    }
    return type.getName().startsWith("dev.govcloud") ? fields(type, here + ".") : Stream.of(here);
  }

  @ParameterizedTest
  @MethodSource("values")
  void anotherValueIsSomethingElseToDeliver(String pointer) {
    if (ELSEWHERE.containsKey(field(pointer))) {
      return;
    }
    ObjectNode tree = tree();
    change(tree, pointer);
    assertThat(delivered(tree)).as(pointer).isNotEqualTo(delivered(tree()));
  }

  private static void change(ObjectNode tree, String pointer) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = last == 0 ? tree : tree.at(pointer.substring(0, last));
    String key = pointer.substring(last + 1);
    JsonNode value = tree.at(pointer);
    Object other =
        value.isNumber()
            ? (Object) (value.asInt() + 1)
            : value.isBoolean()
                ? !value.asBoolean()
                : OTHER.getOrDefault(value.asText(), value.asText() + "x");
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), MAPPER.valueToTree(other));
    } else {
      ((ObjectNode) parent).set(key, MAPPER.valueToTree(other));
    }
  }

  /** All that somebody makes: the objects, and what people are told to do. */
  private static String delivered(ObjectNode resources) {
    CloudResourceRequest request = request();
    Snapshot approved = request.getStatus().approved;
    approved.resources = MAPPER.convertValue(resources, Resources.class);
    DesiredState desired =
        DesiredState.of(request, approved, Provision.TRIAL, List.of("transport-clerks"));
    return Serialization.asJson(desired.contents()) + ByHand.lines(approved);
  }
}
