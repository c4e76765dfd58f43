package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.runtime.e2e.ControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The chart as the real helm renders it, without a cluster. */
final class Chart {
  private static final String PATH =
      Path.of(System.getProperty("basedir.root"), "helm/govcloud-operator").toString();

  /** What helm printed, and how it ended. */
  record Ended(int code, String printed) {
    List<JsonNode> objects() {
      assertThat(code).as(printed).isZero();
      try {
        List<JsonNode> objects = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
            .readerFor(JsonNode.class)
            .<JsonNode>readValues(printed)
            .forEachRemaining(objects::add);
        objects.removeIf(JsonNode::isNull);
        return objects;
      } catch (IOException e) {
        throw new IllegalStateException(printed, e);
      }
    }
  }

  private Chart() {}

  /** Renders it with {@code --set=…} of these values; an argument that begins with - is kept. */
  static Ended template(String... values) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("template", "govcloud", PATH, "-n=govcloud-system"));
    Stream.of(values).map(v -> v.startsWith("-") ? v : "--set=" + v).forEach(arguments::add);
    return helm(arguments);
  }

  static Ended lint(String... values) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("lint", "--strict", PATH));
    Stream.of(values).map(v -> "--set=" + v).forEach(arguments::add);
    return helm(arguments);
  }

  private static Ended helm(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(ControlPlane.program("helm").toString()));
    command.addAll(arguments);
    Path output = Files.createTempFile("helm", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  static List<JsonNode> ofKind(List<JsonNode> objects, String kind) {
    return objects.stream().filter(o -> kind.equals(o.path("kind").asText())).toList();
  }

  static JsonNode one(List<JsonNode> objects, String kind) {
    List<JsonNode> found = ofKind(objects, kind);
    assertThat(found).as(kind).hasSize(1);
    return found.get(0);
  }
}
