package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec.Image;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case 8: the platform's own pods get through the boundary, and nobody else's. */
class TrafficTest {
  @Test
  void eachKindThatIsThereBringsItsOwn() {
    Order order = Requests.order(true);
    assertThat(Items.traffic(order))
        .extracting(p -> p.getMetadata().getName())
        .containsExactly("importer", "databases");
    order.approved().resources.databases = List.of();
    order.approved().images = List.of();
    assertThat(Items.traffic(order)).as("a rule without ports would open all").isEmpty();
    order.approved().resources.hosts = List.of();
    assertThat(Items.traffic(order)).isEmpty();
  }

  @Test
  void theImporterReachesTheRegistriesOfTheCatalogue() {
    Order order = Requests.order(true);
    Image inHouse = new Image();
    inHouse.name = "kylin-v10";
    inHouse.image = "registry.example:5000/kylin:10";
    order.approved().images = List.of(order.approved().images.get(0), inHouse);
    NetworkPolicy importer = Traffic.importer(order);
    assertThat(importer.getSpec().getPodSelector().getMatchLabels())
        .containsOnly(java.util.Map.entry("cdi.kubevirt.io", "importer"));
    assertThat(importer.getSpec().getIngress()).isEmpty();
    assertThat(importer.getSpec().getEgress())
        .singleElement()
        .satisfies(
            e ->
                assertThat(e.getPorts())
                    .extracting(p -> p.getPort().getIntVal())
                    .containsExactly(443, 5000));
  }

  @ParameterizedTest
  @CsvSource({
    "registry.example/a:1, 443",
    "registry.example:5000/a:1, 5000",
    "a:5000, 443",
    "registry.example/team/a@sha256:00, 443",
  })
  void aPortIsTheRegistrysNotATag(String image, int port) {
    assertThat(Traffic.registryPort(image)).isEqualTo(port);
  }
}
