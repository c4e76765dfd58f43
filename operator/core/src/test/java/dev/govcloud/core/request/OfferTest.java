package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.core.regulation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Articles 2, 14 and 29: who may apply, for what is on offer, open to whom. */
class OfferTest {

  @Test
  void aNamespaceOfNobodyGetsNothingAccepted() {
    Life life = new Life("2026-03-02");
    life.unit = UnitShare.UNREGISTERED;
    life.look();
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE))
        .singleElement()
        .asString()
        .contains("namespace bureau-transport belongs to no registered unit");
    assertThat(life.decide("Acceptance", "Approved", d -> {}).reason())
        .isEqualTo("UnitNotRegistered");
    life.unit = UnitShare.unbounded("Transport bureau");
    assertThat(life.look().grant("Acceptance").phase()).isEqualTo("Accepted");
  }

  @Test
  void caseNineWhatCannotBeMadeIsSaidBeforeAnybodyApprovesIt() {
    Life life = new Life("2026-03-02");
    life.policy.catalogue.gpuDevice = null;
    life.policy.catalogue.storageClasses.clear();
    var host = life.request.getSpec().resources.hosts.get(0);
    host.gpu = 4;
    var disk = new dev.govcloud.api.request.Host.DataDisk();
    disk.gib = 100;
    disk.type = "Performance";
    host.dataDisks.add(disk);
    life.look();
    assertThat(life.outcome.lacks(dev.govcloud.core.regulation.Stage.ACCEPTANCE))
        .anyMatch(l -> l.contains("hosts/web.gpu 4: no graphics processors are on offer"))
        .anyMatch(
            l -> l.contains("hosts/web.dataDisks: no disks of type Performance are on offer"));
    assertThat(life.decide("Acceptance", "Approved", d -> {}).effective()).isFalse();
  }

  @Test
  void aFastDiskNeedsTheStorageClassOfThatNameWhateverElseIsOnOffer() {
    assertThat(withAFastDisk("File", "PerformanceDisk")).isEmpty();
    assertThat(withAFastDisk("File"))
        .singleElement()
        .asString()
        .contains("no disks of type Performance are on offer");
  }

  private static List<String> withAFastDisk(String... offered) {
    Life life = new Life("2026-03-02");
    var disk = new dev.govcloud.api.request.Host.DataDisk();
    disk.gib = 100;
    disk.type = "Performance";
    life.request.getSpec().resources.hosts.get(0).dataDisks.add(disk);
    life.policy.catalogue.storageClasses = Stream.of(offered).map(OfferTest::storageClass).toList();
    return life.look().outcome.lacks(Stage.ACCEPTANCE);
  }

  private static CloudPolicySpec.StorageClass storageClass(String name) {
    CloudPolicySpec.StorageClass of = new CloudPolicySpec.StorageClass();
    of.name = name;
    of.storageClass = "slow";
    return of;
  }

  @Test
  void caseNineWhatWasOnOfferAndIsNoMoreIsNotApprovedEither() {
    Life life = new Life("2026-03-02");
    life.request.getSpec().resources.hosts.get(0).gpu = 1;
    life.look();
    life.grant("Acceptance");
    life.policy.catalogue.gpuDevice = null;
    assertThat(life.decide("Approval", "Approved", d -> {}).message())
        .contains("hosts/web.gpu 1, which is on offer no more");
    life.policy.catalogue.gpuDevice = "example.com/gpu";
    life.grant("Approval");
    life.policy.catalogue.gpuDevice = "example.com/newer";
    assertThat(life.later(1).outcome.approved().gpuDevice).isEqualTo("example.com/gpu");
  }

  @Test
  void onlyImagesOfTheCatalogueAndTheyStayWhenItChanges() {
    Life life = new Life("2026-03-02");
    life.policy.catalogue.images = new ArrayList<>(List.of(image("debian-12", "registry/d@1")));
    life.look();
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE))
        .singleElement()
        .asString()
        .contains("hosts/web.os openeuler-22.03 is not in the catalogue: choose one of debian-12");
    life.policy.catalogue.images.add(image("openeuler-22.03", "registry/o@1"));
    life.look().grant("Acceptance").grant("Approval");
    life.policy.catalogue.images.get(1).image = "registry/o@2";
    assertThat(life.later(1).outcome.approved().images)
        .extracting(i -> i.name + " " + i.image)
        .containsExactly("openeuler-22.03 registry/o@1");
  }

  @Test
  void withoutImagesNothingCanBeMade() {
    Life life = new Life("2026-03-02");
    life.policy.catalogue.images = List.of();
    life.look();
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE))
        .containsExactly(
            "hosts: no operating system is on offer: the authority names images in the"
                + " CloudPolicy, spec.catalogue.images (article 14)");
  }

  @Test
  void enginesAndProductsOfTheCatalogueWhereItNamesAny() {
    Life life =
        Life.filed(
            "2026-03-02",
            Wishes.all(Wishes.database("orders", "Dameng"), Wishes.security("Bastion")));
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE)).as("no list restricts nothing").isEmpty();
    life = new Life("2026-03-02");
    Wishes.all(Wishes.database("orders", "Dameng"), Wishes.security("Bastion"))
        .accept(life.request.getSpec());
    life.policy.catalogue.databaseEngines = List.of("MySQL", "PostgreSQL");
    life.policy.catalogue.securityProducts = List.of("WAF");
    assertThat(life.look().outcome.lacks(Stage.ACCEPTANCE))
        .containsExactly(
            "databases/orders.engine Dameng is not in the catalogue: choose one of MySQL,"
                + " PostgreSQL (article 14)",
            "security product Bastion is not in the catalogue: choose one of WAF (article 14)");
    life.policy.catalogue.databaseEngines = List.of("Dameng");
    life.policy.catalogue.securityProducts = List.of("WAF", "Bastion");
    assertThat(life.edit(Wishes.remarks("On offer now.")).outcome.lacks(Stage.ACCEPTANCE))
        .isEmpty();
  }

  @Test
  void whatRunsNeedNotBeOnOfferAnyMore() {
    Life life =
        Wishes.opened(
            "2026-03-02",
            Wishes.all(Wishes.database("orders", "Dameng"), Wishes.security("Bastion")));
    life.policy.catalogue.databaseEngines = List.of("MySQL");
    life.policy.catalogue.securityProducts = List.of("WAF");
    life.policy.catalogue.images = new ArrayList<>(List.of(image("debian-12", "registry/d@1")));
    life.on("2026-05-06").edit(Wishes.minor());
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).isEmpty();
    life.edit(
        Wishes.all(
            Wishes.host("app", 1), Wishes.database("more", "Dameng"), Wishes.security("HSM")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW))
        .anyMatch(l -> l.startsWith("hosts/app.os openeuler-22.03 is not in the catalogue"))
        .anyMatch(l -> l.startsWith("databases/more.engine Dameng is not in the catalogue"))
        .anyMatch(l -> l.startsWith("security product HSM is not in the catalogue"))
        .noneMatch(l -> l.contains("web.os") || l.contains("orders") || l.contains("Bastion"));
  }

  @Test
  void aRuleNamesAHostAndARangeThatExist() {
    Life life = Life.filed("2026-03-02").edit(s -> s.resources.network = new Network());
    for (Network.Rule rule :
        List.of(
            rule("10.0.0.0/8", "web"),
            rule("web", "10.1.2.3/32"),
            rule("10.0.0.300/8", "web"),
            rule("nowhere", "web"),
            rule("10.0.0.0/8", "10.1.0.0/16"),
            rule("10.1.2.3/8", "web"),
            rule("0.0.0.0/0", "web"))) {
      life.edit(s -> s.resources.network.rules.add(rule));
    }
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE))
        .extracting(d -> d.replaceAll(";.*", ""))
        .containsExactly(
            "network rule 10.0.0.300/8 to web: 10.0.0.300/8 is neither a host of the application"
                + " nor a range such as 10.0.0.0/8 or 2001:db8::/32",
            "network rule nowhere to web: nowhere is neither a host of the application nor a range"
                + " such as 10.0.0.0/8 or 2001:db8::/32",
            "network rule 10.0.0.0/8 to 10.1.0.0/16: one end has to be a host of the application",
            "network rule 10.1.2.3/8 to web: 10.1.2.3/8 is no exact range: write 10.0.0.0/8",
            "network rule 0.0.0.0/0 to web: only a system of the zone Internet is open to every"
                + " address");
  }

  private static CloudPolicySpec.Image image(String name, String reference) {
    CloudPolicySpec.Image image = new CloudPolicySpec.Image();
    image.name = name;
    image.image = reference;
    return image;
  }

  private static Network.Rule rule(String from, String to) {
    Network.Rule rule = new Network.Rule();
    rule.source = from;
    rule.destination = to;
    rule.protocol = "TCP";
    rule.port = 443;
    return rule;
  }

  @Test
  void whatAHostHasItKeepsAndAnotherHostDoesNotGetItByThat() {
    Catalogue poor = new Catalogue();
    var image = new dev.govcloud.api.policy.CloudPolicySpec.Image();
    image.name = "openeuler";
    image.image = "openeuler";
    poor.images = List.of(image);
    Resources runs = new Resources();
    runs.hosts = List.of(host("web"));
    assertThat(Offer.defects(wanted(host("web")), runs, poor)).isEmpty();
    assertThat(Offer.defects(wanted(host("app")), runs, poor))
        .hasSize(2)
        .anyMatch(d -> d.startsWith("hosts/app.gpu 1: no graphics processors"))
        .anyMatch(d -> d.startsWith("hosts/app.dataDisks: no disks of type Performance"));
  }

  private static FilingContent wanted(Host host) {
    FilingContent content = new FilingContent();
    content.resources = new Resources();
    content.resources.hosts = List.of(host);
    return content;
  }

  private static Host host(String name) {
    Host host = new Host();
    host.name = name;
    host.os = "openeuler";
    host.gpu = 1;
    Host.DataDisk fast = new Host.DataDisk();
    fast.gib = 10;
    fast.type = "Performance";
    host.dataDisks = List.of(fast);
    return host;
  }
}
