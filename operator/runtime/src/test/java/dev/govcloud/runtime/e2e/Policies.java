package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;

/** Admission policies act a second or two after they are created: wait until they refuse. */
final class Policies {
  private Policies() {}

  static void awaitEnforced(KubernetesClient admin) {
    await().atMost(Duration.ofSeconds(60)).until(() -> refusesAForeignNamespace(admin));
    await().atMost(Duration.ofSeconds(60)).until(() -> stamps(admin, new CloudResourceRequest()));
    await().atMost(Duration.ofSeconds(60)).until(() -> stamps(admin, new Decision()));
  }

  /**
   * A server that starts on data that are there finds the kinds of its policies a moment later, and
   * refuses until then. Asked is what no policy refuses: of several refusals only one is said, and
   * which one is chance.
   */
  static void awaitParameters(Bureau bureau) {
    await()
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(
            () -> {
              bureau.clerk.resource(bureau.example("probe")).dryRun().create();
              bureau.admin.namespaces().withName("kube-node-lease").dryRun().delete();
              return true;
            });
  }

  /** The stamps need the kind's schema, which the server publishes a moment after the kind. */
  private static boolean stamps(KubernetesClient admin, HasMetadata empty) {
    empty.getMetadata().setName("probe");
    empty.getMetadata().setNamespace("default");
    try {
      admin.resource(empty).dryRun().create();
      return true;
    } catch (KubernetesClientException e) {
      return e.getCode() != HttpURLConnection.HTTP_UNAVAILABLE;
    }
  }

  private static boolean refusesAForeignNamespace(KubernetesClient admin) {
    try {
      admin
          .resource(
              new NamespaceBuilder().withNewMetadata().withName("gc-probe").endMetadata().build())
          .dryRun()
          .create();
      return false;
    } catch (KubernetesClientException e) {
      return e.getCode() == 403 || e.getCode() == 422;
    }
  }

  /** The policy against deleting live requests acts (again). */
  static void awaitLiveRequestsGuarded(Bureau bureau) {
    bureau.apply("guarded", r -> {});
    var guarded = bureau.admin.resource(bureau.get("guarded"));
    Edits.editStatus(
        Accounts.operator().resource(bureau.get("guarded")),
        r -> {
          r.setStatus(new dev.govcloud.api.request.CloudResourceRequestStatus());
          r.getStatus().phase = "Submitted";
        });
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try {
                guarded.dryRun().delete();
                return false;
              } catch (KubernetesClientException e) {
                return e.getMessage().contains("cannot be deleted");
              }
            });
  }
}
