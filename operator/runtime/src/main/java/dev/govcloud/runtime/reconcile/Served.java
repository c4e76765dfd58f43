package dev.govcloud.runtime.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the cluster has the kinds of this version, and the operator the right to read them. */
final class Served {
  private static final Logger LOG = LoggerFactory.getLogger(Served.class);
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private Served() {}

  /**
   * Whether some kinds can be kept. Where the chart is older than this operator they cannot: then
   * everything else works, and it is said what to do.
   *
   * @param what how they are called
   */
  static boolean all(
      KubernetesClient client, String what, List<Class<? extends HasMetadata>> kinds) {
    try {
      kinds.forEach(
          kind ->
              client
                  .resources(kind)
                  .inAnyNamespace()
                  .list(new ListOptionsBuilder().withLimit(1L).build()));
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() != NOT_FOUND && e.getCode() != FORBIDDEN) {
        throw e;
      }
      LOG.warn(
          "No {} are kept, since the definitions or rights in the cluster are older than this"
              + " operator ({}): install the chart of this version, then restart it.",
          what,
          e.getMessage());
      return false;
    }
  }
}
