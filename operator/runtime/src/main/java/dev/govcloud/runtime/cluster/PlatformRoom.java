package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.CloudPolicySpec.Limits;
import dev.govcloud.provision.PlatformNamespace;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

/**
 * Bounds what is stated beside the operator, once half of what is allowed is there: until the
 * cluster has counted for the first time it takes nothing more, and the first bulletin shall not
 * wait for that.
 */
public final class PlatformRoom {
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .withFieldManager(Watches.FIELD_MANAGER)
          .withForce(true)
          .build();

  private final KubernetesClient client;
  private final Watches watches;
  private final String namespace;

  /**
   * @param namespace the operator's own
   */
  public PlatformRoom(KubernetesClient client, Watches watches, String namespace) {
    this.client = client;
    this.watches = watches;
    this.namespace = namespace;
  }

  /** Whether it is here that something was written. */
  public boolean is(String place) {
    return namespace.equals(place);
  }

  /** Sets the bound, or sets it anew where the limits were changed. */
  public void bound(Limits limits) {
    ResourceQuota wanted = PlatformNamespace.counts(namespace, limits);
    ResourceQuota live = client.resource(wanted).get();
    boolean wants = live != null || watches.holds(namespace).crowded(limits);
    if (wants && (live == null || !wanted.getSpec().equals(live.getSpec()))) {
      client.resource(wanted).patch(APPLY);
    }
  }
}
