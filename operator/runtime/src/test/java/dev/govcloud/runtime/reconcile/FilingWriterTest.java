package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.runtime.cluster.ApiServer;
import dev.govcloud.runtime.cluster.Watches;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A filing is written before the record names it, once, whatever was lost in between. */
class FilingWriterTest {
  private final Watches watches = mock(Watches.class);
  private final FilingWriter writer = new FilingWriter(watches, mock(StatusWriter.class));

  @SuppressWarnings("unchecked")
  private final Context<CloudResourceRequest> context = mock(Context.class);

  @Test
  void writtenAlthoughTheAnswerWasLostItIsFoundAndNotWrittenTwice() {
    doThrow(ApiServer.failure(500, "InternalError", "timed out"))
        .when(watches)
        .create(any(), any());
    assertThatThrownBy(() -> keep(filing(f -> {}))).isInstanceOf(KubernetesClientException.class);
    isThere(filing(f -> {}));
    assertThatCode(() -> keep(filing(f -> {}))).doesNotThrowAnyException();
  }

  @Test
  void whatIsThereWithOtherContentIsLookedAtAgain() {
    for (Consumer<FilingSpec> other :
        List.<Consumer<FilingSpec>>of(
            f -> f.digest = "sha256:other",
            f -> f.filedAt = "2026-03-05T01:00:00Z",
            f -> f.request.uid = "an earlier request of that name")) {
      isThere(filing(other));
      assertThatThrownBy(() -> keep(filing(f -> {})))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("bus-1 is there with other content");
    }
  }

  @Test
  void whatIsRefusedIsThrownAndNothingIsRecorded() {
    for (int code : new int[] {403, 422, 429, 503}) {
      doThrow(ApiServer.failure(code, "", "no")).when(watches).create(any(), any());
      assertThatThrownBy(() -> keep(filing(f -> {}))).isInstanceOf(KubernetesClientException.class);
    }
  }

  @Test
  void whatIsKnownIsNotWritten() {
    writer.keep(List.of(filing(f -> {})), List.of(filing(f -> {})), context);
    verify(watches, never()).create(any(), any());
  }

  private void keep(Filing filing) {
    writer.keep(List.of(filing), List.of(), context);
  }

  private void isThere(Filing live) {
    doThrow(ApiServer.failure(409, "AlreadyExists", "is there")).when(watches).create(any(), any());
    when(watches.filing(any())).thenReturn(live);
  }

  private static Filing filing(Consumer<FilingSpec> change) {
    Filing filing = new Filing();
    filing.getMetadata().setName("bus-1");
    filing.getMetadata().setNamespace("bureau");
    FilingSpec spec = new FilingSpec();
    spec.request = new FilingSpec.RequestReference();
    spec.request.name = "bus";
    spec.request.uid = "uid-1";
    spec.digest = "sha256:one";
    spec.filedAt = "2026-03-04T01:00:00Z";
    change.accept(spec);
    filing.setSpec(spec);
    return filing;
  }
}
