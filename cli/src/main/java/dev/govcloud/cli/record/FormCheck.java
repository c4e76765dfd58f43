package dev.govcloud.cli.record;

import static dev.govcloud.core.lifecycle.MilestoneKind.APPROVED;
import static dev.govcloud.core.lifecycle.MilestoneKind.CHANGE_APPLIED;
import static dev.govcloud.core.lifecycle.MilestoneKind.CHANGE_APPROVED;
import static dev.govcloud.core.lifecycle.MilestoneKind.RESUBMITTED;
import static dev.govcloud.core.lifecycle.MilestoneKind.SUBMITTED;

import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.record.Remark.About;
import dev.govcloud.core.lifecycle.MilestoneKind;
import dev.govcloud.core.lifecycle.Revision;
import dev.govcloud.core.lifecycle.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether what was applied for and what was approved are those that the record names. The record
 * holds their digests, not the forms themselves: as long as the manifest is the one that an entry
 * names, everything is proven; once it was edited further, the file has nothing to hold the
 * resources against, and the report says so.
 */
final class FormCheck {
  private final RecordFile file;

  FormCheck(RecordFile file) {
    this.file = file;
  }

  Optional<Finding> finding(List<Remark> remarks) {
    Optional<Milestone> filed = last(SUBMITTED, RESUBMITTED, CHANGE_APPLIED);
    Optional<Milestone> granted = last(APPROVED, CHANGE_APPROVED);
    return names(Check.APPLICATION, filed, file.application())
        .or(() -> names(Check.APPROVED, granted, file.approved()))
        .or(() -> asFiled(filed.orElseThrow(), remarks))
        .or(() -> asGranted(granted, remarks));
  }

  private Optional<Finding> names(Check check, Optional<Milestone> entry, Snapshot snapshot) {
    String expected = entry.map(m -> m.revision).orElse("none");
    String found = snapshot == null ? "none" : snapshot.revision;
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(Finding.whole(check, "revision " + expected, "revision " + found));
  }

  /** What was applied for is what the manifest says, where an entry vouches for the manifest. */
  private Optional<Finding> asFiled(Milestone filed, List<Remark> remarks) {
    String revision = Revision.of(file.spec());
    Snapshot wanted = Snapshots.application(file.spec(), revision, file.application().trialDays);
    Optional<Milestone> voucher =
        file.milestones().stream().filter(m -> revision.equals(m.revision)).reduce((a, b) -> b);
    if (revision.equals(filed.revision)) {
      return same(Check.APPLICATION, filed, bare(wanted), bare(file.application()));
    }
    boolean sameResources =
        voucher.isPresent()
            && Revision.digest(fixed(wanted)).equals(Revision.digest(fixed(file.application())));
    if (!sameResources) {
      remarks.add(
          new Remark(
              About.MANIFEST_EDITED,
              "The manifest was edited after entry "
                  + filed.sequence
                  + " ("
                  + filed.kind
                  + "): the record vouches for the revision and the rulings, but the resources and the"
                  + " manifest in this file can only be compared with the cluster."));
    }
    return Optional.empty();
  }

  /** What was approved is what was applied for with the adjustment of the ruling laid over it. */
  private Optional<Finding> asGranted(Optional<Milestone> granted, List<Remark> remarks) {
    if (granted.isEmpty()) {
      return Optional.empty();
    }
    if (!granted.get().revision.equals(file.application().revision)) {
      remarks.add(
          new Remark(
              About.APPROVED_BEFORE,
              "What was approved stems from an application before the newest one: the record vouches"
                  + " for its revision, but its resources can only be compared with the cluster."));
      return Optional.empty();
    }
    var ruling = file.decision(granted.get().decision).orElseThrow();
    Snapshot wanted = Snapshots.approved(file.application(), ruling.spec(), new Catalogue());
    return same(Check.APPROVED, granted.get(), inRange(wanted), inRange(file.approved()));
  }

  private static Optional<Finding> same(
      Check check, Milestone entry, Snapshot wanted, Snapshot found) {
    String expected = Revision.digest(wanted);
    String is = Revision.digest(found);
    return expected.equals(is)
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                entry.sequence.intValue(), entry, check, "content " + expected, "content " + is));
  }

  /** Without the images, which come from the catalogue. */
  private static Snapshot bare(Snapshot snapshot) {
    Snapshot bare = RecordFormat.MAPPER.convertValue(snapshot, Snapshot.class);
    bare.images = new ArrayList<>();
    return bare;
  }

  /** Also without the number of elastic hosts, which move without a ruling (article 14). */
  private static Snapshot inRange(Snapshot snapshot) {
    Snapshot bare = bare(snapshot);
    bare.resources.hosts.stream().filter(h -> h.elastic != null).forEach(h -> h.count = null);
    return bare;
  }

  /** What only a change application alters. */
  private static Snapshot fixed(Snapshot snapshot) {
    Snapshot bare = inRange(snapshot);
    bare.revision = null;
    bare.trialDays = null;
    return bare;
  }

  private Optional<Milestone> last(MilestoneKind... kinds) {
    List<String> labels = Arrays.stream(kinds).map(MilestoneKind::label).toList();
    return file.milestones().stream()
        .filter(m -> labels.contains(m.kind) && Objects.nonNull(m.revision))
        .reduce((a, b) -> b);
  }
}
