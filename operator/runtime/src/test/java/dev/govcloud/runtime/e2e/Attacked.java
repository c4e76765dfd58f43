package dev.govcloud.runtime.e2e;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** What attacks are tried on: a running operator, a bureau and one request of it in trial. */
final class Attacked implements AutoCloseable {
  static final String TARGET = "target";
  final OperatorProcess operator;
  final Bureau bureau;
  final KubernetesClient admin;

  /** The target's own namespace. */
  final String provisioned;

  private Attacked(String name) {
    operator = OperatorProcess.realTime();
    bureau = new Bureau(name);
    admin = bureau.admin;
    bureau.apply(TARGET, r -> {});
    provisioned = bureau.intoTrial(TARGET).namespace.name;
  }

  static Attacked inTrial(String name) {
    return new Attacked(name);
  }

  List<GenericKubernetesResource> machines() {
    return admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inNamespace(provisioned)
        .list()
        .getItems();
  }

  /** Waits until the operator has looked at the newest edit of a request. */
  dev.govcloud.api.request.CloudResourceRequestStatus awaitSeen(String name) {
    Long generation = bureau.get(name).getMetadata().getGeneration();
    return bureau.awaitStatus(name, s -> generation.equals(s.observedGeneration));
  }

  @Override
  public void close() {
    operator.close();
  }
}
