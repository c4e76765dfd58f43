package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.provision.Totals;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No line of an application is a dead letter: a controller makes it, or a person delivers it. */
class ItemsTest {
  private final Snapshot approved = Requests.full().getStatus().approved;

  @Test
  void everyLineIsMadeOrDeliveredByHandAndNoneIsBoth() {
    assertThat(names(Items.made(approved)))
        .containsExactly(
            "Host web",
            "Host app",
            "Database cases",
            "Storage documents",
            "Storage scratch",
            "Storage shared");
    assertThat(names(ByHand.lines(approved).stream()))
        .containsExactly(
            "Storage scratch speed",
            "Security WAF",
            "Security HostSecurity",
            "Security DbAudit",
            "Network intranet bandwidth",
            "Network Internet bandwidth",
            "Network public addresses",
            "Network load balancers",
            "Network domain permits.transport.example");
  }

  @Test
  void whatTheCatalogueCannotMakeIsDeliveredByHand() {
    approved.storageClasses = List.of();
    approved.databaseImages = List.of();
    assertThat(names(Items.made(approved))).containsExactly("Host web", "Host app");
    assertThat(names(ByHand.lines(approved).stream()))
        .startsWith("Database cases", "Storage scratch", "Storage shared", "Storage documents");
  }

  @Test
  void anotherVersionThanTheCatalogueHasIsDeliveredByHand() {
    approved.resources.databases.get(0).version = "17";
    assertThat(names(ByHand.lines(approved).stream())).startsWith("Database cases");
    assertThat(names(Items.made(approved))).doesNotContain("Database cases");
  }

  @Test
  void whatIsWrittenTwiceIsOneLine() {
    approved.resources.network.domains.add("permits.transport.example");
    assertThat(ByHand.lines(approved)).doesNotHaveDuplicates();
  }

  @Test
  void aLineSaysHowMuchItIs() {
    assertThat(Stream.concat(Items.made(approved), ByHand.lines(approved).stream()))
        .extracting(Line::amount)
        .contains(
            "2 x 4 vCPU, 8 GiB",
            "2 x 8 vCPU, 16 GiB, 2 data disks",
            "PostgreSQL 16, 500 GiB, UTF8, with standby",
            "Block, 100 GiB",
            "3000 IOPS",
            "Object, 2000 GiB",
            "4 x",
            "100 Mbit/s",
            "1");
  }

  @Test
  void caseNineGraphicsAndFastDisksAreInTheMachine() {
    approved.resources.hosts.get(1).gpu = 2;
    GenericKubernetesResource machine = (GenericKubernetesResource) objects().get(2);
    assertThat(machine.getMetadata().getName()).isEqualTo("app-1");
    assertThat(Serialization.asJson(machine))
        .contains("\"deviceName\":\"example.com/gpu\"", "\"name\":\"gpu-2\"");
    List<Object> disks = machine.get("spec", "dataVolumeTemplates");
    assertThat(Serialization.asJson(disks.get(2)))
        .contains("app-1-data-2", "\"storageClassName\":\"fast\"", "100Gi");
    assertThat(Serialization.asJson(disks.get(1)))
        .as("of the cluster's own class")
        .contains("app-1-data-1")
        .doesNotContain("storageClassName");
  }

  /** No period of the provider's waits for a Secret that only the unit can make. */
  @Test
  void aHostIsSetUpFromASecretOfItsUnitWhenThatIsThere() {
    GenericKubernetesResource machine = (GenericKubernetesResource) objects().get(0);
    List<Object> volumes = machine.get("spec", "template", "spec", "volumes");
    assertThat(Serialization.asJson(volumes.get(volumes.size() - 1)))
        .contains("\"name\":\"cloud-init\"", "\"secretName\":\"web-cloud-init\"")
        .contains("\"optional\":true", "\"volumeLabel\":\"cidata\"");
    List<Object> disks = machine.get("spec", "template", "spec", "domain", "devices", "disks");
    assertThat(disks).hasSameSizeAs(volumes);
    assertThat(Serialization.asJson(objects().get(2))).doesNotContain("cloud-init");
  }

  @Test
  void machinesShareTheBandwidthThatTheNetworkHoldsThemTo() {
    assertThat(Serialization.asJson(objects().get(0))).doesNotContain("bandwidth");
    approved.bandwidthByNetwork = true;
    assertThat(Serialization.asJson(objects().get(0)))
        .as("150 Mbit/s in all for six machines: four of web at most, two of app")
        .contains("\"kubernetes.io/ingress-bandwidth\":\"25M\"")
        .contains("\"kubernetes.io/egress-bandwidth\":\"25M\"");
    assertThat(names(ByHand.lines(approved).stream()))
        .contains("Network public addresses")
        .noneMatch(l -> l.endsWith("bandwidth"));
  }

  @Test
  void aDatabaseWithAStandbyHasTwoInstancesAndHaltedItHibernates() {
    HasMetadata running = database(Requests.order(true));
    assertThat(Serialization.asJson(running))
        .contains(
            "\"instances\":2",
            "\"imageName\":\"registry/postgresql:16\"",
            "\"size\":\"500Gi\"",
            "\"encoding\":\"UTF8\"",
            "\"max_connections\":\"420\"",
            "\"cnpg.io/hibernation\":\"off\"");
    assertThat(Serialization.asJson(database(Requests.order(false))))
        .contains("\"cnpg.io/hibernation\":\"on\"");
  }

  @Test
  void sharedFilesAreWrittenByManyAndABlockDeviceByOne() {
    List<PersistentVolumeClaim> claims =
        objects().stream()
            .filter(PersistentVolumeClaim.class::isInstance)
            .map(PersistentVolumeClaim.class::cast)
            .toList();
    assertThat(claims)
        .extracting(
            c ->
                c.getMetadata().getName()
                    + c.getSpec().getAccessModes()
                    + c.getSpec().getVolumeMode()
                    + c.getSpec().getStorageClassName())
        .containsExactly(
            "storage-scratch[ReadWriteOnce]Blockblock",
            "storage-shared[ReadWriteMany]Filesystemfile");
  }

  @Test
  void caseEightTheQuotaHasRoomForWhatTheImporterNeeds() {
    assertThat(Totals.onFileSystem(40)).as("40 GiB on a file system").isEqualTo(43);
    Totals hosts = new Hosts().needs(approved.resources, approved);
    assertThat(hosts.storageGi())
        .as("each system disk twice, while it is imported")
        .isEqualTo(2 * (43 + 43) + 2 * (43 + 43 + 213 + 107));
    assertThat(Items.needs(approved).storageGi())
        .as("with the database, one instance more, and both volumes")
        .isEqualTo(hosts.storageGi() + 3 * 500 + 100 + 500);
  }

  /** An object would take over, and in the end delete, what a sibling's controller made. */
  @Test
  void noNameIsThatOfWhatAControllerMakesForASibling() {
    approved.resources.storage.get(0).name = "system";
    approved.resources.storage.get(1).name = "data";
    approved.resources.hosts.get(0).name = "storage";
    approved.resources.databases.get(0).name = "storage";
    List<String> disks =
        objects().stream()
            .filter(ManagedKind.MACHINE::isOf)
            .flatMap(
                m ->
                    ((GenericKubernetesResource) m)
                            .<List<Map<String, Map<String, String>>>>get(
                                "spec", "dataVolumeTemplates")
                            .stream())
            .map(d -> d.get("metadata").get("name"))
            .toList();
    assertThat(disks).contains("storage-1-system", "app-2-data-2");
    assertThat(objects())
        .filteredOn(PersistentVolumeClaim.class::isInstance)
        .extracting(c -> c.getMetadata().getName())
        .containsExactly("storage-system", "storage-data")
        .doesNotContainAnyElementsOf(disks)
        .as("nor the volumes of the database")
        .noneMatch(name -> name.matches("storage-[0-9]+"));
  }

  private List<HasMetadata> objects() {
    return Items.objects(new Order(Requests.full(), approved, true));
  }

  private static HasMetadata database(Order order) {
    return Items.objects(order).stream()
        .filter(ManagedKind.DATABASE::isOf)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Stream<Line> lines) {
    return lines.map(l -> l.kind() + " " + l.name()).toList();
  }
}
