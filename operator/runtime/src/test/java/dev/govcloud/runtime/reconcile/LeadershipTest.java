package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.govcloud.runtime.cluster.ApiServer;
import dev.govcloud.runtime.config.Settings;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever stops gives the lease up at once, so that nobody waits for it to run out. */
class LeadershipTest {
  private static final String PATH =
      "/apis/coordination.k8s.io/v1/namespaces/govcloud-system/leases/govcloud-operator";

  @Test
  void itIsReleasedThoughARenewalWasOnItsWay() {
    try (ApiServer api = new ApiServer()) {
      api.server.expect().get().withPath(PATH).andReturn(200, lease("me", "7")).once();
      api.server
          .expect()
          .put()
          .withPath(PATH)
          .andReturn(409, ApiServer.status(409, "Conflict", "it was renewed"))
          .once();
      api.server.expect().get().withPath(PATH).andReturn(200, lease("me", "8")).once();
      api.server.expect().put().withPath(PATH).andReturn(200, lease("", "9")).once();
      leadership(api).release();
      assertThat(api.asked())
          .containsExactly("GET " + PATH, "PUT " + PATH, "GET " + PATH, "PUT " + PATH);
    }
  }

  @Test
  void anothersIsLeftAlone() {
    try (ApiServer api = new ApiServer()) {
      api.server.expect().get().withPath(PATH).andReturn(200, lease("another", "7")).once();
      leadership(api).release();
      assertThat(api.asked()).containsExactly("GET " + PATH);
    }
  }

  private static Leadership leadership(ApiServer api) {
    Settings.LeaderElection settings = mock(Settings.LeaderElection.class);
    when(settings.enabled()).thenReturn(true);
    when(settings.namespace()).thenReturn("govcloud-system");
    when(settings.identity()).thenReturn(Optional.of("me"));
    return new Leadership(api.client, settings);
  }

  private static Lease lease(String holder, String version) {
    return new LeaseBuilder()
        .withNewMetadata()
        .withName("govcloud-operator")
        .withNamespace("govcloud-system")
        .withResourceVersion(version)
        .endMetadata()
        .withNewSpec()
        .withHolderIdentity(holder)
        .withLeaseDurationSeconds(15)
        .endSpec()
        .build();
  }
}
