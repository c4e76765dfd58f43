package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.runtime.e2e.Bureau;
import dev.govcloud.runtime.e2e.ControlPlane;
import dev.govcloud.runtime.e2e.OperatorProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The dashboards of the chart: whole, in both languages, and each of their queries has an answer.
 */
class DashboardsIT {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));

  private static List<JsonNode> dashboards(String language) throws Exception {
    Path output = Files.createTempFile("dashboards", ".yaml");
    Process helm =
        new ProcessBuilder(
                ControlPlane.program("helm").toString(),
                "template",
                "govcloud",
                ROOT.resolve("helm/govcloud-operator").toString(),
                "--show-only=templates/dashboards.yaml",
                "--set=monitoring.dashboards.enabled=true",
                "--set=monitoring.dashboards.language=" + language)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(helm.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(helm.exitValue()).as(Files.readString(output)).isZero();
    List<JsonNode> boards = new ArrayList<>();
    var maps =
        new ObjectMapper(new YAMLFactory())
            .readerFor(JsonNode.class)
            .<JsonNode>readValues(output.toFile());
    while (maps.hasNext()) {
      JsonNode map = maps.next();
      assertThat(map.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
      boards.add(new ObjectMapper().readTree(map.path("data").elements().next().asText()));
    }
    return boards;
  }

  private static List<String> queries(JsonNode board) {
    List<String> queries = new ArrayList<>();
    board
        .path("panels")
        .forEach(p -> p.path("targets").forEach(t -> queries.add(t.path("expr").asText())));
    return queries;
  }

  @Test
  void panelsHaveTitlesInBothLanguagesAndLieBesideEachOther() throws Exception {
    List<JsonNode> chinese = dashboards("zh-CN");
    List<JsonNode> english = dashboards("en");
    assertThat(chinese).hasSize(4);
    assertThat(chinese.stream().map(b -> b.path("uid").asText()).distinct()).hasSize(4);
    for (int i = 0; i < chinese.size(); i++) {
      assertThat(queries(chinese.get(i))).isEqualTo(queries(english.get(i)));
      assertThat(chinese.get(i).path("title").asText()).contains("政务云");
      chinese
          .get(i)
          .path("panels")
          .forEach(p -> assertThat(p.path("title").asText()).matches(".*\\p{IsHan}.*"));
      english
          .get(i)
          .path("panels")
          .forEach(p -> assertThat(p.path("title").asText()).matches("[\\p{Alpha} ]+"));
      overlapNowhere(english.get(i));
    }
  }

  private static void overlapNowhere(JsonNode board) {
    Set<String> taken = new TreeSet<>();
    for (JsonNode panel : board.path("panels")) {
      JsonNode at = panel.path("gridPos");
      assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
      for (int x = 0; x < at.path("w").asInt(); x++) {
        for (int y = 0; y < at.path("h").asInt(); y++) {
          String cell = (at.path("x").asInt() + x) + "," + (at.path("y").asInt() + y);
          assertThat(taken.add(cell)).as(panel.path("title") + " covers " + cell).isTrue();
        }
      }
    }
  }

  @Test
  void everyFigureIsDocumented() throws Exception {
    String documented = Files.readString(ROOT.resolve("docs/metrics.md"));
    for (JsonNode board : dashboards("en")) {
      for (String query : queries(board)) {
        Pattern.compile("\\b(govcloud_\\w+|reconciliations_\\w+)")
            .matcher(query)
            .results()
            .map(name -> name.group().replaceFirst("_(sum|count|bucket)$", ""))
            .forEach(name -> assertThat(documented).contains("`" + name + "`"));
      }
    }
  }

  @Test
  void everyQueryHasAnAnswer() throws Exception {
    Bureau bureau = new Bureau("shown");
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("new", r -> {});
      bureau.apply("tried", r -> {});
      bureau.intoTrial("tried");
      bureau.awaitPhase("new", "Submitted");
      try (Prometheus prometheus = new Prometheus(operator.port())) {
        for (JsonNode board : dashboards("en")) {
          answered(board, prometheus);
        }
        var open = prometheus.result("sum by (party) (govcloud_obligations_open)");
        var byParty = new TreeMap<String, Integer>();
        open.forEach(
            s -> byParty.put(s.at("/metric/party").asText(), (int) s.at("/value/1").asDouble()));
        assertThat(byParty).as("one is before the authority").containsKey("SupervisingAuthority");
      }
    }
  }

  private static void answered(JsonNode board, Prometheus prometheus) {
    for (String query : queries(board)) {
      String asked = query.replace("$unit", ".*").replace("$__rate_interval", "1m");
      await(board.path("title").asText() + ": " + asked)
          .atMost(Duration.ofSeconds(60))
          .until(() -> prometheus.result(asked).size() > 0);
    }
  }
}
