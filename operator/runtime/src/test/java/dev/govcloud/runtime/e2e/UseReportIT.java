package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.PolicyDuties;
import dev.govcloud.api.policy.PolicyUsage;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.usage.UsageItem;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.runtime.shipped.Prometheus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spring in time-lapse beside a real Prometheus that scrapes the use of three hosts: one that
 * idles, one that is used up, and one that nobody measures.
 */
@TestMethodOrder(OrderAnnotation.class)
class UseReportIT {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final double GIB = 1L << 30;
  private static final String NAME = "use-report-2026-05";
  private static ControlPlane plane;
  private static Bureau bureau;
  private static Exporter exporter;
  private static Prometheus prometheus;
  private static OperatorProcess operator;

  @BeforeAll
  static void measured() throws Exception {
    plane = ControlPlane.another("usage");
    exporter = new Exporter();
    exporter.show("up_and_shown", "", 1);
    prometheus = new Prometheus(exporter.port(), "/metrics");
    bureau = new Bureau(plane, "measured");
    operator =
        OperatorProcess.timeLapseAt(plane.operatorKubeconfig(), "2026-04-10T01:00:00Z", 2000);
    bureau.apply("bus", UseReportIT::threeHosts);
    String namespace = bureau.intoTrial("bus").namespace.name;
    show(namespace, "idle-1", 0.1, 0.5);
    show(namespace, "busy-1", 1.9, 3.0);
    bureau.edit("bus", Bureau::passTests);
    bureau.approve("bus", "FinalReview");
    bureau.awaitPhase("bus", "Active");
    plane
        .admin()
        .resources(CloudPolicy.class)
        .withName("default")
        .edit(
            p -> {
              p.getSpec().usage = policy();
              p.getSpec().duties = new PolicyDuties();
              p.getSpec().duties.since = "2026-05-01";
              return p;
            });
  }

  @AfterAll
  static void stop() {
    operator.close();
    prometheus.close();
    exporter.close();
    plane.down();
  }

  /** Two processors and 4 GiB each, as the example has them. */
  private static void threeHosts(CloudResourceRequest request) {
    List<Host> hosts = request.getSpec().resources.hosts;
    for (String name : List.of("busy", "unseen")) {
      Host host = Serialization.clone(hosts.get(0));
      host.name = name;
      hosts.add(host);
    }
    hosts.get(0).name = "idle";
  }

  /** In time-lapse a window of five minutes is long: processors are played as they are. */
  private static PolicyUsage policy() {
    PolicyUsage usage = new PolicyUsage();
    usage.prometheus = prometheus.address();
    usage.everyMinutes = 30;
    PolicyUsage.Query processors = new PolicyUsage.Query();
    processors.measure = "HostProcessors";
    processors.promql = "sum by (namespace, name) (played_processors{namespace=~\"$namespaces\"})";
    usage.queries.add(processors);
    return usage;
  }

  private static void show(String namespace, String machine, double processors, double gib) {
    String labels = "namespace=\"" + namespace + "\",name=\"" + machine + "\"";
    exporter.show("played_processors", labels, processors);
    exporter.show("kubevirt_vmi_memory_available_bytes", labels, 4 * GIB);
    exporter.show("kubevirt_vmi_memory_usable_bytes", labels, (4 - gib) * GIB);
  }

  @Test
  @Order(1)
  void aMonthIsSampledAndARestartDoublesNothing() {
    UsageReport begun = awaitReport(r -> r.getStatus() != null && seen(r, "idle") > 100);
    assertThat(begun.getStatus().state).isEqualTo("Collecting");
    operator.kill();
    operator.start();
    awaitReport(r -> seen(r, "idle") > seen(begun, "idle") + 100);
    for (UsageItem item : report().getStatus().items) {
      item.measured.forEach(m -> assertThat(m.seen).isLessThanOrEqualTo(m.due));
    }
  }

  @Test
  @Order(2)
  void afterTheMonthItIsClosedWithWhatFollows() {
    UsageReport closed = awaitReport(r -> "Closed".equals(r.getStatus().state));
    Map<String, UsageItem> items =
        closed.getStatus().items.stream()
            .collect(Collectors.toMap(i -> i.name, Function.identity()));
    assertThat(items.values())
        .extracting(i -> i.name + " " + i.classification)
        .containsExactlyInAnyOrder("idle Idle", "busy UnderProvisioned", "unseen NoData");
    UsageItem.Measured processors = items.get("idle").measured.get(0);
    assertThat(processors.due).as("half-hours of May").isEqualTo(31 * 48);
    assertThat(processors.coveragePercent).isGreaterThan(95);
    assertThat(processors.averagePercent).isEqualTo(5);
    assertThat(processors.advised).isEqualTo(1);
    assertThat(items.get("busy").measured.get(0).advised).isEqualTo(3);
    assertThat(items.get("unseen").measured).allMatch(m -> m.seen == 0);
    assertThat(closed.getStatus().operations.systems).isEqualTo(1);
    assertThat(closed.getStatus().digest).startsWith("sha256:");
  }

  @Test
  @Order(3)
  void nobodyMakesAltersOrDeletesOne() {
    UsageReport closed = report();
    for (KubernetesClient client : List.of(plane.admin(), bureau.provider, bureau.clerk)) {
      assertThatThrownBy(() -> client.resource(report()).delete()).hasMessageContaining("403");
      assertThatThrownBy(
              () -> {
                UsageReport forged = report();
                forged.getStatus().counts.idle = 0;
                client.resource(forged).updateStatus();
              })
          .hasMessageContaining("403");
    }
    assertThatThrownBy(
            () -> {
              UsageReport forged = report();
              forged.getStatus().counts.idle = 0;
              operatorItself().resource(forged).updateStatus();
            })
        .as("the operator neither")
        .hasMessageContaining("403");
    assertThat(report().getStatus().digest).isEqualTo(closed.getStatus().digest);
    assertThat(
            bureau
                .clerk
                .resources(UsageReport.class)
                .inNamespace(bureau.namespace)
                .list()
                .getItems())
        .as("the unit reads what it is told")
        .isNotEmpty();
    assertThat(plane.run("kubectl", "get", "usagereports", "-A", "--kubeconfig", kubeconfig()))
        .contains("2026-05", "Closed");
  }

  @Test
  @Order(4)
  void theProviderAnswersForItAndTheUnitAppliesForWhatIsAdvised(@TempDir Path dir)
      throws Exception {
    Tool provider = tool(dir, Bureau.PROVIDER, "govcloud:provider");
    Tool.Answer said =
        provider.run(
            "report", bureau.namespace, "--month", "2026-05", "--html", "r.html", "--csv", "r.csv");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(Files.readString(dir.resolve("r.html"))).contains("<svg", "bus/busy", "no data");
    assertThat(Files.readString(dir.resolve("r.csv")).lines()).hasSize(1 + 6);
    assertThat(answered(report()).effect).isEqualTo("Effective");

    Tool authority = tool(dir, Bureau.DECIDER, "govcloud:authority");
    assertThat(authority.run("report", "-A", "--month", "2026-05").out())
        .containsPattern(bureau.namespace + " +closed");

    Tool unit = tool(dir, Bureau.CLERK, "bureau:" + bureau.namespace);
    Tool.Answer advice = unit.run("advice", "bus", "-n", bureau.namespace);
    assertThat(advice.err()).contains("resources.hosts[idle].vcpu: 2 -> 1", "[busy].vcpu: 2 -> 3");
    Files.writeString(dir.resolve("bus.yaml"), advice.out());
    assertThat(unit.run("diff", "-f", "bus.yaml").out())
        .contains("Change", "hosts/idle/vcpu", "2 -> 1");
    assertThat(bureau.get("bus").getSpec().change).as("nothing was written").isNull();
  }

  /** What became of the word of the provider that it stands for these figures. */
  private static FulfilmentStatus answered(UsageReport closed) {
    Fulfilment word = new Fulfilment();
    word.getMetadata().setName(NAME);
    word.getMetadata().setNamespace(bureau.namespace);
    word.setSpec(new FulfilmentSpec());
    word.getSpec().duty = new FulfilmentSpec.OfDuty();
    word.getSpec().duty.kind = "UseReport";
    word.getSpec().duty.term = "2026-05";
    word.getSpec().deed = "Done";
    word.getSpec().fulfilledBy = Bureau.PROVIDER;
    FulfilmentSpec.Evidence paper = new FulfilmentSpec.Evidence();
    paper.name = "Use report of May";
    paper.uri = "https://files.example.org/reports/2026-05.pdf";
    paper.sha256 = closed.getStatus().digest.substring("sha256:".length());
    word.getSpec().evidence.add(paper);
    return bureau.awaitAnswer(bureau.provider.resource(word).create());
  }

  private static Tool tool(Path dir, String user, String group) {
    return new Tool(Tool.BUILT.resolve("kubectl-govcloud"), dir, plane.kubeconfigAs(user, group));
  }

  @Test
  @Order(5)
  void aPrometheusThatIsAwayIsSaidAndNothingIsCountedAsIdle() {
    prometheus.close();
    UsageReport june =
        await()
            .atMost(PATIENCE)
            .until(
                () -> report("use-report-2026-06"),
                r ->
                    r != null
                        && r.getStatus() != null
                        && r.getStatus().conditions.stream()
                            .anyMatch(c -> "NotSampled".equals(c.getReason())));
    assertThat(june.getStatus().conditions.get(0).getMessage())
        .contains(prometheus.address(), "spec.usage.prometheus");
    UsageReport closed =
        await()
            .atMost(PATIENCE)
            .until(() -> report("use-report-2026-06"), r -> "Closed".equals(r.getStatus().state));
    assertThat(closed.getStatus().counts.idle).isZero();
  }

  private static KubernetesClient operatorItself() {
    return plane.as("system:serviceaccount:govcloud-system:govcloud-operator");
  }

  private static long seen(UsageReport report, String host) {
    return report.getStatus().items.stream()
        .filter(i -> i.name.equals(host))
        .mapToLong(i -> i.measured.get(0).seen)
        .sum();
  }

  private static UsageReport awaitReport(Predicate<UsageReport> wanted) {
    return await().atMost(PATIENCE).until(UseReportIT::report, r -> r != null && wanted.test(r));
  }

  private static UsageReport report() {
    return report(NAME);
  }

  private static UsageReport report(String name) {
    return plane
        .admin()
        .resources(UsageReport.class)
        .inNamespace(bureau.namespace)
        .withName(name)
        .get();
  }

  private static String kubeconfig() {
    return plane.operatorKubeconfig().toString();
  }
}
