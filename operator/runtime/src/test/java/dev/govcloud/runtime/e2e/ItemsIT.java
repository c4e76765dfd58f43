package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SecurityItem;
import dev.govcloud.api.request.Storage;
import dev.govcloud.api.unit.UsingUnit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be set up yet is shown plainly, item by item, and holds nothing else up. */
class ItemsIT {

  @Test
  void databasesStorageAndSecurityProductsAreRecordedAndSaidToBeNotYetProvisionable() {
    Bureau bureau = new Bureau("items");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply(
          "mixed",
          r -> {
            Database database = new Database();
            database.name = "core";
            database.engine = "PostgreSQL";
            database.storageGiB = 100;
            r.getSpec().resources.databases = List.of(database);
            Storage storage = new Storage();
            storage.name = "files";
            storage.kind = "Object";
            storage.gib = 50;
            r.getSpec().resources.storage = List.of(storage);
            SecurityItem waf = new SecurityItem();
            waf.product = "WAF";
            r.getSpec().resources.security = List.of(waf);
            r.getSpec().resources.network = network();
          });
      bureau.intoTrial("mixed");
      CloudResourceRequestStatus status =
          bureau.awaitStatus(
              "mixed", s -> s.resources.stream().anyMatch(i -> "Ready".equals(i.state)));
      assertThat(status.resources)
          .extracting(i -> i.kind + " " + i.name + " " + i.state)
          .containsExactly(
              "Host web Ready",
              "Database core NotYetProvisionable",
              "Storage files NotYetProvisionable",
              "Security WAF NotYetProvisionable",
              "Network rules Ready",
              "Network ICMP from 10.0.0.0/8 to web NotYetProvisionable",
              "Network intranet bandwidth NotYetProvisionable");
      var policies =
          bureau
              .admin
              .network()
              .v1()
              .networkPolicies()
              .inNamespace(status.namespace.name)
              .list()
              .getItems();
      assertThat(policies)
          .extracting(p -> p.getMetadata().getName())
          .containsExactlyInAnyOrder("boundary", "rules-web");
      closeAgain(bureau, status.namespace.name);
      withdrawAccess(bureau, status.namespace.name);
    }
  }

  /** A rule that an approved change no longer contains is closed again (article 15). */
  private static void closeAgain(Bureau bureau, String namespace) {
    bureau.edit(
        "mixed",
        r -> {
          r.getSpec().resources.network.rules.clear();
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "The site is reached through the portal.";
        });
    bureau.approve("mixed", "Change");
    bureau.awaitStatus("mixed", s -> s.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
    assertThat(
            bureau.admin.network().v1().networkPolicies().inNamespace(namespace).list().getItems())
        .extracting(p -> p.getMetadata().getName())
        .containsExactly("boundary");
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
}
