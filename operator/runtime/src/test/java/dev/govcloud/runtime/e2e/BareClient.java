package dev.govcloud.runtime.e2e;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.runtime.cluster.Events;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the same writes as the operator and thinks nothing: the floor of the measurement. */
final class BareClient {
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .withFieldManager("bare-client")
          .withForce(true)
          .build();
  private final Bureau bureau;
  private final KubernetesClient client =
      new io.fabric8.kubernetes.client.KubernetesClientBuilder()
          .withConfig(ControlPlane.get().operatorConfig().build())
          .build();
  private final Events events = new Events(client, Clock.systemUTC());

  BareClient(Bureau bureau) {
    this.bureau = bureau;
  }

  /** The Decision, its answer, the record of the approval, and everything approved. */
  Object approve(int i) {
    CloudResourceRequest request = bureau.get("r" + i);
    Decision decision =
        bureau.decide(
            bureau.decider, "r" + i, "Approval", "Approved", null, "r" + i + "-1", Bureau.DECIDER);
    Recorded.status(request, "Approved");
    write(request);
    events.emit(request, Recorded.last(request));
    Decision answer = new Decision();
    answer.getMetadata().setName(decision.getMetadata().getName());
    answer.getMetadata().setNamespace(bureau.namespace);
    answer.setStatus(new DecisionStatus());
    answer.getStatus().effect = "Effective";
    client.resource(answer).subresource("status").patch(APPLY);
    DesiredState desired =
        DesiredState.of(
            request,
            request.getStatus().approved,
            Provision.TRIAL,
            List.of("bureau:" + bureau.namespace));
    client.resource(desired.namespace()).create();
    desired.contents().forEach(o -> client.resource(o).patch(APPLY));
    return request;
  }

  /** The record of the hand-over. */
  Object handOver(int i) {
    CloudResourceRequest request = bureau.get("r" + i);
    Recorded.status(request, "Trial");
    write(request);
    events.emit(request, Recorded.last(request));
    return request;
  }

  /** Out of the operator's sight, which would go on with it. */
  Object forget(int i) {
    CloudResourceRequest request = bureau.get("r" + i);
    request.getStatus().phase = "Terminated";
    request.getStatus().deletable = true;
    write(request);
    client
        .resource(bureau.get("r" + i))
        .edit(
            r -> {
              r.getMetadata().setFinalizers(List.of());
              return r;
            });
    return bureau.admin.resource(bureau.get("r" + i)).delete();
  }

  private void write(CloudResourceRequest request) {
    CloudResourceRequest fresh = new CloudResourceRequest();
    fresh.getMetadata().setName(request.getMetadata().getName());
    fresh.getMetadata().setNamespace(request.getMetadata().getNamespace());
    fresh.setSpec(null);
    fresh.setStatus(request.getStatus());
    client.resource(fresh).subresource("status").patch(APPLY);
  }

  /** How many machines of bureaus run. */
  static long running(List<Bureau> bureaus) {
    Set<String> theirs = bureaus.stream().map(b -> b.namespace).collect(Collectors.toSet());
    return bureaus
        .get(0)
        .admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inAnyNamespace()
        .list()
        .getItems()
        .stream()
        .filter(
            vm ->
                theirs.contains(
                    vm.getMetadata().getAnnotations().get("govcloud.dev/request-namespace")))
        .filter(BareClient::ready)
        .count();
  }

  private static boolean ready(GenericKubernetesResource machine) {
    List<Map<String, Object>> conditions = machine.get("status", "conditions");
    return conditions != null
        && conditions.stream()
            .anyMatch(c -> "Ready".equals(c.get("type")) && "True".equals(c.get("status")));
  }
}
