package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyDuties;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The spring of a platform in time-lapse: what is owed is made once, answered by whoever owes it
 * and by nobody else, missed under his name, and a fact for ever.
 */
@TestMethodOrder(OrderAnnotation.class)
class DutiesIT {
  private static final String SYSTEM = ControlPlane.SYSTEM;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static ControlPlane plane;
  private static Bureau bureau;
  private static OperatorProcess operator;

  @BeforeAll
  static void owedSinceMarch() {
    plane = ControlPlane.another("duties");
    plane
        .admin()
        .resources(CloudPolicy.class)
        .withName("default")
        .edit(
            p -> {
              p.getSpec().duties = new PolicyDuties();
              p.getSpec().duties.since = "2026-03-01";
              return p;
            });
    bureau = new Bureau(plane, "dutiful");
    operator =
        OperatorProcess.timeLapseAt(plane.operatorKubeconfig(), "2026-03-30T01:00:00Z", 4000);
  }

  @AfterAll
  static void stop() {
    operator.close();
    plane.down();
  }

  @Test
  @Order(1)
  void whatIsOwedIsMadeOnceHoweverOftenTheOperatorStarts() {
    Duty march = awaitDuty(SYSTEM, "security-bulletin-2026-03", d -> state(d) != null);
    assertThat(march.getStatus().deadline.dueDate).isEqualTo("2026-03-31");
    String uid = march.getMetadata().getUid();
    operator.kill();
    operator.start();
    awaitDuty(SYSTEM, "security-bulletin-2026-04", d -> state(d) != null);
    assertThat(duty(SYSTEM, "security-bulletin-2026-03").getMetadata().getUid()).isEqualTo(uid);
    assertThat(names()).doesNotHaveDuplicates().contains("emergency-drill-2026");
    assertThat(names()).as("a third of the quarter was left").doesNotContain("training-2026-q1");
  }

  @Test
  @Order(2)
  void whatNobodyDidIsMissedByTheClockUnderTheNameOfWhoeverOwesIt() {
    Duty march = awaitDuty(SYSTEM, "security-bulletin-2026-03", d -> "Overdue".equals(state(d)));
    assertThat(march.getStatus().milestones)
        .extracting(m -> m.kind + " " + m.at)
        .contains("DeadlineMissed 2026-03-31T16:00:00Z");
    assertThat(march.getStatus().next.party).isEqualTo("CloudProvider");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                operator
                    .get("/q/metrics")
                    .lines()
                    .anyMatch(
                        l ->
                            l.startsWith("govcloud_obligations_overdue")
                                && l.contains("stage=\"SecurityBulletin\"")
                                && l.endsWith(" 1.0")));
    assertThat(plane.run("kubectl", "--kubeconfig", kubeconfig(), "get", "duties", "-A"))
        .contains("SecurityBulletin", "CloudProvider", "Overdue", "2026-03-31");
  }

  @Test
  @Order(3)
  void whoeverOwesItAnswersWithADocument() {
    FulfilmentStatus answer = awaitAnswer(state(bureau.provider, SYSTEM, "april", april()));
    assertThat(answer.effect).as(answer.message).isEqualTo("Effective");
    Duty done = awaitDuty(SYSTEM, "security-bulletin-2026-04", d -> "Fulfilled".equals(phase(d)));
    assertThat(done.getStatus().fulfilment).isEqualTo("april");
    assertThat(done.getStatus().state).isEqualTo("Met");
    assertThat(done.getStatus().milestones)
        .extracting(m -> m.kind + " by " + m.actor)
        .containsExactly("DutyBegun by system", "DutyFulfilled by " + Bureau.PROVIDER);
    assertThat(awaitAnswer(state(bureau.provider, SYSTEM, "again", april())).reason)
        .isEqualTo("AlreadyFulfilled");
    assertThat(
            awaitAnswer(state(bureau.provider, SYSTEM, "unknown", s -> bulletin(s, "2031-01")))
                .reason)
        .isEqualTo("NoSuchDuty");
  }

  @Test
  @Order(4)
  void nobodyElseStatesItAndNobodyWithoutADocument() {
    assertThatThrownBy(() -> state(bureau.decider, SYSTEM, "not-his", april()))
        .hasMessageContaining("publish-bulletin");
    assertThatThrownBy(() -> state(bureau.clerk, bureau.namespace, "not-hers", april()))
        .hasMessageContaining("publish-bulletin");
    assertThatThrownBy(() -> state(bureau.clerk, bureau.namespace, "another", evaluation()))
        .as("a unit cannot fill its namespace, in which the provider writes too")
        .hasMessageContaining("evaluation-1 to evaluation-999");
    assertThat(state(bureau.clerk, bureau.namespace, "evaluation-7", evaluation())).isNotNull();
    assertThatThrownBy(
            () ->
                state(
                    bureau.provider,
                    SYSTEM,
                    "unproved",
                    s -> {
                      bulletin(s, "2026-05");
                      s.evidence.clear();
                    }))
        .hasMessageContaining("fill evidence");
    assertThatThrownBy(
            () ->
                state(
                    bureau.provider,
                    SYSTEM,
                    "both",
                    s -> {
                      bulletin(s, "2026-05");
                      s.request = "bus";
                    }))
        .hasMessageContaining("not both");
  }

  @Test
  @Order(5)
  void aDutyIsNeitherMadeNorEditedNorDeletedByAnybody() {
    Duty march = duty(SYSTEM, "security-bulletin-2026-03");
    for (KubernetesClient client : List.of(plane.admin(), bureau.provider, bureau.decider)) {
      assertThatThrownBy(() -> client.resource(march).delete()).hasMessageContaining("403");
      assertThatThrownBy(
              () ->
                  client
                      .resources(Duty.class)
                      .inNamespace(SYSTEM)
                      .withName(march.getMetadata().getName())
                      .edit(
                          d -> {
                            d.getSpec().party = "UsingUnit";
                            return d;
                          }))
          .isInstanceOf(Exception.class);
    }
    assertThat(duty(SYSTEM, "security-bulletin-2026-03").getSpec().party)
        .isEqualTo("CloudProvider");
  }

  @Test
  @Order(6)
  void aUnitIsReportedToOnceSomethingOfItRuns() {
    assertThat(plane.admin().resources(Duty.class).inNamespace(bureau.namespace).list().getItems())
        .isEmpty();
    bureau.apply("bus", r -> {});
    bureau.intoTrial("bus");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                plane
                    .admin()
                    .resources(Duty.class)
                    .inNamespace(bureau.namespace)
                    .list()
                    .getItems()
                    .stream()
                    .anyMatch(d -> "UseReport".equals(d.getSpec().kind)));
    assertThat(bureau.clerk.resources(Duty.class).inNamespace(bureau.namespace).list().getItems())
        .as("the unit sees what it is owed")
        .isNotEmpty();
  }

  @Test
  @Order(7)
  void whatIsStatedBesideTheOperatorIsBounded() {
    Edits.edit(
        plane.admin().resources(CloudPolicy.class).withName("default"),
        p -> {
          p.getSpec().limits = new CloudPolicySpec.Limits();
          p.getSpec().limits.decisionsPerUnit = 100;
        });
    for (int i = 0; i < 50; i++) {
      state(bureau.provider, SYSTEM, "again-" + i, april());
    }
    String statements = "count/fulfilments.govcloud.dev";
    await()
        .atMost(PATIENCE)
        .until(
            () -> plane.run("kubectl", "get", "quota", "-n", SYSTEM, "-o", "yaml"),
            quota -> quota.contains(statements + ": \"100\"") && counted(quota) >= 50);
    assertThatThrownBy(
            () -> {
              for (int i = 50; i < 101; i++) {
                state(bureau.provider, SYSTEM, "again-" + i, april());
              }
            })
        .hasMessageContaining("exceeded quota: govcloud-counts");
    Edits.edit(
        plane.admin().resources(CloudPolicy.class).withName("default"),
        p -> p.getSpec().limits.decisionsPerUnit = 1000);
    await().atMost(PATIENCE).until(() -> takes(statements));
  }

  private static int counted(String quota) {
    return quota
        .lines()
        .dropWhile(l -> !l.contains("used:"))
        .filter(l -> l.contains("count/fulfilments"))
        .mapToInt(l -> Integer.parseInt(l.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static boolean takes(String statements) {
    try {
      state(bureau.provider, SYSTEM, "after-all", april());
      return true;
    } catch (KubernetesClientException e) {
      assertThat(e.getMessage()).contains("exceeded quota", statements);
      return false;
    }
  }

  private static Consumer<FulfilmentSpec> april() {
    return s -> bulletin(s, "2026-04");
  }

  private static Consumer<FulfilmentSpec> evaluation() {
    return s -> {
      bulletin(s, "2026");
      s.duty.kind = "MlpsEvaluation";
      s.duty.request = "bus";
    };
  }

  private static void bulletin(FulfilmentSpec spec, String term) {
    spec.duty = new FulfilmentSpec.OfDuty();
    spec.duty.kind = "SecurityBulletin";
    spec.duty.term = term;
    spec.deed = "Done";
    FulfilmentSpec.Evidence paper = new FulfilmentSpec.Evidence();
    paper.name = "Security bulletin";
    paper.uri = "https://files.example.org/bulletin.pdf";
    spec.evidence.add(paper);
  }

  private static Fulfilment state(
      KubernetesClient writer, String namespace, String name, Consumer<FulfilmentSpec> fill) {
    Fulfilment f = new Fulfilment();
    f.getMetadata().setName(name);
    f.getMetadata().setNamespace(namespace);
    f.setSpec(new FulfilmentSpec());
    f.getSpec().fulfilledBy = writer.getConfiguration().getImpersonateUsername();
    fill.accept(f.getSpec());
    return writer.resource(f).create();
  }

  private static FulfilmentStatus awaitAnswer(Fulfilment f) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> plane.admin().resource(f).get().getStatus(), s -> s != null && s.effect != null);
  }

  private static Duty awaitDuty(String namespace, String name, Predicate<Duty> wanted) {
    return await()
        .atMost(PATIENCE)
        .until(() -> duty(namespace, name), d -> d != null && wanted.test(d));
  }

  private static Duty duty(String namespace, String name) {
    return plane.admin().resources(Duty.class).inNamespace(namespace).withName(name).get();
  }

  private static List<String> names() {
    return plane.admin().resources(Duty.class).inNamespace(SYSTEM).list().getItems().stream()
        .map(d -> d.getMetadata().getName())
        .toList();
  }

  private static String state(Duty duty) {
    return duty.getStatus() == null ? null : duty.getStatus().state;
  }

  private static String phase(Duty duty) {
    return duty.getStatus() == null ? null : duty.getStatus().phase;
  }

  private static String kubeconfig() {
    return plane.operatorKubeconfig().toString();
  }
}
