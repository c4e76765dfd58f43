package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;

/** The quota has room for the machines, for what they cost beside their guests, and to migrate. */
class RoomIT {
  /** 16 GiB, 280 MiB of processes beside the guest, 8 for each processor, and page tables. */
  private static final String MEMORY = "16728Mi";

  @Test
  void threeMachinesOf16GibAndTheTargetOfAMigrationFitAndNoMore() {
    Bureau bureau = new Bureau("room");
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply(
          "room",
          r -> {
            var host = r.getSpec().resources.hosts.get(0);
            host.count = 3;
            host.vcpu = 4;
            host.memoryGiB = 16;
          });
      String namespace = bureau.intoTrial("room").namespace.name;
      for (String name : new String[] {"launcher-1", "launcher-2", "launcher-3", "target"}) {
        bureau.admin.resource(launcher(namespace, name)).create();
      }
      assertThatThrownBy(() -> bureau.admin.resource(launcher(namespace, "fifth")).create())
          .hasMessageContaining("exceeded quota: approved");
      assertThat(bureau.admin.pods().inNamespace(namespace).list().getItems()).hasSize(4);
    }
  }

  /** As large as the pod that carries a machine. */
  private static Pod launcher(String namespace, String name) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(namespace)
        .endMetadata()
        .withNewSpec()
        .withTerminationGracePeriodSeconds(0L)
        .addNewContainer()
        .withName("compute")
        .withImage("example.org/launcher")
        .withNewResources()
        .addToRequests("cpu", new Quantity("4"))
        .addToRequests("memory", new Quantity(MEMORY))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }
}
