package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the usual checkers of manifests ask of a workload, asked of every way to render the chart.
 */
class ChartHardeningIT {
  private static final Set<String> FORBIDDEN =
      Set.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicaCount=1",
        "replicaCount=3",
        "monitoring.serviceMonitor.enabled=true,replicaCount=2",
        "monitoring.podMonitor.enabled=true,image.tag=1.2.3",
        "podLabels.team=cloud,podAnnotations.a=b,priorityClassName=system-cluster-critical",
        "topologySpreadConstraints[0].maxSkew=2,topologySpreadConstraints[0].topologyKey=rack,"
            + "topologySpreadConstraints[0].whenUnsatisfiable=DoNotSchedule,replicaCount=2",
        "policies.enabled=false,policy.create=false,crds.enabled=false"
      })
  void everyWorkloadIsConfinedProbedAndBounded(String values) throws Exception {
    List<JsonNode> objects = Chart.template(values).objects();
    List<String> defects = new ArrayList<>();
    JsonNode deployment = Chart.one(objects, "Deployment");
    JsonNode pod = deployment.at("/spec/template/spec");
    pod(pod, defects);
    pod.path("containers").forEach(c -> container(c, defects));
    pod.path("initContainers").forEach(c -> container(c, defects));
    assertThat(defects).isEmpty();
    selectors(objects, deployment);
    account(objects, pod);
  }

  private static void pod(JsonNode pod, List<String> defects) {
    JsonNode context = pod.path("securityContext");
    want(context.path("runAsNonRoot").asBoolean(), "the pod may run as root", defects);
    want(
        context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
        "no seccomp profile RuntimeDefault",
        defects);
    FORBIDDEN.forEach(f -> want(!pod.path(f).asBoolean(), f, defects));
    for (JsonNode volume : pod.path("volumes")) {
      want(!volume.has("hostPath"), "a volume of the node", defects);
      want(
          !volume.has("emptyDir") || volume.at("/emptyDir").has("sizeLimit"),
          "an emptyDir without a limit",
          defects);
    }
    want(pod.path("enableServiceLinks").asBoolean(true) == false, "service links", defects);
    want(pod.path("affinity").has("podAntiAffinity"), "no anti-affinity", defects);
    want(!pod.path("topologySpreadConstraints").isEmpty(), "no topology spread", defects);
  }

  private static void container(JsonNode container, List<String> defects) {
    JsonNode context = container.path("securityContext");
    want(context.path("runAsNonRoot").asBoolean(), "may run as root", defects);
    want(context.path("readOnlyRootFilesystem").asBoolean(), "writes its root", defects);
    want(!context.path("allowPrivilegeEscalation").asBoolean(true), "may escalate", defects);
    want(!context.path("privileged").asBoolean(false), "privileged", defects);
    want(
        context.at("/capabilities/drop").toString().equals("[\"ALL\"]")
            && !context.path("capabilities").has("add"),
        "keeps capabilities",
        defects);
    String image = container.path("image").asText();
    want(
        image.matches(".+(:[^:/]+|@sha256:[0-9a-f]{64})$") && !image.endsWith(":latest"),
        "image " + image,
        defects);
    for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
      String port = container.at("/" + probe + "/httpGet/port").asText();
      want(ports(container).contains(port), probe + " asks no port of its own", defects);
    }
    want(
        !container
            .at("/livenessProbe/httpGet/path")
            .equals(container.at("/readinessProbe/httpGet/path")),
        "both probes ask the same",
        defects);
    for (String amount : List.of("requests/cpu", "requests/memory", "limits/memory")) {
      want(container.at("/resources/" + amount).isValueNode(), "no " + amount, defects);
    }
    for (JsonNode variable : container.path("env")) {
      want(!variable.at("/valueFrom").has("secretKeyRef"), "a secret in a variable", defects);
    }
  }

  /** Budget, spread, anti-affinity, Service, monitors and network policy mean these very pods. */
  private static void selectors(List<JsonNode> objects, JsonNode deployment) {
    JsonNode labels = deployment.at("/spec/template/metadata/labels");
    JsonNode pod = deployment.at("/spec/template/spec");
    List<JsonNode> selectors = new ArrayList<>();
    selectors.add(deployment.at("/spec/selector/matchLabels"));
    Chart.ofKind(objects, "PodDisruptionBudget")
        .forEach(o -> selectors.add(o.at("/spec/selector/matchLabels")));
    Chart.ofKind(objects, "PodMonitor")
        .forEach(o -> selectors.add(o.at("/spec/selector/matchLabels")));
    Chart.ofKind(objects, "Service").forEach(o -> selectors.add(o.at("/spec/selector")));
    selectors.add(Chart.one(objects, "NetworkPolicy").at("/spec/podSelector/matchLabels"));
    pod.path("topologySpreadConstraints")
        .forEach(c -> selectors.add(c.at("/labelSelector/matchLabels")));
    selectors.add(
        pod.at(
            "/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/0"
                + "/podAffinityTerm/labelSelector/matchLabels"));
    for (JsonNode selector : selectors) {
      assertThat(selector).hasSizeGreaterThan(1);
      selector
          .fields()
          .forEachRemaining(e -> assertThat(labels.path(e.getKey())).isEqualTo(e.getValue()));
    }
    services(objects, pod.at("/containers/0"));
  }

  private static void services(List<JsonNode> objects, JsonNode container) {
    for (JsonNode service : Chart.ofKind(objects, "Service")) {
      for (JsonNode port : service.at("/spec/ports")) {
        assertThat(ports(container)).contains(port.path("targetPort").asText());
      }
      for (JsonNode monitor : Chart.ofKind(objects, "ServiceMonitor")) {
        monitor
            .at("/spec/selector/matchLabels")
            .fields()
            .forEachRemaining(
                e ->
                    assertThat(service.at("/metadata/labels").path(e.getKey()))
                        .isEqualTo(e.getValue()));
        assertThat(service.at("/spec/ports").findValuesAsText("name"))
            .containsAll(monitor.at("/spec/endpoints").findValuesAsText("port"));
      }
    }
    for (JsonNode monitor : Chart.ofKind(objects, "PodMonitor")) {
      assertThat(ports(container))
          .containsAll(monitor.at("/spec/podMetricsEndpoints").findValuesAsText("port"));
    }
    JsonNode ingress = Chart.one(objects, "NetworkPolicy").at("/spec/ingress/0");
    assertThat(ports(container)).containsAll(ingress.path("ports").findValuesAsText("port"));
    assertThat(ingress.path("from")).isNotEmpty();
  }

  private static void account(List<JsonNode> objects, JsonNode pod) {
    assertThat(
            Chart.ofKind(objects, "ServiceAccount").stream()
                .map(o -> o.at("/metadata/name").asText()))
        .contains(pod.path("serviceAccountName").asText());
  }

  @Test
  void outItGoesToTheApiServerAndToNameResolutionOnly() throws Exception {
    JsonNode egress = policy().at("/spec/egress");
    assertThat(egress).hasSize(2);
    assertThat(egress.at("/0/ports").findValuesAsText("port")).containsExactly("443", "6443");
    assertThat(egress.at("/1/ports").findValuesAsText("port")).containsOnly("53");
    assertThat(egress.at("/1/to").toString()).contains("kube-system");
    JsonNode named = policy("networkPolicy.apiServerTo[0].ipBlock.cidr=192.0.2.10/32");
    assertThat(named.at("/spec/egress/0/to/0/ipBlock/cidr").asText()).isEqualTo("192.0.2.10/32");
    assertThat(policy("networkPolicy.metricsFrom=null").at("/spec/ingress")).isEmpty();
  }

  private static JsonNode policy(String... values) throws Exception {
    return Chart.one(Chart.template(values).objects(), "NetworkPolicy");
  }

  @Test
  void noTwoObjectsHaveTheSameNameAndEachSaysWhoseItIs() throws Exception {
    Set<String> seen = new HashSet<>();
    for (JsonNode object : Chart.template("replicaCount=2").objects()) {
      String name = object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
      assertThat(seen.add(object.at("/metadata/namespace").asText() + "/" + name))
          .as(name)
          .isTrue();
      assertThat(object.at("/metadata/labels/app.kubernetes.io~1instance").asText())
          .as(name)
          .isEqualTo("govcloud");
    }
  }

  private static List<String> ports(JsonNode container) {
    return container.path("ports").findValuesAsText("name");
  }

  private static void want(boolean held, String defect, List<String> defects) {
    if (!held) {
      defects.add(defect);
    }
  }
}
