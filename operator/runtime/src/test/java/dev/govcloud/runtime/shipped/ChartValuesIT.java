package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each value of the chart does, and what the schema refuses. */
class ChartValuesIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicaCount=1",
        "replicaCount=0",
        "replicaCount=3",
        "policies.enabled=false",
        "monitoring.serviceMonitor.enabled=true",
        "calendars.y2027.year=2027,calendars.y2027.notice=n,calendars.y2027.days[0].name=a"
      })
  void helmFindsNothingToComplainOf(String values) throws Exception {
    Chart.Ended ended = Chart.lint(values);
    assertThat(ended.code()).as(ended.printed()).isZero();
    assertThat(ended.printed()).contains("0 chart(s) failed").doesNotContain("[WARNING]");
  }

  /** Each switch: what is there with it and is not there without it. */
  @ParameterizedTest(name = "{0} or {1}: {2}")
  @CsvSource({
    "replicaCount=2, replicaCount=1, PodDisruptionBudget",
    "networkPolicy.enabled=true, networkPolicy.enabled=false, NetworkPolicy",
    "monitoring.service.enabled=true, monitoring.service.enabled=false, Service",
    "monitoring.serviceMonitor.enabled=true, monitoring.serviceMonitor.enabled=false, Service",
    "monitoring.serviceMonitor.enabled=true, monitoring.podMonitor.enabled=true, ServiceMonitor",
    "monitoring.podMonitor.enabled=true, monitoring.serviceMonitor.enabled=true, PodMonitor",
    "monitoring.rules.enabled=true, monitoring.rules.enabled=false, PrometheusRule",
    "crds.enabled=true, crds.enabled=false, CustomResourceDefinition",
    "policies.enabled=true, policies.enabled=false, ValidatingAdmissionPolicy",
    "policies.enabled=true, policies.enabled=false, ValidatingAdmissionPolicyBinding",
    "policy.create=true, policy.create=false, CloudPolicy",
    "calendars.y2027.year=2027, policy.create=true, WorkCalendar"
  })
  void aSwitchBringsItsObjectsAndTakesThemAway(String on, String off, String kind)
      throws Exception {
    String extra =
        on.startsWith("calendars")
            ? ",calendars.y2027.notice=n,calendars.y2027.days[0].name=a"
            : "";
    assertThat(Chart.ofKind(Chart.template(on + extra).objects(), kind)).isNotEmpty();
    List<JsonNode> without = Chart.template(off).objects();
    if (!(kind.equals("Service") && off.contains("serviceMonitor.enabled=true"))) {
      assertThat(Chart.ofKind(without, kind)).isEmpty();
    }
    assertThat(without).as("all the rest").hasSizeGreaterThan(10);
  }

  @Test
  void theStampsComeWhereTheServerKnowsThem() throws Exception {
    String known = "--api-versions=admissionregistration.k8s.io/v1/MutatingAdmissionPolicy";
    assertThat(Chart.ofKind(Chart.template(known).objects(), "MutatingAdmissionPolicy"))
        .isNotEmpty();
    assertThat(Chart.template().printed()).doesNotContain("MutatingAdmissionPolicy");
    assertThat(Chart.template(known, "policies.stamp=false").printed())
        .doesNotContain("MutatingAdmissionPolicy");
  }

  @Test
  void definitionsAreKeptUnlessItIsSaidOtherwise() throws Exception {
    for (JsonNode crd : Chart.ofKind(Chart.template().objects(), "CustomResourceDefinition")) {
      assertThat(crd.at("/metadata/annotations/helm.sh~1resource-policy").asText())
          .isEqualTo("keep");
    }
    assertThat(Chart.template("crds.keep=false").printed()).doesNotContain("resource-policy");
  }

  @Test
  void theImageIsNamedByItsDigestWhereOneIsGiven() throws Exception {
    String digest = "sha256:" + "ab".repeat(32);
    assertThat(Chart.template("image.digest=" + digest, "image.tag=v9").printed())
        .contains("image: \"govcloud-operator@" + digest + "\"");
    assertThat(Chart.template("image.tag=v9").printed())
        .contains("image: \"govcloud-operator:v9\"");
  }

  @Test
  void bothMonitorsAreRefused() throws Exception {
    Chart.Ended both =
        Chart.template(
            "monitoring.serviceMonitor.enabled=true", "monitoring.podMonitor.enabled=true");
    assertThat(both.code()).isNotZero();
    assertThat(both.printed()).contains("enable one of them");
  }

  /** A value of the wrong kind is refused by the schema, which names it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "replicaCount=many | replicaCount",
        "replicaCount=-1 | replicaCount",
        "image.repository= | repository",
        "image.digest=sha256:abc | digest",
        "image.pullPolicy=Sometimes | pullPolicy",
        "image.name=x | name",
        "unknown=1 | unknown",
        "resources.limits.memory=much | memory",
        "resources.limit.memory=1Gi | limit",
        "topologySpreadConstraints[0].maxSkew=1 | topologyKey",
        "tolerations[0].effect=No | effect",
        "affinity.near=x | near",
        "priorityClassName=High Priority | priorityClassName",
        "terminationGracePeriodSeconds=-5 | terminationGracePeriodSeconds",
        "serviceAccount.name=Big_Name | name",
        "podDisruptionBudget.maxUnavailable=0 | maxUnavailable",
        "networkPolicy.metricsFrom[0].namespace=x | namespace",
        "networkPolicy.apiServerPorts[0]=70000 | apiServerPorts",
        "networkPolicy.dnsTo[0].ipBlock.except[0]=x | cidr",
        "monitoring.interval=often | interval",
        "monitoring.rules.runbook=here | runbook",
        "policies.validationActions={Deny,Warn} | validationActions",
        "policies.validationActions={} | validationActions",
        "policies.enabled=perhaps | enabled",
        "policies.metadataBytes=1 | metadataBytes",
        "groups.authority=o'neill | authority",
        "units[0].namespace=X | namespace",
        "env[0].value=x | name",
        "crds.keep=1 | keep",
        "calendars.y2027.year=soon | year"
      })
  void theSchemaRefusesWhatIsOfTheWrongKind(String value, String named) throws Exception {
    Chart.Ended ended = Chart.template(value);
    assertThat(ended.code()).as(ended.printed()).isNotZero();
    assertThat(ended.printed()).contains("values don't meet the specifications", named);
  }
}
