package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.request.Amount;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fourth number of article 14: what the live objects say that they have. */
class UsedTest {
  @Test
  void whatRunsAsWantedUsesWhatWasApproved() {
    Order order = Requests.order(true);
    List<HasMetadata> live = Items.objects(order);
    live.forEach(UsedTest::runs);
    Amount used =
        new Lines(order, live, Set.of(), t -> t)
            .all().stream().map(l -> l.used()).reduce(Amount.NOTHING, Amount::plus);
    Amount byHand =
        Amount.of(order.approved().resources); // what is set up by hand no object says anything of
    assertThat(used.vcpu()).isEqualTo(vcpu(order)).isPositive();
    assertThat(used.storageGiB()).isPositive().isLessThanOrEqualTo(byHand.storageGiB());
  }

  private static long vcpu(Order order) {
    return order.approved().resources.hosts.stream().mapToLong(h -> h.count * h.vcpu).sum();
  }

  private static void runs(HasMetadata live) {
    if (live instanceof GenericKubernetesResource machine) {
      machine.setAdditionalProperty("status", Map.of("created", true, "phase", "Bound"));
    } else if (live instanceof PersistentVolumeClaim claim) {
      claim.setStatus(
          Serialization.unmarshal(
              "---\n{capacity: {storage: 50Gi}}",
              io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatus.class));
    }
  }

  @Test
  void aHaltedMachineUsesItsDisksOnly() {
    Order order = Requests.order(false);
    HasMetadata machine = Items.objects(order).get(0);
    Amount used = new Hosts().used(machine);
    assertThat(used.vcpu() + used.memoryGiB()).isZero();
    assertThat(used.storageGiB()).isPositive();
  }

  /** A machine that failed is down and comes again: a copy of its disks would be worth nothing. */
  @Test
  void aMachineIsHaltedWhenItIsToldSoAndIsDown() {
    HasMetadata told = Items.objects(Requests.order(false)).get(0);
    HasMetadata failed = Items.objects(Requests.order(true)).get(0);
    assertThat(new Hosts().halted(told)).isTrue();
    assertThat(new Hosts().halted(failed)).isFalse();
    runs(told);
    assertThat(new Hosts().halted(told)).as("told, and still up").isFalse();
  }

  @Test
  void theDisksOfAMachineAreTheClaimsThatGrowWithIt() {
    Order order = Requests.order(true);
    assertThat(new Hosts().disks(Items.objects(order).get(2)))
        .containsExactly(
            Map.entry("app-1-data-1", 200L),
            Map.entry("app-1-data-2", 100L),
            Map.entry("app-1-system", 40L));
    assertThat(new Volumes().disks(new PersistentVolumeClaim())).isEmpty();
  }

  @Test
  void whatIsNotBoundHasNothing() {
    assertThat(new Volumes().used(new PersistentVolumeClaim())).isEqualTo(Amount.NOTHING);
    assertThat(new Buckets().used(new GenericKubernetesResource())).isEqualTo(Amount.NOTHING);
    assertThat(new Hosts().used(new GenericKubernetesResource())).isEqualTo(Amount.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({"1Ti, 1024", "50Gi, 50", "1, 1", "1073741825, 2", "lots, 0", ", 0"})
  void amountsAreWholeGibibytes(String quantity, long gib) {
    assertThat(Quantities.gib(quantity)).isEqualTo(gib);
  }
}
