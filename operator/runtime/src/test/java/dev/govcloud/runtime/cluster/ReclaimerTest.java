package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.core.request.Observed;
import io.fabric8.kubernetes.api.model.DeleteOptions;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taking back: each object by its UID, hosts before their namespace, whatever the server says. */
class ReclaimerTest {
  private static final String MACHINE =
      "/apis/kubevirt.io/v1/namespaces/gc-bus/virtualmachines/web-1";
  private final ApiServer api = new ApiServer();
  private final Reclaimer reclaimer = new Reclaimer(api.client);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aHostIsDeletedOnlyIfItIsStillTheSameOne() throws Exception {
    api.server.expect().delete().withPath(MACHINE).andReturn(200, "{}").once();
    reclaimer.reclaim(request(), seen(host(false)));
    var asked = api.server.takeRequest();
    var options = Serialization.unmarshal(asked.getBody().readUtf8(), DeleteOptions.class);
    assertThat(options.getPreconditions().getUid()).isEqualTo("uid-web-1");
    assertThat(api.server.getRequestCount()).as("the namespace waits for its hosts").isEqualTo(1);
  }

  @Test
  void whatUsesAnotherGoesFirst() {
    api.server.expect().delete().withPath(MACHINE).andReturn(200, "{}").once();
    String database = "/apis/postgresql.cnpg.io/v1/namespaces/gc-bus/clusters/orders";
    api.server.expect().delete().withPath(database).andReturn(200, "{}").once();
    Observed.Item orders = new Observed.Item("Cluster", "orders", "uid-orders", false);
    reclaimer.reclaim(request(), seen(host(false), orders));
    reclaimer.reclaim(request(), seen(host(true), orders));
    assertThat(api.server.getRequestCount()).as("the database waits for its hosts").isEqualTo(1);
    reclaimer.reclaim(request(), seen(orders));
    assertThat(api.asked()).containsExactly("DELETE " + MACHINE, "DELETE " + database);
  }

  @Test
  void theNamespaceGoesWhenNoHostIsLeftAndNotTwice() {
    api.server.expect().delete().withPath("/api/v1/namespaces/gc-bus").andReturn(200, "{}").once();
    reclaimer.reclaim(request(), seen());
    assertThat(api.asked()).containsExactly("DELETE /api/v1/namespaces/gc-bus");
    reclaimer.reclaim(request(), terminating());
    reclaimer.reclaim(request(), Observed.NOTHING);
    assertThat(api.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whatComesAfterAMissingKindWaitsForIt() {
    String database = "/apis/postgresql.cnpg.io/v1/namespaces/gc-bus/clusters/orders";
    api.server.expect().delete().withPath(database).andReturn(200, "{}").once();
    Observed.Item orders = new Observed.Item("Cluster", "orders", "uid-orders", false);
    reclaimer.reclaim(request(), missing("VirtualMachine", seen(orders)));
    reclaimer.reclaim(request(), missing("VirtualMachine", seen()));
    assertThat(api.asked()).isEmpty();
    reclaimer.reclaim(request(), missing("ObjectBucketClaim", seen(orders)));
    assertThat(api.asked()).containsExactly("DELETE " + database);
  }

  private static Observed missing(String kind, Observed seen) {
    var blocker = new Blocker(kind + "/x", Blocker.UNREAD, Instant.EPOCH, "Missing.");
    return new Observed(
        seen.namespace(),
        seen.objects(),
        seen.lines(),
        seen.standing(),
        seen.standsSince(),
        seen.problem(),
        seen.refusal(),
        seen.copy(),
        List.of(blocker));
  }

  @Test
  void whatIsGoneOrAnotherOneIsLeftAlone() {
    for (int code : new int[] {404, 409}) {
      var answer = ApiServer.status(code, "", "gone or replaced");
      api.server.expect().delete().withPath(MACHINE).andReturn(code, answer).once();
      reclaimer.reclaim(request(), seen(host(false)));
    }
    assertThat(api.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void whatFailsIsThrownSoThatItIsTriedAgain() {
    var answer = ApiServer.status(500, "InternalError", "etcd is away");
    api.server.expect().delete().withPath(MACHINE).andReturn(500, answer).once();
    assertThatThrownBy(() -> reclaimer.reclaim(request(), seen(host(false))))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("etcd is away");
  }

  @Test
  void whatIsBeingDeletedIsNotDeletedAgain() {
    reclaimer.reclaim(request(), seen(host(true)));
    assertThat(api.server.getRequestCount()).isZero();
  }

  private static CloudResourceRequest request() {
    CloudResourceRequest request = new CloudResourceRequest();
    request.setStatus(new CloudResourceRequestStatus());
    request.getStatus().namespace = new NamespaceReference();
    request.getStatus().namespace.name = "gc-bus";
    request.getStatus().namespace.uid = "uid-namespace";
    return request;
  }

  private static Observed.Item host(boolean terminating) {
    return new Observed.Item("VirtualMachine", "web-1", "uid-web-1", terminating);
  }

  private static Observed seen(Observed.Item... objects) {
    return observed(false, objects);
  }

  private static Observed terminating() {
    return observed(true);
  }

  private static Observed observed(boolean terminating, Observed.Item... objects) {
    return new Observed(
        Optional.of(new Observed.Namespace("gc-bus", "uid-namespace", terminating)),
        List.of(objects),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
