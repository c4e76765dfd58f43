package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import io.fabric8.kubernetes.api.model.DefaultKubernetesResourceList;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The caches that everything is decided on: no page is left out, no lost watch goes unnoticed. */
class InformersTest {
  private static final String PATH = "/apis/govcloud.dev/v1alpha1/namespaces/bureau/decisions";
  private static final String WATCH =
      PATH + "?allowWatchBookmarks=true&resourceVersion=%d&timeoutSeconds=600&watch=true";
  private final ApiServer api = new ApiServer();
  private SharedIndexInformer<Decision> informer;

  @AfterEach
  void close() {
    informer.stop();
    api.close();
  }

  @Test
  void aListThatComesInPagesIsReadToItsEnd() {
    answer("?resourceVersion=0", page(7, "more", "one", "two"));
    answer("?continue=more", page(7, null, "three"));
    watch(7);
    start();
    assertThat(names()).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void whereTheHistoryIsGoneTheWholeListIsReadAgain() {
    answer("?resourceVersion=0", page(7, null, "one"));
    WatchEvent gone = new WatchEvent();
    gone.setType("ERROR");
    gone.setObject(ApiServer.status(410, "Expired", "too old resource version"));
    watch(7, gone);
    watch(9);
    answer("", page(9, null, "one", "missed"));
    start();
    await().atMost(Duration.ofSeconds(30)).until(() -> names().contains("missed"));
  }

  /** A watch from a version on, which tells of some events and stays open. */
  private void watch(int version, WatchEvent... events) {
    var session =
        api.server.expect().withPath(WATCH.formatted(version)).andUpgradeToWebSocket().open();
    for (WatchEvent event : events) {
      session = session.waitFor(10).andEmit(event);
    }
    session.done().once();
  }

  private void start() {
    informer = api.client.resources(Decision.class).inNamespace("bureau").runnableInformer(0);
    informer.run();
  }

  private List<String> names() {
    return informer.getStore().list().stream().map(d -> d.getMetadata().getName()).toList();
  }

  private void answer(String query, KubernetesResourceList<Decision> list) {
    api.server.expect().get().withPath(PATH + query).andReturn(200, list).once();
  }

  private static KubernetesResourceList<Decision> page(int version, String more, String... names) {
    var list = new DefaultKubernetesResourceList<Decision>();
    list.setKind("DecisionList");
    list.setApiVersion("govcloud.dev/v1alpha1");
    list.setMetadata(
        new io.fabric8.kubernetes.api.model.ListMetaBuilder()
            .withResourceVersion(String.valueOf(version))
            .withContinue(more)
            .build());
    list.setItems(List.of(names).stream().map(InformersTest::decision).toList());
    return list;
  }

  private static Decision decision(String name) {
    Decision decision = new Decision();
    decision.getMetadata().setName(name);
    decision.getMetadata().setNamespace("bureau");
    decision.getMetadata().setUid(name);
    return decision;
  }
}
