package dev.govcloud.provision.item;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * A kind of object that the operator makes, watches, mends and takes back one by one.
 *
 * @param apiVersion group and version, or the version alone for kinds of the core
 * @param kind the kind
 * @param plural its plural in paths
 * @param product who brings the kind into a cluster; empty for kinds that every cluster has
 */
public record ManagedKind(String apiVersion, String kind, String plural, String product) {
  public static final ManagedKind MACHINE =
      new ManagedKind("kubevirt.io/v1", "VirtualMachine", "virtualmachines", "KubeVirt");
  public static final ManagedKind DATABASE =
      new ManagedKind("postgresql.cnpg.io/v1", "Cluster", "clusters", "CloudNativePG");
  public static final ManagedKind BUCKET =
      new ManagedKind(
          "objectbucket.io/v1alpha1",
          "ObjectBucketClaim",
          "objectbucketclaims",
          "an object store with ObjectBucketClaims");
  public static final ManagedKind VOLUME =
      new ManagedKind("v1", "PersistentVolumeClaim", "persistentvolumeclaims", "");
  public static final ManagedKind SNAPSHOT =
      new ManagedKind(
          "snapshot.storage.k8s.io/v1",
          "VolumeSnapshot",
          "volumesnapshots",
          "the snapshot controller of its storage");
  public static final ManagedKind SNAPSHOT_CONTENT =
      new ManagedKind(
          "snapshot.storage.k8s.io/v1",
          "VolumeSnapshotContent",
          "volumesnapshotcontents",
          "the snapshot controller of its storage");
  public static final ManagedKind VELERO_BACKUP =
      new ManagedKind("velero.io/v1", "Backup", "backups", "Velero");
  public static final ManagedKind NETWORK_POLICY =
      new ManagedKind("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", "");
  public static final ManagedKind ROLE_BINDING =
      new ManagedKind("rbac.authorization.k8s.io/v1", "RoleBinding", "rolebindings", "");

  /** The kinds in which the platform's copies are kept: looked at when a service ends, not held. */
  public static final List<ManagedKind> OF_COPIES =
      List.of(SNAPSHOT, SNAPSHOT_CONTENT, VELERO_BACKUP);

  /** Whether a cluster may lack it. */
  public boolean custom() {
    return !product.isEmpty();
  }

  /** The name of its definition. */
  public String definition() {
    return plural + "." + apiVersion.substring(0, apiVersion.indexOf('/'));
  }

  /** Where an object of it stands on the server. */
  public String path(String namespace, String name) {
    String root = apiVersion.contains("/") ? "/apis/" : "/api/";
    return root + apiVersion + "/namespaces/" + namespace + "/" + plural + "/" + name;
  }

  /** Whether an object is of it. */
  public boolean isOf(HasMetadata object) {
    return kind.equals(object.getKind()) && apiVersion.equals(object.getApiVersion());
  }
}
