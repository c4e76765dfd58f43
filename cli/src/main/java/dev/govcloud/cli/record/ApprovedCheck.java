package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.core.engine.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether what was approved and runs is the newest granted filing with the adjustment of its ruling
 * laid over it.
 */
final class ApprovedCheck {
  private final Snapshot granted;
  private final Snapshot approved;

  /**
   * Compares two snapshots; null stands for nothing.
   *
   * @param granted what follows from the record
   * @param approved what the file says
   */
  ApprovedCheck(Snapshot granted, Snapshot approved) {
    this.granted = granted;
    this.approved = approved;
  }

  Optional<Finding> finding() {
    String expected = granted == null ? "nothing" : granted.filing;
    String found = approved == null ? "nothing" : approved.filing;
    if (!Objects.equals(expected, found)) {
      return Optional.of(Finding.whole(Check.APPROVED, expected, found));
    }
    return granted == null ? Optional.empty() : content();
  }

  private Optional<Finding> content() {
    String expected = Digest.of(bare(granted, List.of()));
    String found = Digest.of(bare(approved, granted.resources.hosts));
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(
            Finding.whole(
                Check.APPROVED,
                granted.filing + " as it was granted, content " + expected,
                "content " + found));
  }

  /**
   * Without the images, which come from the catalogue. An elastic host may stand anywhere in its
   * range without a ruling (article 14): there it counts as one that stands where it was granted.
   */
  private static Snapshot bare(Snapshot snapshot, List<Host> granted) {
    Snapshot bare = RecordFormat.MAPPER.convertValue(snapshot, Snapshot.class);
    bare.images = new ArrayList<>();
    if (bare.resources != null) {
      bare.resources.hosts.stream()
          .filter(ApprovedCheck::inRange)
          .forEach(
              h ->
                  granted.stream()
                      .filter(g -> h.name.equals(g.name) && g.count > 0)
                      .forEach(g -> h.count = g.count));
    }
    return bare;
  }

  private static boolean inRange(Host h) {
    return h.elastic != null
        && h.count != null
        && h.elastic.min != null
        && h.elastic.max != null
        && h.elastic.min <= h.count
        && h.count <= h.elastic.max;
  }
}
