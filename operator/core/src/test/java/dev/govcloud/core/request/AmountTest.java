package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import dev.govcloud.api.unit.UsingUnitSpec.Ceiling;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much a request is in all, and against what its unit may hold (article 14). */
class AmountTest {
  @Test
  void everyMachineCountsWithAllItsDisks() {
    Resources r = resources();
    Host web = host("web", 3);
    web.dataDisks.addAll(List.of(disk(100), disk(50)));
    r.hosts.add(web);
    assertThat(Amount.of(r)).isEqualTo(new Amount(6, 12, 3 * (40 + 150)));
  }

  @Test
  void aHostWithoutASystemDiskHasItsDataDisks() {
    Resources r = resources();
    Host web = host("web", 2);
    web.systemDiskGiB = null;
    web.dataDisks.add(disk(7));
    r.hosts.add(web);
    assertThat(Amount.of(r).storageGiB()).isEqualTo(14);
  }

  @Test
  void anElasticHostCountsWithTheMostThatItMayBecome() {
    Resources r = resources();
    Host web = host("web", 2);
    web.elastic = new Host.Elastic();
    web.elastic.min = 1;
    web.elastic.max = 5;
    r.hosts.add(web);
    assertThat(Amount.of(r).vcpu()).isEqualTo(10);
  }

  @Test
  void databasesAndStorageAddToTheDisks() {
    Resources r = resources();
    r.hosts.add(host("web", 1));
    r.databases.addAll(List.of(database(10), database(null)));
    r.storage.addAll(List.of(storage(5), storage(null)));
    assertThat(Amount.of(r)).isEqualTo(new Amount(2, 4, 40 + 10 + 5));
  }

  @Test
  void moreInAnyOfThemIsMore() {
    Amount same = new Amount(2, 4, 40);
    assertThat(same.exceeds(new Amount(2, 4, 40))).isFalse();
    assertThat(same.exceeds(new Amount(1, 9, 90))).isTrue();
    assertThat(same.exceeds(new Amount(9, 3, 90))).isTrue();
    assertThat(same.exceeds(new Amount(9, 9, 39))).isTrue();
    assertThat(same.exceeds(new Amount(9, 9, 90))).isFalse();
  }

  @Test
  void aCeilingIsReachedNotExceededByTheLastUnitOfIt() {
    Resources held = resources();
    held.hosts.add(host("app", 1));
    Resources wanted = resources();
    wanted.hosts.add(host("web", 1));
    Ceiling ceiling = new Ceiling();
    ceiling.vcpu = 4;
    ceiling.memoryGiB = 8;
    ceiling.storageGiB = 80;
    UnitShare share = new UnitShare("Transport bureau", ceiling, Amount.of(held));
    assertThat(share.exceeded(wanted)).isEmpty();
    ceiling.vcpu = 3;
    ceiling.memoryGiB = 7;
    ceiling.storageGiB = 79;
    assertThat(share.exceeded(wanted))
        .containsExactly(
            "2 vCPU on top of 2 exceed the unit's ceiling of 3",
            "4 GiB of memory on top of 4 exceed the unit's ceiling of 7",
            "40 GiB of storage on top of 40 exceed the unit's ceiling of 79");
  }

  @Test
  void aUnitWithoutACeilingMayHaveEverything() {
    assertThat(UnitShare.unbounded("Transport bureau").exceeded(resources())).isEmpty();
  }

  @Test
  void theGreaterOfTwoIsTakenOneByOne() {
    assertThat(new Amount(1, 5, 3).or(new Amount(2, 4, 3))).isEqualTo(new Amount(2, 5, 3));
  }

  private static Resources resources() {
    return new CloudResourceRequestSpec.Resources();
  }

  private static Host host(String name, int count) {
    Host host = Wishes.aHost(name, 2);
    host.count = count;
    return host;
  }

  private static Host.DataDisk disk(int gib) {
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = gib;
    return disk;
  }

  private static Database database(Integer gib) {
    Database database = new Database();
    database.name = "db" + gib;
    database.storageGiB = gib;
    return database;
  }

  private static Storage storage(Integer gib) {
    Storage storage = new Storage();
    storage.name = "s" + gib;
    storage.gib = gib;
    return storage;
  }
}
