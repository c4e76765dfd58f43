package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.CloudResourceRequestSpec;

/**
 * What a manifest applies for, each matter by its digest; computed once for a decision.
 *
 * @param revision the application
 * @param basis what only a change application alters
 * @param extension the application for a longer trial; null when there is none
 * @param termination the application for the end of service; null when there is none
 */
record Wish(String revision, String basis, String extension, String termination) {
  static Wish of(CloudResourceRequestSpec spec) {
    return new Wish(
        Revision.of(spec),
        Snapshots.basis(spec),
        Revision.ofExtension(spec),
        Revision.ofTermination(spec));
  }
}
