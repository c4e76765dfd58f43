package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.database;
import static dev.govcloud.core.request.Wishes.elastic;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 14: what no controller can make as it is applied for is said before it is approved. */
class ControlledTest {
  private static Life life(Consumer<CloudResourceRequestSpec> wish) {
    Life life = new Life("2026-03-02");
    offer(life);
    wish.accept(life.request.getSpec());
    return life.look();
  }

  private static void offer(Life life) {
    CloudPolicySpec.DatabaseImage image = new CloudPolicySpec.DatabaseImage();
    image.name = "PostgreSQL 16";
    image.image = "ghcr.io/cloudnative-pg/postgresql:16.6";
    life.policy.catalogue.databaseImages.add(image);
    for (String use : List.of("File", "Block", "Object")) {
      CloudPolicySpec.StorageClass clazz = new CloudPolicySpec.StorageClass();
      clazz.name = use;
      clazz.storageClass = "local";
      life.policy.catalogue.storageClasses.add(clazz);
    }
  }

  private static List<String> lacks(Consumer<CloudResourceRequestSpec> wish) {
    return life(wish).outcome.lacks(Stage.ACCEPTANCE);
  }

  private static Consumer<CloudResourceRequestSpec> postgres(
      String name, Consumer<Database> differently) {
    return s -> {
      database(name, "PostgreSQL").accept(s);
      Database d = s.resources.databases.get(s.resources.databases.size() - 1);
      d.version = "16";
      differently.accept(d);
    };
  }

  private static Consumer<CloudResourceRequestSpec> storage(String name, String kind) {
    return s -> {
      Storage storage = new Storage();
      storage.name = name;
      storage.kind = kind;
      storage.gib = 5;
      s.resources.storage.add(storage);
    };
  }

  private static void disk(CloudResourceRequestSpec s) {
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = 20;
    Wishes.web(s).dataDisks.add(disk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "gb18030", "BIG5", "SJIS", "UHC", "JOHAB", "Klingon", "统一码"})
  void noServerStoresThese(String charset) {
    assertThat(lacks(postgres("orders", d -> d.charset = charset)))
        .singleElement()
        .asString()
        .contains("databases/orders.charset " + charset + " is none", "PostgreSQL 16", "UTF8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF8", "utf-8", "EUC_CN", "LATIN1", "WIN1251", "SQL_ASCII"})
  void theseItStores(String charset) {
    assertThat(lacks(postgres("orders", d -> d.charset = charset))).isEmpty();
  }

  @Test
  @DisplayName("by hand the provider delivers what he can: nobody knows its words")
  void byHandAnyWordIsTaken() {
    assertThat(
            lacks(
                all(
                    database("orders", "MySQL"),
                    s -> s.resources.databases.get(0).charset = "GBK")))
        .isEmpty();
  }

  @Test
  void moreConnectionsThanAreSetAreNotCutInSilence() {
    assertThat(lacks(postgres("orders", d -> d.maxConcurrent = 50_000)))
        .singleElement()
        .asString()
        .contains("databases/orders.maxConcurrent 50000 is more than 10000");
    assertThat(lacks(postgres("orders", d -> d.maxConcurrent = 10_000))).isEmpty();
  }

  @Test
  void namesThatWouldBeOneAreBothNamed() {
    assertThat(lacks(all(postgres("storage-logs", d -> {}), storage("logs-1", "File"))))
        .containsExactly(
            "databases/storage-logs and storage/logs-1 would both have the volume claim"
                + " storage-logs-1: give one of them another name (article 14)");
    assertThat(lacks(all(postgres("web-1-data", d -> {}), ControlledTest::disk)))
        .singleElement()
        .asString()
        .contains("databases/web-1-data and hosts/web", "web-1-data-1");
    assertThat(lacks(all(s -> Wishes.web(s).name = "storage-x", storage("x-1-system", "Block"))))
        .singleElement()
        .asString()
        .contains("storage/x-1-system and hosts/storage-x");
  }

  @Test
  void namesThatAreOnlyAlikeAreNot() {
    assertThat(lacks(all(postgres("web-2-data", d -> {}), ControlledTest::disk))).isEmpty();
    assertThat(lacks(all(postgres("storage-logs", d -> {}), storage("logs-1", "Object"))))
        .isEmpty();
    assertThat(lacks(all(postgres("web", d -> {}), storage("web", "File")))).isEmpty();
  }

  @Test
  @DisplayName("a number left out is 1: below its range nothing is handed over")
  void anElasticHostStandsInItsRange() {
    assertThat(lacks(elastic(2, 4)))
        .containsExactly(
            "hosts/web.count is 1, outside of its elastic range 2 to 4: write a count in it"
                + " (article 14)");
    assertThat(lacks(elastic(0, 4))).isEmpty();
    assertThat(lacks(all(elastic(2, 4), s -> Wishes.web(s).count = 5))).hasSize(1);
  }

  @Test
  @DisplayName("what runs with such a value is not held against every later change")
  void whatRunsIsNotSaidAgain() {
    Life life =
        life(postgres("orders", d -> d.charset = "UTF8"))
            .grant("Acceptance")
            .grant("Approval")
            .edit(all(s -> s.resources.databases.get(0).storageGiB = 11, reason("More.")));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks).isEmpty();
    life.edit(all(s -> s.resources.databases.get(0).maxConcurrent = 20_000, reason("Many.")));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks)
        .anyMatch(l -> l.contains("maxConcurrent 20000"));
  }

  private static Life runs(Consumer<CloudResourceRequestSpec> wish) {
    Life life = life(wish).grant("Acceptance").grant("Approval");
    life.policy.majorChange.growthPercent = 10_000;
    return life;
  }

  private static List<String> lacksThen(Life life, Consumer<CloudResourceRequestSpec> change) {
    life.edit(all(change, reason("More.")));
    return life.newest(Matter.CHANGE).object().getSpec().lacks.stream()
        .filter(l -> l.contains("claim") || l.contains("charset") || l.contains("maxConcurrent"))
        .toList();
  }

  /** Approved while the provider still delivered it by hand; the catalogue came later. */
  private static Life deliveredByHand(Consumer<CloudResourceRequestSpec> wish) {
    Life life = Life.filed("2026-03-02", wish).grant("Acceptance").grant("Approval");
    life.policy.majorChange.growthPercent = 10_000;
    offer(life);
    return life;
  }

  @Test
  @DisplayName(
      "a database that runs with such characters keeps them; another one may not have them")
  void charactersThatRunAreKept() {
    Life life = deliveredByHand(postgres("orders", d -> d.charset = "GBK"));
    assertThat(lacksThen(life, s -> s.resources.databases.get(0).storageGiB = 11)).isEmpty();
    assertThat(lacksThen(life, postgres("trips", d -> d.charset = "gbk")))
        .singleElement()
        .asString()
        .startsWith("databases/trips.charset gbk");
    Life other = deliveredByHand(postgres("orders", d -> d.charset = "GBK"));
    assertThat(lacksThen(other, s -> s.resources.databases.get(0).charset = "BIG5"))
        .singleElement()
        .asString()
        .startsWith("databases/orders.charset BIG5");
  }

  @Test
  @DisplayName("connections that a database has already are not held against it")
  void connectionsThatRunAreKept() {
    Life life = deliveredByHand(postgres("orders", d -> d.maxConcurrent = 20_000));
    assertThat(lacksThen(life, s -> s.resources.databases.get(0).storageGiB = 11)).isEmpty();
    assertThat(lacksThen(life, s -> s.resources.databases.get(0).maxConcurrent = 30_000))
        .hasSize(1);
  }

  @Test
  @DisplayName("two that stand beside one another under such names are not parted again")
  void namesThatStandAreKept() {
    Life byHand =
        deliveredByHand(all(postgres("storage-logs", d -> {}), storage("logs-1", "File")));
    assertThat(lacksThen(byHand, s -> s.resources.storage.get(0).gib = 6)).isEmpty();
    Life hosts =
        deliveredByHand(all(s -> Wishes.web(s).name = "storage-x", storage("x-1-system", "File")));
    assertThat(lacksThen(hosts, s -> s.resources.storage.get(0).gib = 6)).isEmpty();
  }

  @Test
  @DisplayName("what comes beside what stands is named, whichever of the two is new")
  void aNewNameBesideOneThatStands() {
    assertThat(
            lacksThen(
                runs(all(postgres("storage-logs", d -> {}), storage("logs", "File"))),
                storage("logs-1", "File")))
        .singleElement()
        .asString()
        .contains("databases/storage-logs and storage/logs-1");
    assertThat(
            lacksThen(
                runs(all(storage("logs-1", "File"), postgres("logs", d -> {}))),
                postgres("storage-logs", d -> {})))
        .singleElement()
        .asString()
        .contains("databases/storage-logs and storage/logs-1");
    assertThat(
            lacksThen(runs(s -> Wishes.web(s).name = "storage-x"), storage("x-1-system", "Block")))
        .singleElement()
        .asString()
        .contains("storage/x-1-system and hosts/storage-x");
    assertThat(
            lacksThen(
                runs(storage("x-1-system", "Block")),
                s -> s.resources.hosts.add(Wishes.aHost("storage-x", 1))))
        .singleElement()
        .asString()
        .contains("storage/x-1-system and hosts/storage-x");
  }

  @Test
  @DisplayName("each machine and each disk of a host has a claim of its own")
  void everyMachineAndDiskCounts() {
    Consumer<CloudResourceRequestSpec> two =
        all(
            s -> Wishes.web(s).name = "storage-x",
            s -> s.resources.hosts.get(0).count = 2,
            s -> s.resources.hosts.get(0).dataDisks.addAll(List.of(gib(10), gib(20))));
    assertThat(lacks(all(two, storage("x-2-data-2", "File"))))
        .singleElement()
        .asString()
        .contains("storage/x-2-data-2 and hosts/storage-x", "storage-x-2-data-2");
    assertThat(lacks(all(two, storage("x-2-data-3", "File")))).isEmpty();
    assertThat(lacks(all(two, storage("x-3-system", "File")))).isEmpty();
  }

  @Test
  @DisplayName("storage that no controller makes has no claim")
  void byHandThereIsNoClaim() {
    Life life = new Life("2026-03-02");
    offer(life);
    life.policy.catalogue.storageClasses.removeIf(c -> c.name.equals("File"));
    all(postgres("storage-logs", d -> {}), storage("logs-1", "File"))
        .accept(life.request.getSpec());
    assertThat(life.look().outcome.lacks(Stage.ACCEPTANCE)).isEmpty();
  }

  private static Host.DataDisk gib(int gib) {
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = gib;
    return disk;
  }
}
