package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Provision;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The namespace of a request and its guard rails. */
final class Tenancy {
  private static final String RBAC = "rbac.authorization.k8s.io";

  private Tenancy() {}

  static Namespace namespace(CloudResourceRequest request, Snapshot approved, Provision provision) {
    Map<String, String> labels = new LinkedHashMap<>(Labels.of(request));
    labels.put(Labels.ENVIRONMENT, Labels.environment(provision));
    labels.put(Labels.DOMAIN + "unit", request.getMetadata().getNamespace());
    labels.put(Labels.DOMAIN + "zone", approved.zone);
    labels.put(Labels.DOMAIN + "mlps-level", level(approved));
    labels.put("pod-security.kubernetes.io/enforce", "baseline");
    Map<String, String> annotations = Labels.owner(request);
    annotations.put(Labels.CLOUD_INIT, cloudInitSecrets(approved));
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName(Names.namespace(request))
        .withLabels(labels)
        .withAnnotations(annotations)
        .endMetadata()
        .build();
  }

  /** The Secrets that the unit may make, by name: others would use up the room of controllers. */
  private static String cloudInitSecrets(Snapshot approved) {
    return approved.resources.hosts.stream()
        .map(h -> h.cloudInitSecret)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static String level(Snapshot approved) {
    return approved.mlpsLevel == null ? "unstated" : approved.mlpsLevel.toString();
  }

  static ResourceQuota quota(CloudResourceRequest request, Snapshot approved, Totals totals) {
    Map<String, Quantity> hard = new LinkedHashMap<>();
    hard.put("requests.cpu", new Quantity(String.valueOf(totals.cpu())));
    hard.put("requests.memory", new Quantity(totals.memoryMi() + "Mi"));
    hard.put("requests.storage", new Quantity(totals.storageGi() + "Gi"));
    hard.put("count/virtualmachines.kubevirt.io", new Quantity("" + totals.machines()));
    hard.put("count/secrets", new Quantity("" + secrets(approved)));
    hard.put("services.loadbalancers", new Quantity("0"));
    hard.put("services.nodeports", new Quantity("0"));
    return new ResourceQuotaBuilder()
        .withMetadata(Metadata.of(request, "approved"))
        .withNewSpec()
        .withHard(hard)
        .endSpec()
        .build();
  }

  /** A quota with the greater of each amount; what the live one lacks stays as it is wanted. */
  static ResourceQuota roomier(ResourceQuota wanted, ResourceQuota live) {
    Map<String, Quantity> hard = new LinkedHashMap<>(wanted.getSpec().getHard());
    Map<String, Quantity> now = live.getSpec().getHard();
    hard.replaceAll(
        (name, amount) ->
            now.containsKey(name) && number(now.get(name)).compareTo(number(amount)) > 0
                ? now.get(name)
                : amount);
    return new ResourceQuotaBuilder(wanted).editSpec().withHard(hard).endSpec().build();
  }

  private static BigDecimal number(Quantity amount) {
    return Quantity.getAmountInBytes(amount);
  }

  /**
   * What controllers make for a database (certificates, credentials) and for a bucket, and for each
   * host and otherwise some of the unit's: people may write them, so their number is bounded.
   */
  private static int secrets(Snapshot approved) {
    var resources = approved.resources;
    return 20
        + resources.hosts.size()
        + 8 * resources.databases.size()
        + 2 * resources.storage.size();
  }

  /** Only a ceiling: a default limit would break the pods that carry virtual machines. */
  static LimitRange limits(CloudResourceRequest request, Totals totals) {
    return new LimitRangeBuilder()
        .withMetadata(Metadata.of(request, "approved"))
        .withNewSpec()
        .addNewLimit()
        .withType("PersistentVolumeClaim")
        .addToMax("storage", new Quantity(Math.max(1, totals.storageGi()) + "Gi"))
        .endLimit()
        .endSpec()
        .build();
  }

  static RoleBinding access(CloudResourceRequest request, List<String> groups) {
    List<Subject> subjects =
        groups.stream()
            .map(g -> new SubjectBuilder().withKind("Group").withApiGroup(RBAC).withName(g).build())
            .toList();
    return new RoleBindingBuilder()
        .withMetadata(Metadata.of(request, "unit"))
        .withNewRoleRef(RBAC, "ClusterRole", "govcloud:tenant-operator")
        .withSubjects(subjects)
        .build();
  }
}
