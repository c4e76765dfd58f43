package dev.govcloud.runtime.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.Objects;

/** Which changes of an object say something that is decided on. */
final class Changes {
  private Changes() {}

  /** A list that is read anew gives every object once more: what is as it was wakes nobody. */
  static boolean another(HasMetadata now, HasMetadata before) {
    return !Objects.equals(
        now.getMetadata().getResourceVersion(), before.getMetadata().getResourceVersion());
  }

  /**
   * The figures that the cluster keeps in a quota change often and say nothing that is decided on.
   */
  static boolean tells(HasMetadata now, HasMetadata before) {
    if (!another(now, before)) {
      return false;
    }
    return !(now instanceof ResourceQuota quota)
        || !quota.getSpec().equals(((ResourceQuota) before).getSpec())
        || !Objects.equals(now.getMetadata().getLabels(), before.getMetadata().getLabels())
        || !Objects.equals(
            now.getMetadata().getAnnotations(), before.getMetadata().getAnnotations())
        || now.getMetadata().getDeletionTimestamp() != null;
  }
}
