package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntryBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which notes of who wrote which field are kept. */
class FieldManagersTest {
  @Test
  void theStatusThenWhoAppliesThenTheNewestEditsAreKeptInTheirOrder() {
    List<ManagedFieldsEntry> notes = new ArrayList<>();
    notes.add(note("flux", "Apply", "2026-01-01T00:00:00Z", null));
    IntStream.range(0, 9)
        .forEach(i -> notes.add(note("tool-" + i, "Update", "2026-03-0" + (i + 1), null)));
    notes.add(note("govcloud-operator", "Apply", "2026-01-01T00:00:00Z", "status"));
    assertThat(FieldManagers.kept(notes))
        .extracting(ManagedFieldsEntry::getManager)
        .containsExactly("flux", "tool-7", "tool-8", "govcloud-operator");
  }

  private static ManagedFieldsEntry note(
      String manager, String operation, String time, String subresource) {
    return new ManagedFieldsEntryBuilder()
        .withManager(manager)
        .withOperation(operation)
        .withTime(time)
        .withSubresource(subresource)
        .build();
  }
}
