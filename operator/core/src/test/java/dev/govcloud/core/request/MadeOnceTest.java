package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.database;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.policy.CloudPolicySpec.DatabaseImage;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.regulation.Matter;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15, rule A20: what was fixed when it was made is not changed with the data on it. */
class MadeOnceTest {
  private static DatabaseImage image(String version) {
    DatabaseImage image = new DatabaseImage();
    image.name = "PostgreSQL " + version;
    image.image = "registry/postgresql:" + version;
    return image;
  }

  private static Life withDatabase(String version, String... offered) {
    Life life = new Life("2026-03-02");
    for (String on : offered) {
      life.policy.catalogue.databaseImages.add(image(on));
    }
    database("orders", "PostgreSQL").accept(life.request.getSpec());
    life.request.getSpec().resources.databases.get(0).version = version;
    return life.look()
        .grant("Acceptance")
        .grant("Approval")
        .edit(tests("2026-03-02"))
        .grant("FinalReview")
        .on("2026-05-06");
  }

  private static List<String> lacks(Life life, Consumer<CloudResourceRequestSpec> change) {
    life.edit(all(change, reason("Needed.")));
    return life.newest(Matter.CHANGE).object().getSpec().lacks;
  }

  private static Consumer<CloudResourceRequestSpec> version(String version) {
    return s -> s.resources.databases.get(0).version = version;
  }

  @Test
  @DisplayName("a version without an image would be an empty database in the place of the full one")
  void byHandInItsPlace() {
    Life life = withDatabase("16", "16");
    assertThat(lacks(life, version("17")).toString())
        .contains("databases/orders/version is 16", "delivers by hand", "would be an empty one");
    assertThat(life.decide("Change", "Approved", d -> {}).effective()).isFalse();
    assertThat(life.outcome.approved().databaseImages).hasSize(1);
  }

  @Test
  @DisplayName("nor does what was delivered by hand become an empty one of the catalogue")
  void madeInItsPlace() {
    assertThat(lacks(withDatabase("17", "16"), version("16")).toString())
        .contains("which the provider delivers by hand; 16, which the catalogue has an image of");
  }

  @Test
  @DisplayName("a newer version that is on offer is an upgrade in place, an older one is not")
  void upgrade() {
    assertThat(lacks(withDatabase("16", "16", "17"), version("17"))).isEmpty();
    assertThat(lacks(withDatabase("17", "16", "17"), version("16")).toString())
        .contains("does not go back to 16");
  }

  @Test
  @DisplayName("a database's characters, a host's system and a disk's type stay")
  void fixedWhenMade() {
    assertThat(
            lacks(withDatabase("16", "16"), s -> s.resources.databases.get(0).charset = "LATIN1")
                .toString())
        .contains("databases/orders/charset", "since it was made and cannot become LATIN1");
    Life life = Life.active("2026-03-02").on("2026-05-06");
    assertThat(lacks(life, s -> Wishes.web(s).os = "kylin-v10").toString())
        .contains("hosts/web/os is openeuler-22.03 since it was made and cannot become kylin-v10");
  }

  @Test
  @DisplayName("writing out the characters that a database has anyhow changes nothing")
  void sameCharacters() {
    for (String written : List.of("UTF8", "UTF-8", "utf8")) {
      assertThat(
              lacks(withDatabase("16", "16"), s -> s.resources.databases.get(0).charset = written))
          .as(written)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a host that was left out at the approval has no disk that could be lost")
  void leftOut() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    var runs = Serialization.clone(life.outcome.approved());
    runs.resources.hosts.get(0).count = 0;
    var wanted = Serialization.clone(runs.resources);
    wanted.hosts.get(0).os = "kylin-v10";
    assertThat(Shrinks.of(runs, wanted, new Catalogue())).isEmpty();
  }

  @Test
  @DisplayName("before the hand-over nothing holds data: the application is still changed freely")
  void beforeTheHandOver() {
    Life life = Life.filed("2026-03-02");
    life.provisions = false;
    life.grant("Acceptance").grant("Approval");
    Consumer<CloudResourceRequestSpec> wider =
        s -> {
          Host.DataDisk disk = new Host.DataDisk();
          disk.gib = 10;
          Wishes.web(s).dataDisks.add(disk);
        };
    assertThat(lacks(life, wider).toString()).doesNotContain("since it was made");
  }
}
