package dev.govcloud.cli.connect;

import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Instant;

/**
 * A cluster as the caller reaches it.
 *
 * @param client speaks with the caller's own rights
 * @param namespace what was asked for, else that of the context
 * @param asked whether a namespace was asked for
 * @param clock the one clock that the command line counts by
 * @param words the language of the caller
 */
public record Session(
    KubernetesClient client, String namespace, boolean asked, Clock clock, Words words)
    implements AutoCloseable {

  /** The present instant. */
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    client.close();
  }
}
