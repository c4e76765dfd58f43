package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;

/** Whose an object is: only what carries a request's UID is ever touched for it (T1, T2). */
final class Ownership {
  private Ownership() {}

  /** Whether an object was made for this very request, not for another of that name. */
  static boolean of(HasMetadata object, CloudResourceRequest request) {
    Map<String, String> annotations = object.getMetadata().getAnnotations();
    return annotations != null
        && request.getMetadata().getUid().equals(annotations.get(Labels.REQUEST_UID));
  }

  /** Whether we ever applied an object, whatever became of its labels and annotations. */
  static boolean written(HasMetadata object) {
    var fields = object.getMetadata().getManagedFields();
    return fields != null
        && fields.stream()
            .anyMatch(
                f ->
                    Watches.FIELD_MANAGER.equals(f.getManager())
                        && "Apply".equals(f.getOperation()));
  }
}
