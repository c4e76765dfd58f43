package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The namespace of a registered unit is deleted by the authority, whatever labels it carries. */
class UnitNamespacesIT {
  private static final KubernetesClient ADMIN = ControlPlane.get().admin();

  @Test
  void aNamespaceWithALiveRequestIsDeletedByNeitherClerkNorAdministrator() {
    Bureau bureau = new Bureau("guarded");
    bureau.apply("live", r -> {});
    awaitGuarded(bureau);
    for (KubernetesClient who : new KubernetesClient[] {ADMIN, platform("janitor")}) {
      assertThatThrownBy(() -> delete(who, bureau.namespace))
          .hasMessageContaining("may not delete namespace " + bureau.namespace)
          .hasMessageContaining("unit " + bureau.namespace + " (Transport bureau)")
          .hasMessageContaining("only the group govcloud:authority deletes it")
          .hasMessageContaining("Terminated or Rejected");
    }
    assertThatThrownBy(() -> delete(bureau.clerk, bureau.namespace))
        .hasMessageContaining("cannot delete");
    assertThat(ADMIN.namespaces().withName(bureau.namespace).get().getStatus().getPhase())
        .isEqualTo("Active");
  }

  @Test
  void anEmptyOneIsGuardedTooAndTheAuthorityMayDeleteIt() {
    Bureau bureau = new Bureau("given-up");
    awaitGuarded(bureau);
    assertThat(ADMIN.namespaces().withName(bureau.namespace).get().getMetadata().getLabels())
        .as("guarded by its registration alone")
        .doesNotContainKey("govcloud.dev/unit");
    assertThatThrownBy(() -> delete(ADMIN, bureau.namespace))
        .hasMessageContaining("only the group govcloud:authority deletes it");
    delete(bureau.decider, bureau.namespace);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ADMIN.namespaces().withName(bureau.namespace).get() == null);
  }

  @Test
  void whatIsNotRegisteredIsNotGuardedAndNoMoreOnceItIsStruckOff() {
    Bureau bureau = new Bureau("struck-off");
    awaitGuarded(bureau);
    bureau.decider.resources(UsingUnit.class).withName(bureau.namespace).delete();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThatCode(
                        () -> ADMIN.namespaces().withName(bureau.namespace).dryRun().delete())
                    .doesNotThrowAnyException());
  }

  @Test
  void theAuthorityDeletesNoNamespaceOfThePlatformAndChangesNone() {
    KubernetesClient authority = new Bureau("registrar").decider;
    assertThatThrownBy(() -> authority.namespaces().withName(ControlPlane.SYSTEM).dryRun().delete())
        .hasMessageContaining("belongs to the platform");
    String fresh = "bureau-fresh";
    authority
        .resource(new NamespaceBuilder().withNewMetadata().withName(fresh).endMetadata().build())
        .create();
    for (String label : new String[] {"pod-security.kubernetes.io/enforce", "team"}) {
      assertThatThrownBy(
              () ->
                  Edits.edit(
                      authority.namespaces().withName(fresh),
                      n -> n.getMetadata().getLabels().put(label, "privileged")))
          .hasMessageContaining("does not change an existing one");
    }
  }

  /** A new unit guards its namespace as soon as the API server has read it. */
  private static void awaitGuarded(Bureau bureau) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try {
                ADMIN.namespaces().withName(bureau.namespace).dryRun().delete();
                return false;
              } catch (io.fabric8.kubernetes.client.KubernetesClientException e) {
                return e.getMessage().contains("govcloud-unit-namespaces");
              }
            });
  }

  private static void delete(KubernetesClient who, String namespace) {
    who.namespaces().withName(namespace).delete();
  }

  /** Somebody of the platform who may delete any namespace. */
  private static KubernetesClient platform(String user) {
    return Accounts.everywhere(
        user,
        Accounts.rule("", "namespaces", "get", "delete"),
        Accounts.rule("govcloud.dev", "cloudresourcerequests", "get"));
  }
}
