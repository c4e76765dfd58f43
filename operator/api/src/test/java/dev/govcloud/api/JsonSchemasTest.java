package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor tells whoever writes a manifest, before a server sees it. */
class JsonSchemasTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String MODELINE = "# yaml-language-server: $schema=";

  static Stream<Path> examples() throws IOException {
    return ExamplesTest.files();
  }

  private static JsonSchema schema(Path example) throws IOException {
    String first = Files.readAllLines(example).get(0);
    assertThat(first).startsWith(MODELINE);
    Path schema = example.resolveSibling(first.substring(MODELINE.length())).normalize();
    return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(schema));
  }

  private static List<JsonNode> documents(Path example) throws IOException {
    return YAML.readerFor(JsonNode.class).<JsonNode>readValues(example.toFile()).readAll();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleNamesTheSchemaThatItKeeps(Path example) throws IOException {
    for (JsonNode document : documents(example)) {
      assertThat(schema(example).validate(document)).as(example.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aFieldThatNoKindHasIsRefused(Path example) throws IOException {
    for (JsonNode document : documents(example)) {
      ((ObjectNode) document.path("spec")).put("colour", "red");
      assertThat(schema(example).validate(document).toString()).contains("colour");
    }
  }

  @Test
  void aWordThatIsNotOneAndANumberOutOfItsBoundsAreRefused() throws IOException {
    Path example =
        ExamplesTest.files()
            .filter(f -> f.endsWith("02-minimal-request.yaml"))
            .findAny()
            .orElseThrow();
    JsonNode request = documents(example).get(0);
    ((ObjectNode) request.at("/spec/resources/hosts/0")).put("vcpu", 0);
    ((ObjectNode) request.at("/spec/mlps")).put("level", "two");
    assertThat(schema(example).validate(request).toString()).contains("vcpu", "level");
  }
}
