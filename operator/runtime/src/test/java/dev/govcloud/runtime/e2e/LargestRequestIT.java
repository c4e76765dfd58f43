package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SecurityItem;
import dev.govcloud.api.request.Storage;
import dev.govcloud.api.request.TestReport;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The largest manifest that the schema takes lives its whole life: filed, judged, set up, changed
 * in every line, taken back. Each host's disks add up to a tebibyte, which the server writes
 * otherwise than it was asked.
 */
class LargestRequestIT {
  private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  private static final String OPINION = "可".repeat(4096);
  private static final String NAME = "largest";
  private final Bureau bureau = new Bureau(NAME);

  @Test
  void itLivesItsWholeLife() {
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      CloudResourceRequest filed =
          bureau.apply(NAME, r -> r.setSpec(Largest.of(everything(r.getSpec()))));
      assertThat(filed.getSpec().resources.hosts).hasSize(64);
      assertThat(size(filed)).as("bytes of the manifest").isGreaterThan(200_000);
      bureau.decide(NAME, "Acceptance", "Approved", OPINION);
      bureau.decide(NAME, "Approval", "Approved", OPINION);
      byHand("Delivered");
      CloudResourceRequestStatus trial = bureau.awaitPhase(NAME, "Trial");
      assertThat(bureau.machines(trial.namespace.name)).hasSize(64);

      bureau.edit(NAME, r -> tested(r));
      bureau.decide(NAME, "FinalReview", "Approved", OPINION);
      bureau.awaitPhase(NAME, "Active");
      changeEveryLine();

      bureau.edit(NAME, LargestRequestIT::ended);
      bureau.decide(NAME, "Termination", "Approved", OPINION);
      byHand("TakenBack");
      CloudResourceRequestStatus ended = bureau.awaitPhase(NAME, "Terminated");
      assertThat(ended.deadlines).noneMatch(d -> "Missed".equals(d.state));
      assertThat(ended.reclaim.items).allMatch(i -> "Gone".equals(i.state)).hasSizeGreaterThan(65);
    }
  }

  /** Every line that no controller makes, however long its name. */
  private void byHand(String deed) {
    String owed = "AwaitingFulfilment";
    bureau.awaitStatus(NAME, s -> s.resources.stream().anyMatch(i -> owed.equals(i.state)));
    bureau.get(NAME).getStatus().resources.stream()
        .filter(i -> owed.equals(i.state))
        .forEach(
            i -> {
              String amount = "Delivered".equals(deed) ? i.approved : null;
              var said = bureau.awaitAnswer(bureau.fulfil(NAME, i.kind, i.name, deed, amount));
              assertThat(said.effect).as(said.message).isEqualTo("Effective");
            });
  }

  /** Some twelve hundred differences; a status takes 256. */
  private void changeEveryLine() {
    bureau.edit(
        NAME,
        r -> {
          r.getSpec().resources.hosts.forEach(LargestRequestIT::other);
          r.getSpec().materials.forEach(m -> m.date = TODAY);
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "更".repeat(2048);
          r.getSpec().tests.forEach(LargestRequestIT::again);
        });
    String name = bureau.awaitFiling(NAME, "Change");
    Filing filing =
        bureau.admin.resources(Filing.class).inNamespace(bureau.namespace).withName(name).get();
    assertThat(filing.getSpec().change.differences).hasSize(256);
    assertThat(filing.getSpec().change.differences.get(255).path).contains("more");
    assertThat(filing.getSpec().content.resources.hosts).hasSize(64);
    bureau.decide(NAME, "Change", "Approved", OPINION);
    CloudResourceRequestStatus changed =
        bureau.awaitStatus(
            NAME, s -> s.milestones.stream().anyMatch(m -> "Changed".equals(m.kind)));
    assertThat(changed.phase).isEqualTo("Active");
    assertThat(changed.approved.resources.hosts).allMatch(h -> h.memoryGiB == 8);
  }

  /** Those that an opening used up prove nothing more. */
  private static void again(TestReport test) {
    test.date = TODAY;
    test.reportNumber = "second";
  }

  private static void other(Host host) {
    host.memoryGiB = 8;
    host.vcpu = 4;
    host.dataDisks.forEach(d -> d.gib = 61);
  }

  /** Everything that a manifest can hold, once. */
  private static CloudResourceRequestSpec everything(CloudResourceRequestSpec spec) {
    Host host = spec.resources.hosts.get(0);
    host.count = 1;
    host.systemDiskGiB = 64;
    host.dataDisks = List.of(new Host.DataDisk());
    host.dataDisks.get(0).gib = 60;
    host.dataDisks.get(0).type = "Performance";
    Database database = new Database();
    database.name = "core";
    database.engine = "PostgreSQL";
    database.storageGiB = 10_000;
    spec.resources.databases = List.of(database);
    Storage storage = new Storage();
    storage.name = "files";
    storage.kind = "Object";
    storage.gib = 10_000_000;
    spec.resources.storage = List.of(storage);
    SecurityItem product = new SecurityItem();
    product.product = "WAF";
    spec.resources.security = List.of(product);
    spec.resources.network = network();
    spec.remarks = "see the papers";
    return spec;
  }

  /** Rules of every host; the ranges of both families. */
  private static Network network() {
    Network network = new Network();
    network.domains = List.of("largest.example");
    for (int i = 0; i < 64; i++) {
      Network.Rule rule = new Network.Rule();
      rule.source = i % 2 == 0 ? "10." + i + ".0.0/16" : "2001:db8:" + i + "::/64";
      rule.destination = Largest.key(i);
      rule.protocol = "TCP";
      rule.port = 8000 + i;
      rule.description = "port " + i;
      network.rules.add(rule);
    }
    return network;
  }

  private static void tested(CloudResourceRequest request) {
    Bureau.passTests(request);
    request.getSpec().tests.forEach(t -> t.scope = "everything");
    request.setSpec(Largest.of(request.getSpec()));
  }

  private static void ended(CloudResourceRequest request) {
    request.getSpec().termination = WholeLifeIT.termination();
    request.setSpec(Largest.of(request.getSpec()));
  }

  private static int size(CloudResourceRequest request) {
    try {
      return new ObjectMapper()
          .writeValueAsBytes(Serialization.jsonMapper().valueToTree(request.getSpec()))
          .length;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
