package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object that we show to users is one that the types know to the last field. */
class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("basedir.root", ".."), "examples");

  /** {@code examples/13}, {@code examples/13-trial-extension.yaml} or {@code example 13}. */
  private static final Pattern REFERENCE =
      Pattern.compile("examples?[/ ]([0-9]{2})(-[a-z0-9-]+[.]yaml)?");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Unlike the operator, does not forgive a field that no type has. */
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new Unforgiving())
          .build();

  private static final Map<String, Class<? extends HasMetadata>> TYPES = types();

  static Stream<Path> files() throws IOException {
    try (var paths = Files.list(EXAMPLES)) {
      return paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(files()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFieldIsKnown(Path file) throws IOException {
    for (JsonNode document : documents(file)) {
      Class<? extends HasMetadata> type = TYPES.get(document.path("kind").asText());
      assertThat(type).as("kind of an object in " + file).isNotNull();
      HasMetadata object = STRICT.treeToValue(document, type);
      assertThat(object.getApiVersion()).isEqualTo(HasMetadata.getApiVersion(type));
      assertThat(object.getMetadata().getName()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsLostOnTheWayBack(Path file) throws IOException {
    for (JsonNode document : documents(file)) {
      Class<? extends HasMetadata> type = TYPES.get(document.path("kind").asText());
      JsonNode again = STRICT.valueToTree(STRICT.treeToValue(document, type));
      assertContains(again.path("spec"), document.path("spec"), "spec");
    }
  }

  @Test
  void aMisspeltFieldIsNoticed() throws IOException {
    ObjectNode request = (ObjectNode) documents(EXAMPLES.resolve("02-minimal-request.yaml")).get(0);
    ((ObjectNode) request.at("/spec/resources/hosts/0")).put("memory", 4);
    assertThatThrownBy(() -> STRICT.treeToValue(request, CloudResourceRequest.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("memory");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aRulingNamesAFilingOfItsRequest(Path file) throws IOException {
    for (JsonNode document : documents(file)) {
      JsonNode spec = document.path("spec");
      if (document.path("kind").asText().equals("Decision")) {
        assertThat(spec.path("filing").asText())
            .matches(Pattern.quote(spec.path("request").asText()) + "-[1-9][0-9]*");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aTestHasItsDayAndItsReport(Path file) throws IOException {
    for (JsonNode document : documents(file)) {
      for (JsonNode test : document.at("/spec/tests")) {
        assertThat(test.path("date").asText()).matches(ApiVersion.DAY);
        assertThat(test.path("report").asText()).matches(ApiVersion.ADDRESS);
      }
    }
  }

  /** Numbers are never taken twice, and whoever is sent to one finds it. */
  @Test
  void everyNumberLeadsToOneExample() throws IOException {
    List<String> numbers =
        files().map(f -> f.getFileName().toString().substring(0, 2)).sorted().toList();
    assertThat(numbers).doesNotHaveDuplicates();
    for (Path page : pages()) {
      Matcher sent = REFERENCE.matcher(Files.readString(page));
      while (sent.find()) {
        assertThat(numbers).as("%s sends to %s", page, sent.group()).contains(sent.group(1));
        if (sent.group(2) != null) {
          assertThat(EXAMPLES.resolve(sent.group(1) + sent.group(2))).exists();
        }
      }
    }
  }

  private static List<Path> pages() throws IOException {
    Path root = EXAMPLES.resolveSibling("");
    try (var docs = Files.walk(root.resolve("docs"));
        var top = Files.list(root);
        var shown = Files.list(root.resolve("examples"));
        var demo = Files.list(root.resolve("demo"))) {
      return Stream.of(docs, top, shown, demo)
          .flatMap(s -> s)
          .filter(Files::isRegularFile)
          .filter(p -> p.toString().matches(".*([.]md|[.]yaml|/demo/run)"))
          .toList();
    }
  }

  private static void assertContains(JsonNode actual, JsonNode expected, String path) {
    if (!expected.isContainerNode()) {
      assertThat(actual).as(path).isEqualTo(expected);
    }
    expected
        .fields()
        .forEachRemaining(
            f -> assertContains(actual.path(f.getKey()), f.getValue(), path + "." + f.getKey()));
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        assertContains(actual.path(i), expected.get(i), path + "[" + i + "]");
      }
    }
  }

  private static List<JsonNode> documents(Path file) throws IOException {
    return YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile()).readAll();
  }

  private static Map<String, Class<? extends HasMetadata>> types() {
    return Stream.concat(CrdFiles.KINDS.stream(), Stream.of(Namespace.class))
        .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
  }

  /** Does not see {@code @JsonIgnoreProperties(ignoreUnknown = true)}. */
  private static final class Unforgiving extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }
  }
}
