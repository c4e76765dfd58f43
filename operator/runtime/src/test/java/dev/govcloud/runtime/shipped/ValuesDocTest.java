package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every value of the chart is explained, bounded and in the table. */
class ValuesDocTest {

  @Test
  void theTableOfValuesIsWhatTheFileSays() {
    Generated.check(ValuesDoc.FILE, ValuesDoc.write());
  }

  @Test
  void everyValueIsExplained() throws IOException {
    Set<String> explained =
        ValuesDoc.values().stream().map(ValuesDoc.Value::path).collect(Collectors.toSet());
    assertThat(leaves("", values()))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            leaf ->
                assertThat(explained)
                    .as("a comment '# -- …' above %s in values.yaml", leaf)
                    .anyMatch(path -> leaf.equals(path) || leaf.startsWith(path + ".")));
  }

  @Test
  void theSchemaKnowsEveryValueAndNoOther() throws IOException {
    compare("", values(), schema());
    assertThat(schema().path("additionalProperties").asBoolean(true)).isFalse();
  }

  private static void compare(String path, JsonNode values, JsonNode schema) {
    List<String> known = names(schema.path("properties"));
    known.remove("global"); // of charts that contain this one
    if (known.isEmpty()) {
      assertThat(schema.has("type") || schema.has("enum") || schema.has("anyOf"))
          .as("%s has a type in values.schema.json", path)
          .isTrue();
      return;
    }
    if (path.equals(".resources") || path.equals(".affinity")) {
      return; // as in a Pod
    }
    assertThat(names(values)).as("values below %s", path).hasSameElementsAs(known);
    assertThat(schema.path("additionalProperties").asBoolean(true))
        .as("values.schema.json refuses what it does not know below %s", path)
        .isFalse();
    for (String name : known) {
      compare(path + "." + name, values.path(name), schema.path("properties").path(name));
    }
  }

  private static List<String> leaves(String prefix, JsonNode node) {
    List<String> leaves = new ArrayList<>();
    for (String name : names(node)) {
      JsonNode child = node.path(name);
      String path = prefix + name;
      leaves.addAll(
          child.isObject() && !child.isEmpty() ? leaves(path + ".", child) : List.of(path));
    }
    return leaves;
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode values() throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(ValuesDoc.read("values.yaml"));
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(ValuesDoc.read("values.schema.json"));
  }
}
