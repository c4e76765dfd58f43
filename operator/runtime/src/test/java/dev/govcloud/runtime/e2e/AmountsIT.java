package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Values that the API server gives back in another spelling: applied once, never again. */
class AmountsIT {
  private static final List<String> CHILDREN =
      List.of(
          "namespaces",
          "resourcequotas",
          "limitranges",
          "networkpolicies",
          "rolebindings",
          "virtualmachines");

  @Test
  void diskSizesOfATebibyteAndAThousandProcessorsAreHandedOver() {
    handedOverAndLeftAlone("amounts", AmountsIT::roundAmounts, 3);
  }

  @Test
  void rangesOfBothFamiliesAreOpened() {
    Consumer<CloudResourceRequest> both =
        r -> r.getSpec().resources.network = rules("10.0.0.0/8", "2001:db8:1::/64");
    handedOverAndLeftAlone("families", both, 3);
  }

  /** Twice what needs a look: as long as it is set up, and when an operator starts anew. */
  private static void handedOverAndLeftAlone(
      String name, Consumer<CloudResourceRequest> change, int policies) {
    Bureau bureau = new Bureau(name);
    ApiCounts before;
    CloudResourceRequestStatus trial;
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      CloudResourceRequest request = bureau.apply(name, change);
      int machines = request.getSpec().resources.hosts.stream().mapToInt(h -> h.count).sum();
      bureau.approve(name, "Acceptance");
      bureau.awaitPhase(name, "Accepted");
      before = ApiCounts.of(bureau.admin);
      trial = bureau.approvedIntoTrial(name);
      assertThat(written(bureau, before))
          .as("each object once: namespace, quota, limits, access, policies, machines")
          .isEqualTo(4 + policies + machines);
      before = ApiCounts.of(bureau.admin);
    }
    try (OperatorProcess again = OperatorProcess.withoutLease()) {
      await()
          .pollDelay(Duration.ofSeconds(15))
          .atMost(Duration.ofSeconds(30))
          .until(() -> bureau.get(name).getStatus().phase.equals(trial.phase));
    }
    assertThat(written(bureau, before)).as("at rest").isZero();
  }

  private static long written(Bureau bureau, ApiCounts before) {
    Map<String, Long> writes = ApiCounts.of(bureau.admin).since(before);
    return CHILDREN.stream().mapToLong(c -> writes.getOrDefault(c, 0L)).sum();
  }

  /** The quota says 1,000 processors, the limits and the storage a multiple of a tebibyte. */
  private static void roundAmounts(CloudResourceRequest request) {
    Host host = request.getSpec().resources.hosts.get(0);
    host.vcpu = 250;
    host.count = 3;
    host.systemDiskGiB = 24;
    host.dataDisks = List.of(new Host.DataDisk());
    host.dataDisks.get(0).gib = 913;
    request.getSpec().resources.network = rules("10.0.0.0/8");
  }

  private static Network rules(String... ranges) {
    Network network = new Network();
    network.rules = Arrays.stream(ranges).map(AmountsIT::rule).toList();
    return network;
  }

  private static Network.Rule rule(String range) {
    Network.Rule rule = new Network.Rule();
    rule.source = range;
    rule.destination = "web";
    rule.protocol = "TCP";
    rule.port = 443;
    return rule;
  }
}
