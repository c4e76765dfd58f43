package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no repeat will change is told from what passes. */
class RefusalsTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "422, Invalid, spec.template: Required value, true",
    "403, Forbidden, admission webhook denied the request: not from the mirror, true",
    "400, BadRequest, json: cannot unmarshal string into Go value, true",
    "403, Forbidden, exceeded quota: quota; requested 8 used 0 limited 4, false",
    "403, Forbidden, unable to create because namespace gc-bus is being terminated, false",
    "403, Forbidden, create not allowed while custom resource definition is terminating, false",
    "409, Conflict, the object has been modified, false",
    "429, TooManyRequests, try again later, false",
    "500, InternalError, failed calling webhook: connection refused, false",
    "503, ServiceUnavailable, apiserver is shutting down, false",
    "401, Unauthorized, token expired, false",
    "404, NotFound, the server could not find the requested resource, false"
  })
  void whatIsRefusedForGood(int code, String reason, String message, boolean forGood) {
    assertThat(Refusals.forGood(ApiServer.failure(code, reason, message))).isEqualTo(forGood);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "403, exceeded quota: quota; requested 8 used 0 limited 4, LASTING",
    "500, failed calling webhook: connection refused, LASTING",
    "403, unable to create because namespace gc-bus is being terminated, PASSING",
    "409, the object has been modified, PASSING",
    "429, try again later, BUSY",
    "503, apiserver is shutting down, BUSY",
    "422, spec.template: Required value, FOR_GOOD",
  })
  void whatIsToBeExpectedOfARepeat(int code, String message, Refusals.Kind kind) {
    assertThat(Refusals.kind(ApiServer.failure(code, "", message))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "spec.template: Required value, ConfigMap web-1: spec.template: Required value.",
    "denied., ConfigMap web-1: denied."
  })
  void theObjectIsNamedAndTheServersWordsGiven(String said, String message) {
    var object = new ConfigMapBuilder().withNewMetadata().withName("web-1").endMetadata().build();
    assertThat(Refusals.message(object, ApiServer.failure(422, "Invalid", said)))
        .isEqualTo(message);
    assertThat(Refusals.message(object, new KubernetesClientException("cut off")))
        .isEqualTo("ConfigMap web-1: cut off.");
  }
}
