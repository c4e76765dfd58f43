package dev.govcloud.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.api.Database;
import dev.govcloud.api.Network;
import dev.govcloud.api.SecurityItem;
import dev.govcloud.api.Storage;
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
    }
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
