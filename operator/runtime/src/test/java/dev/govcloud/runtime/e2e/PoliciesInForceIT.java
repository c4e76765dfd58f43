package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A policy that cannot be used harms nobody: the last good one stays in force, loudly. */
class PoliciesInForceIT {
  /** No zones, in the order of likelihood that somebody writes one and the server takes it. */
  private static final List<String> NO_ZONES =
      List.of("Asia/Beijing", "Asia/Shangai", "Asia/Luan", "UTC/Shanghai", "America/Coyhaique");

  private final Bureau bureau = new Bureau("policies");

  /** What the chart brought: whoever comes after needs its catalogue. */
  private final CloudPolicySpec shipped = policy("default").get().getSpec();

  @AfterEach
  void restore() {
    edit("default", p -> p.setSpec(shipped));
    for (String name : List.of("city", "jinzhai")) {
      bureau.admin.resources(CloudPolicy.class).withName(name).delete();
    }
  }

  /**
   * Attack 10: without it nothing could be filed; who may take the policies away may take it too.
   */
  @Test
  void theDefaultIsNotDeletedByTheAuthority() {
    var byTheAuthority = bureau.decider.resources(CloudPolicy.class).withName("default");
    assertThatThrownBy(() -> byTheAuthority.dryRun().delete())
        .hasMessageContaining("every application is checked against it")
        .hasMessageContaining("edit it");
    assertThatCode(() -> policy("default").dryRun().delete()).doesNotThrowAnyException();
  }

  @Test
  void anUnknownZoneStopsNothingAndTheLastGoodPolicyOutlivesARestart() {
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("before", r -> {});
      bureau.awaitPhase("before", "Submitted");
      edit(
          "default",
          p -> p.getSpec().periods = spec("{periods: {acceptanceWorkingDays: 3}}").periods);
      awaitPolicy("default", p -> ready(p, "InForce", "acceptanceWorkingDays 3 instead of 5"));

      String zone = letIn();
      CloudPolicy odd = awaitPolicy("default", p -> ready(p, "Malformed", zone));
      assertThat(condition(odd, "Ready").getStatus()).isEqualTo("False");
      assertThat(condition(odd, "Stalled").getReason()).isEqualTo("Malformed");
      assertThat(condition(odd, "Ready").getMessage())
          .contains("spec.counting.zone: " + zone + " is no time zone; write")
          .contains("the last good one stays in force");
      assertThat(odd.getStatus().observedGeneration).isEqualTo(odd.getMetadata().getGeneration());
      assertThat(odd.getStatus().inForce.periods.acceptanceWorkingDays).isEqualTo(3);
      awaitFigure(operator, "govcloud_policy_in_force{policy=\"default\"} 0.0");
      await().atMost(Duration.ofSeconds(15)).until(() -> warned("default", zone));

      bureau.edit("before", r -> r.getSpec().remarks = "still heard");
      bureau.awaitStatus("before", s -> s.observedGeneration == 2);
      assertThat(acceptance("during")).isEqualTo(3);
    }
    String written = policy("default").get().getMetadata().getResourceVersion();
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      assertThat(acceptance("after")).as("after a restart").isEqualTo(3);
      awaitFigure(operator, "govcloud_policy_in_force{policy=\"default\"} 0.0");
      assertThat(policy("default").get().getMetadata().getResourceVersion()).isEqualTo(written);

      edit("default", p -> p.getSpec().counting.zone = "Asia/Shanghai");
      CloudPolicy mended = awaitPolicy("default", p -> ready(p, "InForce", ""));
      assertThat(mended.getStatus().conditions)
          .extracting(c -> c.getType())
          .doesNotContain("Stalled");
      awaitFigure(operator, "govcloud_policy_in_force{policy=\"default\"} 1.0");
    }
  }

  @Test
  void aCountyIsStricterOrNotInForceAndWhatNobodyNamesCountsForNothing() {
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      edit("default", p -> p.setSpec(spec("{trial: {maxDays: 20, defaultDays: 20}}")));
      create("city", "{periods: {acceptanceWorkingDays: 1}}");
      CloudPolicy city = awaitPolicy("city", p -> ready(p, "NotNamed", "Counts for nothing"));
      assertThat(city.getStatus().conditions).as("it may be named in a moment").hasSize(1);
      assertThat(city.getStatus().inForce).isNull();

      create("jinzhai", "{periods: {acceptanceWorkingDays: 2}}");
      awaitPolicy("jinzhai", p -> ready(p, "NotNamed", ""));
      Edits.edit(
          bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
          u -> {
            u.getSpec().level = "County";
            u.getSpec().county = "jinzhai";
          });
      awaitPolicy("jinzhai", p -> ready(p, "InForce", "acceptanceWorkingDays 2 instead of 5"));
      assertThat(acceptance("of-the-county")).isEqualTo(2);

      edit("jinzhai", p -> p.getSpec().trial = spec("{trial: {minDays: 25}}").trial);
      CloudPolicy empty = awaitPolicy("jinzhai", p -> ready(p, "NothingLeft", "25"));
      assertThat(condition(empty, "Ready").getMessage())
          .contains("at least 25 and at most 20 days")
          .contains("the city's 15 to 20 days")
          .contains("the last good one stays in force");
      assertThat(acceptance("still-of-the-county")).isEqualTo(2);
      edit("default", p -> p.getSpec().trial = null);
      awaitPolicy("jinzhai", p -> ready(p, "InForce", "trial.minDays 25 instead of 15"));

      awaitFigure(operator, "govcloud_policy_in_force{policy=\"city\"} 0.0");
      policy("city").delete();
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> !operator.get("/q/metrics").contains("{policy=\"city\"}"));
    }
  }

  /** How many working days the authority has for a request that is filed now. */
  private int acceptance(String name) {
    bureau.apply(name, r -> {});
    return bureau.awaitPhase(name, "Submitted").deadlines.get(0).length;
  }

  /** The first value that the server lets through, as it may have let it through in its youth. */
  private String letIn() {
    for (String zone : NO_ZONES) {
      try {
        edit("default", p -> p.getSpec().counting = counting(zone));
        return zone;
      } catch (KubernetesClientException e) {
        assertThat(e.getMessage()).as("a refusal names the field").contains("spec.counting.zone");
      }
    }
    throw new AssertionError("the server refuses them all: find another value that it lets in");
  }

  private static CloudPolicySpec.Counting counting(String zone) {
    CloudPolicySpec.Counting counting = new CloudPolicySpec.Counting();
    counting.zone = zone;
    return counting;
  }

  private static CloudPolicySpec spec(String yaml) {
    return Serialization.unmarshal("spec: " + yaml, CloudPolicy.class).getSpec();
  }

  private void create(String name, String spec) {
    CloudPolicy policy = new CloudPolicy();
    policy.getMetadata().setName(name);
    policy.setSpec(spec(spec));
    bureau.decider.resource(policy).create();
  }

  private void edit(String name, Consumer<CloudPolicy> change) {
    Edits.edit(bureau.decider.resources(CloudPolicy.class).withName(name), change);
  }

  private Resource<CloudPolicy> policy(String name) {
    return bureau.admin.resources(CloudPolicy.class).withName(name);
  }

  private CloudPolicy awaitPolicy(String name, Predicate<CloudPolicy> what) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> policy(name).get(),
            p -> p.getStatus() != null && !p.getStatus().conditions.isEmpty() && what.test(p));
  }

  private static boolean ready(CloudPolicy policy, String reason, String says) {
    Condition ready = condition(policy, "Ready");
    return ready.getReason().equals(reason) && ready.getMessage().contains(says);
  }

  private static Condition condition(CloudPolicy policy, String type) {
    return policy.getStatus().conditions.stream()
        .filter(c -> c.getType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private boolean warned(String name, String says) {
    List<Event> events =
        bureau
            .admin
            .v1()
            .events()
            .inNamespace("default")
            .withFields(Map.of("involvedObject.kind", "CloudPolicy", "reason", "Malformed"))
            .list()
            .getItems();
    return events.stream()
        .anyMatch(
            e ->
                e.getInvolvedObject().getName().equals(name)
                    && "Warning".equals(e.getType())
                    && e.getMessage().contains(says));
  }

  private static void awaitFigure(OperatorProcess operator, String line) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> operator.get("/q/metrics").lines().anyMatch(line::equals));
  }
}
