package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBindingBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;

/** Something that the API server refuses for as long as this is open. */
final class Denial implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final String message;
  private final Runnable probe;

  /**
   * In force on return.
   *
   * @param name of the policy
   * @param kind group, version and plural, separated by slashes
   * @param allowed what is let through, in CEL
   * @param message what is said otherwise
   * @param probe a dry-run that is refused while this is in force
   */
  Denial(String name, String kind, String allowed, String message, Runnable probe) {
    this.name = name;
    this.message = message;
    this.probe = probe;
    String[] parts = kind.split("/", 3);
    var admin = ControlPlane.get().admin();
    admin
        .resource(
            new ValidatingAdmissionPolicyBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withFailurePolicy("Fail")
                .withNewMatchConstraints()
                .addNewResourceRule()
                .withApiGroups(parts[0])
                .withApiVersions(parts[1])
                .withOperations("CREATE", "UPDATE")
                .withResources(parts[2])
                .endResourceRule()
                .endMatchConstraints()
                .addNewValidation()
                .withExpression(allowed)
                .withMessage(message)
                .endValidation()
                .endSpec()
                .build())
        .create();
    admin
        .resource(
            new ValidatingAdmissionPolicyBindingBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withPolicyName(name)
                .withValidationActions("Deny")
                .endSpec()
                .build())
        .create();
    await().atMost(PATIENCE).until(this::inForce);
  }

  @Override
  public void close() {
    var v1 = ControlPlane.get().admin().admissionRegistration().v1();
    v1.validatingAdmissionPolicyBindings().withName(name).delete();
    v1.validatingAdmissionPolicies().withName(name).delete();
    await().atMost(PATIENCE).until(() -> !inForce());
  }

  private boolean inForce() {
    try {
      probe.run();
      return false;
    } catch (KubernetesClientException e) {
      if (!e.getMessage().contains(message)) {
        throw e;
      }
      return true;
    }
  }
}
