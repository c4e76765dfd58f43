package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cache that keeps objects compressed. */
class PackedStoreTest {
  private final PackedStore<HasMetadata, String> store =
      new PackedStore<>(o -> o.getKind() + " " + o.getMetadata().getName());

  @Test
  void anObjectComesBackAsItWas() {
    CloudResourceRequest request = request("transport", "bus");
    GenericKubernetesResource machine = new GenericKubernetesResource();
    machine.setApiVersion("kubevirt.io/v1");
    machine.setKind("VirtualMachine");
    machine.setMetadata(request.getMetadata());
    machine.setAdditionalProperty("spec", Map.of("runStrategy", "Always", "n", 3));
    store.put("transport/bus", request);
    store.put("transport/web-1", machine);
    assertThat(Serialization.asJson(store.get("transport/bus")))
        .isEqualTo(Serialization.asJson(request));
    assertThat(store.get("transport/web-1")).isEqualTo(machine);
    assertThat(store.get("transport/other")).isNull();
  }

  @Test
  void itIsAStore() {
    CloudResourceRequest request = request("transport", "bus");
    assertThat(store.getKey(request)).isEqualTo("transport/bus");
    assertThat(store.put("transport/bus", request)).isNull();
    assertThat(((CloudResourceRequest) store.put("transport/bus", request("transport", "bus"))))
        .as("what was there before")
        .extracting(r -> r.getSpec().remarks)
        .isEqualTo("Two hosts.");
    assertThat(store.size()).isEqualTo(1);
    assertThat(store.keySet()).containsExactly("transport/bus");
    assertThat(store.values()).hasSize(1);
    assertThat(store.remove("transport/bus")).isNotNull();
    assertThat(store.remove("transport/bus")).isNull();
    assertThat(store.size()).isZero();
  }

  @Test
  void theWordsAreThoseOfTheNamespaceAndNoOther() {
    store.put("transport/bus", request("transport", "bus"));
    store.put("transport-2/tram", request("transport-2", "tram"));
    assertThat(store.words("transport")).containsExactly("CloudResourceRequest bus");
    assertThat(store.names("transport")).containsExactly("bus");
    assertThat(store.names("elsewhere")).isEmpty();
    assertThat(store.words()).hasSize(2);
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void oneThatKeepsLessStillKnowsTheObject() {
    PackedStore<CloudResourceRequest, String> less =
        new PackedStore<>(
            r -> r.getMetadata().getName(),
            r -> {
              CloudResourceRequest rest = new CloudResourceRequest();
              rest.setMetadata(r.getMetadata());
              return rest;
            });
    less.put("transport/bus", request("transport", "bus"));
    assertThat(less.get("transport/bus").getMetadata().getName()).isEqualTo("bus");
    assertThat(less.get("transport/bus").getSpec()).isNull();
    assertThat(less.names("transport")).containsExactly("bus");
  }

  private static CloudResourceRequest request(String namespace, String name) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setNamespace(namespace);
    request.getMetadata().setName(name);
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().remarks = "Two hosts.";
    return request;
  }
}
