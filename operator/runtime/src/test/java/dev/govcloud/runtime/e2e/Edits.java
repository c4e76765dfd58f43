package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Edits as {@code kubectl edit} does for its user: where somebody else wrote between the read and
 * the write, or the edit before is not on record yet, the object is read anew and edited again.
 * Every other refusal is thrown. Give it an object by name: one that was returned earlier is not
 * read anew, and its edit conflicts for ever.
 */
final class Edits {
  private static final int CONFLICT = 409;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String IN_BETWEEN = "the object has been modified";
  private static final String UNRECORDED = "is not on record yet";

  private Edits() {}

  static <T extends HasMetadata> T edit(Resource<T> object, Consumer<T> change) {
    return untilItsTurn(() -> object.edit(changed(change)));
  }

  static <T extends HasMetadata> T editStatus(Resource<T> object, Consumer<T> change) {
    return untilItsTurn(() -> object.editStatus(changed(change)));
  }

  private static <T> UnaryOperator<T> changed(Consumer<T> change) {
    return o -> {
      change.accept(o);
      return o;
    };
  }

  private static <T> T untilItsTurn(Callable<T> edit) {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(Edits::passes)
        .until(edit, edited -> true);
  }

  /** A refusal that is another one's turn, not a mistake. */
  private static boolean passes(Throwable refusal) {
    return refusal instanceof KubernetesClientException e
        && e.getMessage() != null
        && (e.getCode() == CONFLICT && e.getMessage().contains(IN_BETWEEN)
            || e.getMessage().contains(UNRECORDED));
  }
}
