package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page on operations says of backup and disaster, on a control plane of its own: the data
 * of etcd are put back, objects are put back without their status, the operator's namespace is
 * lost.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {
  private static final ControlPlane PLANE = ControlPlane.another("backup");
  private static final Bureau BUREAU = new Bureau(PLANE, "backup");
  @TempDir private Path dir;

  @AfterAll
  static void down() {
    PLANE.down();
  }

  /** What must be as it was: each entry's hash, and what was made, by UID and version. */
  private record Stand(List<String> hashes, List<String> made) {
    static Stand of(String request) {
      CloudResourceRequest live = BUREAU.get(request);
      List<HasMetadata> made = new ArrayList<>(BUREAU.machines(tenant(request)));
      made.add(BUREAU.admin.namespaces().withName(tenant(request)).get());
      return new Stand(
          live.getStatus().milestones.stream().map(m -> m.hash).toList(),
          made.stream()
              .map(HasMetadata::getMetadata)
              .map(m -> m.getName() + " " + m.getUid() + " " + m.getGeneration())
              .toList());
    }
  }

  private static String tenant(String request) {
    return BUREAU.get(request).getStatus().namespace.name;
  }

  private Tool.Answer record(String... arguments) throws Exception {
    return new Tool(Tool.BUILT.resolve("kubectl-govcloud"), dir, PLANE.kubeconfig())
        .run(Stream.concat(Stream.of("record"), Stream.of(arguments)).toArray(String[]::new));
  }

  private String exported(String file) throws Exception {
    Tool.Answer answer =
        record("export", "runs", "-n", BUREAU.namespace, "--to", dir.resolve(file).toString());
    assertThat(answer.code()).as(answer.text()).isZero();
    List<Milestone> entries = BUREAU.get("runs").getStatus().milestones;
    return entries.get(entries.size() - 1).hash;
  }

  @Test
  @Order(1)
  void theDataOfEtcdBringBackWhatStoodAndNothingIsDoneTwice() throws Exception {
    Path copy = dir.resolve("copy");
    Stand before;
    String head;
    try (OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig())) {
      BUREAU.apply("runs", r -> {});
      BUREAU.apply("waits", r -> {});
      BUREAU.intoTrial("runs");
      BUREAU.awaitFiling("waits", "Acceptance");
      PLANE.halt();
      copy(PLANE.data(), copy);
      PLANE.goOn(BUREAU);
      before = Stand.of("runs");
      BUREAU.edit("runs", Bureau::passTests);
      BUREAU.approve("runs", "FinalReview");
      BUREAU.awaitPhase("runs", "Active");
      BUREAU.approve("waits", "Acceptance");
      BUREAU.awaitPhase("waits", "Accepted");
      head = exported("later.json");
    }

    putBack(copy);
    try (OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig())) {
      BUREAU.approve("waits", "Acceptance");
      BUREAU.awaitPhase("waits", "Accepted");
      assertThat(Stand.of("runs")).isEqualTo(before);
      exported("restored.json");
      String restored = dir.resolve("restored.json").toString();
      assertThat(record("verify", restored).code()).isZero();
      assertThat(record("verify", restored, "--head", head).code())
          .as("what came after the copy is missing, and a head that was noted elsewhere tells it")
          .isEqualTo(1);

      BUREAU.edit("runs", Bureau::passTests);
      BUREAU.approve("runs", "FinalReview");
      BUREAU.awaitPhase("runs", "Active");
      assertThat(Stand.of("runs").hashes()).startsWith(before.hashes().toArray(String[]::new));
      assertThat(machineUids(Stand.of("runs"))).isEqualTo(machineUids(before));
    }
  }

  private static List<String> machineUids(Stand stand) {
    return stand.made().stream().map(m -> m.replaceFirst(" [^ ]*$", "")).toList();
  }

  @Test
  @Order(2)
  void anObjectThatIsPutBackWithoutItsStatusIsANewApplication() {
    Bureau elsewhere = new Bureau(PLANE, "restored");
    CloudResourceRequest saved = BUREAU.get("runs");
    Filing filing =
        BUREAU.admin.resources(Filing.class).inNamespace(BUREAU.namespace).withName("runs-1").get();
    try (OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig())) {
      clean(saved, elsewhere.namespace);
      assertThat(saved.getStatus().milestones).hasSizeGreaterThan(4);
      elsewhere.clerk.resource(saved).create();
      elsewhere.awaitPhase("runs", "Submitted");
      assertThat(elsewhere.get("runs").getStatus().milestones).hasSize(1);
      assertThat(elsewhere.get("runs").getStatus().namespace).isNull();
      clean(filing, elsewhere.namespace);
      filing.getMetadata().setName("runs-9");
      filing.getSpec().number = 9;
      assertThatThrownBy(() -> elsewhere.admin.resource(filing).create())
          .hasMessageContaining("govcloud-filings");
      assertThatThrownBy(
              () ->
                  elsewhere
                      .admin
                      .resources(CloudResourceRequest.class)
                      .inNamespace(elsewhere.namespace)
                      .withName("runs")
                      .editStatus(
                          r -> {
                            r.setStatus(saved.getStatus());
                            return r;
                          }))
          .hasMessageContaining("govcloud-status");
    }
  }

  private static void clean(HasMetadata object, String namespace) {
    object.getMetadata().setNamespace(namespace);
    object.getMetadata().setUid(null);
    object.getMetadata().setResourceVersion(null);
    object.getMetadata().setManagedFields(null);
    object.getMetadata().setOwnerReferences(null);
    object.getMetadata().setFinalizers(null);
  }

  @Test
  @Order(3)
  void theOperatorsNamespaceIsMadeAnewByTheSameInstallation() throws Exception {
    Stand before = Stand.of("runs");
    PLANE.shell("kubectl delete namespace govcloud-system");
    DocumentedCommands page = new DocumentedCommands(PLANE, "BackupIT");
    page.run("helm install", "-f city.yaml", "-f localcluster/values.yaml --set replicaCount=0");
    page.allRan();
    Policies.awaitEnforced(PLANE.admin());
    try (OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig())) {
      BUREAU.approve("waits", "Approval");
      BUREAU.awaitPhase("waits", "Trial");
      assertThat(Stand.of("runs")).isEqualTo(before);
    }
  }

  @Test
  @Order(4)
  void definitionsThatWereDeletedComeBackWithTheDataOfEtcd() throws Exception {
    Path copy = dir.resolve("copy");
    Stand before = Stand.of("runs");
    PLANE.halt();
    copy(PLANE.data(), copy);
    PLANE.goOn(BUREAU);
    PLANE.shell(
        "kubectl delete --wait=false crd filings.govcloud.dev decisions.govcloud.dev"
            + " cloudresourcerequests.govcloud.dev");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThatThrownBy(
                        () ->
                            PLANE.run(
                                "kubectl", "get", "filings,decisions", "-n", BUREAU.namespace))
                    .hasMessageMatching("(?s).*(could not find the|doesn't have a) re.*"));
    assertThat(BUREAU.get("runs").getMetadata().getDeletionTimestamp())
        .as("held by its finalizer")
        .isNotNull();

    putBack(copy);
    try (OperatorProcess operator = OperatorProcess.at(PLANE.operatorKubeconfig())) {
      exported("again.json");
      assertThat(record("verify", dir.resolve("again.json").toString()).code()).isZero();
      BUREAU.edit("waits", Bureau::passTests);
      BUREAU.approve("waits", "FinalReview");
      BUREAU.awaitPhase("waits", "Active");
      assertThat(Stand.of("runs")).isEqualTo(before);
    }
  }

  private static void putBack(Path copy) throws Exception {
    PLANE.halt();
    PLANE.shell("rm -rf '" + PLANE.data() + "'");
    copy(copy, PLANE.data());
    PLANE.goOn(BUREAU);
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
