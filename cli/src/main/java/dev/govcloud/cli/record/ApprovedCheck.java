package dev.govcloud.cli.record;

import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.cli.record.Finding.Check;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.core.request.Snapshots;
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
    String expected = granted == null ? null : granted.filing;
    String found = approved == null ? null : approved.filing;
    if (!Objects.equals(expected, found)) {
      return Optional.of(Finding.whole(Check.APPROVED, expected, found));
    }
    return granted == null ? Optional.empty() : content();
  }

  private Optional<Finding> content() {
    String expected = Snapshots.digest(granted, List.of());
    String found = Snapshots.digest(approved, granted.resources.hosts);
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(
            Finding.whole(
                Check.APPROVED,
                Phrase.of("verify.as-granted", granted.filing, expected),
                Phrase.of("verify.content", found)));
  }
}
