package dev.govcloud.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind a path is about. */
class WritesTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/namespaces, namespaces",
    "/api/v1/namespaces/gc-a-1, namespaces",
    "/api/v1/namespaces/gc-a-1/finalize, namespaces/finalize",
    "/api/v1/namespaces/gc-a-1/resourcequotas, resourcequotas",
    "/api/v1/namespaces/gc-a-1/resourcequotas/approved, resourcequotas",
    "/api/v1/namespaces/a/status, namespaces/status",
    "/apis/govcloud.dev/v1alpha1/namespaces/a/filings/a-1/status, filings/status",
    "/apis/govcloud.dev/v1alpha1/cloudpolicies/default/status, cloudpolicies/status",
    "/apis/kubevirt.io/v1/namespaces/gc-a-1/virtualmachines/web-1, virtualmachines",
    "/api/v1/namespaces/events/events, events",
    "/readyz,",
    "/api/v1,",
  })
  void theKindIsThePluralWithItsSubresource(String path, String kind) {
    assertThat(Writes.resource(path)).isEqualTo(Optional.ofNullable(kind));
  }
}
