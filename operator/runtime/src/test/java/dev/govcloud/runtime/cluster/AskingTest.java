package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of the server itself, and what its answers mean. */
class AskingTest {
  private static final String REQUEST =
      "/apis/govcloud.dev/v1alpha1/namespaces/bureau/cloudresourcerequests/bus";
  private final ApiServer api = new ApiServer();
  private final Watches watches = new Watches(api.client, new ConcernStores());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theServersClockIsReadWithoutKeepingAnything() {
    String path = "/api/v1/namespaces/bureau/events?dryRun=All";
    var stamped =
        new EventBuilder()
            .withNewMetadata()
            .withName("clock-1")
            .withCreationTimestamp("2026-03-04T01:00:00Z")
            .endMetadata()
            .build();
    api.server.expect().post().withPath(path).andReturn(201, stamped).once();
    assertThat(new ServerClock(api.client).now("bureau"))
        .isEqualTo(Instant.parse("2026-03-04T01:00:00Z"));
    assertThat(api.asked()).allMatch(a -> a.contains("dryRun=All"));
  }

  @Test
  void aRequestThatIsNotThereIsNotThere() {
    api.server.expect().get().withPath(REQUEST).andReturn(404, missing()).once();
    assertThat(watches.requestExists("bureau", "bus")).isFalse();
  }

  @Test
  void aServerThatCannotAnswerDoesNotMeanNo() {
    var busy = ApiServer.status(500, "InternalError", "etcd is away");
    api.server.expect().get().withPath(REQUEST).andReturn(500, busy).once();
    assertThatThrownBy(() -> watches.requestExists("bureau", "bus"))
        .isInstanceOf(KubernetesClientException.class);
  }

  @Test
  void aFilingThatIsGoneIsNull() {
    String filing = "/apis/govcloud.dev/v1alpha1/namespaces/bureau/filings/bus-1";
    api.server.expect().get().withPath(filing).andReturn(404, missing()).once();
    var meta = new ObjectMetaBuilder().withNamespace("bureau").withName("bus-1").build();
    assertThat(watches.filing(meta)).isNull();
  }

  private static Object missing() {
    return ApiServer.status(404, "NotFound", "not found");
  }
}
