package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.policy.CloudPolicySpec.DatabaseImage;
import dev.govcloud.api.policy.CloudPolicySpec.Image;
import dev.govcloud.api.policy.CloudPolicySpec.StorageClass;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Article 14: what a grant is made of is fixed with it; a later catalogue changes nothing. */
class MakingsTest {
  private static Catalogue catalogue(String generation) {
    Catalogue catalogue = new Catalogue();
    catalogue.images = List.of(image("openeuler", generation), image("kylin", generation));
    catalogue.storageClasses = new ArrayList<>();
    for (StorageUse use : StorageUse.values()) {
      StorageClass made = new StorageClass();
      made.name = use.name();
      made.storageClass = use.name().toLowerCase() + generation;
      catalogue.storageClasses.add(made);
    }
    DatabaseImage database = new DatabaseImage();
    database.name = "PostgreSQL 16";
    database.image = "postgresql:16" + generation;
    DatabaseImage newer = new DatabaseImage();
    newer.name = "PostgreSQL 17";
    newer.image = "postgresql:17" + generation;
    catalogue.databaseImages = List.of(database, newer);
    catalogue.gpuDevice = "gpu" + generation;
    return catalogue;
  }

  private static Image image(String name, String generation) {
    Image image = new Image();
    image.name = name;
    image.image = name + generation;
    return image;
  }

  private static Host host(String os, int gpu, String... disks) {
    Host host = new Host();
    host.name = "web";
    host.os = os;
    host.count = 1;
    host.gpu = gpu;
    host.dataDisks = new ArrayList<>();
    for (String type : disks) {
      Host.DataDisk disk = new Host.DataDisk();
      disk.gib = 10;
      disk.type = type;
      host.dataDisks.add(disk);
    }
    return host;
  }

  private static Snapshot granted(Host... hosts) {
    Snapshot granted = new Snapshot();
    granted.resources = new Resources();
    granted.resources.hosts = List.of(hosts);
    return granted;
  }

  private static Database database(String engine, String version) {
    Database database = new Database();
    database.name = "orders";
    database.engine = engine;
    database.version = version;
    return database;
  }

  private static Storage storage(String kind) {
    Storage storage = new Storage();
    storage.name = kind.toLowerCase();
    storage.kind = kind;
    return storage;
  }

  private static List<String> classes(Snapshot granted) {
    return granted.storageClasses.stream().map(c -> c.name + "=" + c.storageClass).toList();
  }

  @Test
  void onlyWhatIsUsedIsNoted() {
    Snapshot granted = granted(host("kylin", 0));
    Makings.fix(granted, null, catalogue("1"));
    assertThat(granted.images).extracting(i -> i.image).containsExactly("kylin1");
    assertThat(classes(granted)).containsExactly("StandardDisk=standarddisk1");
    assertThat(granted.databaseImages).isEmpty();
    assertThat(granted.gpuDevice).isNull();
  }

  @Test
  void withoutHostsThereIsNoDisk() {
    Snapshot granted = granted();
    granted.resources.storage = List.of(storage("Object"));
    granted.resources.databases = List.of(database("PostgreSQL", "16"));
    Makings.fix(granted, null, catalogue("1"));
    assertThat(classes(granted)).containsExactly("Object=object1");
    assertThat(granted.images).isEmpty();
    assertThat(granted.databaseImages).extracting(i -> i.image).containsExactly("postgresql:161");
  }

  @Test
  void whatRunsStaysMadeAsItWasAndWhatIsNewIsMadeAsItIsNow() {
    Snapshot runs = granted(host("openeuler", 1, "Performance"));
    runs.resources.databases = List.of(database("PostgreSQL", "16"));
    Makings.fix(runs, null, catalogue("1"));
    Snapshot granted = granted(host("openeuler", 1, "Performance"), host("kylin", 0));
    granted.resources.databases =
        List.of(database("PostgreSQL", "16"), database("PostgreSQL", "17"));
    granted.resources.storage = List.of(storage("File"));
    Makings.fix(granted, runs, catalogue("2"));
    assertThat(granted.images).extracting(i -> i.image).containsExactly("openeuler1", "kylin2");
    assertThat(classes(granted))
        .containsExactlyInAnyOrder(
            "StandardDisk=standarddisk1", "PerformanceDisk=performancedisk1", "File=file2");
    assertThat(granted.databaseImages)
        .extracting(i -> i.image)
        .containsExactly("postgresql:161", "postgresql:172");
    assertThat(granted.gpuDevice).isEqualTo("gpu1");
  }

  @Test
  void whatWasMadeByHandIsNotMadeByACatalogueThatCameLater() {
    Snapshot runs = granted(host("openeuler", 0));
    runs.resources.storage = List.of(storage("Block"));
    runs.resources.databases = List.of(database("PostgreSQL", "16"));
    Catalogue poor = new Catalogue();
    poor.images = List.of(image("openeuler", "1"));
    Makings.fix(runs, null, poor);
    assertThat(runs.storageClasses).isEmpty();
    Snapshot granted = granted(host("openeuler", 0));
    granted.resources.storage = List.of(storage("Block"));
    granted.resources.databases = List.of(database("PostgreSQL", "16"));
    Makings.fix(granted, runs, catalogue("2"));
    assertThat(granted.storageClasses).as("it stands already").isEmpty();
    assertThat(granted.databaseImages).isEmpty();
  }

  @Test
  void aGraphicsProcessorIsOfTheCatalogueOfItsDay() {
    Snapshot granted = granted(host("openeuler", 2));
    Makings.fix(granted, granted(host("openeuler", 0)), catalogue("2"));
    assertThat(granted.gpuDevice).isEqualTo("gpu2");
    assertThat(Makings.graphics(host("openeuler", 1))).isTrue();
    assertThat(Makings.graphics(host("openeuler", 0))).isFalse();
    Host none = host("openeuler", 0);
    none.gpu = null;
    assertThat(Makings.graphics(none)).isFalse();
  }

  @Test
  void bandwidthIsHeldByTheNetworkAsTheCatalogueOfItsDaySaid() {
    Catalogue capable = catalogue("1");
    capable.bandwidthByNetwork = true;
    Snapshot byHand = withBandwidth(100, host("openeuler", 0));
    Makings.fix(byHand, null, catalogue("1"));
    assertThat(byHand.bandwidthByNetwork).isNull();
    Snapshot more = withBandwidth(200, host("openeuler", 0));
    Makings.fix(more, byHand, capable);
    assertThat(more.bandwidthByNetwork).as("what was set up by hand stays so").isNull();
    Snapshot first = withBandwidth(100, host("openeuler", 0));
    Makings.fix(first, granted(host("openeuler", 0)), capable);
    assertThat(first.bandwidthByNetwork).isTrue();
    Snapshot without = withBandwidth(0, host("openeuler", 0));
    Makings.fix(without, first, capable);
    assertThat(without.bandwidthByNetwork).isNull();
    Snapshot hostless = withBandwidth(100);
    Makings.fix(hostless, null, capable);
    assertThat(hostless.bandwidthByNetwork).as("no host could be held to it").isNull();
  }

  private static Snapshot withBandwidth(int mbps, Host... hosts) {
    Snapshot granted = granted(hosts);
    granted.resources.network = new Network();
    granted.resources.network.intranetMbps = mbps;
    return granted;
  }

  @Test
  void aFastDiskIsOneAmongOthers() {
    assertThat(Makings.fast(host("openeuler", 0, "Standard", "Performance"))).isTrue();
    assertThat(Makings.fast(host("openeuler", 0, "Standard"))).isFalse();
    assertThat(Makings.fast(host("openeuler", 0))).isFalse();
  }

  @Test
  void whatIsOnOfferNoMoreIsNamedUnlessNothingIsToBeMadeOfIt() {
    Snapshot granted = granted(host("openeuler", 1, "Performance"));
    Makings.clear(granted);
    assertThat(Makings.missing(granted))
        .hasSize(3)
        .anyMatch(m -> m.startsWith("hosts/web.os openeuler") && m.endsWith("images (article 14)"))
        .anyMatch(m -> m.startsWith("hosts/web.gpu 1"))
        .anyMatch(m -> m.startsWith("hosts/web.dataDisks Performance"));
    granted.resources.hosts.get(0).count = 0;
    assertThat(Makings.missing(granted)).isEmpty();
    Snapshot whole = granted(host("openeuler", 1, "Performance"));
    Makings.fix(whole, null, catalogue("1"));
    assertThat(Makings.missing(whole)).isEmpty();
  }

  @Test
  void aClassIsFoundByItsUse() {
    Snapshot granted = granted(host("openeuler", 0, "Performance"));
    Makings.fix(granted, null, catalogue("1"));
    assertThat(Makings.storageClass(granted, StorageUse.PerformanceDisk))
        .isEqualTo("performancedisk1");
    assertThat(Makings.storageClass(granted, StorageUse.StandardDisk)).isEqualTo("standarddisk1");
    assertThat(Makings.storageClass(granted, StorageUse.File)).isNull();
  }

  @Test
  void aDatabaseIsCalledByEngineAndVersion() {
    assertThat(Makings.name(database("PostgreSQL", "16"))).isEqualTo("PostgreSQL 16");
    assertThat(Makings.name(database("Dameng", null))).isEqualTo("Dameng");
  }
}
