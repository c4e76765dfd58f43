package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.runtime.status.Holding;
import dev.govcloud.runtime.status.Stray;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.NamespaceListBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R10.2: what stands without a live request is listed, and nothing that may just be new is. */
class StraysTest {
  private static final String LONG_AGO = "2026-03-01T00:00:00Z";
  private static final String JUST_NOW = "2026-03-02T00:59:30Z";
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);

  private final ApiServer api = new ApiServer();
  private final Made made = new Made();
  private final PackedStore<Namespace, Boolean> namespaces = made.store("Namespace");
  private final PackedStore<PersistentVolumeClaim, Boolean> claims =
      made.store("PersistentVolumeClaim");
  private final Strays strays =
      new Strays(
          api.client,
          made,
          () -> Stream.of(new Holding("u", true, "gc-live", Optional.empty(), null)),
          NOW);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whatIsOfALiveRequestIsNoStray() {
    unmarked();
    namespace("gc-live", LONG_AGO);
    claim("gc-live", "storage-a");
    assertThat(strays.find()).isEmpty();
  }

  @Test
  void aNamespaceWithoutARequestIsOneAndStandsForAllInIt() {
    unmarked();
    namespace("gc-orphan", LONG_AGO);
    claim("gc-orphan", "storage-a");
    claim("elsewhere", "storage-b");
    assertThat(strays.find())
        .extracting(Stray::toString)
        .containsExactly("Namespace gc-orphan", "PersistentVolumeClaim elsewhere/storage-b");
  }

  @Test
  void aNamespaceThatIsCalledAsOursAreAndBearsNoMarkIsOneToo() {
    unmarked("gc-forged", "kube-system");
    live("gc-forged", LONG_AGO);
    assertThat(strays.find()).extracting(Stray::name).containsExactly("gc-forged");
  }

  @Test
  void whatIsNewOrJustGoesIsNotSaidYet() {
    unmarked();
    namespace("gc-new", JUST_NOW);
    HasMetadata fresh = meta(new PersistentVolumeClaim(), "elsewhere", "storage-b", JUST_NOW);
    claims.put("elsewhere/storage-b", (PersistentVolumeClaim) fresh);
    assertThat(strays.find()).isEmpty();
  }

  @Test
  void theBoundsOfAUnitsNamespaceAreItsOwn() {
    unmarked();
    PackedStore<ResourceQuota, Boolean> quotas = made.store("ResourceQuota");
    quotas.put(
        "bureau/govcloud-counts",
        (ResourceQuota) meta(new ResourceQuota(), "bureau", "govcloud-counts", LONG_AGO));
    assertThat(strays.find()).isEmpty();
  }

  private void namespace(String name, String created) {
    namespaces.put(name, (Namespace) meta(new Namespace(), null, name, created));
    live(name, created);
  }

  private void live(String name, String created) {
    api.server
        .expect()
        .get()
        .withPath("/api/v1/namespaces/" + name)
        .andReturn(200, meta(new Namespace(), null, name, created))
        .always();
  }

  private void claim(String namespace, String name) {
    claims.put(
        namespace + "/" + name,
        (PersistentVolumeClaim) meta(new PersistentVolumeClaim(), namespace, name, LONG_AGO));
  }

  private static HasMetadata meta(HasMetadata object, String namespace, String name, String at) {
    ObjectMeta meta =
        new ObjectMetaBuilder()
            .withNamespace(namespace)
            .withName(name)
            .withCreationTimestamp(at)
            .build();
    object.setMetadata(meta);
    return object;
  }

  /** Two pages: the second one is asked for. */
  private void unmarked(String... names) {
    String path =
        "/api/v1/namespaces?labelSelector=%21govcloud.dev%2Fmanaged-by&limit=" + Watches.PAGE;
    var first = new NamespaceListBuilder().withNewMetadata().withContinue("more").endMetadata();
    api.server.expect().get().withPath(path).andReturn(200, first.build()).always();
    List<Namespace> found =
        Stream.of(names)
            .map(n -> new NamespaceBuilder().withNewMetadata().withName(n).endMetadata().build())
            .toList();
    var second = new NamespaceListBuilder().withNewMetadata().endMetadata().addAllToItems(found);
    String next =
        "/api/v1/namespaces?continue=more&labelSelector=%21govcloud.dev%2Fmanaged-by&limit="
            + Watches.PAGE;
    api.server.expect().get().withPath(next).andReturn(200, second.build()).always();
  }
}
