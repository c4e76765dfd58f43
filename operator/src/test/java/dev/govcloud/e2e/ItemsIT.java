package dev.govcloud.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.CloudResourceRequestStatus;
import dev.govcloud.api.Database;
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
              "Security WAF NotYetProvisionable");
    }
  }
}
