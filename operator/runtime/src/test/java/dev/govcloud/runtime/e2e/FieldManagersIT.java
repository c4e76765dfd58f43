package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request that is edited for years by ever other tools is not refused one day. */
class FieldManagersIT {
  private static final int TOOLS = 40;

  @Test
  void theServersOldestNotesAreLetGo() {
    Bureau bureau = new Bureau("managers");
    try (OperatorProcess operator = OperatorProcess.withoutLease()) {
      bureau.apply("parking", r -> {});
      bureau.awaitPhase("parking", "Submitted");
      IntStream.range(0, TOOLS).forEach(i -> edited(bureau, "tool-" + i));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(notes(bureau)).hasSizeLessThanOrEqualTo(8));
      assertThat(notes(bureau))
          .extracting(ManagedFieldsEntry::getManager)
          .contains("tool-" + (TOOLS - 1), "govcloud-operator");
      assertThat(bureau.get("parking").getStatus().milestones.get(0).kind).isEqualTo("Submitted");
      assertThat(bureau.get("parking").getStatus().conditions)
          .as("no edit is taken for one that nobody saw")
          .noneMatch(c -> "EditsUnseen".equals(c.getReason()));
    }
  }

  private static List<ManagedFieldsEntry> notes(Bureau bureau) {
    return bureau.get("parking").getMetadata().getManagedFields();
  }

  private static void edited(Bureau bureau, String tool) {
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsMatching(e -> e.getMessage().contains("is not on record yet"))
        .until(
            () ->
                bureau
                    .clerk
                    .resources(CloudResourceRequest.class)
                    .inNamespace(bureau.namespace)
                    .withName("parking")
                    .patch(
                        new PatchContext.Builder()
                            .withPatchType(PatchType.JSON_MERGE)
                            .withFieldManager(tool)
                            .build(),
                        "{\"spec\":{\"remarks\":\"Looked through with " + tool + ".\"}}"),
            edited -> true);
  }
}
