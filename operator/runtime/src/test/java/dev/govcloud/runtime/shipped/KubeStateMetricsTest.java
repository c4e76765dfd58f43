package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.core.regulation.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kube-state-metrics is told to read is there to be read. */
class KubeStateMetricsTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final Path VALUES =
      ROOT.resolve("helm/govcloud-operator/files/prometheus/kube-state-metrics-values.yaml");

  private static JsonNode yaml(Path file) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
  }

  private static JsonNode resource() throws IOException {
    return yaml(VALUES).at("/customResourceState/config/spec/resources/0");
  }

  private static JsonNode at(JsonNode schema, JsonNode path) {
    JsonNode found = schema;
    for (JsonNode step : path) {
      found = found.path("properties").path(step.asText());
      assertThat(found.isMissingNode()).as("%s of %s", step, path).isFalse();
    }
    return found;
  }

  @Test
  void everyPathIsOneOfTheRequests() throws IOException {
    JsonNode schema =
        yaml(ROOT.resolve("crds/cloudresourcerequests.govcloud.dev.yaml"))
            .at("/spec/versions/0/schema/openAPIV3Schema");
    List<String> read = new ArrayList<>();
    for (JsonNode metric : resource().path("metrics")) {
      JsonNode gauge = metric.at("/each/gauge");
      JsonNode told = gauge.isMissingNode() ? metric.at("/each/stateSet") : gauge;
      JsonNode found = at(schema, told.path("path"));
      if (!gauge.isMissingNode()) {
        at(found.path("items"), gauge.path("valueFrom"));
        gauge.path("labelsFromPath").forEach(label -> at(found.path("items"), label));
      }
      read.add(metric.path("name").asText());
    }
    assertThat(read).containsExactly("phase", "due_timestamp_seconds", "condition");
  }

  @Test
  void everyPhaseIsListed() throws IOException {
    List<String> listed = new ArrayList<>();
    resource().at("/metrics/0/each/stateSet/list").forEach(p -> listed.add(p.asText()));
    assertThat(listed).isEqualTo(Arrays.stream(Phase.values()).map(Phase::label).toList());
  }

  @Test
  void whatTheAlertAsksForIsWhatIsShown() throws IOException {
    String rules = yaml(VALUES.resolveSibling("rules.yaml")).findValuesAsText("expr").toString();
    String prefix = resource().path("metricNamePrefix").asText();
    assertThat(rules).contains(prefix + "_" + resource().at("/metrics/1/name").asText());
  }
}
