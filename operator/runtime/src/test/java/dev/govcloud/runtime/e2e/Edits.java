package dev.govcloud.runtime.e2e;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Edits as {@code kubectl edit} does for its user: where somebody else wrote between the read and
 * the write, the object is read anew and edited again. Every other refusal is thrown. Give it an
 * object by name: one that was returned earlier is not read anew, and its edit conflicts for ever.
 */
final class Edits {
  private static final int CONFLICT = 409;
  private static final int PATIENCE = 100;
  private static final String IN_BETWEEN = "the object has been modified";

  private Edits() {}

  static <T extends HasMetadata> T edit(Resource<T> object, Consumer<T> change) {
    return untilNobodyWritesInBetween(() -> object.edit(changed(change)));
  }

  static <T extends HasMetadata> T editStatus(Resource<T> object, Consumer<T> change) {
    return untilNobodyWritesInBetween(() -> object.editStatus(changed(change)));
  }

  private static <T> UnaryOperator<T> changed(Consumer<T> change) {
    return o -> {
      change.accept(o);
      return o;
    };
  }

  private static <T> T untilNobodyWritesInBetween(Supplier<T> edit) {
    for (int tries = 1; ; tries++) {
      try {
        return edit.get();
      } catch (KubernetesClientException e) {
        boolean between = e.getCode() == CONFLICT && e.getMessage().contains(IN_BETWEEN);
        if (!between || tries == PATIENCE) {
          throw e;
        }
      }
    }
  }
}
