package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The notes that the server keeps of who wrote which field. Every tool that edits leaves one, and
 * the policies refuse a request that has too many. So that a request which is edited for years by
 * ever other tools is not refused one day, the oldest are let go.
 */
public final class FieldManagers {
  /** Half of what the policies let pass, and more than any ordinary set of tools leaves. */
  static final int MANY = 8;

  private static final int CONFLICT = 409;

  private final KubernetesClient client;

  public FieldManagers(KubernetesClient client) {
    this.client = client;
  }

  /** Whether a request, every edit of which is on record, bears more notes than serve. */
  public static boolean many(CloudResourceRequest request) {
    List<ManagedFieldsEntry> notes = request.getMetadata().getManagedFields();
    return notes != null && notes.size() > MANY;
  }

  /**
   * Drops the oldest notes. Those of server-side apply tell whose fields go with his manifest, so
   * they are dropped last; those of a status are kept.
   */
  public void tidy(CloudResourceRequest request) {
    CloudResourceRequest live = client.resource(request).get();
    if (live == null || !many(live) || changed(live, request)) {
      return;
    }
    List<Map<String, Object>> patch =
        List.of(
            Map.of(
                "op", "test",
                "path", "/metadata/resourceVersion",
                "value", live.getMetadata().getResourceVersion()),
            Map.of(
                "op", "replace",
                "path", "/metadata/managedFields",
                "value", kept(live.getMetadata().getManagedFields())));
    try {
      client
          .resource(live)
          .patch(
              new PatchContext.Builder()
                  .withPatchType(PatchType.JSON)
                  .withFieldManager(Watches.FIELD_MANAGER)
                  .build(),
              Serialization.asJson(patch));
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
    }
  }

  private static boolean changed(CloudResourceRequest live, CloudResourceRequest request) {
    return !live.getMetadata().getUid().equals(request.getMetadata().getUid())
        || !live.getMetadata().getGeneration().equals(request.getMetadata().getGeneration());
  }

  /** Half of {@link #MANY}, so that it is not done again at the next edit. */
  static List<ManagedFieldsEntry> kept(List<ManagedFieldsEntry> notes) {
    List<ManagedFieldsEntry> best =
        notes.stream()
            .sorted(
                Comparator.comparing(FieldManagers::ofStatus)
                    .thenComparing(FieldManagers::applied)
                    .thenComparing(m -> String.valueOf(m.getTime()))
                    .reversed())
            .limit(MANY / 2)
            .toList();
    return notes.stream().filter(best::contains).toList();
  }

  private static boolean ofStatus(ManagedFieldsEntry note) {
    return "status".equals(note.getSubresource());
  }

  private static boolean applied(ManagedFieldsEntry note) {
    return "Apply".equals(note.getOperation());
  }
}
