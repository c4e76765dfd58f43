package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SecurityItem;
import dev.govcloud.api.request.Storage;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.item.Items;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Everything that a request can ask for is delivered, changed and taken back: by a controller, or
 * by the provider's people under their names (articles 11, 14 to 16).
 */
class ItemsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Bureau bureau = new Bureau("items");

  @Test
  void deliveredChangedAndTakenBack() throws IOException {
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("mixed", ItemsIT::mixed);
      bureau.approve("mixed", "Acceptance");
      assertThat(states()).allMatch(line -> line.endsWith("Pending"));
      bureau.approve("mixed", "Approval");
      byHand();
      CloudResourceRequestStatus trial = bureau.awaitPhase("mixed", "Trial");
      handedOver(trial);
      everyObjectPassesItsSchema(trial);
      String namespace = trial.namespace.name;
      made(namespace);
      changed(namespace);
      withdrawAccess(bureau, namespace);
      takenBack(namespace);
    }
  }

  private static void mixed(CloudResourceRequest request) {
    CloudResourceRequestSpec.Resources r = request.getSpec().resources;
    r.hosts.get(0).gpu = 1;
    r.hosts.get(0).dataDisks = List.of(fastDisk());
    r.databases = List.of(database("core", "PostgreSQL"), database("legacy", "Oracle"));
    r.storage =
        List.of(storage("disk", "Block"), storage("share", "File"), storage("files", "Object"));
    SecurityItem waf = new SecurityItem();
    waf.product = "WAF";
    waf.count = 2;
    r.security = List.of(waf);
    r.network = network();
  }

  /** Handed over it is only when everything is: the provider's period runs until then. */
  private void byHand() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(states())
                    .containsExactly(
                        "Host web Ready",
                        "Database core Ready",
                        "Storage files Ready",
                        "Storage disk Ready",
                        "Storage share Ready",
                        "Network rules Ready",
                        "Database legacy AwaitingFulfilment",
                        "Security WAF AwaitingFulfilment",
                        "Network intranet bandwidth AwaitingFulfilment",
                        "Network ICMP from 10.0.0.0/8 to web AwaitingFulfilment"));
    CloudResourceRequestStatus waiting = bureau.get("mixed").getStatus();
    assertThat(waiting.next.stage + " " + waiting.next.party)
        .as("%s", waiting.conditions)
        .isEqualTo("HandOver CloudProvider");
    assertThat(waiting.namespace.name).as("where to work").startsWith("gc-");
    assertThat(waiting.resources).as("not handed over").allMatch(i -> i.allocated == null);
    assertThat(bureau.awaitCondition("mixed", "Provisioned").getMessage())
        .contains(
            "Awaited: Database legacy (the provider's Fulfilment), Security WAF (the provider's"
                + " Fulfilment)");
    refusals();
    FulfilmentStatus less = said("Security", "WAF", "1 x");
    assertThat(less.effect + " " + less.reason).isEqualTo("Void WrongAmount");
    assertThat(less.message).contains("approved is \"2 x\", the Fulfilment says \"1 x\"");
    assertThat(said("Host", "web", "1 x").message).contains("no line that is delivered by hand");
    assertThat(said("Security", "WAF", "2 x").effect).isEqualTo("Effective");
    assertThat(said("Security", "WAF", "2 x").reason).isEqualTo("AlreadyFulfilled");
    assertThat(said("Network", "intranet bandwidth", "100 Mbit/s").effect).isEqualTo("Effective");
    assertThat(said("Network", "ICMP from 10.0.0.0/8 to web", "1 rule").effect)
        .isEqualTo("Effective");
    assertThat(bureau.get("mixed").getStatus().phase).as("one is missing").isEqualTo("Approved");
    assertThat(said("Database", "legacy", "Oracle, 100 GiB").effect).isEqualTo("Effective");
  }

  private FulfilmentStatus said(String kind, String item, String amount) {
    return bureau.awaitAnswer(bureau.fulfil("mixed", kind, item, "Delivered", amount));
  }

  /** Nobody but the provider says what was delivered, nobody for another, and nobody edits it. */
  private void refusals() {
    Fulfilment waf = bureau.fulfilment("mixed", "Security", "WAF", "Delivered", "2 x");
    assertThatThrownBy(() -> bureau.clerk.resource(waf).create()).hasMessageContaining("forbidden");
    assertThatThrownBy(() -> bureau.decider.resource(waf).create())
        .hasMessageContaining("forbidden");
    waf.getSpec().fulfilledBy = "other@provider.example";
    assertThatThrownBy(() -> bureau.provider.resource(waf).create())
        .hasMessageContaining("nobody signs for another");
  }

  private void handedOver(CloudResourceRequestStatus trial) {
    assertThat(trial.milestones)
        .filteredOn(m -> "HandedOver".equals(m.kind))
        .singleElement()
        .satisfies(
            m ->
                assertThat(m.message)
                    .startsWith(
                        "Trial environment handed over. By hand: Database legacy (mixed-done-")
                    .contains("Security WAF (mixed-done-"));
    await()
        .atMost(PATIENCE)
        .until(() -> states().stream().allMatch(line -> line.endsWith("Ready")));
    assertThat(bureau.get("mixed").getStatus().resources)
        .allMatch(i -> i.approved.equals(i.allocated))
        .filteredOn(i -> "Security".equals(i.kind))
        .allMatch(i -> "CloudProvider".equals(i.by) && i.fulfilment != null);
    Fulfilment effective =
        bureau
            .admin
            .resources(Fulfilment.class)
            .inNamespace(bureau.namespace)
            .list()
            .getItems()
            .stream()
            .filter(f -> "Effective".equals(f.getStatus().effect))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> bureau.provider.resource(effective).delete())
        .hasMessageContaining("is effective and a proof, so it stays");
  }

  /** Nothing that is written is dropped by a server that knows the kinds as they are. */
  private void everyObjectPassesItsSchema(CloudResourceRequestStatus trial) throws IOException {
    var desired =
        DesiredState.of(bureau.get("mixed"), trial.approved, Provision.TRIAL, List.of("clerks"));
    List<HasMetadata> items =
        desired.contents().stream().filter(o -> Items.kind(o).isPresent()).toList();
    assertThat(items).hasSize(5);
    for (HasMetadata object : items) {
      object.getMetadata().setNamespace("default");
      object.getMetadata().setName("strict-" + object.getMetadata().getName());
    }
    Path file = Files.createTempFile("strict", ".json");
    Files.writeString(
        file, Serialization.asJson(new KubernetesListBuilder().addAllToItems(items).build()));
    String said =
        ControlPlane.get()
            .run("kubectl", "create", "--dry-run=server", "--validate=strict", "-f", "" + file);
    assertThat(said.lines()).hasSameSizeAs(items).allMatch(l -> l.contains("created"));
  }

  private void made(String namespace) {
    var claims = bureau.admin.persistentVolumeClaims().inNamespace(namespace).list().getItems();
    assertThat(claims)
        .extracting(c -> c.getMetadata().getName() + " " + c.getSpec().getStorageClassName())
        .contains("storage-disk local-block", "storage-share local-file");
    GenericKubernetesResource core = database(namespace);
    assertThat(core.<Object>get("spec", "imageName"))
        .isEqualTo("ghcr.io/cloudnative-pg/postgresql:16.6");
    assertThat(core.<Object>get("spec", "storage", "size")).isEqualTo("100Gi");
    assertThat(
            bureau
                .admin
                .genericKubernetesResources("objectbucket.io/v1alpha1", "ObjectBucketClaim")
                .inNamespace(namespace)
                .withName("files-bucket")
                .get()
                .<Object>get("spec", "additionalConfig", "maxSize"))
        .isEqualTo("50Gi");
  }

  private GenericKubernetesResource database(String namespace) {
    return bureau
        .admin
        .genericKubernetesResources("postgresql.cnpg.io/v1", "Cluster")
        .inNamespace(namespace)
        .withName("core")
        .get();
  }

  /** More in place, less by hand; a rule that is no longer approved is closed again. */
  private void changed(String namespace) {
    String uid = database(namespace).getMetadata().getUid();
    bureau.edit(
        "mixed",
        r -> {
          r.getSpec().resources.network.rules.removeIf(rule -> "TCP".equals(rule.protocol));
          r.getSpec().resources.databases.get(0).storageGiB = 110;
          r.getSpec().resources.security.clear();
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "The site is reached through the portal.";
        });
    bureau.approve("mixed", "Change");
    await()
        .atMost(PATIENCE)
        .until(() -> "110Gi".equals(database(namespace).get("spec", "storage", "size")));
    await().atMost(PATIENCE).until(() -> states().contains("Security WAF AwaitingFulfilment"));
    Fulfilment back = bureau.fulfil("mixed", "Security", "WAF", "TakenBack", null);
    assertThat(bureau.awaitAnswer(back).effect).isEqualTo("Effective");
    bureau.awaitStatus("mixed", s -> s.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
    assertThat(database(namespace).getMetadata().getUid()).as("changed in place").isEqualTo(uid);
    assertThat(states()).noneMatch(line -> line.startsWith("Security"));
    assertThat(
            bureau.admin.network().v1().networkPolicies().inNamespace(namespace).list().getItems())
        .extracting(p -> p.getMetadata().getName())
        .doesNotContain("rules-web");
  }

  /** Nothing is said to be gone that somebody set up by hand and did not take back. */
  private void takenBack(String namespace) {
    bureau.edit("mixed", r -> r.getSpec().termination = WholeLifeIT.termination());
    bureau.approve("mixed", "Termination");
    await()
        .atMost(PATIENCE)
        .until(() -> bureau.admin.namespaces().withName(namespace).get() == null);
    assertThat(bureau.get("mixed").getStatus().phase).isEqualTo("Terminating");
    for (String[] line :
        new String[][] {
          {"Database", "legacy"},
          {"Network", "intranet bandwidth"},
          {"Network", "ICMP from 10.0.0.0/8 to web"}
        }) {
      Fulfilment back = bureau.fulfil("mixed", line[0], line[1], "TakenBack", null);
      assertThat(bureau.awaitAnswer(back).effect).isEqualTo("Effective");
    }
    CloudResourceRequestStatus ended = bureau.awaitPhase("mixed", "Terminated");
    assertThat(ended.reclaim.items)
        .extracting(i -> i.kind + " " + i.name + " " + i.state)
        .contains(
            "VirtualMachine web Gone",
            "Cluster core Gone",
            "ObjectBucketClaim files-bucket Gone",
            "PersistentVolumeClaim storage-disk Gone",
            "PersistentVolumeClaim storage-share Gone",
            "Database legacy Gone",
            "Namespace " + namespace + " Gone");
  }

  private List<String> states() {
    return bureau.get("mixed").getStatus().resources.stream()
        .map(i -> i.kind + " " + i.name + " " + i.state)
        .toList();
  }

  /** Who no longer belongs to the unit no longer gets in (article 25). */
  private static void withdrawAccess(Bureau bureau, String namespace) {
    var bindings = bureau.admin.rbac().roleBindings().inNamespace(namespace);
    assertThat(bindings.list().getItems()).hasSize(1);
    Edits.edit(
        bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
        u -> u.getSpec().groups.clear());
    await().atMost(Duration.ofSeconds(30)).until(() -> bindings.list().getItems().isEmpty());
  }

  private static Network network() {
    Network network = new Network();
    network.intranetMbps = 100;
    network.rules = List.of(rule("TCP", 443), rule("ICMP", null));
    return network;
  }

  private static Network.Rule rule(String protocol, Integer port) {
    Network.Rule rule = new Network.Rule();
    rule.source = "10.0.0.0/8";
    rule.destination = "web";
    rule.protocol = protocol;
    rule.port = port;
    return rule;
  }

  private static Host.DataDisk fastDisk() {
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = 100;
    disk.type = "Performance";
    return disk;
  }

  private static Database database(String name, String engine) {
    Database database = new Database();
    database.name = name;
    database.engine = engine;
    database.version = "PostgreSQL".equals(engine) ? "16" : null;
    database.storageGiB = 100;
    return database;
  }

  private static Storage storage(String name, String kind) {
    Storage storage = new Storage();
    storage.name = name;
    storage.kind = kind;
    storage.gib = 50;
    return storage;
  }
}
