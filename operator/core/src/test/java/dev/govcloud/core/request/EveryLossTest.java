package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.opened;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A20: whatever there would be less of is named, by kind and name, with how much there was. */
class EveryLossTest {
  private static Resources runs() {
    Resources runs = new Resources();
    Host web = Wishes.aHost("web", 4);
    web.count = 3;
    web.gpu = 2;
    runs.hosts.add(web);
    Database orders = new Database();
    orders.name = "orders";
    orders.engine = "PostgreSQL";
    orders.storageGiB = 100;
    orders.ha = true;
    runs.databases.add(orders);
    Storage files = new Storage();
    files.name = "files";
    files.kind = "File";
    files.gib = 500;
    files.iops = 3000;
    runs.storage.add(files);
    runs.network = new Network();
    runs.network.intranetMbps = 100;
    runs.network.internetMbps = 50;
    runs.network.publicIps = 2;
    runs.network.loadBalancers = 1;
    runs.network.domains.addAll(List.of("bus.example", "metro.example"));
    return runs;
  }

  private static List<String> lost(Consumer<Resources> change) {
    Resources then = Contents.copy(runs(), Resources.class);
    change.accept(then);
    return Losses.of(runs(), then).stream().map(Losses.Loss::toString).toList();
  }

  @Test
  @DisplayName("what stays as it runs, and what grows, is no loss")
  void whatStaysOrGrows() {
    assertThat(lost(r -> {})).isEmpty();
    assertThat(lost(r -> r.hosts.get(0).count = 4)).isEmpty();
    assertThat(lost(r -> r.network.domains.add("tram.example"))).isEmpty();
  }

  @Test
  @DisplayName("machines, processors, memory and graphics processors of a host")
  void ofAHost() {
    assertThat(lost(r -> r.hosts.get(0).count = 1)).containsExactly("host web machines 3 to 1");
    assertThat(lost(r -> r.hosts.get(0).vcpu = 2)).containsExactly("host web vCPU 4 to 2");
    assertThat(lost(r -> r.hosts.get(0).memoryGiB = 2))
        .containsExactly("host web memory GiB 4 to 2");
    assertThat(lost(r -> r.hosts.get(0).gpu = null)).containsExactly("host web GPU 2 to 0");
    assertThat(lost(r -> r.hosts.clear())).containsExactly("host web");
  }

  @Test
  @DisplayName("room and the standby of a database")
  void ofADatabase() {
    assertThat(lost(r -> r.databases.get(0).storageGiB = 60))
        .containsExactly("database orders (PostgreSQL) GiB 100 to 60");
    assertThat(lost(r -> r.databases.get(0).ha = null))
        .containsExactly("database orders (PostgreSQL) standby");
  }

  @Test
  @DisplayName("room and speed of a storage; one of another kind is another one")
  void ofAStorage() {
    assertThat(lost(r -> r.storage.get(0).gib = 400))
        .containsExactly("storage files (File) GiB 500 to 400");
    assertThat(lost(r -> r.storage.get(0).iops = 1000))
        .containsExactly("storage files (File) IOPS 3000 to 1000");
    assertThat(lost(r -> r.storage.get(0).kind = "Block")).containsExactly("storage files (File)");
    assertThat(lost(r -> r.storage.clear())).containsExactly("storage files (File)");
  }

  @Test
  @DisplayName("bandwidth, addresses, load balancers and single names of the network")
  void ofTheNetwork() {
    assertThat(lost(r -> r.network.intranetMbps = 10))
        .containsExactly("intranet bandwidth 100 to 10");
    assertThat(lost(r -> r.network.internetMbps = 20))
        .containsExactly("Internet bandwidth 50 to 20");
    assertThat(lost(r -> r.network.publicIps = 1)).containsExactly("public addresses 2 to 1");
    assertThat(lost(r -> r.network.loadBalancers = null)).containsExactly("load balancers");
    assertThat(lost(r -> r.network.domains.remove("bus.example")))
        .containsExactly("domain bus.example");
  }

  @Test
  @DisplayName("what an earlier change was granted to take away is not announced again")
  void grantedAlready() {
    Life life = opened("2026-03-02", host("app", 4)).on("2026-05-06");
    life.edit(all(vcpu(1), disk(50), reason("Fewer processors, a larger disk.")));
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.grant("Change");
    life.policy.reduction.objectionWorkingDays = 2;
    life.on("2026-05-07").edit(all(s -> s.resources.hosts.remove(1), reason("No app.")));
    assertThat(life.outcome.objection().orElseThrow().losses().toString()).isEqualTo("[host app]");
  }
}
