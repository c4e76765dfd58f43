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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No role of the chart grants everything, or what leads to everything. */
class ChartRolesIT {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final Set<String> VERBS = Set.of("*", "escalate", "impersonate");
  private static final Set<String> RESOURCES =
      Set.of(
          "*",
          "secrets",
          "pods/exec",
          "pods/attach",
          "pods/portforward",
          "pods/ephemeralcontainers",
          "serviceaccounts/token",
          "nodes/proxy",
          "namespaces/finalize",
          "certificatesigningrequests/approval",
          "validatingwebhookconfigurations",
          "mutatingwebhookconfigurations");

  private static final List<JsonNode> OBJECTS = new ArrayList<>();

  @Test
  void onlyWhoScrapesTheMetricsReachesThem() {
    JsonNode policy =
        OBJECTS.stream()
            .filter(o -> "NetworkPolicy".equals(o.path("kind").asText()))
            .findFirst()
            .orElseThrow();
    assertThat(policy.at("/spec/ingress")).hasSize(1);
    assertThat(policy.at("/spec/ingress/0/from/0/namespaceSelector/matchLabels").toString())
        .contains("monitoring");
    assertThat(policy.at("/spec/egress/0/ports").toString()).contains("443", "6443");
    assertThat(policy.at("/spec/podSelector/matchLabels").toString()).contains("govcloud-operator");
  }

  @BeforeAll
  static void render() throws IOException, InterruptedException {
    Path output = Files.createTempFile("chart", ".yaml");
    Process helm =
        new ProcessBuilder(
                ControlPlane.program("helm").toString(),
                "template",
                "govcloud",
                ROOT.resolve("helm/govcloud-operator").toString(),
                "--namespace=govcloud-system",
                "--set=units[0].namespace=bureau-transport",
                "--set=units[0].groups[0]=transport-clerks")
            .redirectOutput(output.toFile())
            .start();
    assertThat(helm.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(helm.exitValue()).isZero();
    var documents =
        new ObjectMapper(new YAMLFactory())
            .readerFor(JsonNode.class)
            .<JsonNode>readValues(output.toFile());
    documents.forEachRemaining(OBJECTS::add);
  }

  @Test
  void noRoleGrantsEverythingOrWhatLeadsToIt() {
    List<JsonNode> roles = ofKind("Role", "ClusterRole");
    assertThat(roles).extracting(ChartRolesIT::name).contains("govcloud-operator");
    List<String> defects = new ArrayList<>();
    for (JsonNode role : roles) {
      assertThat(role.path("aggregationRule").isMissingNode()).as(name(role)).isTrue();
      role.path("rules").forEach(rule -> inspect(name(role), rule, defects));
    }
    assertThat(defects).isEmpty();
  }

  @Test
  void bindingsNameThePartiesAndTheOperatorAndNoAccountOfTheCluster() {
    for (JsonNode binding : ofKind("RoleBinding", "ClusterRoleBinding")) {
      String role = binding.at("/roleRef/name").asText();
      assertThat(role).as(name(binding)).startsWith("govcloud");
      for (JsonNode subject : binding.path("subjects")) {
        boolean own =
            "govcloud-operator".equals(role)
                && "ServiceAccount".equals(subject.path("kind").asText())
                && "govcloud-operator".equals(subject.path("name").asText());
        boolean people =
            "Group".equals(subject.path("kind").asText())
                && !subject.path("name").asText().startsWith("system:");
        assertThat(own || people).as(name(binding) + ": " + subject).isTrue();
      }
    }
  }

  private static void inspect(String role, JsonNode rule, List<String> defects) {
    List<String> verbs = words(rule.path("verbs"));
    verbs.stream().filter(VERBS::contains).forEach(v -> defects.add(role + ": verb " + v));
    words(rule.path("resources")).stream()
        .filter(r -> RESOURCES.contains(r) || r.startsWith("secrets/") || r.contains("*"))
        .filter(r -> !(r.equals("secrets") && unitsOwn(role, verbs)))
        .forEach(r -> defects.add(role + ": resource " + r));
    if (words(rule.path("apiGroups")).contains("*")) {
      defects.add(role + ": apiGroup *");
    }
    if (!words(rule.path("nonResourceURLs")).isEmpty()) {
      defects.add(role + ": nonResourceURLs");
    }
    if (verbs.contains("bind") && words(rule.path("resourceNames")).isEmpty()) {
      defects.add(role + ": bind without resourceNames");
    }
  }

  /** A unit writes Secrets that the policy govcloud-unit-secrets lets through, and reads none. */
  private static boolean unitsOwn(String role, List<String> verbs) {
    return "govcloud:tenant-operator".equals(role)
        && List.of("create", "update", "patch", "delete").containsAll(verbs);
  }

  private static List<JsonNode> ofKind(String... kinds) {
    return OBJECTS.stream().filter(o -> List.of(kinds).contains(o.path("kind").asText())).toList();
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(w -> words.add(w.asText()));
    return words;
  }
}
