package dev.govcloud.provision.copy;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;

/**
 * What copies are taken for. A copy that was asked for on another occasion may be older than the
 * data: what a change took away may have been restored, and have run on.
 *
 * @param mark what tells it from every other occasion in a name; the number of the filing in force
 * @param end whether the service ends, and not a change takes something away
 */
public record Occasion(String mark, boolean end) {
  /** The change that is in force. */
  public static Occasion change(Snapshot approved) {
    return new Occasion(mark(approved), false);
  }

  /** The end of the service. */
  public static Occasion end(CloudResourceRequest request) {
    return new Occasion(mark(request.getStatus().approved), true);
  }

  private static String mark(Snapshot approved) {
    String filing = approved == null || approved.filing == null ? "" : approved.filing;
    return filing.substring(filing.lastIndexOf('-') + 1);
  }
}
