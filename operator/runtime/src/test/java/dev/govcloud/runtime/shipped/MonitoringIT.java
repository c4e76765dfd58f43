package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.runtime.e2e.ControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the chart brings for Prometheus: rules that fire when they should, and their pages. */
class MonitoringIT {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final Path CHART = ROOT.resolve("helm/govcloud-operator");
  private static final Path RULES = CHART.resolve("files/prometheus/rules.yaml");
  private static final Path TESTS =
      Path.of("src/test/resources/prometheus/rules-test.yaml").toAbsolutePath();
  private static final List<String> ALL =
      List.of(
          "--set=monitoring.serviceMonitor.enabled=true",
          "--set=monitoring.rules.enabled=true",
          "--set=monitoring.rules.runbook=https://docs.example/runbooks.html",
          "--set=monitoring.labels.release=prometheus");

  /** What a program printed, and how it ended. */
  private record Ended(int code, String printed) {}

  private static Ended run(String program, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(ControlPlane.program(program).toString()));
    command.addAll(arguments);
    Path output = Files.createTempFile(program, ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static Ended chart(List<String> values) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("template", "govcloud", CHART.toString(), "-n=govcloud-system"));
    arguments.addAll(values);
    return run("helm", arguments);
  }

  private static JsonNode rules() throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(RULES.toFile());
  }

  private static List<String> alerts() throws IOException {
    return rules().findValuesAsText("alert");
  }

  @Test
  void everyAlertFiresWhenItShouldAndNotWhenItShouldNot() throws Exception {
    Path tests = Files.createTempFile("rules", ".yaml");
    String text = Files.readString(TESTS).replace("RULES", RULES.toString());
    Files.writeString(tests, text);
    Ended ended = run("promtool", List.of("test", "rules", tests.toString()));
    assertThat(ended.code()).as(ended.printed()).isZero();
    for (String alert : alerts()) {
      assertThat(text).as("is tested").contains("alertname: " + alert);
    }
  }

  @Test
  void everyAlertHasItsPage() throws Exception {
    String pages = Files.readString(ROOT.resolve("docs/runbooks.md"));
    String rendered = chart(ALL).printed();
    for (String alert : alerts()) {
      assertThat(pages).contains("## " + alert + "\n");
      assertThat(rendered)
          .contains("https://docs.example/runbooks.html#" + alert.toLowerCase(Locale.ROOT));
    }
    assertThat(chart(List.of("--set=monitoring.rules.enabled=true")).printed())
        .contains("kind: PrometheusRule")
        .doesNotContain("runbook_url");
    assertThat(pages.lines().filter(l -> l.startsWith("## "))).hasSameSizeAs(alerts());
  }

  @Test
  void everyFigureInARuleIsOneOfOurs() throws Exception {
    String documented = Files.readString(ROOT.resolve("docs/metrics.md"));
    Set<String> used =
        Pattern.compile("\\b(govcloud_\\w+|reconciliations_\\w+)")
            .matcher(String.join(" ", rules().findValuesAsText("expr")))
            .results()
            .map(r -> r.group())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).hasSizeGreaterThan(9);
    assertThat(used).allMatch(name -> documented.contains("`" + name + "`"));
  }

  @Test
  void twoMonitorsAreRefusedWithAReason() throws Exception {
    Ended both =
        chart(
            List.of(
                "--set=monitoring.serviceMonitor.enabled=true",
                "--set=monitoring.podMonitor.enabled=true"));
    assertThat(both.code()).isNotZero();
    assertThat(both.printed()).contains("would scrape every figure twice: enable one of them");
    assertThat(chart(List.of()).printed()).doesNotContain("monitoring.coreos.com");
  }

  @Test
  void theObjectsPassTheSchemasOfThePrometheusOperator() throws Exception {
    var admin = ControlPlane.get().admin();
    var definitions = admin.apiextensions().v1().customResourceDefinitions();
    assumeTrue(
        definitions.withName("prometheusrules.monitoring.coreos.com").get() != null,
        "needs the definitions of the Prometheus operator (GOVCLOUD_CRDS)");
    for (List<String> values : List.of(ALL, List.of("--set=monitoring.podMonitor.enabled=true"))) {
      List<String> one = new ArrayList<>(values);
      one.add("--show-only=templates/monitoring.yaml");
      Path file = Files.createTempFile("monitoring", ".yaml");
      Files.writeString(file, chart(one).printed());
      String said =
          ControlPlane.get()
              .run("kubectl", "create", "--dry-run=server", "--validate=strict", "-f", "" + file);
      assertThat(said).contains("created (server dry run)");
    }
  }
}
