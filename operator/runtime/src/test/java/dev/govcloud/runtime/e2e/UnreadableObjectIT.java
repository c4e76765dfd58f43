package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a newer or a broken schema let in: new words are read, unreadable values are reported. */
class UnreadableObjectIT {
  private static final String SPEC = "/spec/versions/0/schema/openAPIV3Schema/properties/spec";
  private static final String ANYTHING = "{\"x-kubernetes-preserve-unknown-fields\": true}";

  @Test
  void anUnknownWordIsReadAndAnUnreadableObjectFailsLivenessInsteadOfSilence() {
    ControlPlane plane = ControlPlane.another("unreadable");
    try {
      plane.run(
          "kubectl",
          "patch",
          "crd",
          "cloudresourcerequests.govcloud.dev",
          "--type=json",
          "-p",
          "["
              + loosen("/properties/trial/properties/days")
              + ","
              + loosen("/properties/system/properties/kind")
              + "]");
      Bureau bureau = new Bureau(plane, "odd");
      try (OperatorProcess operator = OperatorProcess.at(plane.operatorKubeconfig())) {
        store(bureau, "newer", "{\"system\": {\"kind\": \"Quantum\"}}");
        bureau.awaitPhase("newer", "Submitted");
        assertThat(operator.get("/q/health/live")).contains("\"UP\"");

        store(bureau, "broken", "{\"trial\": {\"days\": {\"not\": \"a number\"}}}");
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> operator.get("/q/health/live").contains("\"DOWN\""));
      }
    } finally {
      plane.down();
    }
  }

  private static String loosen(String path) {
    return "{\"op\": \"replace\", \"path\": \"" + SPEC + path + "\", \"value\": " + ANYTHING + "}";
  }

  /** The example with a value that the model does not know; tried until the schema lets it in. */
  private static void store(Bureau bureau, String name, String odd) {
    CloudResourceRequest example = bureau.example(name);
    GenericKubernetesResource raw =
        Serialization.unmarshal(Serialization.asJson(example), GenericKubernetesResource.class);
    java.util.Map<String, Object> spec = raw.get("spec");
    java.util.Map<String, java.util.Map<String, Object>> changes =
        Serialization.unmarshal(odd, java.util.Map.class);
    changes.forEach(
        (key, value) ->
            ((java.util.Map<String, Object>)
                    spec.computeIfAbsent(key, k -> new java.util.HashMap<String, Object>()))
                .putAll(value));
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> bureau.clerk.resource(raw).create() != null);
  }
}
