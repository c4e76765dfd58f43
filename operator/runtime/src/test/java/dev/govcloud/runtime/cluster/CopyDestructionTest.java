package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Observed.Copy;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.runtime.config.Timeline;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the platform's copy counts as destroyed (rule A25): seen to be gone, or stated. */
class CopyDestructionTest {
  private static final String CONTENTS = "/apis/snapshot.storage.k8s.io/v1/volumesnapshotcontents";
  private static final Optional<String> STATED =
      Optional.of("ops@provider.example in Fulfilment d");
  private final CloudResourceRequest request = Generated.request("bureau", "bus");
  private final ApiServer api = new ApiServer();

  @BeforeEach
  void aCopyOnRecord() {
    Reclaim.Copy copy = new Reclaim.Copy();
    copy.kind = "VolumeSnapshotContent";
    copy.name = "content-1";
    request.setStatus(new CloudResourceRequestStatus());
    request.getStatus().reclaim = new Reclaim();
    request.getStatus().reclaim.copies = List.of(copy);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whatCanBeLookedAtIsBelievedBeforeAnybodysWord() {
    contents(Map.of("metadata", Map.of("name", "content-1"), "spec", Map.of()));
    assertThat(look(kind -> true, STATED)).as("it is still there").isEmpty();
    contents();
    assertThat(look(kind -> true, Optional.empty()).orElseThrow())
        .satisfies(c -> assertThat(c.state()).isEqualTo(Copy.State.NONE))
        .satisfies(c -> assertThat(c.said()).contains("VolumeSnapshotContent verified gone"));
  }

  @Test
  void whereNobodyCanLookItIsDestroyedWhenItIsStated() {
    assertThat(look(kind -> false, Optional.empty())).isEmpty();
    assertThat(look(kind -> false, STATED).orElseThrow())
        .satisfies(c -> assertThat(c.state()).isEqualTo(Copy.State.NONE))
        .satisfies(
            c ->
                assertThat(c.said())
                    .contains("as states ops@provider.example in Fulfilment d")
                    .contains("no kind VolumeSnapshotContent any more"));
    assertThat(api.asked()).isEmpty();
  }

  private Optional<Copy> look(Predicate<ManagedKind> exists, Optional<String> stated) {
    Uncached uncached = new Uncached(api.client);
    return new Copies(uncached, exists, Timeline.real(Clock.systemUTC()))
        .lookForCopy(request, Observed.NOTHING, stated)
        .copy();
  }

  private void contents(Object... items) {
    api.server
        .expect()
        .get()
        .withPath(CONTENTS)
        .andReturn(
            200,
            Map.of(
                "apiVersion",
                "snapshot.storage.k8s.io/v1",
                "kind",
                "VolumeSnapshotContentList",
                "metadata",
                Map.of(),
                "items",
                List.of(items)))
        .once();
  }
}
