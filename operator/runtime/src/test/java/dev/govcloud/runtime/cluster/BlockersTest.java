package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.request.Blocker;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds a deletion up is told in the time that is counted in, not in the cluster's. */
class BlockersTest {
  @Test
  void sinceIsByTheClockThatIsCountedIn() {
    var claim =
        new PersistentVolumeClaimBuilder()
            .withNewMetadata()
            .withName("storage-f")
            .withDeletionTimestamp("2026-11-27T10:00:00Z")
            .withFinalizers("kubernetes.io/pvc-protection")
            .endMetadata()
            .build();
    Namespace namespace =
        new NamespaceBuilder()
            .withNewMetadata()
            .withName("gc-x")
            .withDeletionTimestamp("2026-11-27T10:00:00Z")
            .endMetadata()
            .withNewStatus()
            .addNewCondition()
            .withType("NamespaceContentRemaining")
            .withStatus("True")
            .withLastTransitionTime("2026-11-27T11:00:00Z")
            .endCondition()
            .endStatus()
            .build();
    List<Blocker> found =
        Blockers.of(Optional.of(namespace), List.of(claim), at -> at.minus(Duration.ofDays(200)));
    assertThat(found)
        .extracting(Blocker::since)
        .containsExactly(
            Instant.parse("2026-05-11T10:00:00Z"), Instant.parse("2026-05-11T11:00:00Z"));
  }
}
