package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds up a reclaim is named and left alone (T10). */
class BlockersIT {
  private static final String FOREIGN = "backup.example/keep";

  @Test
  void aForeignFinalizerIsNamedAndNeverRemoved() {
    Bureau bureau = new Bureau("blocked");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("blocked", r -> {});
      String namespace = bureau.intoTrial("blocked").namespace.name;
      GenericKubernetesResource machine = machines(bureau, namespace).get(0);
      finalizer(bureau, machine, List.of(FOREIGN));
      bureau
          .admin
          .resource(
              new ConfigMapBuilder()
                  .withNewMetadata()
                  .withName("notes")
                  .withNamespace(namespace)
                  .withFinalizers(FOREIGN)
                  .endMetadata()
                  .build())
          .create();
      bureau.edit("blocked", r -> r.getSpec().termination = WholeLifeIT.termination());
      bureau.approve("blocked", "Termination");

      CloudResourceRequestStatus held =
          bureau.awaitStatus("blocked", s -> s.reclaim != null && !s.reclaim.blockers.isEmpty());
      assertThat(held.reclaim.blockers.get(0).object).startsWith("VirtualMachine/");
      assertThat(held.reclaim.blockers.get(0).finalizer).isEqualTo(FOREIGN);
      assertThat(held.reclaim.blockers.get(0).since).isNotBlank();
      assertThat(machines(bureau, namespace).get(0).getMetadata().getFinalizers())
          .containsExactly(FOREIGN);

      finalizer(bureau, machines(bureau, namespace).get(0), List.of());
      bureau.awaitStatus(
          "blocked",
          s ->
              s.reclaim.blockers.stream()
                  .anyMatch(b -> b.object.startsWith("Namespace/") && b.message.contains(FOREIGN)));
      var notes = bureau.admin.configMaps().inNamespace(namespace).withName("notes");
      assertThat(notes.get().getMetadata().getFinalizers()).containsExactly(FOREIGN);
      Edits.edit(notes, c -> c.getMetadata().setFinalizers(List.of()));
      CloudResourceRequestStatus ended = bureau.awaitPhase("blocked", "Terminated");
      assertThat(ended.reclaim.items).allMatch(i -> "Gone".equals(i.state));
      assertThat(ended.reclaim.blockers).isEmpty();
    }
  }

  @Test
  void aForeignNamespaceOfTheDerivedNameIsNeverAdopted() {
    Bureau bureau = new Bureau("foreign");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      var request = bureau.apply("squatted", r -> {});
      String name = dev.govcloud.provision.Names.namespace(request);
      ControlPlane.get()
          .as("system:serviceaccount:govcloud-system:govcloud-operator", "system:masters")
          .resource(
              new io.fabric8.kubernetes.api.model.NamespaceBuilder()
                  .withNewMetadata()
                  .withName(name)
                  .addToLabels("govcloud.dev/managed-by", "govcloud-operator")
                  .addToLabels("pod-security.kubernetes.io/enforce", "baseline")
                  .endMetadata()
                  .build())
          .create();
      bureau.approve("squatted", "Acceptance");
      bureau.approve("squatted", "Approval");
      assertThat(bureau.awaitCondition("squatted", "Stalled").getMessage())
          .contains(name)
          .contains("not this request's");
      assertThat(bureau.admin.resourceQuotas().inNamespace(name).list().getItems()).isEmpty();
      bureau.edit("squatted", r -> r.getSpec().termination = WholeLifeIT.termination());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> "Terminated".equals(bureau.get("squatted").getStatus().phase));
      assertThat(bureau.admin.namespaces().withName(name).get().getStatus().getPhase())
          .isEqualTo("Active");
    }
  }

  private static List<GenericKubernetesResource> machines(Bureau bureau, String namespace) {
    return bureau
        .admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inNamespace(namespace)
        .list()
        .getItems();
  }

  private static void finalizer(
      Bureau bureau, GenericKubernetesResource machine, List<String> finalizers) {
    Edits.edit(bureau.admin.resource(machine), m -> m.getMetadata().setFinalizers(finalizers));
  }
}
