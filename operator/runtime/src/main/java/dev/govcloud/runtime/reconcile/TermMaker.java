package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.policy.CloudPolicySpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Optional;

/** Makes what there is to be of a unit once a term, once. */
@FunctionalInterface
interface TermMaker {
  /**
   * What there is to be by now.
   *
   * @param namespace of the unit
   * @return how long until the next term begins; empty where nothing is made
   */
  Optional<Duration> forUnit(String namespace, CloudPolicySpec policy, KubernetesClient client);
}
