package dev.govcloud.provision.item;

import dev.govcloud.api.Words.Deed;
import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Makings;
import dev.govcloud.provision.copy.Part;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies that the provider's people make and state, since nothing in a cluster can: those of
 * buckets, which neither a snapshot nor a backup of their namespace holds (rule A25).
 */
public final class CopiesByHand {
  /** In the place of the kind of the object that keeps such a copy: somebody's word for it. */
  public static final String KIND = "Fulfilment";

  private static final String STORAGE = "Storage";
  private final Map<String, Fulfilment> stated = new LinkedHashMap<>();

  /** Takes a Fulfilment that counts, if it states such a copy; whether it does. */
  boolean count(Fulfilment f) {
    boolean copied = Deed.Copied.name().equals(f.getSpec().deed);
    if (copied) {
      stated.put(f.getSpec().filing + "/" + f.getSpec().item.name, f);
    }
    return copied;
  }

  /** Why one does not count, for people; empty where it does. */
  static Optional<String> objection(CloudResourceRequest request, Fulfilment f) {
    String bucket = f.getSpec().item.name;
    Snapshot approved = request.getStatus().approved;
    boolean wanted = made(approved, bucket);
    boolean due = copyOwed(request) && wanted || awaits(request, Stage.CHANGE_EXECUTION) && !wanted;
    return due
        ? Optional.empty()
        : Optional.of(
            "No copy of bucket "
                + bucket
                + " is owed now: a bucket is copied when the service ends or a change takes it away,"
                + " before it is deleted, and one that the operator did not make is taken back by"
                + " hand. Write a new Fulfilment then.");
  }

  private static boolean made(Snapshot approved, String bucket) {
    return Makings.storageClass(approved, StorageUse.Object) != null
        && approved.resources.storage.stream()
            .anyMatch(s -> "Object".equals(s.kind) && bucket.equals(s.name));
  }

  private static boolean copyOwed(CloudResourceRequest request) {
    return awaits(request, Stage.RECLAIM)
        && request.getStatus().milestones.stream()
            .noneMatch(
                m ->
                    MilestoneKind.COPY_TAKEN.label().equals(m.kind)
                        || MilestoneKind.NO_COPY_TAKEN.label().equals(m.kind));
  }

  private static boolean awaits(CloudResourceRequest request, Stage stage) {
    return request.getStatus().awaiting.stream().anyMatch(a -> stage.label().equals(a.stage));
  }

  /**
   * How the copies of the buckets among some objects stand.
   *
   * @param filing the one in force: what was copied for another is older than the data
   */
  public List<Part> of(List<? extends HasMetadata> objects, String filing) {
    return objects.stream()
        .filter(ManagedKind.BUCKET::isOf)
        .map(bucket -> part(bucket, filing))
        .toList();
  }

  private Part part(HasMetadata object, String filing) {
    String bucket = Buckets.line(object);
    return Optional.ofNullable(stated.get(filing + "/" + bucket))
        .map(CopiesByHand::stands)
        .orElseGet(() -> missing(object, bucket));
  }

  private static Part stands(Fulfilment f) {
    return new Part(
        KIND,
        f.getMetadata().getName(),
        STORAGE + " " + f.getSpec().item.name,
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.empty());
  }

  private static Part missing(HasMetadata object, String bucket) {
    return new Part(
        object.getKind(),
        object.getMetadata().getName(),
        STORAGE + " " + bucket,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(
            "nothing in the cluster can copy a bucket. The provider copies "
                + bucket
                + " by hand and states it in a Fulfilment with the deed Copied for "
                + STORAGE
                + " "
                + bucket
                + ", with a document; until then nothing of it is deleted."));
  }

  /** Every copy that was stated, for whatever filing. */
  public Stream<Part> all() {
    return stated.values().stream().map(CopiesByHand::stands);
  }
}
