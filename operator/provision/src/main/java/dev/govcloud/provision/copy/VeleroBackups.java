package dev.govcloud.provision.copy;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.provision.item.Standing;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A copy as one Backup of the whole namespace, which Velero itself destroys when it is too old. */
public final class VeleroBackups {
  private static final String COMPLETED = "Completed";
  private static final Set<String> FAILED =
      Set.of(
          "FailedValidation",
          "Failed",
          "PartiallyFailed",
          "WaitingForPluginOperationsPartiallyFailed",
          "FinalizingPartiallyFailed");

  /** What makes a backup one of some objects only. */
  private static final List<String> SELECTIONS =
      List.of(
          "labelSelector",
          "orLabelSelectors",
          "includedResources",
          "includedNamespaceScopedResources",
          "excludedResources",
          "resourcePolicy");

  private static final int HOURS_A_DAY = 24;

  /** Velero's time begins with the backup, that of the record with the end of service. */
  private static final int DAYS_OF_THE_RECLAIM = 30;

  private VeleroBackups() {}

  /** What a backup is called: as the namespace is, and by which change. */
  public static String name(CloudResourceRequest request, Occasion occasion) {
    String namespace = Names.namespace(request);
    return occasion.end() ? namespace : namespace + "-" + occasion.mark();
  }

  /** The backup of a request's namespace. */
  public static GenericKubernetesResource of(
      CloudResourceRequest request, Occasion occasion, PlatformCopy policy) {
    String namespace = Names.namespace(request);
    GenericKubernetesResource backup = new GenericKubernetesResource();
    backup.setApiVersion(ManagedKind.VELERO_BACKUP.apiVersion());
    backup.setKind(ManagedKind.VELERO_BACKUP.kind());
    backup.setMetadata(
        new ObjectMetaBuilder()
            .withName(name(request, occasion))
            .withNamespace(policy.veleroNamespace)
            .withLabels(Labels.of(request))
            .withAnnotations(Labels.owner(request))
            .build());
    int hours = HOURS_A_DAY * (policy.retentionDays + DAYS_OF_THE_RECLAIM);
    backup.setAdditionalProperty(
        "spec",
        Map.of(
            "includedNamespaces",
            List.of(namespace),
            "snapshotVolumes",
            true,
            "ttl",
            hours + "h0m0s"));
    return backup;
  }

  /** Whether a backup is of everything in the request's namespace; Velero fills in the rest. */
  public static boolean isOfAll(GenericKubernetesResource backup, CloudResourceRequest request) {
    boolean here =
        List.of(Names.namespace(request)).equals(backup.<Object>get("spec", "includedNamespaces"));
    boolean selected = SELECTIONS.stream().anyMatch(s -> backup.get("spec", s) != null);
    return here && !selected && !Boolean.FALSE.equals(backup.get("spec", "snapshotVolumes"));
  }

  /** How it stands: nothing but its phase says that it is complete. Its name says where it is. */
  public static Part read(
      CloudResourceRequest request,
      Occasion occasion,
      PlatformCopy policy,
      Optional<GenericKubernetesResource> live) {
    String namespace = Names.namespace(request);
    String backup = name(request, occasion);
    String name = policy.veleroNamespace + "/" + backup;
    String phase = live.map(b -> b.<Object>get("status", "phase")).map(String::valueOf).orElse("");
    Part pending =
        Part.pending(
            ManagedKind.VELERO_BACKUP.kind(),
            name,
            namespace,
            live.flatMap(b -> Standing.instant(b.getMetadata().getCreationTimestamp())));
    if (FAILED.contains(phase)) {
      return pending.failing(
          "Velero says "
              + phase
              + ": mend the cause it gives (velero backup describe "
              + backup
              + "), then delete the Backup; it is taken anew.");
    }
    return new Part(
        pending.kind(),
        name,
        namespace,
        live.map(b -> b.getMetadata().getUid()),
        Optional.empty(),
        COMPLETED.equals(phase),
        pending.asked(),
        Optional.empty());
  }
}
