package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Storage;
import dev.govcloud.provision.item.ManagedKind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An item of each kind fails, is mended, disappears and comes again: its line says so, the others
 * stay as they are.
 */
class FailingItemsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCENARIO = "localcluster.govcloud.dev/scenario";
  private final Bureau bureau = new Bureau("failing");

  /** An object, the line that it is of, and what is said when it fails. */
  private record Item(ManagedKind kind, String name, String line, String said) {}

  private static final List<Item> ITEMS =
      List.of(
          new Item(ManagedKind.MACHINE, "web-1", "Host web", "web-1: The local cluster was asked"),
          new Item(ManagedKind.DATABASE, "orders", "Database orders", "let this database fail"),
          new Item(
              ManagedKind.BUCKET, "files-bucket", "Storage files", "its object store cannot make"),
          new Item(ManagedKind.VOLUME, "storage-disk", "Storage disk", "its volume is lost"));

  @Test
  void eachKindFailsIsMendedDisappearsAndComesAgain() {
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("failing", FailingItemsIT::everyKind);
      String namespace = bureau.intoTrial("failing").namespace.name;
      await().atMost(PATIENCE).until(() -> states().allMatch("Ready"::equals));
      for (Item item : ITEMS) {
        failsAndIsMended(item, object(item, namespace));
        disappears(item, object(item, namespace));
      }
      assertThat(bureau.get("failing").getStatus().phase).isEqualTo("Trial");
    }
  }

  private void failsAndIsMended(Item item, Resource<GenericKubernetesResource> object) {
    scenario(object, "fail");
    ResourceItem failed = awaitState(item, "Failed");
    assertThat(failed.message).as(item.line).contains(item.said);
    assertThat(states().filter("Failed"::equals)).as("the others stay").hasSize(1);
    scenario(object, null);
    awaitState(item, "Ready");
  }

  /** Whoever deletes one: it is made again. */
  private void disappears(Item item, Resource<GenericKubernetesResource> object) {
    String uid = object.get().getMetadata().getUid();
    object.delete();
    await()
        .atMost(PATIENCE)
        .until(object::get, o -> o != null && !uid.equals(o.getMetadata().getUid()));
    awaitState(item, "Ready");
    await().atMost(PATIENCE).until(() -> told(item.kind.kind() + " " + item.name + " was gone"));
  }

  private boolean told(String words) {
    return bureau.admin.v1().events().inNamespace(bureau.namespace).list().getItems().stream()
        .anyMatch(e -> "MadeAnew".equals(e.getReason()) && e.getMessage().startsWith(words));
  }

  private Resource<GenericKubernetesResource> object(Item item, String namespace) {
    return bureau
        .admin
        .genericKubernetesResources(item.kind.apiVersion(), item.kind.kind())
        .inNamespace(namespace)
        .withName(item.name);
  }

  private static void scenario(Resource<GenericKubernetesResource> object, String scenario) {
    Edits.edit(
        object,
        o -> {
          if (scenario == null) {
            o.getMetadata().getLabels().remove(SCENARIO);
          } else {
            o.getMetadata().getLabels().put(SCENARIO, scenario);
          }
        });
  }

  private ResourceItem awaitState(Item item, String state) {
    return await().atMost(PATIENCE).until(() -> line(item.line), line -> state.equals(line.state));
  }

  private ResourceItem line(String name) {
    return bureau.get("failing").getStatus().resources.stream()
        .filter(i -> name.equals(i.kind + " " + i.name))
        .findFirst()
        .orElseThrow();
  }

  private java.util.stream.Stream<String> states() {
    return bureau.get("failing").getStatus().resources.stream().map(i -> i.state);
  }

  private static void everyKind(CloudResourceRequest request) {
    var resources = request.getSpec().resources;
    Database database = new Database();
    database.name = "orders";
    database.engine = "PostgreSQL";
    database.version = "16";
    database.storageGiB = 20;
    resources.databases = List.of(database);
    resources.storage = List.of(storage("disk", "Block"), storage("files", "Object"));
  }

  private static Storage storage(String name, String kind) {
    Storage storage = new Storage();
    storage.name = name;
    storage.kind = kind;
    storage.gib = 20;
    return storage;
  }
}
