package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.policy.CloudPolicySpec.StorageClass;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A20: what holds data only grows; nobody approves what would lose it. */
class ShrinksTest {
  private static Snapshot runs() {
    Snapshot runs = new Snapshot();
    runs.resources = new dev.govcloud.api.request.CloudResourceRequestSpec.Resources();
    Host host = new Host();
    host.name = "web";
    host.systemDiskGiB = 40;
    host.dataDisks = List.of(disk(100), disk(200));
    runs.resources.hosts = List.of(host);
    Database database = new Database();
    database.name = "orders";
    database.engine = "PostgreSQL";
    database.version = "16";
    database.storageGiB = 100;
    runs.resources.databases = List.of(database);
    runs.resources.storage = List.of(storage("disk", "Block", 50), storage("files", "Object", 500));
    runs.storageClasses = List.of(clazz("Block"), clazz("Object"));
    var image = new dev.govcloud.api.policy.CloudPolicySpec.DatabaseImage();
    image.name = "PostgreSQL 16";
    image.image = "registry/postgresql:16";
    runs.databaseImages = List.of(image);
    return runs;
  }

  private static Host.DataDisk disk(int gib) {
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = gib;
    return disk;
  }

  private static Storage storage(String name, String kind, int gib) {
    Storage storage = new Storage();
    storage.name = name;
    storage.kind = kind;
    storage.gib = gib;
    return storage;
  }

  private static StorageClass clazz(String use) {
    StorageClass clazz = new StorageClass();
    clazz.name = use;
    clazz.storageClass = "local";
    return clazz;
  }

  private static List<String> found(Consumer<Snapshot> change) {
    Snapshot wanted = Serialization.clone(runs());
    change.accept(wanted);
    return Shrinks.of(runs(), wanted.resources, new Catalogue());
  }

  @Test
  void whatStaysOrGrowsOrGoesAsAWholeIsNone() {
    assertThat(found(w -> {})).isEmpty();
    assertThat(found(w -> w.resources.hosts.get(0).systemDiskGiB = 41)).isEmpty();
    assertThat(found(w -> w.resources.storage.get(0).gib = 51)).isEmpty();
    assertThat(found(w -> w.resources.databases.get(0).storageGiB = 101)).isEmpty();
    assertThat(found(w -> w.resources.storage = List.of())).isEmpty();
    assertThat(found(w -> w.resources.hosts = List.of())).isEmpty();
  }

  @Test
  void eachDiskThatWouldBecomeSmallerIsNamedWithWhatToDo() {
    assertThat(found(w -> w.resources.hosts.get(0).systemDiskGiB = 39))
        .singleElement()
        .asString()
        .startsWith("hosts/web/systemDiskGiB is 40 and only grows, not to 39: apply for one of");
    assertThat(found(w -> w.resources.hosts.get(0).dataDisks.get(1).gib = 199))
        .singleElement()
        .asString()
        .startsWith("hosts/web/dataDisks/2/gib is 200 and only grows, not to 199");
    assertThat(found(w -> w.resources.hosts.get(0).dataDisks = List.of(disk(100))))
        .singleElement()
        .asString()
        .startsWith("hosts/web/dataDisks/2 is left out; a disk goes with its host only");
    assertThat(found(w -> w.resources.databases.get(0).storageGiB = 99)).hasSize(1);
    assertThat(found(w -> w.resources.storage.get(0).gib = 49)).hasSize(1);
    assertThat(found(w -> w.resources.storage.get(0).kind = "File"))
        .singleElement()
        .asString()
        .startsWith("storage/disk/kind is Block and cannot become File");
  }

  @Test
  void aBucketAndWhatPeopleSetUpMayBecomeSmaller() {
    assertThat(found(w -> w.resources.storage.get(1).gib = 400)).isEmpty();
    Snapshot byHand = runs();
    byHand.storageClasses = List.of();
    byHand.databaseImages = List.of();
    Snapshot wanted = Serialization.clone(byHand);
    wanted.resources.storage.get(0).gib = 10;
    wanted.resources.databases.get(0).storageGiB = 10;
    assertThat(Shrinks.of(byHand, wanted.resources, new Catalogue())).isEmpty();
  }

  @Test
  @DisplayName("A grant of a smaller disk is void, and the filing says why")
  void aGrantIsVoid() {
    Life life = Life.active("2026-03-02");
    life.edit(all(s -> s.resources.hosts.get(0).systemDiskGiB = 30, reason("Less is enough.")));
    assertThat(life.newest(dev.govcloud.core.regulation.Matter.CHANGE).object().getSpec().lacks)
        .anyMatch(l -> l.contains("only grows, not to 30"));
    Answer answer = life.decide("Change", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
    assertThat(answer.message()).contains("only grows, not to 30");
  }

  @Test
  void theKindOfADiskStaysAndEachThingIsComparedWithItsOwn() {
    assertThat(found(w -> w.resources.hosts.get(0).dataDisks.get(0).type = "Performance"))
        .singleElement()
        .asString()
        .startsWith(
            "hosts/web/dataDisks/1/type is Standard since it was made and cannot become"
                + " Performance");
    assertThat(found(w -> w.resources.hosts.get(0).dataDisks.get(0).type = "Standard")).isEmpty();
    assertThat(found(w -> w.resources.hosts.add(0, Wishes.aHost("app", 1)))).isEmpty();
    assertThat(
            found(
                w -> {
                  Database small = new Database();
                  small.name = "small";
                  small.engine = "PostgreSQL";
                  small.version = "16";
                  small.storageGiB = 1;
                  w.resources.databases.add(0, small);
                }))
        .isEmpty();
  }
}
