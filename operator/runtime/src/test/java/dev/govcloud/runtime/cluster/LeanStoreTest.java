package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What pads an object takes no memory, and what is read of it stays. */
class LeanStoreTest {
  private static final String PADDED =
      """
      apiVersion: govcloud.dev/v1alpha1
      kind: CloudResourceRequest
      metadata:
        name: bus
        namespace: bureau-transport
        annotations:
          kubectl.kubernetes.io/last-applied-configuration: '{"a": "long manifest"}'
          govcloud.dev/request-name: bus
          team: buses
        managedFields:
          - {manager: clerk, operation: Apply, time: '2026-03-02T02:00:00Z', fieldsV1: {'f:spec': {'f:remarks': {}}}}
          - {manager: team, operation: Update, time: '2026-03-02T03:00:00Z', fieldsV1: {'f:metadata': {'f:labels': {}}}}
          - {manager: govcloud-operator, operation: Apply, subresource: status, time: '2026-03-02T02:00:01Z', fieldsV1: {'f:status': {'f:phase': {}}}}
          - {manager: bare, operation: Update}
      spec: {applicant: clerk@transport.example}
      """;

  private final CloudResourceRequest request =
      Serialization.unmarshal(PADDED, CloudResourceRequest.class);
  private final LeanStore<CloudResourceRequest> store = new LeanStore<>();

  @Test
  void whatNobodyReadsIsNotKept() {
    store.put("bureau-transport/bus", request);
    assertThat(Serialization.asJson(store.get("bureau-transport/bus")))
        .doesNotContain("long manifest", "buses", "f:remarks", "f:labels", "f:phase")
        .contains("govcloud.dev/request-name");
  }

  @Test
  void whoWroteTheSpecWhenStays() {
    SpecWrites before = new SpecWrites(Serialization.clone(request));
    SpecWrites after = new SpecWrites(LeanStore.lean(request));
    assertThat(after.newest()).contains(Instant.parse("2026-03-02T02:00:00Z"));
    assertThat(after.newest()).isEqualTo(before.newest());
    assertThat(after.followedByOthers()).isTrue().isEqualTo(before.followedByOthers());
  }

  @Test
  void itIsAStore() {
    assertThat(store.getKey(request)).isEqualTo("bureau-transport/bus");
    assertThat(store.put("bureau-transport/bus", request)).isNull();
    assertThat(store.size()).isEqualTo(1);
    assertThat(store.keySet()).containsExactly("bureau-transport/bus");
    assertThat(store.values()).containsExactly(request);
    assertThat(store.remove("bureau-transport/bus")).isEqualTo(request);
    assertThat(store.get("bureau-transport/bus")).isNull();
  }
}
